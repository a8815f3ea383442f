import type { Desk } from "../../commands/desk.ts";
import type { Reply } from "../../domain/reply.ts";
import { invalidJson, toJson } from "../../render/json.ts";
import type { Screen } from "../../render/page.ts";
import { toTerminal } from "../../render/terminal.ts";
import * as wording from "../../render/wording.ts";
import { linesOf } from "./lines-of.ts";
import type { Output } from "./output.ts";
import type { DeskRequest } from "./parse-arguments.ts";

/** Exit codes of the command; those above 0 are of sysexits.h. */
export const EXIT = {
  ok: 0,
  usage: 64,
  badInput: 65,
  noInput: 66,
  unavailable: 69,
  fault: 70,
  cannotCreate: 73,
  configuration: 78,
} as const;

/** What the terminal adapter works with. */
export interface TerminalOptions {
  readonly desk: Desk;
  readonly screen: Screen;
  readonly input: AsyncIterable<Uint8Array>;
  readonly output: Output;
  readonly errors: Output;
  /** Told of whatever nobody foresaw; gives the reference that the reader is told. */
  readonly onError: (error: unknown) => Promise<string>;
}

/**
 * Carries a request out, and gives the exit code. What was left out of the collection is said first, on `errors`.
 *
 * Rejects if neither the reply nor the news of its failure could be written.
 */
export async function runTerminal(request: DeskRequest, options: TerminalOptions): Promise<number> {
  const { desk, errors } = options;
  for (const fault of desk.faults) await errors.writeLine(wording.leftOut(fault.message));
  switch (request.kind) {
    case "line":
      return await answer(() => desk.reply(request.line), request, options);
    case "question":
      return await answer(() => desk.run({ kind: "ask", question: request.question }), request, options);
    case "questions":
      return await answerAll(request.json, options);
  }
}

async function answer(
  reply: () => Promise<Reply>,
  { json }: { readonly json: boolean },
  { screen, output, errors, onError }: TerminalOptions,
): Promise<number> {
  try {
    const given = await reply();
    await output.writeLine(json ? JSON.stringify(toJson(given)) : toTerminal(given, screen));
    return exitCodeOf(given);
  } catch (error) {
    await errors.writeLine(wording.somethingWentWrong(await onError(error)));
    return EXIT.fault;
  }
}

/** Every line of the input gets its reply, in order; one that fails is told so, and the next is read. */
async function answerAll(json: boolean, options: TerminalOptions): Promise<number> {
  let code: number = EXIT.ok;
  for await (const question of linesOf(options.input)) {
    try {
      const reply = await options.desk.run({ kind: "ask", question });
      await options.output.writeLine(json ? JSON.stringify(toJson(reply)) : `${toTerminal(reply, options.screen)}\n`);
    } catch (error) {
      const reason = wording.somethingWentWrong(await options.onError(error));
      await options.output.writeLine(json ? JSON.stringify(invalidJson(question, reason)) : `${reason}\n`);
      code = EXIT.fault;
    }
    if (options.output.isClosed) break;
  }
  return code;
}

function exitCodeOf(reply: Reply): number {
  switch (reply.kind) {
    case "answer":
    case "articles":
    case "article":
      return EXIT.ok;
    case "help":
      return reply.mistyped === undefined ? EXIT.ok : EXIT.usage;
    case "invalid":
      return EXIT.usage;
  }
}

import { join } from "node:path";
import { bytesOf } from "./adapters/terminal/bytes-of.ts";
import { type OperatorTask, operatorTaskOf } from "./adapters/terminal/operator-task.ts";
import { createOutput } from "./adapters/terminal/output.ts";
import { parseArguments, type TerminalRequest } from "./adapters/terminal/parse-arguments.ts";
import { EXIT, runTerminal } from "./adapters/terminal/run-terminal.ts";
import { readEnvFile } from "./config/env-file.ts";
import { type Environment, readSettings } from "./config/settings.ts";
import { DeskError, type DeskErrorCode } from "./domain/desk-error.ts";
import { openDesk } from "./open-desk.ts";
import type { Screen } from "./render/page.ts";
import { escapeText } from "./render/safe-text.ts";
import * as wording from "./render/wording.ts";

/** Columns where the reply goes to a file or another program. */
const DEFAULT_COLUMNS = 80;

/** The exit code of a process that was interrupted from the keyboard: 128 and the number of SIGINT. */
const INTERRUPTED = 130;

/** Characters of a reference: enough to tell faults apart, few enough to be read out. */
const REFERENCE_LENGTH = 8;

/** Failures that whoever set the desk up or operates it can mend, each with the exit code that says so. */
const FORESEEN: Partial<Record<DeskErrorCode, number>> = {
  "backup-invalid": EXIT.badInput,
  "collection-missing": EXIT.configuration,
  "config-invalid": EXIT.configuration,
  "file-exists": EXIT.cannotCreate,
  "index-changed": EXIT.configuration,
  "store-busy": EXIT.unavailable,
  "store-damaged": EXIT.unavailable,
  "store-foreign": EXIT.unavailable,
  "store-full": EXIT.unavailable,
  "store-in-use": EXIT.unavailable,
  "store-newer": EXIT.unavailable,
  "store-read-only": EXIT.unavailable,
  "store-unavailable": EXIT.unavailable,
  "usage-invalid": EXIT.noInput,
};

/** The process's own, and what `.env` adds to it once that is read. */
let environment: Environment = process.env;

const root = join(import.meta.dirname, "..");
const output = createOutput(process.stdout);
const errors = createOutput(process.stderr, escapeText);

process.on("SIGINT", interrupt);
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    environment = { ...(await readEnvFile(join(root, ".env"))), ...process.env };
    const task = operatorTaskOf(args);
    return task === undefined ? await serve(parseArguments(args)) : await carryOut(task);
  } catch (error) {
    const code = exitCodeOf(error);
    const isForeseen = error instanceof DeskError && code !== EXIT.fault;
    await errors.writeLine(isForeseen ? error.message : wording.somethingWentWrong(await onError(error)));
    return code;
  }
}

async function serve(request: TerminalRequest): Promise<number> {
  if (request.kind === "unknown-option") {
    await errors.writeLine(wording.unknownOption(request.option));
    return EXIT.usage;
  }
  const settings = await readSettings(environment, root);
  const desk = await openDesk(settings, { folder: settings.cacheFolder, now: Date.now, onUnsaved });
  return await runTerminal(request, {
    desk,
    screen: screenOf(),
    input: bytesOf(process.stdin),
    output,
    errors,
    onError,
  });
}

async function carryOut(task: OperatorTask): Promise<number> {
  const { store } = await readSettings(environment, root);
  // Loaded only for those who operate the desk: a question needs no store.
  const { operate } = await import("./operate.ts");
  await output.writeLine(await operate(task, store));
  return EXIT.ok;
}

function exitCodeOf(error: unknown): number {
  return (error instanceof DeskError ? FORESEEN[error.code] : undefined) ?? EXIT.fault;
}

/** Ends the process once the line being written is whole; at the second time, and where nothing is being written, at once. */
function interrupt(): void {
  if (output.isClosed) process.exit(INTERRUPTED);
  void output.end().then(() => process.exit(INTERRUPTED));
}

/** What the terminal can show. NO_COLOR turns styles off whatever its value (https://no-color.org). */
function screenOf(): Screen {
  const { NO_COLOR = "", TERM } = environment;
  const isPlain = !process.stdout.isTTY || NO_COLOR !== "" || TERM === "dumb";
  return { width: process.stdout.columns || DEFAULT_COLUMNS, colour: !isPlain };
}

/** An index that cannot be saved is made anew at the next start, which nobody needs to hear of who did not ask for details. */
function onUnsaved(error: unknown): void {
  void onError(error);
}

/**
 * Logs a fault where its details were asked for, and gives its reference: the same for the same fault at the same place,
 * and made of nothing that a reader typed.
 */
async function onError(error: unknown): Promise<string> {
  if (environment["QUOTEDESK_DEBUG"]) {
    const details = error instanceof Error ? String(error.stack) : String(error);
    for (const line of details.split("\n")) await errors.writeLine(line);
  }
  const { hash } = await import("node:crypto");
  const frames =
    error instanceof Error
      ? [error.name, ...(error.stack?.match(/(?<=^ +at .*)[\w-]+\.(?:ts|js):\d+:\d+/gm) ?? [])]
      : [];
  return hash("sha256", frames.join("\n")).slice(0, REFERENCE_LENGTH);
}

import type { DeskError } from "../domain/desk-error.ts";
import type { Reply } from "../domain/reply.ts";
import type { Command } from "./command.ts";
import { knownWordsOf } from "./known-words.ts";
import { parseCommand } from "./parse-command.ts";
import { type CommandContext, runCommand } from "./run-command.ts";

/** What every platform talks to: lines go in, replies come out, and the platform only shows them. */
export interface Desk {
  /** What people call it. */
  readonly name: string;
  /** What kept files of the collection from being read; its other articles are there. */
  readonly faults: readonly DeskError[];
  /** The reply to a line as typed, whatever it holds. */
  reply(line: string): Promise<Reply>;
  /** The reply to a command that needs no reading, such as a button's. */
  run(command: Command): Promise<Reply>;
}

/** What a desk is made of. */
export interface DeskOptions extends CommandContext {
  readonly name: string;
  readonly faults: readonly DeskError[];
}

/** A desk over a library. */
export function createDesk({ name, faults, ...context }: DeskOptions): Desk {
  const known = knownWordsOf(context.library.collection);
  return {
    name,
    faults,
    reply: (line) => promised(() => runCommand(context, parseCommand(line, known))),
    run: (command) => promised(() => runCommand(context, command)),
  };
}

/** A promise of what `make` gives; a fault rejects it, and is not thrown at the caller. */
function promised<T>(make: () => T): Promise<T> {
  return new Promise((resolve) => resolve(make()));
}

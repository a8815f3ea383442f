import type { DeskError } from "../domain/desk-error.ts";
import type { Reply } from "../domain/reply.ts";
import type { Command } from "./command.ts";
import { knownWordsOf } from "./known-words.ts";
import { parseCommand } from "./parse-command.ts";
import { type CommandContext, runCommand } from "./run-command.ts";
import { type StoredArticles, withArrivals } from "./with-arrivals.ts";

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
  /** Tells which articles were added at run time; absent where the desk has no store. */
  readonly stored?: StoredArticles;
}

/** A desk over a library. */
export function createDesk({ name, faults, stored, ...context }: DeskOptions): Desk {
  const known = knownWordsOf(context.library.collection);
  const run = async (command: Command) => {
    const reply = runCommand(context, command);
    return stored === undefined ? reply : await withArrivals(reply, stored);
  };
  return { name, faults, reply: async (line) => await run(parseCommand(line, known)), run };
}

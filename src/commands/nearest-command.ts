import { withinDistance } from "../text/edit-distance.ts";
import { isStopWord } from "../text/stop-words.ts";
import { COMMAND_WORDS, type CommandWord } from "./command.ts";
import type { KnownWords } from "./known-words.ts";

/** Slips of the pen allowed in a command word of more letters than `LONG`; in a shorter one, one. */
const SLIPS_IN_LONG = 2;
const LONG = 6;

/** Commands so short that many other words are one letter away: only their own letters in another order are near. */
const BRIEF: ReadonlySet<CommandWord> = new Set<CommandWord>(["ask", "who", "said"]);

/**
 * The command that a word was most likely meant for; undefined where the word is a command itself, an ordinary word, or
 * printed in an article, and where no command is near.
 */
export function nearestCommand(typed: string, known: KnownWords): CommandWord | undefined {
  const word = typed.toLowerCase();
  const isOther = !/^[a-z]{3,}$/.test(word) || isStopWord(word) || known.isPrinted(word) || known.isWord(word);
  if (isOther || COMMAND_WORDS.some((command) => command === word)) return undefined;
  const isCapitalised = typed.charAt(0) !== word.charAt(0);
  for (let slips = 1; slips <= SLIPS_IN_LONG; slips++) {
    const near = COMMAND_WORDS.find(
      (command) => isNear(word, command, slips) && !(isCapitalised && !isReordered(word, command)),
    );
    if (near !== undefined) return near;
  }
  return undefined;
}

function isNear(word: string, command: CommandWord, slips: number): boolean {
  if (slips > 1 && command.length <= LONG) return false;
  return withinDistance(word, command, slips) !== undefined && (!BRIEF.has(command) || isReordered(word, command));
}

function isReordered(word: string, command: CommandWord): boolean {
  return [...word].sort().join("") === [...command].sort().join("");
}

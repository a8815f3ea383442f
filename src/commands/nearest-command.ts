import { withinDistance } from "../text/edit-distance.ts";
import { isStopWord } from "../text/stop-words.ts";
import { COMMAND_WORDS, type CommandWord } from "./command.ts";
import type { KnownWords } from "./known-words.ts";

/** Slips of the pen allowed in a command word of more letters than `LONG`; in a shorter one, one. */
const SLIPS_IN_LONG = 2;
const LONG = 6;

/**
 * The command that a word may have been meant for; undefined where the word is a command itself, one that questions are
 * made with, or printed in an article, and where no command is near.
 */
export function nearestCommand(typed: string, known: KnownWords): CommandWord | undefined {
  const word = typed.toLowerCase();
  const isOther = !/^[a-z]{2,}$/.test(word) || isStopWord(word) || known.isPrinted(word);
  if (isOther || COMMAND_WORDS.some((command) => command === word)) return undefined;
  const isCapitalised = typed.charAt(0) !== word.charAt(0);
  const isOrdinary = known.isWord(word);
  for (let slips = 1; slips <= SLIPS_IN_LONG; slips++) {
    const near = COMMAND_WORDS.find(
      (command) =>
        isNear(word, command, slips) &&
        !(isCapitalised && !isReordered(word, command)) &&
        !(isOrdinary && !isLikely(word, command)),
    );
    if (near !== undefined) return near;
  }
  return undefined;
}

function isNear(word: string, command: CommandWord, slips: number): boolean {
  if (slips > 1 && command.length <= LONG) return false;
  // What has two letters, and may be followed by anything, is rather an abbreviation.
  if (command === "ask" && word.length < command.length) return false;
  return withinDistance(word, command, slips) !== undefined;
}

/** Slips seldom touch a first letter ("raid" is not "said"); and anything at all may follow "ask", also after "task". */
function isLikely(word: string, command: CommandWord): boolean {
  return command !== "ask" && word.charAt(0) === command.charAt(0);
}

function isReordered(word: string, command: CommandWord): boolean {
  return [...word].sort().join("") === [...command].sort().join("");
}

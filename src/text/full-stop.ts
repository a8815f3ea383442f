import { abbreviationKindOf, continuesTimeOfDay, isMonthName, isSentenceStarter } from "./abbreviations.ts";
import { CLASS, classOf, isAsciiDigit, isLetterClass } from "./characters.ts";
import { isListMarker } from "./list-markers.ts";
import type { Terminator } from "./terminators.ts";
import { isWhiteSpace } from "./white-space.ts";

/** Words and names longer than this many code units are looked at no further; it bounds the time a full stop takes. */
export const LONGEST_WORD = 40;

/** Where a terminator stands, and what comes next. */
export interface Setting {
  readonly text: string;
  readonly sentenceStart: number;
  readonly end: number;
  readonly terminator: Terminator;
  /** Index of what comes next that is not white space. */
  readonly next: number;
  /** Index of the first character of the next word: `next`, past opening quotation marks, brackets and dashes. */
  readonly nextWord: number;
}

/**
 * Why the single full stop does not end the sentence, by the word before it: `never`, whatever follows, or `here`; `undefined`
 * if it does.
 */
export function abbreviationBefore(setting: Setting): "never" | "here" | undefined {
  const { text, terminator, sentenceStart, nextWord } = setting;
  if (terminator.dots !== 1) return undefined;
  if (isListMarker(text, sentenceStart, terminator.start)) return "never";
  const word = wordBefore(setting);
  const wordStart = terminator.start - word.length;
  if (/^[ap]\.?m$/i.test(word)) return timeOfDayEndsSentence(setting) ? undefined : "here";
  if (isInitial(word)) return initialEndsSentence(setting, word, wordStart) ? undefined : "here";
  const kind = abbreviationKindOf(word, text.slice(Math.max(sentenceStart, wordStart - 2), wordStart));
  if (kind === "never") return "never";
  const nextIsDigit = isAsciiDigit(text.charCodeAt(nextWord));
  if (kind === "before-number") return nextIsDigit || isMonthName(nextWordOf(setting)) ? "here" : undefined;
  if (kind === "before-starter") return startsSentence(setting) ? undefined : "here";
  // German days: "am 5. Januar".
  return /^\d{1,2}$/.test(word) && isMonthName(nextWordOf(setting)) ? "here" : undefined;
}

/** "At 5 p.m. Mr. Smith" opens a sentence and "until 5 p.m. Friday" goes on; else a capital after a time of day starts anew. */
function timeOfDayEndsSentence(setting: Setting): boolean {
  const { text, sentenceStart, terminator } = setting;
  if (continuesTimeOfDay(nextWordOf(setting)) && !startsSentence(setting)) return false;
  if (isAsciiDigit(text.charCodeAt(setting.nextWord))) return false;
  const opening = text.slice(sentenceStart, Math.min(terminator.start, sentenceStart + LONGEST_WORD));
  const isPhraseOfTime =
    /^(?:At|By|On|Around|About|Before|After|Until|Till|From|Since|Shortly|Just)\s(?:\S+\s){1,4}\S+$/.test(opening);
  return !isPhraseOfTime;
}

function isInitial(word: string): boolean {
  if (word.length !== 1) return false;
  const wordClass = classOf(word.charCodeAt(0));
  return wordClass === CLASS.upper || wordClass === CLASS.caseless;
}

/** An initial goes with the name after it, but nobody's name is "The"; and "I" after a small word is the pronoun. */
function initialEndsSentence(setting: Setting, initial: string, wordStart: number): boolean {
  if (startsSentence(setting)) return true;
  if (initial !== "I") return false;
  const { text, sentenceStart } = setting;
  const wordBeforeIt = /(\S+)\s+$/.exec(text.slice(Math.max(sentenceStart, wordStart - LONGEST_WORD), wordStart))?.[1];
  return wordBeforeIt !== undefined && classOf(wordBeforeIt.charCodeAt(0)) === CLASS.lower;
}

/** Whether the next word is one that starts sentences and is not itself an initial or half of a compound. */
function startsSentence(setting: Setting): boolean {
  const { text, end, nextWord } = setting;
  const word = wordAfter(text, nextWord, end);
  const after = text.charAt(nextWord + word.length);
  return isSentenceStarter(word) && after !== "." && after !== "-";
}

/** The word just before the terminator, with full stops and hyphens within it, without the bracket or mark that opens it. */
export function wordBefore({ text, sentenceStart, terminator }: Setting): string {
  const lowest = Math.max(sentenceStart, terminator.start - LONGEST_WORD);
  let start = terminator.start;
  while (start > lowest && isWithinWord(text, start - 1)) start -= 1;
  return text.slice(start, terminator.start);
}

function isWithinWord(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (isWhiteSpace(code)) return false;
  return !"([{—–/\"“„«'‘".includes(text.charAt(index));
}

function nextWordOf({ text, nextWord, end }: Setting): string {
  return wordAfter(text, nextWord, end);
}

/** The letters from `start` on. */
export function wordAfter(text: string, start: number, end: number): string {
  const highest = Math.min(end, start + LONGEST_WORD);
  let index = start;
  while (index < highest && isLetterClass(classOf(text.charCodeAt(index)))) index += 1;
  return text.slice(start, index);
}

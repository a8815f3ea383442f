import { abbreviationKindOf } from "./abbreviations.ts";
import { CLASS, classOf } from "./characters.ts";
import { abbreviationBefore, LONGEST_WORD, type Setting, wordAfter, wordBefore } from "./full-stop.ts";
import { isOpening } from "./quotation-marks.ts";
import type { Terminator } from "./terminators.ts";
import { isLineEnd, isWhiteSpace } from "./white-space.ts";

/** Words of a person who has just been quoted: `“Where are they?” Tokayev asked.` */
const ASKED_CLAUSE =
  /^(?:\p{Lu}[\p{L}'’.-]*\s+){1,5}(?:asked|asks|said|says|wrote|writes|shouted|cried|exclaimed|replied|added|wondered|demanded|yelled)(?:[.,;:]|\s+(?:him|her|them|me|us|reporters|journalists|rhetorically|again)\b|$)/u;

/** What carries a sentence on after a full stop, without any letter: `“…destabilizing.” , he told the Post.` */
const CARRIES_ON = new Set(",;:)]}%&+=/|、，；：）］」』");

/** Common endings of web addresses, which a word glued to a full stop may be: `Example.Com`. */
const ADDRESS_ENDING = /^(?:com|net|org|info|edu|gov|html?|js|io)$/i;

/**
 * Whether the sentence that begins at `sentenceStart` ends with the terminator, judging by the word before it and the one after.
 *
 * @param end - Nothing at or after this index is looked at.
 */
export function endsSentence(text: string, sentenceStart: number, end: number, terminator: Terminator): boolean {
  const next = skipSpaces(text, terminator.end, end);
  if (next >= end) return true;
  if (isBracketedMark(text, terminator)) return false;
  const setting = { text, sentenceStart, end, terminator, next, nextWord: skipOpeners(text, next, end) };
  if (terminator.isWide) return wideStopEndsSentence(setting);
  if (next === terminator.end) return gluedTerminatorEndsSentence(setting);
  const lines = countLineEnds(text, terminator.end, next);
  if (lines > 1) return true;
  if (CARRIES_ON.has(text.charAt(next))) return false;
  if (classOf(text.charCodeAt(setting.nextWord)) === CLASS.lower) return endsBeforeLowerCase(setting, lines === 1);
  if (lines === 1) return terminator.isStrong || abbreviationBefore(setting) !== "never";
  return endsBeforeCapital(setting);
}

/**
 * Whether a line end at `index`, with no terminator before it, ends the sentence: a blank line does, and so does a single line
 * end unless the sentence began with a capital and the next line carries on in lower case, or the line ends in a comma.
 *
 * @param isInside - Whether the line end stands in a bracket or quotation that is still open.
 */
export function lineEndsSentence(
  text: string,
  sentenceStart: number,
  index: number,
  end: number,
  isInside: boolean,
): boolean {
  const next = skipSpaces(text, index, end);
  if (next >= end || countLineEnds(text, index, next) > 1) return true;
  if (isInside) return false;
  let last = index - 1;
  while (last > sentenceStart && isWhiteSpace(text.charCodeAt(last))) last -= 1;
  if (text.charAt(last) === ",") return false;
  const nextClass = classOf(text.charCodeAt(next));
  return nextClass !== CLASS.lower || beginsInLowerCase(text, sentenceStart);
}

/** "(?)", "[...]": a mark alone in brackets is a remark on a word. */
function isBracketedMark(text: string, { start, marksEnd }: Terminator): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(marksEnd);
  return (before === "(" && after === ")") || (before === "[" && after === "]");
}

/** After a Chinese or Japanese stop only a Japanese particle carries on: 「…。」と言った. */
function wideStopEndsSentence({ text, terminator, next }: Setting): boolean {
  if (CARRIES_ON.has(text.charAt(next))) return false;
  const code = text.charCodeAt(next);
  return !(terminator.end > terminator.marksEnd && code >= 0x3041 && code <= 0x309f);
}

/** Scraped pages lose the space between sentences; "U.S.A.", "Node.js", "3.5" and web addresses never had one. */
function gluedTerminatorEndsSentence(setting: Setting): boolean {
  const { text, terminator, next, end } = setting;
  const nextClass = classOf(text.charCodeAt(next));
  const before = classOf(text.charCodeAt(terminator.start - 1));
  if (nextClass === CLASS.unspaced) return terminator.isStrong && before === CLASS.unspaced;
  if ("“„«".includes(text.charAt(next))) return classOf(text.charCodeAt(next + 1)) === CLASS.upper;
  if (nextClass !== CLASS.upper || terminator.dots > 1) return false;
  if (terminator.end > terminator.marksEnd) return true;
  const nextWord = wordAfter(text, next, end);
  const startsWord = /^(?:\p{Lu}\p{Ll}|[IA]$)/u.test(nextWord) && !ADDRESS_ENDING.test(nextWord);
  if (!startsWord || isInAddress(text, terminator.start, end)) return false;
  const word = wordBefore(setting);
  const endsWord = before === CLASS.lower ? /\p{Ll}{2}$/u.test(word) : /^[\d,]{2,}$/.test(word);
  return endsWord && (terminator.isStrong || abbreviationKindOf(word, "") === undefined);
}

/** A small letter carries the sentence on, unless nobody wrote capitals in it or the full stop stands apart: `wing . the flow`. */
function endsBeforeLowerCase(setting: Setting, startsLine: boolean): boolean {
  const { text, sentenceStart, terminator, next, nextWord } = setting;
  const isFullStop = terminator.dots === 1 && !terminator.isStrong;
  if (isFullStop && isWhiteSpace(text.charCodeAt(terminator.start - 1)) && terminator.end === terminator.marksEnd)
    return true;
  if (next !== nextWord && !startsLine) return /^\(\p{L}{1,4}\)\s/u.test(text.slice(next, next + 7));
  if (!startsLine && !beginsInLowerCase(text, sentenceStart)) return false;
  if (!isFullStop) return terminator.isStrong;
  return wordBefore(setting).length > 1 && abbreviationBefore(setting) === undefined;
}

function endsBeforeCapital(setting: Setting): boolean {
  const { text, terminator, nextWord, end } = setting;
  if (terminator.isStrong) {
    const isQuoted = terminator.end > terminator.marksEnd;
    return !(isQuoted && ASKED_CLAUSE.test(text.slice(nextWord, Math.min(end, nextWord + 4 * LONGEST_WORD))));
  }
  // Three dots after a space stand for words left out; a fourth, or none before them, is the full stop.
  if (terminator.dots === 3) return !isWhiteSpace(text.charCodeAt(terminator.start - 1));
  if (terminator.dots > 1) return true;
  return abbreviationBefore(setting) === undefined;
}

/** Whether the sentence begins with a small letter, as messages do that nobody wrote capitals in. */
function beginsInLowerCase(text: string, sentenceStart: number): boolean {
  return classOf(text.charCodeAt(sentenceStart)) === CLASS.lower;
}

/** Whether the full stop stands in an e-mail or web address or a path, as far as `LONGEST_WORD` lets one see. */
function isInAddress(text: string, index: number, end: number): boolean {
  const before = text.slice(Math.max(0, index - LONGEST_WORD), index);
  const after = text.slice(index, Math.min(end, index + LONGEST_WORD));
  return /[@/\\_=]/.test(before.slice(lastSpace(before) + 1) + (/^\S*/.exec(after)?.[0] ?? ""));
}

function lastSpace(text: string): number {
  let index = text.length - 1;
  while (index >= 0 && !isWhiteSpace(text.charCodeAt(index))) index -= 1;
  return index;
}

function skipSpaces(text: string, from: number, end: number): number {
  let index = from;
  while (index < end && isWhiteSpace(text.charCodeAt(index))) index += 1;
  return index;
}

function skipOpeners(text: string, from: number, end: number): number {
  let index = from;
  while (index < end && (isOpening(text.charAt(index)) || "([{—–-¿¡ \u00a0".includes(text.charAt(index)))) index += 1;
  return index;
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) {
    if (isLineEnd(text.charCodeAt(index)) && !(text.charAt(index) === "\n" && text.charAt(index - 1) === "\r"))
      count += 1;
  }
  return count;
}

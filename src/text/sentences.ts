import type { Span } from "../domain/span.ts";
import { CLASS, classOf, isAsciiDigit } from "./characters.ts";
import { nextListItem } from "./list-markers.ts";
import { endsSentence, lineEndsSentence } from "./sentence-boundary.ts";
import { TERMINATORS, terminatorAt } from "./terminators.ts";
import { isLineEnd, isWhiteSpace } from "./white-space.ts";

/** A bracket longer than this many code units holds whole sentences, which are cut like any others. */
const LONGEST_BRACKET = 400;

/** A quotation that the sentence carries on after stays whole up to this many code units: `“Out! Out!” they cried.` */
const LONGEST_INLINE_QUOTATION = 120;

const NOTHING = 0;
const TERMINATOR = 1;
const LINE_END = 2;
const OPENING_BRACKET = 3;
const STRAIGHT_QUOTE = 4;
const OPENING_QUOTE = 5;
const BULLET = 6;

/** What to stop for, one entry a code unit. */
const interest = new Uint8Array(0x10000);
stopFor(TERMINATORS, TERMINATOR);
stopFor("\n\r\u2028\u2029", LINE_END);
stopFor("([（［", OPENING_BRACKET);
stopFor('"', STRAIGHT_QUOTE);
stopFor("“„«「『", OPENING_QUOTE);
stopFor("•⁃‣▪●◦■", BULLET);

const PARTNERS: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "（": "）",
  "［": "］",
  '"': '"',
  "“": "”",
  "„": "“",
  "«": "»",
  "「": "」",
  "『": "』",
};

/** Where the reading of a text stands. */
interface Scan {
  readonly text: string;
  readonly end: number;
  /** Whether a straight double quotation mark waits for its partner; forgotten at the end of a line. */
  quoteIsOpen: boolean;
  /** No sentence ends before this index: it lies in a bracket or a short quotation. */
  wholeUntil: number;
  /** Next index of each closing mark, so that no stretch of text is searched twice. */
  readonly nextClosing: Map<string, number>;
}

/**
 * The sentences of `text`, in order: spans without white space at their ends that together cover everything else. The same text
 * always gives the same spans, in time that grows with its length alone.
 *
 * A sentence keeps the quotation marks and brackets that close behind it. A long quotation is cut at its own sentences; a short
 * one stays whole if the sentence carries on after it. A blank line always ends a sentence; a single line end does unless the
 * next line carries on in lower case. Where it is unclear whether an abbreviation ends the sentence, it does not: a passage
 * that is too long can still be quoted, one that is cut off cannot.
 *
 * @param within - The part of the text to read; all of it by default. Text outside is not looked at.
 */
export function sentencesOf(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const end = Math.min(within.end, text.length);
  const scan: Scan = { text, end, quoteIsOpen: false, wholeUntil: 0, nextClosing: new Map() };
  const sentences: Span[] = [];
  let start = skipWhiteSpace(scan, Math.max(0, within.start));
  while (start < end) {
    const sentenceEnd = readSentence(scan, start);
    sentences.push({ start, end: withoutTrailingWhiteSpace(text, start, sentenceEnd) });
    start = skipWhiteSpace(scan, sentenceEnd);
  }
  return sentences;
}

/** Index after the sentence that begins at `start`, which is not white space; always greater than `start`. */
function readSentence(scan: Scan, start: number): number {
  const { text } = scan;
  const limit = nextListItem(text, start, scan.end);
  scan.wholeUntil = start;
  let index = start;
  while (index < limit) {
    const sort = interest[text.charCodeAt(index)] ?? NOTHING;
    if (sort === TERMINATOR) {
      const terminator = terminatorAt(text, index, scan.end, scan.quoteIsOpen);
      if (index >= scan.wholeUntil && endsSentence(text, start, scan.end, terminator)) {
        if (terminator.end > terminator.marksEnd) scan.quoteIsOpen = false;
        return terminator.end;
      }
      index = terminator.marksEnd;
      continue;
    }
    if (sort === LINE_END && lineEndsSentence(text, start, index, scan.end, index < scan.wholeUntil)) return index;
    if (sort === BULLET && index > start && isWhiteSpace(text.charCodeAt(index - 1))) return index;
    if (sort >= OPENING_BRACKET && sort <= OPENING_QUOTE) notePair(scan, start, index, sort);
    index += 1;
  }
  return limit;
}

/** Keeps together what a bracket, or a short quotation within the sentence, holds. */
function notePair(scan: Scan, start: number, index: number, sort: number): void {
  if (sort === STRAIGHT_QUOTE) {
    // After a digit it is the sign for inches.
    if (!scan.quoteIsOpen && isAsciiDigit(scan.text.charCodeAt(index - 1))) return;
    scan.quoteIsOpen = !scan.quoteIsOpen;
    if (!scan.quoteIsOpen) return;
  }
  const close = closingIndex(scan, index);
  const longest = sort === OPENING_BRACKET ? LONGEST_BRACKET : LONGEST_INLINE_QUOTATION;
  if (close - index > longest) return;
  const isWhole = sort === OPENING_BRACKET ? index > start : carriesOn(scan, close + 1);
  if (isWhole) scan.wholeUntil = Math.max(scan.wholeUntil, close);
}

/** Index of the mark that closes what opens at `index`; the end of the text if none does. */
function closingIndex(scan: Scan, index: number): number {
  const partner = PARTNERS[scan.text.charAt(index)] ?? "";
  const known = scan.nextClosing.get(partner);
  if (known !== undefined && known > index) return known;
  const found = scan.text.indexOf(partner, index + 1);
  const next = found === -1 ? scan.text.length : found;
  scan.nextClosing.set(partner, next);
  return Math.min(next, scan.end);
}

/** Whether a word in lower case comes next, perhaps after a comma. */
function carriesOn(scan: Scan, from: number): boolean {
  let index = from;
  while (index < scan.end && index < from + 3 && " ,\u00a0".includes(scan.text.charAt(index))) index += 1;
  return index < scan.end && classOf(scan.text.charCodeAt(index)) === CLASS.lower;
}

function skipWhiteSpace(scan: Scan, from: number): number {
  let index = from;
  while (index < scan.end && isWhiteSpace(scan.text.charCodeAt(index))) {
    if (isLineEnd(scan.text.charCodeAt(index))) scan.quoteIsOpen = false;
    index += 1;
  }
  return index;
}

function withoutTrailingWhiteSpace(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && isWhiteSpace(text.charCodeAt(trimmed - 1))) trimmed -= 1;
  return trimmed;
}

function stopFor(characters: Iterable<string>, sort: number): void {
  for (const character of characters) interest[character.charCodeAt(0)] = sort;
}

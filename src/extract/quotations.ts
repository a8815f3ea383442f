import type { Paragraph } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import { isQuotationMark, quotationMarkAt } from "../text/quotation-marks.ts";

/** Words between quotation marks within one paragraph, whosever they are. */
export interface Quotation {
  /** With its marks. */
  readonly outer: Span;
  /** Without its marks and the white space beside them; never empty. */
  readonly inner: Span;
  /** 0, or how many quotations of the same paragraph it stands within. */
  readonly depth: number;
  /** Index into `article.paragraphs`. */
  readonly paragraphIndex: number;
  /** Whether a closing mark is printed. */
  readonly isClosed: boolean;
  /** Whether it takes up again, at the start of its paragraph, a quotation that the paragraph before left open. */
  readonly isContinuation: boolean;
}

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly style: "double" | "single";
  readonly opens: boolean;
  readonly closes: boolean;
  readonly character: string;
}

interface Opened {
  readonly mark: Mark;
  readonly depth: number;
}

/** Where a sentence within an open quotation may be taken to end it, if nothing closes it. */
const SENTENCE_END = /[.!?…][)\]]?(?=\s|$)/;

/** Quotations within quotations are told apart this deep; marks that would open another are passed over. */
const MAX_DEPTH = 3;

/** Every quotation of an article, by where it begins; an outer one before those within it. */
export function quotationsOf(text: string, paragraphs: readonly Paragraph[]): Quotation[] {
  const all: Quotation[] = [];
  let isLeftOpen = false;
  for (const [paragraphIndex, { span, part }] of paragraphs.entries()) {
    const marks = marksOf(text, span);
    const next = paragraphs[paragraphIndex + 1];
    const goesOn = next !== undefined && next.part === part && startsWithMark(text, next.span);
    const found = pair(text, span, marks, goesOn).map((quotation) => ({ ...quotation, paragraphIndex }));
    for (const quotation of found) {
      const isContinuation = isLeftOpen && quotation.depth === 0 && quotation.outer.start === span.start;
      all.push({ ...quotation, isContinuation });
    }
    isLeftOpen = found.some(({ isClosed, outer, depth }) => !isClosed && depth === 0 && outer.end === span.end);
  }
  return all;
}

type Found = Omit<Quotation, "paragraphIndex" | "isContinuation">;

function marksOf(text: string, { start, end }: Span): Mark[] {
  const marks: Mark[] = [];
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (!isQuotationMark(character)) continue;
    const mark = quotationMarkAt(text, at);
    if (!mark) continue;
    marks.push({ ...mark, at, character });
    at += mark.length - 1;
  }
  return withoutApostrophes(marks, text);
}

/**
 * Leaves out single marks that are apostrophes: a plural's possessive ("the protesters’ demands") while no single quotation
 * is open, or an elision ("’90s") that nothing closes.
 */
function withoutApostrophes(marks: readonly Mark[], text: string): Mark[] {
  const isCloser = (mark: Mark) =>
    mark.style === "single" && mark.closes && !/\s/.test(text.charAt(mark.at - 1) || " ");
  let closersLeft = marks.filter(isCloser).length;
  let isOpen = false;
  const kept: Mark[] = [];
  for (const mark of marks) {
    if (mark.style === "double") {
      kept.push(mark);
      continue;
    }
    const closes = isCloser(mark);
    if (closes) closersLeft--;
    const isPossessive = /s/i.test(text.charAt(mark.at - 1)) && /^\s\p{Ll}/u.test(text.slice(mark.at + 1, mark.at + 3));
    if (isOpen && closes && !(isPossessive && closersLeft > 0)) {
      isOpen = false;
      kept.push({ ...mark, opens: false });
    } else if (!isOpen && mark.opens && closersLeft > 0 && opensWords(text, mark.at + mark.length)) {
      isOpen = true;
      kept.push({ ...mark, closes: false });
    }
  }
  return kept;
}

/** Whether words follow, and not the digits of "’90s" or the letter of "rock ’n’ roll". */
function opensWords(text: string, at: number): boolean {
  return /^(?!\d\ds|n['’])[\p{L}\p{N}[("“«]/u.test(text.slice(at, at + 3));
}

function pair(text: string, span: Span, marks: readonly Mark[], goesOn: boolean): Found[] {
  const found: Found[] = [];
  const open: Opened[] = [];
  for (const [index, mark] of marks.entries()) {
    const openAt = open.findLastIndex((opened) => opened.mark.style === mark.style);
    const opener = open[openAt];
    const closes = mark.closes && opener !== undefined && (!mark.opens || openAt === open.length - 1);
    if (opener && closes) {
      open.length = openAt;
      add(found, text, opener, { start: mark.at, end: mark.at + mark.length });
    } else if (mark.opens) {
      if (opener && mark.character === opener.mark.character && !closesTwice(marks, index)) {
        open.length = openAt;
        addUnclosed(found, text, opener, mark.at);
      }
      if (open.length < MAX_DEPTH) open.push({ mark, depth: open.length });
    }
  }
  for (const opened of open) {
    if (goesOn && opened.depth === 0) add(found, text, opened, { start: span.end, end: span.end });
    else addUnclosed(found, text, opened, span.end);
  }
  return found.sort((a, b) => a.outer.start - b.outer.start);
}

/** Whether the next two marks of the same style both close, as they do after a quotation within a quotation. */
function closesTwice(marks: readonly Mark[], index: number): boolean {
  const style = marks[index]?.style;
  let closers = 0;
  for (let next = index + 1; next < marks.length && closers < 2; next++) {
    const mark = marks[next];
    if (mark?.style !== style) continue;
    if (!mark?.closes || mark.opens) return false;
    closers++;
  }
  return closers === 2;
}

function add(found: Found[], text: string, { mark, depth }: Opened, closing: Span): void {
  const inner = trimmed(text, mark.at + mark.length, closing.start);
  if (inner)
    found.push({ outer: { start: mark.at, end: closing.end }, inner, depth, isClosed: closing.end > closing.start });
}

/** A quotation that nothing closes is taken to end with the sentence that it begins in, or at `limit`. */
function addUnclosed(found: Found[], text: string, opened: Opened, limit: number): void {
  if (opened.mark.style === "single") return;
  const match = SENTENCE_END.exec(text.slice(opened.mark.at, limit));
  const end = match ? opened.mark.at + match.index + match[0].length : limit;
  add(found, text, opened, { start: end, end });
}

function startsWithMark(text: string, { start, end }: Span): boolean {
  return start < end && (quotationMarkAt(text, start)?.opens ?? false);
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to && /[\p{L}\p{N}]/u.test(words) ? { start: from, end: to } : undefined;
}

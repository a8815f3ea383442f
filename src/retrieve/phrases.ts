import type { Span } from "../domain/span.ts";
import { type QuotationMark, quotationMarkAt } from "../text/quotation-marks.ts";

interface PlacedMark extends QuotationMark {
  readonly at: number;
}

/**
 * What stands between quotation marks of any style, as spans without the marks and without white space at the ends; in order,
 * not overlapping. A mark without its partner is punctuation, and so is an apostrophe.
 */
export function phrasesOf(text: string): Span[] {
  const marks = marksOf(text);
  const partners = partnersOf(marks);
  const phrases: Span[] = [];
  let from = 0;
  for (const [i, mark] of marks.entries()) {
    const partner = partners[i];
    if (mark.at < from || !mark.opens || !partner) continue;
    const phrase = trimmed(text, { start: mark.at + mark.length, end: partner.at });
    if (phrase) phrases.push(phrase);
    from = partner.at + partner.length;
  }
  return phrases;
}

function marksOf(text: string): PlacedMark[] {
  const marks: PlacedMark[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = quotationMarkAt(text, at);
    if (!mark) continue;
    marks.push({ ...mark, at });
    at += mark.length - 1;
  }
  return marks;
}

/** For each mark the next one of its style that may close it; found from the end, so that any number of marks takes linear time. */
function partnersOf(marks: readonly PlacedMark[]): (PlacedMark | undefined)[] {
  const next: { double?: PlacedMark; single?: PlacedMark } = {};
  const partners: (PlacedMark | undefined)[] = [];
  for (const mark of marks.toReversed()) {
    partners.push(next[mark.style]);
    if (mark.closes) next[mark.style] = mark;
  }
  return partners.reverse();
}

function trimmed(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : undefined;
}

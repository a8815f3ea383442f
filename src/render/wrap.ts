import { createRequire } from "node:module";
import { type Run, sliceRuns } from "./styled-text.ts";

const require = createRequire(import.meta.url);

/** Latin and Cyrillic letters, spaces, digits and usual punctuation: one column each, whatever stands next to them. */
const NARROW = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u2038]*$/;

/** How many columns of a terminal the text takes up; wide and combining characters counted as they are shown. */
export function columnsOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  // Loaded where it is needed: its tables and the segmenter cost 35 ms, and most replies hold narrow characters alone.
  const { default: stringWidth }: typeof import("string-width") = require("string-width");
  return stringWidth(text);
}

/**
 * The runs broken into lines of at most `columns` columns. A line ends only at a single space between two other
 * characters, and that space alone is left out, so the lines joined by one space are the runs again. A word that is wider
 * than a line stands on its own and reaches over the edge; a separator (`·`) stays with what is before it.
 */
export function wrap(runs: readonly Run[], columns: number): Run[][] {
  const text = runs.map((r) => r.text).join("");
  const lines: Run[][] = [];
  let start = 0;
  let end = 0;
  let width = 0;
  for (const word of wordsOf(text)) {
    const wordColumns = columnsOf(text.slice(word.start, word.end));
    const isFirst = end === start;
    if (!isFirst && width + 1 + wordColumns > columns) {
      lines.push(sliceRuns(runs, start, end));
      start = word.start;
      width = wordColumns;
    } else {
      width += (isFirst ? 0 : 1) + wordColumns;
    }
    end = word.end;
  }
  return [...lines, sliceRuns(runs, start, end)];
}

/** Pieces of the text between the places where a line may end. */
function wordsOf(text: string): { readonly start: number; readonly end: number }[] {
  const words: { start: number; end: number }[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/(?<=[^ ]) (?=[^ ·])/g)) {
    words.push({ start, end: index });
    start = index + 1;
  }
  return [...words, { start, end: text.length }];
}

import { CLASS, classOf } from "./characters.ts";

/** How far the next item of a list that runs on in one line is looked for, in code units. */
const LONGEST_ITEM = 500;

/**
 * A number or a small letter with what sets it off from its item: `1.`, `1)`, `1.)`, `a.`, `(b)`. A capital counts with a
 * bracket only, since "A." is an initial.
 */
const MARKER = /^(?:[•⁃‣▪●◦■]\s*)?(\d{1,3}|[a-z])(\.\)|\.|\))\s+(?=[\p{L}\d"“«(])/u;

/** Whether what stands between `start` and the full stop at `dot` is only the number or letter of a list item. */
export function isListMarker(text: string, start: number, dot: number): boolean {
  return dot - start <= 6 && /^(?:[•⁃‣▪●◦■]\s*)?(?:\d{1,3}|[a-z])$/.test(text.slice(start, dot));
}

/**
 * Index of the item that follows, in the same line, the list item at `start`: `1. Buy a car 2. Sell it` gives that of `2.`.
 * The limit if none does.
 */
export function nextListItem(text: string, start: number, limit: number): number {
  // Only a digit or a small letter can begin a list, bullets being cut in any case; most sentences leave here.
  const code = text.charCodeAt(start);
  const second = text.charCodeAt(start + 1);
  const isLetterMarker = code >= 0x61 && code <= 0x7a && (second === 0x2e || second === 0x29);
  if (!isLetterMarker && classOf(code) !== CLASS.digit) return limit;
  const line = text.slice(start, Math.min(limit, start + LONGEST_ITEM));
  const marker = MARKER.exec(line);
  const [whole, ordinal, style] = marker ?? [];
  if (whole === undefined || ordinal === undefined || style === undefined) return limit;
  const found = line.indexOf(` ${successorOf(ordinal)}${style} `, whole.length - 1);
  if (found === -1) return limit;
  const afterMarker = found + successorOf(ordinal).length + style.length + 2;
  return classOf(line.charCodeAt(afterMarker)) === CLASS.upper ? start + found + 1 : limit;
}

function successorOf(ordinal: string): string {
  return /\d/.test(ordinal) ? String(Number(ordinal) + 1) : String.fromCharCode(ordinal.charCodeAt(0) + 1);
}

import type { Span } from "../domain/span.ts";
import { CLASS, classOf } from "./characters.ts";
import { isDoubledMark } from "./quotation-marks.ts";
import { isWhiteSpace } from "./white-space.ts";

/** A text as it would be typed on a plain keyboard, and where each of its code units comes from. */
export interface CanonicalText {
  readonly text: string;
  /** For each code unit of `text`, the index in the original where it begins; one more at the end, the original's length. */
  readonly offsets: Uint32Array;
}

const DOUBLE_QUOTES = "“”„‟«»＂″‶〝〞〟「」『』《》";
const SINGLE_QUOTES = "‘’‚‛‹›＇′‵`´ʼʻ";
const DASHES = "‐‑‒–—―−－";

const PLAIN = new Map<string, string>([
  ...[...DOUBLE_QUOTES].map((mark) => [mark, '"'] as const),
  ...[...SINGLE_QUOTES].map((mark) => [mark, "'"] as const),
  ...[...DASHES].map((mark) => [mark, "-"] as const),
  ["…", "..."],
]);

/**
 * The text with straight quotation marks, hyphens for every dash, three full stops for an ellipsis, single spaces for runs of white
 * space, and without characters that cannot be seen: two texts that differ in typography alone have the same. Two apostrophes in a row
 * are a double quotation mark. Letters and their case stay.
 */
export function canonicalOf(text: string): CanonicalText {
  const pieces: string[] = [];
  const offsets: number[] = [];
  let index = 0;
  while (index < text.length) {
    const length = runLength(text, index);
    const plain = plainOf(text, index, length);
    for (let unit = 0; unit < plain.length; unit++) offsets.push(index + Math.min(unit, length - 1));
    pieces.push(plain);
    index += length;
  }
  offsets.push(text.length);
  return { text: pieces.join(""), offsets: Uint32Array.from(offsets) };
}

/** The span of the original that a span of the canonical text stands for, invisible characters at its end left out. */
export function originalSpanOf(canonical: CanonicalText, span: Span): Span {
  const { offsets } = canonical;
  const start = offsets[span.start] ?? 0;
  const last = offsets[span.end - 1] ?? start;
  const next = offsets[span.end] ?? last;
  return { start, end: Math.max(next, last + 1) };
}

/** Code units at `index` that become one piece: a run of white space, two apostrophes, or one code unit. */
function runLength(text: string, index: number): number {
  if (isDoubledMark(text, index)) return 2;
  if (!isWhiteSpace(text.charCodeAt(index))) return 1;
  let end = index + 1;
  while (end < text.length && isWhiteSpace(text.charCodeAt(end))) end += 1;
  return end - index;
}

function plainOf(text: string, index: number, length: number): string {
  const code = text.charCodeAt(index);
  if (isWhiteSpace(code)) return " ";
  if (length === 2) return '"';
  if (classOf(code) === CLASS.invisible) return "";
  const character = text.charAt(index);
  return PLAIN.get(character) ?? character;
}

import type { Span } from "../domain/span.ts";
import { lexemeAt, type Reading } from "./reading.ts";

/** The parts of a noun phrase between commas outside brackets; "and" stays with what follows. */
export function chunksOf({ lexemes }: Reading, range: Span): Span[] {
  const chunks: Span[] = [];
  let start = range.start;
  let depth = 0;
  for (let at = range.start; at <= range.end; at++) {
    const { text } = lexemeAt(lexemes, at);
    if (text === "(") depth++;
    if (text === ")") depth--;
    if (at < range.end && !(depth === 0 && text === ",")) continue;
    if (at > start) chunks.push({ start, end: at });
    start = at + 1;
  }
  return chunks;
}

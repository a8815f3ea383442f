import type { Span } from "../domain/span.ts";

/** The span of a whole text. */
export function wholeOf(text: string): Span {
  return { start: 0, end: text.length };
}

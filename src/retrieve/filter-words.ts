import type { Day } from "../domain/article.ts";
import type { Filters } from "../domain/query.ts";
import type { InvalidReason } from "../domain/reply.ts";
import { quotationMarkAt } from "../text/quotation-marks.ts";
import { lastDayOf, readDay } from "./read-day.ts";

/** The filters of a line, and the line with a blank in place of every character of them, so that spans stay true. */
export interface FilterWords {
  readonly filters: Filters;
  readonly text: string;
  readonly reason?: InvalidReason;
  /** The first filter whose name stands after a space: the name may have been meant as a word to look for. */
  readonly spaced?: NameFilter;
}

type NameFilter = "outlet" | "by";

/** A filter's key at the beginning of a word; its value may stand after spaces. */
const KEY = /(?<![\p{L}\p{N}])(outlet|by|after|before):[^\S\n]*/giu;

/** Reads `outlet:X`, `by:"X Y"`, `after:2022-01-08` and `before:2022-01`; of two filters with the same key the last counts. */
export function readFilters(input: string): FilterWords {
  const filters: { -readonly [K in keyof Filters]: Filters[K] } = {};
  let text = input;
  let reason: InvalidReason | undefined;
  let spaced: NameFilter | undefined;
  let from = 0;
  for (const match of input.matchAll(KEY)) {
    if (match.index < from) continue;
    const key = match[1]?.toLowerCase();
    const { value, end } = valueAt(input, match.index + match[0].length);
    from = end;
    text = text.slice(0, match.index) + " ".repeat(end - match.index) + text.slice(end);
    if (key === "outlet" || key === "by") {
      if (!match[0].endsWith(":")) spaced ??= key;
      if (value === "") reason ??= { kind: "empty-filter", filter: key };
      else filters[key] = value;
    }
    if (key !== "after" && key !== "before") continue;
    const day = dayOf(value, key);
    if (day) filters[key] = day;
    else reason ??= { kind: "unreadable-day", filter: key, value };
  }
  return { filters, text, ...(reason ? { reason } : {}), ...(spaced ? { spaced } : {}) };
}

/** A month or a year stands for its first day after `after:`, and for its last day after `before:`. */
function dayOf(value: string, filter: "after" | "before"): Day | undefined {
  const read = readDay(value);
  return read && filter === "before" ? lastDayOf(read) : read?.first;
}

/** The value that begins at `start`: what stands between quotation marks, or up to the next white space. */
function valueAt(input: string, start: number): { readonly value: string; readonly end: number } {
  const mark = quotationMarkAt(input, start);
  if (mark) {
    const from = start + mark.length;
    for (let at = from; at < input.length; at++) {
      const other = quotationMarkAt(input, at);
      if (other?.closes && other.style === mark.style)
        return { value: input.slice(from, at).trim(), end: at + other.length };
    }
  }
  const word = /^\S*/.exec(input.slice(start))?.[0] ?? "";
  return { value: withoutMarks(word), end: start + word.length };
}

function withoutMarks(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && quotationMarkAt(word, start)) start++;
  while (end > start && (quotationMarkAt(word, end - 1) || ",;".includes(word.charAt(end - 1)))) end--;
  return word.slice(start, end);
}

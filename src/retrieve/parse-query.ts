import type { Query, QueryTerm } from "../domain/query.ts";
import type { InvalidReason } from "../domain/reply.ts";
import type { Span } from "../domain/span.ts";
import { readFilters } from "./filter-words.ts";
import { phrasesOf } from "./phrases.ts";
import { stemOfTerm, termsOf } from "./terms.ts";

/** A line of more UTF-16 code units than this is refused: no question is that long, and a pasted article is none. */
export const QUERY_LIMIT = 1000;

/** A line read, or why it cannot be. */
export type ParsedQuery =
  | { readonly kind: "query"; readonly query: Query }
  | { readonly kind: "invalid"; readonly reason: InvalidReason };

/**
 * Reads a reader's line: filters (`outlet:`, `by:`, `after:`, `before:`), phrases in quotation marks of any style, and the
 * words that are left once stop words and question words are set aside. Whether a filter's outlet or byline exists is
 * for `retrieve` to say; whatever is neither word nor filter (markup, emoji, control characters) is passed over.
 */
export function parseQuery(input: string): ParsedQuery {
  if (input.length > QUERY_LIMIT) return invalid({ kind: "too-long", length: input.length, limit: QUERY_LIMIT });
  if (input.trim() === "") return invalid({ kind: "empty" });
  const { filters, text, reason, spaced } = readFilters(withoutMarkup(input));
  if (reason) return invalid(reason);
  const words = termsOf(text);
  const phrases = phrasesOf(text).filter((phrase) => words.some(({ span }) => isInside(span, phrase)));
  const terms = words.filter(({ isStopWord }) => !isStopWord).map(queryTermOf);
  if (terms.length > 0 || phrases.length > 0) return { kind: "query", query: { input, terms, phrases, filters } };
  if (spaced) return invalid({ kind: "empty-filter", filter: spaced });
  return invalid(words.length > 0 ? { kind: "only-stop-words" } : { kind: "no-words" });
}

/** The line with tags of markup made blank, so that what is left stands where it stood: "<b>who</b>" asks "who". */
export function withoutMarkup(input: string): string {
  return input.replace(/<\/?[a-z][^<>]{0,200}>/giu, (tag) => " ".repeat(tag.length));
}

/** All words of a text as a query, without filters and without phrases that must be found: how a topic of a test collection is asked. */
export function plainQueryOf(input: string): Query {
  const terms = termsOf(input)
    .filter(({ isStopWord }) => !isStopWord)
    .map(queryTermOf);
  return { input, terms, phrases: [], filters: {} };
}

function queryTermOf({ form, span, isCapitalised }: ReturnType<typeof termsOf>[number]): QueryTerm {
  return { form, stem: stemOfTerm(form), span, isCapitalised };
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function invalid(reason: InvalidReason): ParsedQuery {
  return { kind: "invalid", reason };
}

import type { Article, Day } from "./article.ts";
import type { Attribution } from "./attribution.ts";
import type { Excerpt } from "./excerpt.ts";
import type { MatchKind, Query } from "./query.ts";
import type { Span } from "./span.ts";
import type { Speaker } from "./speaker.ts";

/** An excerpt with who printed it and who says it. */
export interface AttributedExcerpt {
  readonly excerpt: Excerpt;
  readonly attribution: Attribution;
  readonly speaker: Speaker;
  /** Words that matched the question, as spans of the article's text within the excerpt; in order, not overlapping. */
  readonly matches: readonly Span[];
}

/** A word of the question that was taken for another one in the articles. */
export interface Reading {
  readonly typed: string;
  readonly readAs: string;
  readonly kind: MatchKind;
}

/** What the collection holds, for saying how far a "no" reaches. */
export interface Coverage {
  readonly articles: number;
  /** Publishers as printed, sorted. */
  readonly outlets: readonly string[];
  /** Articles that state no publisher. */
  readonly withoutOutlet: number;
  readonly from?: Day;
  readonly to?: Day;
}

interface Answered {
  readonly query: Query;
  readonly readings: readonly Reading[];
  /** Words of the question that no article holds in any spelling, as typed. */
  readonly unmatchedTerms: readonly string[];
  /** Articles that a date filter could not consider because they bear no date. */
  readonly undated: readonly Article[];
}

/** What the articles say to a question; having nothing is an answer. */
export type Answer =
  | (Answered & { readonly kind: "evidence"; readonly excerpts: readonly [AttributedExcerpt, ...AttributedExcerpt[]] })
  | (Answered & {
      readonly kind: "no-evidence";
      /** Words of the question that do occur, as typed. */
      readonly matchedTerms: readonly string[];
      /** Words printed in the articles that are spelt nearly like an unmatched one. */
      readonly nearSpellings: readonly { readonly typed: string; readonly printed: readonly string[] }[];
      /** At most two excerpts that are not an answer, only near. */
      readonly near: readonly AttributedExcerpt[];
      readonly coverage: Coverage;
    });

import type { Article } from "../domain/article.ts";
import type { Passage } from "../domain/passage.ts";
import type { Query, ReadTerm } from "../domain/query.ts";

/** A passage with how well it bears on a query; scores compare within one retrieval only. */
export interface RankedPassage {
  readonly passage: Passage;
  /** Above 0; higher is better. */
  readonly score: number;
}

/** What a query found. */
export interface Retrieval {
  readonly query: Query;
  /** How each term of the query was read, in the order of `query.terms`. */
  readonly readTerms: readonly ReadTerm[];
  /** Best first; equal scores by passage id. */
  readonly ranked: readonly RankedPassage[];
  /** Articles a date filter could not consider because they bear no date. */
  readonly undated: readonly Article[];
}

import type { Day } from "./article.ts";
import type { Span } from "./span.ts";

/** A word of a question that names something: what is left once question words and stop words are set aside. */
export interface QueryTerm {
  /** Normalised form, as the tokeniser gives it. */
  readonly form: string;
  readonly stem: string;
  /** Where it stands in `Query.input`. */
  readonly span: Span;
  /** Whether it was typed with a capital, or in a script without capitals, where a name may stand. */
  readonly isCapitalised: boolean;
}

/** Which articles a reader wants to hear from. Every given filter must hold. */
export interface Filters {
  /** Part of a publisher's name. */
  readonly outlet?: string;
  /** Part of a byline. */
  readonly by?: string;
  /** Published on this day or later, by the latest day it may have been. */
  readonly after?: Day;
  /** Published on this day or earlier, by the earliest day it may have been. */
  readonly before?: Day;
}

/** A reader's line, read. */
export interface Query {
  /** As typed, unchanged. */
  readonly input: string;
  /** In the order typed. */
  readonly terms: readonly QueryTerm[];
  /** Phrases that stood in quotation marks, as spans of `input` without the marks. */
  readonly phrases: readonly Span[];
  readonly filters: Filters;
}

/**
 * How a word of the question came to match a word of the articles: the same form, the same stem, another spelling of
 * a name, a likely slip of the pen, a short or long form of the same name ("CSTO"), or another word for it.
 */
export type MatchKind = "exact" | "stem" | "spelling" | "misspelling" | "alias" | "synonym";

/** Words of the articles that may stand for a term: one stem, or several in a row. */
export interface Variant {
  /** Stems in order; never empty. */
  readonly stems: readonly string[];
  readonly kind: MatchKind;
  /** How much it counts beside the word itself, 0..1. */
  readonly weight: number;
  /** Whether it stands for the term only where it is denied: "never liked" for "dislike". */
  readonly isDenied?: boolean;
  /** One printed form of it, for saying how the term was read. */
  readonly printed: string;
}

/** A term with everything in the collection that may stand for it. */
export interface ReadTerm {
  readonly term: QueryTerm;
  /** Best first; empty where nothing in the collection does. */
  readonly variants: readonly Variant[];
  /** Passages that hold any of the variants. */
  readonly documentFrequency: number;
  /** Whether it is an ordinary word of the language, as far as the thesaurus knows; a name is not. */
  readonly isWord: boolean;
  /** Whether it belongs to a phrase that has other words of its own: "come from". */
  readonly isInPhrase: boolean;
  /** Printed words spelt nearly like it that were not taken for it, nearest first, at most three. */
  readonly nearSpellings: readonly string[];
}

import type { Span } from "./span.ts";

/** Names an article within its collection, as its file does: `massacre-in-kazakhstan`. */
export type ArticleSlug = string & { readonly brand: "ArticleSlug" };

/** A calendar day, ISO 8601: `2022-01-08`. */
export type Day = string & { readonly brand: "Day" };

/**
 * Where in an article words stand. A standfirst follows the headline; a credit names a photographer or agency; a note
 * stands apart from the text and explains a word of it, such as "* Fictitious name".
 */
export type Part = "headline" | "standfirst" | "body" | "caption" | "credit" | "note";

/** Whose turn an interview paragraph is. */
export type Turn = "interviewer" | "interviewee";

/** A paragraph of an article, as a span of its text. */
export interface Paragraph {
  readonly span: Span;
  readonly part: Part;
  /** Counts body paragraphs from 1, subheads included; absent in every other part. */
  readonly number?: number;
  readonly isSubhead: boolean;
  /** Present where whoever filed the article marked whose turn it is. */
  readonly turn?: Turn;
}

/** Printed words that a date rests on, and the other article they stand in where it is not this one. */
export interface DateEvidence {
  readonly words: string;
  readonly article?: ArticleSlug;
}

/** When an article was published: a range of days, both included; equal ends mean the day is known. */
export interface Published {
  readonly from: Day;
  readonly to: Day;
  readonly basis: "stated" | "inferred";
  /** At least one entry. */
  readonly evidence: readonly DateEvidence[];
}

/** What an article says of a name in a note apart from its text, such as "Fictitious name". */
export interface NameNote {
  readonly name: string;
  readonly note: string;
}

/** The document an article was made from. */
export interface RawDocument {
  /** File name within the collection's `raw` folder. */
  readonly file: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** An article as it is quoted: its text once, everything else as spans of it or as printed particulars. */
export interface Article {
  readonly slug: ArticleSlug;
  readonly collection: string;
  /** Paragraphs joined by a blank line; the headline, where one is printed, is the first. */
  readonly text: string;
  /** In the order of the text; at least one is of the body. */
  readonly paragraphs: readonly Paragraph[];
  readonly headline?: string;
  readonly standfirst?: string;
  /** Names as printed; empty where none is. */
  readonly bylines: readonly string[];
  readonly publisher?: string;
  readonly published?: Published;
  /** BCP 47: `en`. */
  readonly language?: string;
  /** BCP 47 tag of the language the article says it was translated from. */
  readonly translatedFrom?: string;
  readonly url?: string;
  /** Where it was filed, as printed. */
  readonly dateline?: string;
  readonly section?: string;
  readonly rights?: string;
  readonly nameNotes: readonly NameNote[];
  readonly raw?: RawDocument;
}

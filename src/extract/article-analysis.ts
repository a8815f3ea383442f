import type { Article, Turn } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import type { Speaker } from "../domain/speaker.ts";

/** Where a person, organisation or place of an article is named, described or meant by a pronoun. */
export interface Mention {
  readonly span: Span;
  /** Index into `ArticleAnalysis.entities`. */
  readonly entity: number;
  readonly form: "name" | "description" | "pronoun";
}

/** Somebody or something that an article names, with every mention of it. */
export interface Entity {
  /** Fullest name the article gives, without titles. */
  readonly name: string;
  readonly kind: "person" | "organisation" | "place" | "other";
  /** Short forms and other names printed for it in this article: "CSTO" for the Collective Security Treaty Organization. */
  readonly aliases: readonly string[];
  /** What the article notes of the name, such as "Fictitious name". */
  readonly note?: string;
}

/** Something said by somebody other than the one who writes: a quotation or reported speech. */
export interface Statement {
  /** The words that are the speaker's or report them, without quotation marks and reporting clause where they can be told apart. */
  readonly span: Span;
  /** Sentence or sentences the statement takes up, reporting clause included. */
  readonly within: Span;
  readonly speaker: Speaker;
  /** Index into `ArticleAnalysis.entities` where the speaker is one. */
  readonly entity?: number;
}

/** A sentence and what is known of it. */
export interface Sentence {
  readonly span: Span;
  /** Index into `article.paragraphs`. */
  readonly paragraphIndex: number;
  /** Who says the sentence as a whole. */
  readonly speaker: Speaker;
  /** In order of the text: names, descriptions and resolved pronouns. */
  readonly mentions: readonly Mention[];
}

/** Words that say who or what an entity is: an apposition, a title before the name, "X is/was a …", a gloss in brackets. */
export interface Introduction {
  readonly entity: number;
  /** Words that say it, without the name. */
  readonly span: Span;
  /** Index into `ArticleAnalysis.sentences`. */
  readonly sentence: number;
  readonly form: "apposition" | "title" | "copula" | "gloss" | "relation";
}

/** Everything the desk reads out of one article before any question is asked; spans of its text throughout. */
export interface ArticleAnalysis {
  readonly article: Article;
  readonly isInterview: boolean;
  /** Turn of each paragraph, by index into `article.paragraphs`; absent where it is not an interview or cannot be told. */
  readonly turns: readonly (Turn | undefined)[];
  readonly entities: readonly Entity[];
  readonly sentences: readonly Sentence[];
  readonly statements: readonly Statement[];
  readonly introductions: readonly Introduction[];
}

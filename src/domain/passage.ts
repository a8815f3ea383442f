import type { Article } from "./article.ts";
import type { Span } from "./span.ts";

/**
 * Names a passage within a collection: the article's slug, `#`, and the paragraph's place in `article.paragraphs`, counted
 * from 0; where a long paragraph makes several passages, then `.` and the piece's place in it, counted from 0:
 * `massacre-in-kazakhstan#14`, `the-whole-speech#3.1`.
 */
export type PassageId = string & { readonly brand: "PassageId" };

/** The unit that is retrieved: a paragraph of an article, or whole sentences of a long one, in any part but a note. */
export interface Passage {
  readonly id: PassageId;
  readonly article: Article;
  readonly span: Span;
  /** Index into `article.paragraphs`. */
  readonly paragraphIndex: number;
}

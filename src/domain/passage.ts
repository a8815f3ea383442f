import type { Article } from "./article.ts";
import type { Span } from "./span.ts";

/** Names a passage across a collection: the article's slug, `#`, and the paragraph's place counted from 0. */
export type PassageId = string & { readonly brand: "PassageId" };

/** The unit that is retrieved: one paragraph of an article in any part but the credit. */
export interface Passage {
  readonly id: PassageId;
  readonly article: Article;
  readonly span: Span;
  /** Index into `article.paragraphs`. */
  readonly paragraphIndex: number;
}

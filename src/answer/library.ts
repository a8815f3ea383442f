import type { Article } from "../domain/article.ts";
import type { ArticleAnalysis } from "../extract/article-analysis.ts";
import type { Collection } from "../retrieve/collection.ts";

/** What an answer is made from: the collection, and what has been read out of its articles. */
export interface Library {
  readonly collection: Collection;
  /** The analysis of an article of the collection; the same object each time for the same article. */
  analysisOf(article: Article): ArticleAnalysis;
}

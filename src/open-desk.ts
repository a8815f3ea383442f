import type { Library } from "./answer/library.ts";
import { createDesk, type Desk } from "./commands/desk.ts";
import type { Settings } from "./config/settings.ts";
import { passagesOf } from "./corpus/passages-of.ts";
import { readCollection } from "./corpus/read-corpus.ts";
import type { Article } from "./domain/article.ts";
import { analyseArticle } from "./extract/analyse-article.ts";
import type { ArticleAnalysis } from "./extract/article-analysis.ts";
import { openWordNet } from "./lexicon/wordnet.ts";
import { type ArticlePassages, createCollection } from "./retrieve/collection.ts";
import { wordLists } from "./retrieve/word-lists.ts";

/**
 * The desk that the settings describe, with its collection read and indexed.
 *
 * @throws {DeskError} `collection-missing` if the collection's folder cannot be read. A file in it that cannot be read is
 * among the desk's `faults` instead.
 */
export async function openDesk({ desk, collectionFolder }: Settings): Promise<Desk> {
  const { articles, faults } = await readCollection(collectionFolder);
  return createDesk({
    name: desk.name,
    library: createLibrary(articles),
    examples: desk.examples,
    faults: faults.map(({ error }) => error),
  });
}

/** The articles, indexed, with what is read out of each; names that one article prints for the same thing hold for all. */
export function createLibrary(articles: readonly Article[]): Library {
  const analyses = new WeakMap<Article, ArticleAnalysis>();
  const analysisOf = (article: Article): ArticleAnalysis => {
    const analysis = analyses.get(article) ?? analyseArticle(article);
    analyses.set(article, analysis);
    return analysis;
  };
  const held = articles.map((article) => articlePassagesOf(analysisOf(article)));
  return { collection: createCollection({ ...wordLists, articles: held, thesaurus: openWordNet() }), analysisOf };
}

function articlePassagesOf({ article, entities }: ArticleAnalysis): ArticlePassages {
  const aliases = entities
    .filter(({ kind, aliases: others }) => kind === "organisation" && others.length > 0)
    .map(({ name, aliases: others }) => [name, ...others]);
  return { article, passages: passagesOf(article), aliases };
}

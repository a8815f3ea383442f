import type { Library } from "./answer/library.ts";
import { createDesk, type Desk } from "./commands/desk.ts";
import type { Settings } from "./config/settings.ts";
import { passagesOf } from "./corpus/passages-of.ts";
import { readCollection } from "./corpus/read-corpus.ts";
import type { Article } from "./domain/article.ts";
import { abbreviationsOf } from "./extract/abbreviations-of.ts";
import { analyseArticle } from "./extract/analyse-article.ts";
import type { ArticleAnalysis } from "./extract/article-analysis.ts";
import { printedNamesOf } from "./extract/printed-names.ts";
import { openWordNet } from "./lexicon/wordnet.ts";
import { createCollection } from "./retrieve/collection.ts";
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

/** The articles, indexed; each is read closely when it is first asked for. Abbreviations that one article prints hold for all. */
export function createLibrary(articles: readonly Article[]): Library {
  const analyses = new WeakMap<Article, ArticleAnalysis>();
  const analysisOf = (article: Article): ArticleAnalysis => {
    const analysis = analyses.get(article) ?? analyseArticle(article);
    analyses.set(article, analysis);
    return analysis;
  };
  const held = articles.map((article) => ({
    article,
    passages: passagesOf(article),
    aliases: abbreviationsOf(article.text),
    names: () => printedNamesOf(article),
  }));
  return { collection: createCollection({ ...wordLists, articles: held, thesaurus: openWordNet() }), analysisOf };
}

import { join } from "node:path";
import type { Library } from "./answer/library.ts";
import { createDesk, type Desk } from "./commands/desk.ts";
import type { Settings } from "./config/settings.ts";
import { collectionStampOf } from "./corpus/collection-stamp.ts";
import { passagesOf } from "./corpus/passages-of.ts";
import { readCollection } from "./corpus/read-corpus.ts";
import type { Article } from "./domain/article.ts";
import type { DeskError } from "./domain/desk-error.ts";
import { abbreviationsOf } from "./extract/abbreviations-of.ts";
import { analyseArticle } from "./extract/analyse-article.ts";
import type { ArticleAnalysis } from "./extract/article-analysis.ts";
import { printedNamesOf } from "./extract/printed-names.ts";
import { openWordNet } from "./lexicon/wordnet.ts";
import {
  type Collection,
  createCollection,
  loadCollection,
  type SavedCollection,
  type WordKnowledge,
} from "./retrieve/collection.ts";
import { wordLists } from "./retrieve/word-lists.ts";
import { codeVersionOf } from "./saved/code-version.ts";
import { type Keeping, openCollection } from "./saved/keep-collection.ts";

/** The folder that holds `src`. */
const ROOT = join(import.meta.dirname, "..");

/**
 * The desk that the settings describe, with its collection indexed: loaded as it was saved, where neither the articles nor the code have changed
 * since, or else read.
 *
 * @param keeping - Where the index is kept; by default it is made anew.
 * @throws {DeskError} `collection-missing` if the collection's folder cannot be read. A file in it that cannot be read is
 * among the desk's `faults` instead.
 */
export async function openDesk({ desk, collectionFolder }: Omit<Settings, "store">, keeping?: Keeping): Promise<Desk> {
  const faults: DeskError[] = [];
  const make = async () => {
    const reading = await readCollection(collectionFolder);
    faults.push(...reading.faults.map(({ error }) => error));
    return { collection: indexOf(reading.articles), isWhole: faults.length === 0 };
  };
  const source = {
    articleFolder: collectionFolder,
    codeVersion: () => codeVersionOf(ROOT),
    stamp: () => collectionStampOf(collectionFolder),
    make,
    load: (saved: SavedCollection) => loadCollection(saved, wordKnowledge()),
  };
  const collection = keeping ? await openCollection(source, keeping) : (await make()).collection;
  return createDesk({ name: desk.name, library: libraryOf(collection), examples: desk.examples, faults });
}

/** The articles, indexed; each is read closely when it is first asked for. Abbreviations that one article prints hold for all. */
export function createLibrary(articles: readonly Article[]): Library {
  return libraryOf(indexOf(articles));
}

function indexOf(articles: readonly Article[]): Collection {
  const held = articles.map((article) => ({
    article,
    passages: passagesOf(article),
    aliases: abbreviationsOf(article.text),
  }));
  return createCollection({ ...wordKnowledge(), articles: held });
}

/** What the desk knows of words and names. */
function wordKnowledge(): WordKnowledge {
  return { ...wordLists, thesaurus: openWordNet(), namesOf: printedNamesOf };
}

function libraryOf(collection: Collection): Library {
  const analyses = new WeakMap<Article, ArticleAnalysis>();
  const analysisOf = (article: Article): ArticleAnalysis => {
    const analysis = analyses.get(article) ?? analyseArticle(article);
    analyses.set(article, analysis);
    return analysis;
  };
  return { collection, analysisOf };
}

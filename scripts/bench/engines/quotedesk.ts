import { join } from "node:path";
import { articlePassagesOf } from "../../../src/evaluate/evaluate-beir.ts";
import { openWordNet } from "../../../src/lexicon/wordnet.ts";
import { type Collection, createCollection, loadCollection } from "../../../src/retrieve/collection.ts";
import { plainQueryOf } from "../../../src/retrieve/parse-query.ts";
import { retrieve } from "../../../src/retrieve/retrieve.ts";
import { wordLists } from "../../../src/retrieve/word-lists.ts";
import { openSavedFile, writeSavedFile } from "../../../src/saved/saved-file.ts";
import type { Engine, EngineInput } from "../engine.ts";

const FILE = "collection.index";

/** What the saved file says it was made of; a fresh folder holds no other. */
const ORIGIN = "benchmark";

/** This product with the word lists and the thesaurus of the desk. A search is the whole query, reranking included. */
export function createQuotedesk({ passages }: EngineInput): Engine {
  const knowledge = { ...wordLists, thesaurus: openWordNet() };
  const articles = passages.map((passage, place) => articlePassagesOf({ ...passage, id: String(place) }));
  let collection: Collection | undefined;

  function held(): Collection {
    if (!collection) throw new Error("Cannot search or save: nothing is indexed");
    return collection;
  }

  return {
    build() {
      collection = createCollection({ ...knowledge, articles });
    },
    search: (query, k) =>
      retrieve(held(), plainQueryOf(query), k).ranked.map(({ passage }) => Number(passage.article.slug)),
    save(folder) {
      writeSavedFile(join(folder, FILE), ORIGIN, { arrays: held().saved(), articles: held().savedArticles() });
    },
    load(folder) {
      const saved = openSavedFile(join(folder, FILE), ORIGIN);
      if (!saved) throw new Error(`Cannot load "${folder}": the saved index is not whole`);
      collection = loadCollection(saved, knowledge);
    },
  };
}

import { articlePassagesOf } from "../../../src/evaluate/evaluate-beir.ts";
import { openWordNet } from "../../../src/lexicon/wordnet.ts";
import { type Collection, createCollection } from "../../../src/retrieve/collection.ts";
import { plainQueryOf } from "../../../src/retrieve/parse-query.ts";
import { retrieve } from "../../../src/retrieve/retrieve.ts";
import { wordLists } from "../../../src/retrieve/word-lists.ts";
import type { Engine, EngineInput } from "../engine.ts";

/** This product with the word lists and the thesaurus of the desk. A search is the whole query, reranking included. */
export function createQuotedesk({ passages }: EngineInput): Engine {
  const lists = { ...wordLists, thesaurus: openWordNet() };
  const articles = passages.map((passage, place) => articlePassagesOf({ ...passage, id: String(place) }));
  let collection: Collection | undefined;
  return {
    build() {
      collection = createCollection({ ...lists, articles });
    },
    search(query, k) {
      if (!collection) throw new Error("Cannot search: nothing is indexed");
      return retrieve(collection, plainQueryOf(query), k).ranked.map(({ passage }) => Number(passage.article.slug));
    },
  };
}

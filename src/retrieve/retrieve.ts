import type { Query } from "../domain/query.ts";
import type { PassageNumber, ScoredPassage } from "../index/passage-index.ts";
import type { Collection } from "./collection.ts";
import { filterArticles } from "./filters.ts";
import { readTerms } from "./read-terms.ts";
import { passagesWithPhrases } from "./required-phrases.ts";
import { rerank } from "./rerank.ts";
import type { RankedPassage, Retrieval } from "./retrieval.ts";

/** This many passages are ranked again by order, nearness and form; more changes nothing. */
const RERANK_DEPTH = 50;

/** Score of a passage that is there for its phrase alone, which holds no word that could be looked for by itself. */
const PHRASE_SCORE = 1;

/**
 * Passages that bear on the query, best first; equal scores by passage id.
 *
 * Passages must hold every phrase in quotation marks and pass every filter, and hold at least one of the terms. An unknown outlet
 * or byline lets nothing through: `refusalOf` says so beforehand.
 *
 * @param limit - At most this many passages.
 */
export function retrieve(collection: Collection, query: Query, limit = RERANK_DEPTH): Retrieval {
  const readings = readTerms(collection, query);
  const searchTerms = readings.map(({ search }) => search);
  const { accepts, undated } = conditionsOf(collection, query);
  const depth = Math.max(limit, RERANK_DEPTH);
  const options = { limit: depth, tieOrder: collection.tieOrder, ...(accepts ? { accepts } : {}) };
  const found =
    query.terms.length > 0
      ? collection.index.search(searchTerms, options)
      : passagesForPhrases(collection, query, options);
  const first = rerank(collection, readings, found.slice(0, RERANK_DEPTH));
  const ranked = [...first, ...found.slice(RERANK_DEPTH)].slice(0, limit);
  return {
    query,
    readTerms: readings.map(({ read }) => read),
    ranked: ranked.map((scored) => rankedPassageOf(collection, scored)),
    undated,
  };
}

function rankedPassageOf(collection: Collection, { passage, score }: ScoredPassage): RankedPassage {
  return { passage: collection.passageAt(passage), score };
}

interface Conditions {
  readonly accepts?: (passage: PassageNumber) => boolean;
  readonly undated: Retrieval["undated"];
}

function conditionsOf(collection: Collection, query: Query): Conditions {
  const holds = phraseConditionOf(collection, query);
  if (Object.keys(query.filters).length === 0) return { ...(holds ? { accepts: holds } : {}), undated: [] };
  const { accepted, undated } = filterArticles(query.filters, collection.articles);
  const accepts = (passage: PassageNumber) => (!holds || holds(passage)) && accepted.has(collection.articleAt(passage));
  return { accepts, undated };
}

/** Passages that hold the phrases; where a headline does, all of its article, since a headline in quotation marks names it. */
function phraseConditionOf(collection: Collection, query: Query): ((passage: PassageNumber) => boolean) | undefined {
  const holders = passagesWithPhrases(collection, query);
  if (!holders) return undefined;
  const passages = [...holders].map((holder) => collection.passageAt(holder));
  const named = new Set(
    passages.flatMap(({ article, paragraphIndex }) =>
      article.paragraphs[paragraphIndex]?.part === "headline" ? [article] : [],
    ),
  );
  return (passage) => holders.has(passage) || named.has(collection.articleAt(passage));
}

/** All passages with the phrases, by id: a phrase of stop words alone ranks nothing. */
function passagesForPhrases(
  collection: Collection,
  query: Query,
  { limit, accepts }: { readonly limit: number; readonly accepts?: (passage: PassageNumber) => boolean },
): ScoredPassage[] {
  return [...(passagesWithPhrases(collection, query) ?? [])]
    .filter((passage) => !accepts || accepts(passage))
    .sort(collection.tieOrder)
    .slice(0, limit)
    .map((passage) => ({ passage, score: PHRASE_SCORE }));
}

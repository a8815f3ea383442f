import { B, K1 } from "../index/impact.ts";
import { idfOf, type PassageNumber, type ScoredPassage } from "../index/passage-index.ts";
import type { StringId } from "../index/string-table.ts";
import type { WordId } from "../index/vocabulary.ts";
import { MARK_LIMIT } from "../index/word-marks.ts";
import { SENTENCE_END } from "../index/word-sequences.ts";
import type { Collection } from "./collection.ts";
import type { TermReading } from "./read-terms.ts";

/** How much each feature adds to the impact score; all are measured in the same unit, sums of idf (docs/decisions/0009). */
const WEIGHTS = {
  /** BM25 by exact forms. */
  exactForm: 0.3,
  /** Neighbours of the query side by side and in order. */
  orderedPair: 0.2,
  /** Neighbours of the query near each other, in any order. */
  nearPair: 0.1,
  /** The terms that the best single sentence holds. */
  bestSentence: 0.2,
  /** The terms that the headline holds. */
  headline: 0.25,
  /** The terms that publisher, byline, section or date hold. */
  particulars: 0.15,
};

/** Words, without stop words, within which two terms are near. */
const WINDOW = 8;

/** What the features need to know of the query. */
interface RankedQuery {
  /** idf of each term, by the order of the query. */
  readonly idfs: readonly number[];
  /** The exact form of each term, and what it tells. */
  readonly forms: readonly { readonly word: WordId; readonly idf: number }[];
  /** How much each stem of a single word that may stand for a term counts, by the stem's id. */
  readonly stems: readonly ReadonlyMap<StringId, number>[];
  readonly scratch: Scratch;
}

/** Counters for one passage, used again for the next. */
interface Scratch {
  readonly exact: Float64Array;
  readonly ordered: Float64Array;
  readonly near: Float64Array;
  /** Place among the content words where each term was last seen, and the sentence it was last seen in. */
  readonly lastSeen: Int32Array;
  readonly lastSentence: Int32Array;
}

/** The passages with their features added, best first; equal scores by passage id. No score falls. */
export function rerank(
  collection: Collection,
  readings: readonly TermReading[],
  found: readonly ScoredPassage[],
): ScoredPassage[] {
  if (readings.length === 0) return [...found];
  const ranked = rankedQueryOf(collection, readings);
  markWords(collection, readings);
  const rescored = found.map(({ passage, score }) => ({
    passage,
    score: score + featuresOf(collection, ranked, passage),
  }));
  collection.marks.clear();
  return rescored.sort((a, b) => b.score - a.score || collection.tieOrder(a.passage, b.passage));
}

function rankedQueryOf({ vocabulary, index, stemIdOf }: Collection, readings: readonly TermReading[]): RankedQuery {
  const count = readings.length;
  return {
    idfs: readings.map(({ search }) => search.idf),
    forms: readings.map(({ read }) => {
      const word = vocabulary.wordOf(read.term.form);
      return word ? { word: word.id, idf: idfOf(word.passages, index.size) } : { word: SENTENCE_END, idf: 0 };
    }),
    stems: readings.map(
      ({ searched }) =>
        new Map(
          searched
            .toReversed()
            .flatMap(({ stems: [stem, ...others], weight }) =>
              stem !== undefined && others.length === 0 ? [[stemIdOf(stem), weight]] : [],
            ),
        ),
    ),
    scratch: {
      exact: new Float64Array(count),
      ordered: new Float64Array(count),
      near: new Float64Array(count),
      lastSeen: new Int32Array(count),
      lastSentence: new Int32Array(count),
    },
  };
}

/** Marks each word with the first term it may stand for, counted from 1; stop words with none, as they have no place. */
function markWords({ vocabulary, marks }: Collection, readings: readonly TermReading[]): void {
  for (const [i, { searched }] of readings.slice(0, MARK_LIMIT).entries()) {
    for (const { stems, weight } of searched) {
      const [stem] = stems;
      if (stem === undefined || stems.length > 1) continue;
      for (const word of vocabulary.wordsOfStem(stem)) if (!word.isStopWord) marks.set(word.id, i + 1, weight);
    }
  }
}

function featuresOf(collection: Collection, query: RankedQuery, passage: PassageNumber): number {
  const { headline, particulars } = collection.articleStemsAt(passage);
  const { bestSentence, length } = readPassage(collection, query, passage);
  const norm = K1 * (1 - B + (B * length) / collection.index.averageLength);
  const { exact, ordered, near } = query.scratch;
  let score = WEIGHTS.bestSentence * bestSentence;
  for (let i = 0; i < query.idfs.length; i++) {
    const idf = query.idfs[i] ?? 0;
    const pairIdf = (idf + (query.idfs[i + 1] ?? 0)) / 2;
    score += WEIGHTS.exactForm * (query.forms[i]?.idf ?? 0) * saturated(exact[i] ?? 0, norm);
    score += WEIGHTS.orderedPair * pairIdf * saturated(ordered[i] ?? 0, norm);
    score += WEIGHTS.nearPair * pairIdf * saturated(near[i] ?? 0, norm);
    score += WEIGHTS.headline * idf * bestWeightIn(headline, query.stems[i]);
    score += WEIGHTS.particulars * idf * bestWeightIn(particulars, query.stems[i]);
  }
  return score;
}

/** Counts exact forms, ordered and near pairs into the scratch; gives the idf sum of the best sentence's terms, and the length in content words. */
function readPassage(
  { sequences, marks: { marks, weights }, vocabulary: { stopWords } }: Collection,
  { forms, idfs, scratch }: RankedQuery,
  passage: PassageNumber,
): { readonly bestSentence: number; readonly length: number } {
  const { exact, ordered, near, lastSeen, lastSentence } = scratch;
  exact.fill(0);
  ordered.fill(0);
  near.fill(0);
  lastSeen.fill(-WINDOW);
  lastSentence.fill(-1);
  const words = sequences.wordsOf(passage);
  const end = sequences.endOf(passage);
  let place = 0;
  let sentence = 0;
  let sum = 0;
  let best = 0;
  let previous = -1;
  for (let at = sequences.startOf(passage); at < end; at++) {
    const word = words[at] ?? SENTENCE_END;
    if (word === SENTENCE_END) {
      best = Math.max(best, sum);
      sum = 0;
      sentence++;
      continue;
    }
    const term = (marks[word] ?? 0) - 1;
    if (term < 0) {
      // Reckoned rather than branched on, as no processor foresees which words are stop words; after one of them the previous term stays.
      const isStop = stopWords[word] ?? 0;
      place += 1 - isStop;
      previous = isStop * (previous + 1) - 1;
      continue;
    }
    place++;
    if (forms[term]?.word === word) exact[term] = (exact[term] ?? 0) + 1;
    if (lastSentence[term] !== sentence) {
      sum += (idfs[term] ?? 0) * (weights[word] ?? 0);
      lastSentence[term] = sentence;
    }
    if (term > 0 && previous === term - 1) ordered[term - 1] = (ordered[term - 1] ?? 0) + 1;
    if (term > 0 && place - (lastSeen[term - 1] ?? 0) < WINDOW) near[term - 1] = (near[term - 1] ?? 0) + 1;
    if (term + 1 < lastSeen.length && place - (lastSeen[term + 1] ?? 0) < WINDOW) near[term] = (near[term] ?? 0) + 1;
    lastSeen[term] = place;
    previous = term;
  }
  return { bestSentence: Math.max(best, sum), length: place };
}

function saturated(frequency: number, norm: number): number {
  return frequency / (frequency + norm);
}

/** Weight of the best of the stems that is held; 0 where none is. */
function bestWeightIn(held: readonly StringId[], wanted: ReadonlyMap<StringId, number> | undefined): number {
  let best = 0;
  if (!wanted) return best;
  for (const stem of held) best = Math.max(best, wanted.get(stem) ?? 0);
  return best;
}

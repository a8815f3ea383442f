import { countOf, filterPostings, type PassageNumber, type Postings } from "../index/passage-index.ts";
import type { WordId } from "../index/vocabulary.ts";
import { SENTENCE_END } from "../index/word-sequences.ts";
import type { Collection } from "./collection.ts";
import { phraseTermOf } from "./filed-phrases.ts";

/** Words that must stand one after the other; at each place any of the ids will do. */
export interface WordRow {
  readonly places: readonly ReadonlySet<WordId>[];
  /** A bit for each id of the first place, by its last five bits: most words of a passage are ruled out by it without a look into the set. */
  readonly firstBits: number;
}

/** A row of at least one place. */
export function wordRowOf(places: readonly ReadonlySet<WordId>[]): WordRow {
  let firstBits = 0;
  for (const id of places[0] ?? []) firstBits |= 1 << (id & 31);
  return { places, firstBits };
}

/** Gives the postings of a stem, or of several that stand in a row; the same answer at once when asked again. */
export type PostingsReader = (stems: readonly string[]) => Postings;

/** A phrase that is not filed is looked for in passages of its rarest word, unless that word is in more passages than this. */
const ROW_LIMIT = 5000;

/** Reading a passage for a row of words takes as long as going through this many postings. */
const POSTINGS_PER_PASSAGE = 32;

/** A reader for one query; good until the collection changes. */
export function createPostingsReader(collection: Collection): PostingsReader {
  const known = new Map<string, Postings>();
  return (stems) => {
    const key = phraseTermOf(stems);
    const read = known.get(key);
    if (read) return read;
    const isTerm = stems.length === 1 || collection.rewordings.filedPhrases.has(stems);
    const postings = isTerm ? collection.index.postingsOf(key) : postingsOfRow(collection, stems, ROW_LIMIT);
    known.set(key, postings);
    return postings;
  };
}

/**
 * Postings of words that must stand in a row, by their stems; filed by the impact of the rarest of them.
 *
 * @param limit - Passages that are read at most; where more would have to be, there are no postings.
 */
export function postingsOfRow(
  collection: Collection,
  stems: readonly string[],
  limit = Number.POSITIVE_INFINITY,
): Postings {
  const places = stems.map((stem) => new Set(collection.vocabulary.wordsOfStem(stem).map(({ id }) => id)));
  if (places.some((words) => words.size === 0)) return [];
  const row = wordRowOf(places);
  const rarest = rarestPostings(collection, stems);
  if (rarest && countOf(rarest) > limit) return [];
  if (rarest) {
    const candidates = passagesWithAll(collection, stems, places, rarest);
    return filterPostings(candidates, (passage) => holdsRow(collection, passage, row));
  }
  if (collection.passageCount > limit) return [];
  return [collection.passageNumbers().filter((passage) => holdsRow(collection, passage, row))];
}

/** Whether the words stand in the passage one after the other, over the end of a sentence too. */
export function holdsRow({ sequences }: Collection, passage: PassageNumber, row: WordRow): boolean {
  const words = sequences.wordsOf(passage);
  const end = sequences.endOf(passage);
  const { places, firstBits } = row;
  const [first] = places;
  if (!first) return false;
  for (let at = sequences.startOf(passage); at < end; at++) {
    const word = words[at] ?? SENTENCE_END;
    if ((firstBits >>> (word & 31)) % 2 === 1 && first.has(word) && standsAt(words, at, end, places)) return true;
  }
  return false;
}

function standsAt(words: Uint32Array, start: number, end: number, row: WordRow["places"]): boolean {
  let at = start;
  for (const wanted of row) {
    while (at < end && words[at] === SENTENCE_END) at++;
    if (at >= end || !wanted.has(words[at] ?? SENTENCE_END)) return false;
    at++;
  }
  return true;
}

/** The candidates that hold the other stems too, as far as that is told sooner by postings than by reading the passages. */
function passagesWithAll(
  { index, vocabulary: { stopWords } }: Collection,
  stems: readonly string[],
  places: WordRow["places"],
  candidates: Postings,
): Postings {
  // A stop word is not filed, though another form of its stem may be.
  const filed = stems.filter((_, i) => [...(places[i] ?? [])].every((word) => stopWords[word] !== 1));
  const others = filed.map((stem) => index.postingsOf(stem)).filter((postings) => postings !== candidates);
  return others.reduce((rest, postings) => {
    const isWorthIt = countOf(postings) < POSTINGS_PER_PASSAGE * countOf(rest);
    return isWorthIt ? index.common(rest, postings) : rest;
  }, candidates);
}

/** Postings of the stem that fewest passages hold; stop words have none. */
function rarestPostings({ index }: Collection, stems: readonly string[]): Postings | undefined {
  const all = stems.map((stem) => index.postingsOf(stem)).filter((postings) => countOf(postings) > 0);
  const [rarest] = all.sort((a, b) => countOf(a) - countOf(b));
  return rarest;
}

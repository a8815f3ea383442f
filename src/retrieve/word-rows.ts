import { countOf, type PassageNumber, type Postings } from "../index/passage-index.ts";
import type { WordId } from "../index/vocabulary.ts";
import { SENTENCE_END } from "../index/word-sequences.ts";
import type { Collection } from "./collection.ts";
import { phraseTermOf } from "./filed-phrases.ts";

/** Words that must stand one after the other; at each place any of the ids will do. */
export type WordRow = readonly ReadonlySet<WordId>[];

/** Gives the postings of a stem, or of several that stand in a row; the same answer at once when asked again. */
export type PostingsReader = (stems: readonly string[]) => Postings;

/** A phrase that is not filed is looked for in passages of its rarest word, unless that word is in more passages than this. */
const ROW_LIMIT = 5000;

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
  const row = stems.map((stem) => new Set(collection.vocabulary.wordsOfStem(stem).map(({ id }) => id)));
  if (row.some((words) => words.size === 0)) return [];
  const rarest = rarestPostings(collection, stems);
  if (rarest && countOf(rarest) > limit) return [];
  if (rarest)
    return rarest.map((slot) => slot && Array.from(slot).filter((passage) => holdsRow(collection, passage, row)));
  if (collection.passageCount > limit) return [];
  return [collection.passageNumbers().filter((passage) => holdsRow(collection, passage, row))];
}

/** Whether the words stand in the passage one after the other, over the end of a sentence too. */
export function holdsRow({ sequences }: Collection, passage: PassageNumber, row: WordRow): boolean {
  const words = sequences.wordsOf(passage);
  const end = sequences.endOf(passage);
  const [first] = row;
  if (!first) return false;
  for (let at = sequences.startOf(passage); at < end; at++) {
    if (first.has(words[at] ?? SENTENCE_END) && standsAt(words, at, end, row)) return true;
  }
  return false;
}

function standsAt(words: Uint32Array, start: number, end: number, row: WordRow): boolean {
  let at = start;
  for (const wanted of row) {
    while (at < end && words[at] === SENTENCE_END) at++;
    if (at >= end || !wanted.has(words[at] ?? SENTENCE_END)) return false;
    at++;
  }
  return true;
}

/** Postings of the stem that fewest passages hold; stop words have none. */
function rarestPostings({ index }: Collection, stems: readonly string[]): Postings | undefined {
  const all = stems.map((stem) => index.postingsOf(stem)).filter((postings) => countOf(postings) > 0);
  const [rarest] = all.sort((a, b) => countOf(a) - countOf(b));
  return rarest;
}

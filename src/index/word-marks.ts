import type { WordId } from "./vocabulary.ts";

/** A mark is a whole number up to this; a query has room for as many terms that order and nearness are judged by. */
export const MARK_LIMIT = 255;

/** Marks on words of the vocabulary for the query at hand: an array look-up for each word of a passage, where a map would cost most of the time. */
export interface WordMarks {
  /** The mark of each word, by id; 0 where there is none, and ids past the end have none. */
  readonly marks: Uint8Array;
  /** How much each marked word counts, 0..1. */
  readonly weights: Float64Array;
  /** Marks a word that bears no mark yet; `mark` is 1..`MARK_LIMIT`. */
  set(word: WordId, mark: number, weight: number): void;
  /** Takes all marks away. */
  clear(): void;
}

/** Words there is room for at first; doubled whenever a larger id comes. */
const FIRST_CAPACITY = 1024;

/** No marks yet. */
export function createWordMarks(): WordMarks {
  let marks = new Uint8Array(FIRST_CAPACITY);
  let weights = new Float64Array(FIRST_CAPACITY);
  const marked: WordId[] = [];

  function makeRoomFor(word: WordId): void {
    if (word < marks.length) return;
    const enlargedMarks = new Uint8Array(2 * (word + 1));
    const enlargedWeights = new Float64Array(2 * (word + 1));
    enlargedMarks.set(marks);
    enlargedWeights.set(weights);
    marks = enlargedMarks;
    weights = enlargedWeights;
  }

  return {
    get marks() {
      return marks;
    },
    get weights() {
      return weights;
    },
    set(word, mark, weight) {
      makeRoomFor(word);
      if (marks[word] !== 0) return;
      marks[word] = mark;
      weights[word] = weight;
      marked.push(word);
    },
    clear() {
      for (const word of marked) marks[word] = 0;
      marked.length = 0;
    },
  };
}

import { withinDistance } from "../text/edit-distance.ts";
import { differingLetters, lettersOf } from "./letters.ts";

/** What the buckets need to know of a word. */
export interface SpeltWord {
  readonly form: string;
  /** Passages that hold it; a word that no passage holds any more is passed over. */
  readonly passages: number;
}

/** A word and how many slips of the pen it is away. */
export interface NearWord<T> {
  readonly word: T;
  /** Damerau-Levenshtein distance, at least 1. */
  readonly distance: number;
}

/** Words found by nearness of their spelling. */
export interface SpellingBuckets<T extends SpeltWord> {
  add(word: T): void;
  /** Words that begin with the same letter, nearest first, then those in more passages, then by form; the form itself is left out. */
  near(form: string, distance: number): NearWord<T>[];
}

interface Bucket<T> {
  readonly words: T[];
  /** Which letters occur in each word, as `lettersOf` gives them. */
  readonly letters: number[];
}

/**
 * Empty buckets by first letter and length. Within a bucket, words whose letters differ too much are passed over by one look at
 * a bit mask, which leaves some hundreds of 100,000 to be compared letter by letter.
 */
export function createSpellingBuckets<T extends SpeltWord>(): SpellingBuckets<T> {
  const buckets = new Map<string, Bucket<T>>();

  function nearInBucket(bucket: Bucket<T>, form: string, distance: number): NearWord<T>[] {
    const letters = lettersOf(form);
    const found: NearWord<T>[] = [];
    for (let i = 0; i < bucket.words.length; i++) {
      if (differingLetters(bucket.letters[i] ?? 0, letters) > 2 * distance) continue;
      const word = bucket.words[i];
      if (!word || word.passages === 0 || word.form === form) continue;
      const actual = withinDistance(form, word.form, distance);
      if (actual !== undefined) found.push({ word, distance: actual });
    }
    return found;
  }

  return {
    add(word) {
      const key = keyOf(word.form, word.form.length);
      const bucket = buckets.get(key) ?? { words: [], letters: [] };
      bucket.words.push(word);
      bucket.letters.push(lettersOf(word.form));
      buckets.set(key, bucket);
    },
    near(form, distance) {
      const lengths = Array.from({ length: 2 * distance + 1 }, (_, i) => form.length - distance + i);
      return lengths
        .flatMap((length) => {
          const bucket = buckets.get(keyOf(form, length));
          return bucket ? nearInBucket(bucket, form, distance) : [];
        })
        .sort(
          (a, b) =>
            a.distance - b.distance || b.word.passages - a.word.passages || (a.word.form < b.word.form ? -1 : 1),
        );
    },
  };
}

function keyOf(form: string, length: number): string {
  return `${form.charAt(0)}${length}`;
}

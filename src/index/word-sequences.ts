import type { PassageNumber } from "./passage-index.ts";
import type { WordId } from "./vocabulary.ts";

/** Stands between two sentences in a sequence; no word has this id. */
export const SENTENCE_END = 0;

/** Words there is room for at first; doubled whenever it runs out. */
const FIRST_CAPACITY = 4096;

/**
 * The words of each passage in order, as ids of the vocabulary: what phrases, order, nearness and exact forms are judged by.
 * Four bytes a word, in one array; so exact forms need no postings of their own, which would take four times as much.
 */
export interface WordSequences {
  /** All sequences; one passage's lie from `startOf` up to `endOf`. Another array after an addition or a removal. */
  readonly words: Uint32Array;
  /** Where the passage begins in `words`; equal to `endOf` where the passage is not held. */
  startOf(passage: PassageNumber): number;
  endOf(passage: PassageNumber): number;
  set(passage: PassageNumber, words: readonly WordId[]): void;
  delete(passage: PassageNumber): void;
}

/** Sequences of no passage yet. */
export function createWordSequences(): WordSequences {
  let words = new Uint32Array(FIRST_CAPACITY);
  let used = 0;
  let wasted = 0;
  let starts = new Uint32Array(FIRST_CAPACITY);
  let ends = new Uint32Array(FIRST_CAPACITY);

  /** Moves every sequence together; costs a copy of `words`, so it waits until half of it is waste. */
  function compact(): void {
    const kept = new Uint32Array(Math.max(FIRST_CAPACITY, 2 * (used - wasted)));
    let at = 0;
    for (let passage = 0; passage < starts.length; passage++) {
      const start = starts[passage] ?? 0;
      const end = ends[passage] ?? 0;
      if (start === end) continue;
      kept.set(words.subarray(start, end), at);
      starts[passage] = at;
      at += end - start;
      ends[passage] = at;
    }
    words = kept;
    used = at;
    wasted = 0;
  }

  function remove(passage: PassageNumber): void {
    const start = starts[passage] ?? 0;
    const end = ends[passage] ?? 0;
    if (start === end) return;
    wasted += end - start;
    starts[passage] = 0;
    ends[passage] = 0;
    if (wasted > FIRST_CAPACITY && wasted > used / 2) compact();
  }

  return {
    get words() {
      return words;
    },
    startOf: (passage) => starts[passage] ?? 0,
    endOf: (passage) => ends[passage] ?? 0,
    set(passage, sequence) {
      remove(passage);
      if (passage >= starts.length) {
        const capacity = 2 * (passage + 1);
        starts = enlarged(starts, capacity);
        ends = enlarged(ends, capacity);
      }
      if (used + sequence.length > words.length) words = enlarged(words, 2 * (used + sequence.length));
      words.set(sequence, used);
      starts[passage] = used;
      used += sequence.length;
      ends[passage] = used;
    },
    delete: remove,
  };
}

function enlarged(from: Uint32Array, capacity: number): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(capacity);
  to.set(from);
  return to;
}

import { createColumn } from "./columns.ts";
import type { PassageNumber } from "./passage-index.ts";
import { numbersOf, type SavedArrays } from "./saved-arrays.ts";
import type { WordId } from "./vocabulary.ts";

/** Stands between two sentences in a sequence; no word has this id. */
export const SENTENCE_END = 0;

/** A block holds 2 to this power of words: 1 MB, which is moved within a millisecond. */
const BLOCK_BITS = 18;

/**
 * The words of each passage in order, as ids of the vocabulary: what phrases, order, nearness and exact forms are judged by.
 * Four bytes a word, in blocks, so that neither growing nor closing gaps ever takes long; exact forms need no postings of their own,
 * which would take four times as much.
 */
export interface WordSequences {
  /** The array in which the passage lies from `startOf` up to `endOf`; good until the sequences are next changed. */
  wordsOf(passage: PassageNumber): Uint32Array;
  startOf(passage: PassageNumber): number;
  /** Equal to `startOf` where the passage is not held. */
  endOf(passage: PassageNumber): number;
  set(passage: PassageNumber, words: readonly WordId[]): void;
  delete(passage: PassageNumber): void;
  /** What `createWordSequences` makes the same sequences of; good until the next change. */
  saved(): SavedArrays;
}

/** No block. */
const NONE = -1;

const NO_WORDS = new Uint32Array(0);

interface Block {
  words: Uint32Array<ArrayBuffer>;
  used: number;
  /** Words of `used` that no passage has any more. */
  wasted: number;
}

/**
 * Sequences of words.
 *
 * @param saved - What they begin with; by default there is none.
 * @param blockBits - For tests, which would else need many words to fill a block.
 */
export function createWordSequences(saved?: SavedArrays, blockBits = BLOCK_BITS): WordSequences {
  const blockWords = 2 ** blockBits;
  const blocks = saved ? blocksOf(saved) : [];
  /** Where each passage begins: its block, times the words of a block, and its place in it. */
  const starts = createColumn(saved && numbersOf(saved, "starts"));
  const lengths = createColumn(saved && numbersOf(saved, "lengths"));
  const vacant: number[] = [];
  /** The block that is written to. */
  let current = NONE;

  function openBlock(size: number): number {
    const number = vacant.pop() ?? blocks.length;
    blocks[number] = { words: new Uint32Array(size), used: 0, wasted: 0 };
    return number;
  }

  function blockOf(passage: PassageNumber): number {
    return Math.floor(starts.at(passage) / blockWords);
  }

  function startOf(passage: PassageNumber): number {
    return starts.at(passage) % blockWords;
  }

  function write(passage: PassageNumber, words: ArrayLike<number>): void {
    let block = blocks[current];
    if (!block || block.used + words.length > block.words.length) {
      // A sequence longer than a block is written to a block of its own size.
      current = openBlock(Math.max(blockWords, words.length));
      block = blocks[current];
    }
    if (!block) return;
    block.words.set(words, block.used);
    starts.set(passage, current * blockWords + block.used);
    lengths.set(passage, words.length);
    block.used += words.length;
  }

  function remove(passage: PassageNumber): void {
    const length = lengths.at(passage);
    if (length === 0) return;
    const number = blockOf(passage);
    const block = blocks[number];
    lengths.set(passage, 0);
    if (!block) return;
    block.wasted += length;
    if (block.wasted > blockWords / 2) vacate(number, block);
  }

  /** Moves what a block still holds elsewhere. */
  function vacate(number: number, { words }: Block): void {
    if (number === current) current = openBlock(blockWords);
    for (let passage = 0; passage < lengths.length; passage++) {
      const length = lengths.at(passage);
      if (length === 0 || blockOf(passage) !== number) continue;
      const start = startOf(passage);
      write(passage, words.subarray(start, start + length));
    }
    blocks[number] = { words: NO_WORDS, used: 0, wasted: 0 };
    vacant.push(number);
  }

  return {
    wordsOf: (passage) => blocks[blockOf(passage)]?.words ?? NO_WORDS,
    startOf,
    endOf: (passage) => startOf(passage) + lengths.at(passage),
    set(passage, words) {
      remove(passage);
      if (words.length > 0) write(passage, words);
    },
    delete: remove,
    saved: () =>
      new Map([
        ["starts", starts.used()],
        ["lengths", lengths.used()],
        ["used", Uint32Array.from(blocks, ({ used }) => used)],
        ["wasted", Uint32Array.from(blocks, ({ wasted }) => wasted)],
        ...blocks.map(({ words, used }, i): [string, Uint32Array<ArrayBuffer>] => [
          `words${i}`,
          words.subarray(0, used),
        ]),
      ]),
  };
}

function blocksOf(saved: SavedArrays): Block[] {
  const used = [...numbersOf(saved, "used")];
  const wasted = numbersOf(saved, "wasted");
  return used.map((words, i) => ({ words: numbersOf(saved, `words${i}`), used: words, wasted: wasted[i] ?? 0 }));
}

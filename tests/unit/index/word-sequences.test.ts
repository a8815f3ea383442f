import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWordSequences, type WordSequences } from "../../../src/index/word-sequences.ts";

/** Eight words, so that a block is soon full, and some sequences are longer than one. */
const BLOCK_BITS = 3;

function sequenceOf(sequences: WordSequences, passage: number): number[] {
  return [...sequences.wordsOf(passage).subarray(sequences.startOf(passage), sequences.endOf(passage))];
}

describe("createWordSequences", () => {
  it("gives back the words of each passage, and none for one that is not held", () => {
    const sequences = createWordSequences();

    sequences.set(3, [5, 6, 0, 7]);

    expect(sequenceOf(sequences, 3)).toEqual([5, 6, 0, 7]);
    expect(sequenceOf(sequences, 99_999)).toEqual([]);
  });

  it("holds after any changes what was last set and not deleted, though blocks fill, are vacated and are saved", () => {
    const words = fc.array(fc.integer({ min: 1, max: 0xffff_ffff }), { minLength: 1, maxLength: 12 });
    const change = fc.record({
      passage: fc.nat(5),
      words: fc.option(words, { nil: undefined }),
      isSaved: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        let sequences = createWordSequences(undefined, BLOCK_BITS);
        const held = new Map<number, readonly number[]>();
        for (const { passage, words: set, isSaved } of changes) {
          if (set) sequences.set(passage, set);
          else sequences.delete(passage);
          held.set(passage, set ?? []);
          if (isSaved) sequences = createWordSequences(sequences.saved(), BLOCK_BITS);
        }

        for (const [passage, expected] of held) expect(sequenceOf(sequences, passage)).toEqual(expected);
      }),
    );
  });
});

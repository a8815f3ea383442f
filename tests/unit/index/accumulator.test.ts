import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAccumulator } from "../../../src/index/accumulator.ts";
import { impactOfSlot, SLOTS } from "../../../src/index/impact.ts";
import type { Postings, SearchTerm } from "../../../src/index/passage-index.ts";

const tieOrder = (a: number, b: number) => a - b;

/** Scores by the definition, with maps. */
function scoresOf(terms: readonly SearchTerm[]): Map<number, number> {
  const scores = new Map<number, number>();
  for (const { readings, idf } of terms) {
    const best = new Map<number, number>();
    for (const { postings, weight } of readings) {
      for (const [slot, passages] of postings.entries()) {
        for (const passage of passages ?? []) {
          best.set(passage, Math.max(best.get(passage) ?? 0, idf * weight * impactOfSlot(slot)));
        }
      }
    }
    for (const [passage, gain] of best) scores.set(passage, (scores.get(passage) ?? 0) + gain);
  }
  return scores;
}

const postings: fc.Arbitrary<Postings> = fc
  .uniqueArray(fc.record({ passage: fc.nat(3000), slot: fc.nat(SLOTS - 1) }), {
    selector: ({ passage }) => passage,
    maxLength: 30,
  })
  .map((entries) =>
    Array.from({ length: SLOTS }, (_, slot) => entries.flatMap((e) => (e.slot === slot ? [e.passage] : []))),
  );
const searchTerm = fc.record({
  readings: fc.array(fc.record({ postings, weight: fc.constantFrom(1, 0.9, 0.6) }), { maxLength: 3 }),
  idf: fc.double({ min: 0.1, max: 9, noNaN: true }),
});

/** Postings as they are packed: long, sorted, in typed arrays, of few passages or of most, some slots absent. */
const longPostings: fc.Arbitrary<Postings> = fc
  .record({ seed: fc.nat(1_000_000), share: fc.constantFrom(0.001, 0.01, 0.1, 0.6), isPacked: fc.boolean() })
  .map(({ seed, share, isPacked }) => {
    const slots: number[][] = Array.from({ length: SLOTS }, () => []);
    for (let passage = 0; passage < 20_000; passage++) {
      const lot = Math.imul(passage + seed, 0x9e3779b1) >>> 0;
      if ((lot >>> 8) % 1000 < share * 1000) slots[Math.floor(Math.sqrt(lot % (SLOTS * SLOTS)))]?.push(passage);
    }
    if (!isPacked) return slots;
    return slots.map((passages) => (passages.length > 0 ? Uint32Array.from(passages) : undefined));
  });
const longTerm = fc.record({
  readings: fc.array(fc.record({ postings: longPostings, weight: fc.constantFrom(1, 0.9, 0.6) }), { maxLength: 2 }),
  idf: fc.constantFrom(0.1, 0.5, 2, 6),
});

describe("createAccumulator", () => {
  it("adds over the terms what the best reading of each gives", () => {
    const accumulator = createAccumulator();
    fc.assert(
      fc.property(fc.array(searchTerm, { maxLength: 5 }), (terms) => {
        const expected = scoresOf(terms);

        const found = accumulator.search(terms, { limit: 20_000, tieOrder });

        expect(found.map(({ passage }) => passage).toSorted(tieOrder)).toEqual([...expected.keys()].toSorted(tieOrder));
        for (const { passage, score } of found) expect(score).toBeCloseTo(expected.get(passage) ?? 0, 9);
      }),
    );
  });

  it("keeps the best and orders equal scores by the tie order", () => {
    const accumulator = createAccumulator();
    fc.assert(
      fc.property(fc.array(searchTerm, { maxLength: 4 }), fc.nat(12), (terms, limit) => {
        const all = accumulator.search(terms, { limit: 20_000, tieOrder });

        expect(accumulator.search(terms, { limit, tieOrder })).toEqual(all.slice(0, limit));
        for (const [i, hit] of all.entries()) {
          const next = all[i + 1];
          if (next)
            expect(hit.score > next.score || (hit.score === next.score && hit.passage < next.passage)).toBe(true);
        }
      }),
    );
  });

  it("finds the best of many passages as if it had gone through them all", () => {
    const accumulator = createAccumulator();
    fc.assert(
      fc.property(
        fc.array(longTerm, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 60 }),
        (terms, limit) => {
          const all = accumulator.search(terms, { limit: 20_000, tieOrder });

          expect(accumulator.search(terms, { limit, tieOrder })).toEqual(all.slice(0, limit));
        },
      ),
    );
  });

  it("finds the best of those that are accepted", () => {
    const accumulator = createAccumulator();
    fc.assert(
      fc.property(fc.array(longTerm, { maxLength: 4 }), fc.integer({ min: 2, max: 9 }), (terms, divisor) => {
        const accepts = (passage: number) => passage % divisor === 0;
        const all = accumulator.search(terms, { limit: 20_000, tieOrder });

        const found = accumulator.search(terms, { limit: 10, tieOrder, accepts });

        expect(found).toEqual(all.filter(({ passage }) => accepts(passage)).slice(0, 10));
      }),
    );
  });

  it("scores a passage the same in whatever order the terms come", () => {
    const accumulator = createAccumulator();
    fc.assert(
      fc.property(fc.array(searchTerm, { maxLength: 5 }), (terms) => {
        const options = { limit: 20, tieOrder };

        expect(accumulator.search(terms.toReversed(), options)).toEqual(accumulator.search(terms, options));
      }),
    );
  });

  it("passes over what is not accepted", () => {
    const terms = [{ readings: [{ postings: [[1, 2, 3]], weight: 1 }], idf: 1 }];

    const found = createAccumulator().search(terms, { limit: 2, tieOrder, accepts: (passage) => passage !== 1 });

    expect(found.map(({ passage }) => passage)).toEqual([2, 3]);
  });

  it("counts a passage that stands in several postings once", () => {
    const accumulator = createAccumulator();

    expect(accumulator.countAny([[[1, 2]], [[2], [3]], []])).toBe(3);
    expect(accumulator.countAny([[[1, 2]], [[2], [3]]])).toBe(3);
    expect(accumulator.countAny([])).toBe(0);
  });

  it("finds what stands in two postings, in the slots of the first", () => {
    const accumulator = createAccumulator();
    fc.assert(
      fc.property(postings, postings, (first, second) => {
        const others = new Set(second.flatMap((slot) => [...(slot ?? [])]));

        const expected = first.map((slot) => [...(slot ?? [])].filter((passage) => others.has(passage)));
        expect(accumulator.common(first, second)).toEqual(expected);
      }),
    );
  });
});

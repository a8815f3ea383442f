import fc from "fast-check";
import { Index } from "flexsearch";
import { describe, expect, it } from "vitest";
import { createFlexsearchIndex } from "../../../src/index/flexsearch-index.ts";
import { impactOf, impactOfSlot, SLOTS, slotOf } from "../../../src/index/impact.ts";
import { countOf, idfOf, type PassageIndex, type Postings } from "../../../src/index/passage-index.ts";
import { createStringTable } from "../../../src/index/string-table.ts";

const AVERAGE_LENGTH = 4;
const options = { limit: 10, tieOrder: (a: number, b: number) => a - b };

function termsOf(text: string) {
  const words = text.split(" ").filter((word) => word !== "");
  const frequencies = new Map<string, number>();
  for (const word of words) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  return { frequencies, length: words.length };
}

function anEmptyIndex(): PassageIndex {
  return createFlexsearchIndex({ averageLength: AVERAGE_LENGTH, strings: createStringTable() });
}

function anIndex(texts: readonly string[]): PassageIndex {
  const index = anEmptyIndex();
  for (const [number, text] of texts.entries()) index.add(number, termsOf(text));
  return index;
}

function search(index: PassageIndex, words: readonly string[]): number[] {
  const terms = words.map((word) => {
    const postings = index.postingsOf(word);
    return { readings: [{ postings, weight: 1 }], idf: idfOf(countOf(postings), index.size) };
  });
  return index.search(terms, options).map(({ passage }) => passage);
}

function filledSlotsOf(postings: Postings): number[] {
  return postings.flatMap((slot, i) => (slot && slot.length > 0 ? [i] : []));
}

describe("createFlexsearchIndex", () => {
  it("files a passage in the slot of the term's BM25 impact, counting how often it occurs and how long the passage is", () => {
    const index = anIndex(["ferry ferry ferry", "ferry sank off the coast of the island today"]);

    const often = slotOf(impactOf(3, 3, AVERAGE_LENGTH));
    const once = slotOf(impactOf(1, 9, AVERAGE_LENGTH));
    expect(filledSlotsOf(index.postingsOf("ferry"))).toEqual([often, once]);
    expect(index.postingsOf("ferry")[often]).toEqual([0]);
  });

  it("ranks as BM25 does where impacts differ by a step and more", () => {
    const index = anIndex(["ferry harbour", "ferry ferry harbour", "harbour harbour harbour", "ferry a b c d e f g"]);

    expect(search(index, ["ferry", "harbour"])).toEqual([1, 0, 2, 3]);
  });

  it("forgets a passage that is removed, and counts it no more", () => {
    const index = anIndex(["ferry", "ferry harbour"]);

    index.remove(0, termsOf("ferry"));

    expect(search(index, ["ferry"])).toEqual([1]);
    expect(index.size).toBe(1);
    expect(countOf(index.postingsOf("ferry"))).toBe(1);
  });

  it("has no postings for a word it never met, nor for an empty one", () => {
    const index = anIndex(["ferry"]);

    expect(countOf(index.postingsOf("storm"))).toBe(0);
    expect(countOf(index.postingsOf(""))).toBe(0);
    expect(search(index, ["storm", ""])).toEqual([]);
  });

  it.each(["__proto__", "constructor", "a b", "9/11", "токаев", "~rising"])("keeps the term %s as it is", (term) => {
    const index = anEmptyIndex();

    index.add(7, { frequencies: new Map([[term, 1]]), length: 1 });

    expect(index.postingsOf(term).flatMap((slot) => [...(slot ?? [])])).toEqual([7]);
  });

  it("packs postings while it is built once there are more than it may hold one by one", () => {
    const index = createFlexsearchIndex({ averageLength: AVERAGE_LENGTH, strings: createStringTable(), packedAt: 3 });
    const isPacked = () => filledSlotsOf(index.postingsOf("ferry")).every((slot) => slot >= SLOTS);

    index.add(0, termsOf("ferry sank today"));
    index.packWhenDue();
    expect(isPacked()).toBe(false);
    index.add(1, termsOf("ferry"));
    index.packWhenDue();

    expect(isPacked()).toBe(true);
    expect(search(index, ["ferry"])).toEqual([1, 0]);
  });

  it("holds after any additions, removals and savings what an index made anew holds", () => {
    const passage = fc.array(fc.constantFrom("ferry", "storm", "harbour", "captain"), { maxLength: 6 });
    const change = fc.record({
      number: fc.nat(6),
      words: fc.option(passage, { nil: undefined }),
      isSaved: fc.boolean(),
      isRead: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        const strings = createStringTable();
        let index = createFlexsearchIndex({ averageLength: AVERAGE_LENGTH, strings });
        const held = new Map<number, string>();
        for (const { number, words, isSaved, isRead } of changes) {
          const before = held.get(number);
          if (before !== undefined) index.remove(number, termsOf(before));
          held.delete(number);
          if (words) {
            index.add(number, termsOf(words.join(" ")));
            held.set(number, words.join(" "));
          }
          if (isSaved) index = createFlexsearchIndex({ averageLength: AVERAGE_LENGTH, strings, saved: index.saved() });
          if (isRead) index.postingsOf("ferry");
        }

        const anew = anEmptyIndex();
        for (const [number, text] of held) anew.add(number, termsOf(text));
        expect(index.size).toBe(anew.size);
        for (const word of ["ferry", "storm", "harbour", "captain"]) {
          expect(search(index, [word])).toEqual(search(anew, [word]));
          expect(search(index, [word, "storm"])).toEqual(search(anew, [word, "storm"]));
        }
      }),
    );
  });
});

describe("FlexSearch, as far as the index relies on it", () => {
  it("asks score once for each new pair of passage and term, and files in the slot that it gives", () => {
    const asked: string[] = [];
    const score = (_content: string[], term: string) => {
      asked.push(term);
      return term === "first" ? 0 : 15;
    };
    const flexsearch = new Index({
      tokenize: "strict",
      resolution: SLOTS,
      encode: (t) => t.split("|"),
      score,
    });

    flexsearch.add(1, "first|last|first");

    expect(asked).toEqual(["first", "last"]);
    expect(flexsearch.search("first", { resolve: false }).result[0]).toEqual([1]);
    expect(flexsearch.search("last", { resolve: false }).result[15]).toEqual([1]);
  });

  it("gives all passages of a term's slots, not the first hundred", () => {
    const flexsearch = new Index({
      tokenize: "strict",
      resolution: SLOTS,
      encode: (t) => [t],
      score: () => 3,
    });

    for (let number = 0; number < 1000; number++) flexsearch.add(number, "ferry");

    expect(flexsearch.search("ferry", { resolve: false }).result[3]).toHaveLength(1000);
  });

  it("gives its own list of a term's slots, to be changed in place, and takes over one that it is handed", () => {
    const flexsearch = new Index({ tokenize: "strict", resolution: SLOTS, encode: (t) => [t], score: () => 3 });
    const slots = [undefined, undefined, undefined, undefined, Uint32Array.of(7)];

    Reflect.apply(flexsearch.import, flexsearch, ["map", [["ferry", slots]]]);
    flexsearch.add(8, "ferry");

    expect(flexsearch.search("ferry", { resolve: false }).result).toBe(slots);
    expect(slots[3]).toEqual([8]);
    expect(slots[4]).toEqual(Uint32Array.of(7));
  });

  it("takes out what it took in one by one, and leaves alone what it was handed", () => {
    const flexsearch = new Index({
      tokenize: "strict",
      resolution: SLOTS,
      fastupdate: true,
      encode: (t) => [t],
      score: () => 0,
    });
    const handed = Uint32Array.of(8);
    Reflect.apply(flexsearch.import, flexsearch, ["map", [["ferry", [undefined, handed]]]]);

    flexsearch.add(9, "ferry");
    flexsearch.remove(8);
    flexsearch.remove(9);

    expect(flexsearch.contain(9)).toBe(false);
    expect(flexsearch.search("ferry", { resolve: false }).result).toEqual([[], handed]);
  });

  it("forgets all when it is cleared", () => {
    const flexsearch = new Index({
      tokenize: "strict",
      resolution: SLOTS,
      fastupdate: true,
      encode: (t) => [t],
      score: () => 0,
    });
    flexsearch.add(8, "ferry");

    flexsearch.clear();

    expect(flexsearch.contain(8)).toBe(false);
    expect(flexsearch.search("ferry", { resolve: false }).result).toEqual([]);
  });
});

describe("slotOf", () => {
  it("gives a slot whose middle is half a step from the impact at most", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (impact) => {
        expect(Math.abs(impactOfSlot(slotOf(impact)) - impact)).toBeLessThanOrEqual(0.5 / SLOTS + 1e-12);
      }),
    );
  });
});

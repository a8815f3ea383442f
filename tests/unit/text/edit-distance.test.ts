import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withinDistance, withinDistanceOfBeginning } from "../../../src/text/edit-distance.ts";

describe("withinDistanceOfBeginning", () => {
  it.each([
    ["none in a beginning", "tok", "tokayev", 0],
    ["a letter left out", "nazrb", "nazarbayev", 1],
    ["a letter put in", "tokka", "tokayev", 1],
    ["a wrong letter, the last", "blinki", "blinken", 1],
    ["two neighbours swapped", "tkoa", "tokayev", 1],
    ["letters typed beyond the end of the word", "halexx", "hale", 2],
    ["more slips than the limit", "harbour", "tokayev", undefined],
    ["whatever is typed of an empty word", "abc", "", undefined],
  ])("counts %s", (_, typed, word, distance) => {
    expect(withinDistanceOfBeginning(typed, word, 2)).toBe(distance);
  });

  it("is the least distance to any beginning, whatever the words and the limit", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.nat(4), (typed, whole, limit) => {
        const beginnings = Array.from({ length: whole.length + 1 }, (_, length) => whole.slice(0, length));
        const distance = Math.min(...beginnings.map((beginning) => distanceByTable(typed, beginning)));

        expect(withinDistanceOfBeginning(typed, whole, limit)).toBe(distance <= limit ? distance : undefined);
      }),
    );
  });
});

describe("withinDistance", () => {
  it.each([
    ["the same word", "ferry", "ferry", 0],
    ["a letter left out", "nazarbayev", "nazabayev", 1],
    ["a letter put in", "hale", "halle", 1],
    ["a wrong letter", "massimov", "massinov", 1],
    ["two neighbours swapped", "tokayev", "toakyev", 1],
    ["two slips", "nazarbayev", "nazabaev", 2],
    ["an empty word", "", "ab", 2],
    ["letters swapped and parted, which is three slips", "ca", "abc", undefined],
    ["more slips than the limit", "ferry", "harbour", undefined],
  ])("counts %s", (_, a, b, distance) => {
    expect(withinDistance(a, b, 2)).toBe(distance);
  });

  it("allows nothing but equal words within 0", () => {
    expect(withinDistance("ab", "ab", 0)).toBe(0);
    expect(withinDistance("ab", "ba", 0)).toBeUndefined();
  });

  it("has room for words of any length", () => {
    expect(withinDistance(`a${"b".repeat(500)}c`, `c${"b".repeat(500)}a`, 2)).toBe(2);
  });

  it("agrees with the whole table, either way round, whatever the words and the limit", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.nat(5), (a, b, limit) => {
        const distance = distanceByTable(a, b);
        const expected = distance <= limit ? distance : undefined;

        expect(withinDistance(a, b, limit)).toBe(expected);
        expect(withinDistance(b, a, limit)).toBe(expected);
      }),
    );
  });
});

/** Optimal string alignment as it is defined, without a limit. */
function distanceByTable(a: string, b: string): number {
  const table = new Map<string, number>();
  const at = (row: number, column: number): number => table.get(`${row},${column}`) ?? Math.max(row, column);
  for (let row = 1; row <= a.length; row++) {
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const ways = [at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (isSame ? 0 : 1)];
      table.set(`${row},${column}`, Math.min(...ways, ...(isSwapped ? [at(row - 2, column - 2) + 1] : [])));
    }
  }
  return at(a.length, b.length);
}

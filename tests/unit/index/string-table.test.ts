import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createStringTable } from "../../../src/index/string-table.ts";

describe("createStringTable", () => {
  it("gives each string one id, counted from 1, and 0 for one that it does not hold", () => {
    const table = createStringTable();

    expect([table.add("ferry"), table.add(""), table.add("ferry"), table.add("Ferry")]).toEqual([1, 2, 1, 3]);
    expect(table.idOf("storm")).toBe(0);
    expect(table.lastId).toBe(3);
  });

  it("refuses an id that it never gave", () => {
    expect(() => createStringTable().at(1)).toThrow(RangeError);
  });

  it("gives back whatever strings it was given, before and after it is saved, and goes on counting", () => {
    const string = fc.string({ unit: "binary", maxLength: 12 });
    fc.assert(
      fc.property(fc.uniqueArray(string, { maxLength: 400 }), fc.nat(400), (strings, savedAfter) => {
        let table = createStringTable();
        for (const [i, text] of strings.entries()) {
          if (i === savedAfter) table = createStringTable(table.saved());
          expect(table.add(text)).toBe(i + 1);
        }

        expect(strings.map((text) => table.at(table.idOf(text)))).toEqual(strings);
      }),
    );
  });

  it("keeps strings apart though it holds far more than it remembers as strings", () => {
    const table = createStringTable();
    const strings = Array.from({ length: 40_000 }, (_, i) => `word${i}`);

    for (const text of strings) table.add(text);

    expect(strings.filter((text, i) => table.at(i + 1) !== text || table.idOf(text) !== i + 1)).toEqual([]);
  });
});

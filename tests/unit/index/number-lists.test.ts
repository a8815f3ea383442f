import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNumberLists } from "../../../src/index/number-lists.ts";

describe("createNumberLists", () => {
  it("holds for each key what was added since it was last cleared, in order, after being saved too", () => {
    const key = fc.nat(3);
    const step = fc.oneof(
      fc.record({ kind: fc.constant("add" as const), key, value: fc.nat(9) }),
      fc.record({ kind: fc.constantFrom("clear" as const, "save" as const), key }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let lists = createNumberLists();
        const expected: number[][] = [[], [], [], []];
        for (const change of steps) {
          if (change.kind === "add") {
            lists.add(change.key, change.value);
            expected[change.key]?.push(change.value);
          }
          if (change.kind === "clear") {
            lists.clear(change.key);
            expected[change.key] = [];
          }
          if (change.kind === "save") lists = createNumberLists(lists.saved());
        }

        expect(expected.map((_, held) => lists.of(held))).toEqual(expected);
      }),
    );
  });

  it("takes no more room when a list is cleared and filled again", () => {
    const lists = createNumberLists();
    const fill = () => [1, 2, 3].forEach((value) => void lists.add(0, value));
    lists.add(1, 7);
    fill();
    const sizes = () => [...lists.saved()].map(([name, { length }]) => [name, length]);
    const before = sizes();

    for (let time = 0; time < 100; time++) {
      lists.clear(0);
      fill();
    }

    expect(sizes()).toEqual(before);
    expect([lists.of(0), lists.of(1)]).toEqual([[1, 2, 3], [7]]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../../../src/render/styled-text.ts";
import { columnsOf, wrap } from "../../../src/render/wrap.ts";

function linesOf(text: string, columns: number): string[] {
  return wrap([run(text)], columns).map((line) => line.map((r) => r.text).join(""));
}

describe("wrap", () => {
  it.each([
    ["fills lines up to the width", "aa bb cc dd", 5, ["aa bb", "cc dd"]],
    [
      "lets a long word reach over the edge",
      "see https://example.org/a-long-address now",
      10,
      ["see", "https://example.org/a-long-address", "now"],
    ],
    ["counts wide characters as two columns", "日本 日本 日本", 9, ["日本 日本", "日本"]],
    [
      "counts combining characters with their letter",
      "e\u0301e\u0301 e\u0301e\u0301 ab",
      5,
      ["e\u0301e\u0301 e\u0301e\u0301", "ab"],
    ],
    ["keeps runs of spaces whole", "aa  bb cc", 4, ["aa  bb", "cc"]],
    ["keeps a separator with what stands before it", "aaa · bbb", 4, ["aaa ·", "bbb"]],
    ["keeps words together that a no-break space joins", "20\u00a0000 men", 3, ["20\u00a0000", "men"]],
    ["gives one empty line for nothing", "", 10, [""]],
  ])("%s", (_, text, columns, lines) => {
    expect(linesOf(text, columns)).toEqual(lines);
  });

  it("loses nothing but one space a line, whatever the text and the width", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b", " ", "·", "日", "\u0301") }),
        fc.integer({ min: 1, max: 30 }),
        (text, columns) => {
          expect(linesOf(text, columns).join(" ")).toBe(text);
        },
      ),
    );
  });

  it("makes no line wider than the width unless it is a single word", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom("a", "é", "日"), minLength: 1 })),
        fc.integer({ min: 1, max: 30 }),
        (words, columns) => {
          for (const line of linesOf(words.join(" "), columns)) {
            expect(columnsOf(line) <= columns || !line.includes(" ")).toBe(true);
          }
        },
      ),
    );
  });
});

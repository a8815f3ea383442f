import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collapseWhiteSpace, isLineEnd, isWhiteSpace } from "../../../src/text/white-space.ts";

describe("isWhiteSpace", () => {
  it("agrees with the language on every code unit", () => {
    const different = Array.from({ length: 0x10000 }, (_, code) => code).filter(
      (code) => isWhiteSpace(code) !== /\s/.test(String.fromCharCode(code)),
    );

    expect(different).toEqual([]);
  });
});

describe("isLineEnd", () => {
  it.each([
    ["\n", true],
    ["\r", true],
    ["\u2028", true],
    [" ", false],
    ["a", false],
  ])("knows %j", (character, ends) => {
    expect(isLineEnd(character.charCodeAt(0))).toBe(ends);
  });
});

describe("collapseWhiteSpace", () => {
  it.each([
    ["  one\t two \n\n three ", "one two three"],
    ["20\u00a0000\u2009men\u3000\ufeffcame", "20 000 men came"],
    ["\n \u00a0", ""],
    ["", ""],
  ])("makes %j %j", (text, collapsed) => {
    expect(collapseWhiteSpace(text)).toBe(collapsed);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(collapseWhiteSpace(collapseWhiteSpace(text))).toBe(collapseWhiteSpace(text));
      }),
    );
  });
});

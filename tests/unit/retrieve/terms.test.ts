import { describe, expect, it } from "vitest";
import { readText, stemOfTerm, termsOf } from "../../../src/retrieve/terms.ts";

function formsOf(text: string): string[] {
  return termsOf(text).map(({ form }) => form);
}

describe("termsOf", () => {
  it.each([
    ["divides a compound of words", "a false-flag operation", ["a", "false", "flag", "operation"]],
    ["divides an age", "the 57-year-old", ["the", "57", "year", "old"]],
    ["keeps what is a sign of its own", "9/11, AT&T, F-16", ["9/11", "at&t", "f16"]],
    ["tells an acronym from a pronoun", "the WHO said who", ["the", "WHO", "said", "who"]],
    ["takes no word of a headline in capitals for an acronym", "WHO IS IT", ["who", "is", "it"]],
  ])("%s", (_, text, expected) => {
    expect(formsOf(text)).toEqual(expected);
  });

  it("reads the part within the span alone", () => {
    expect(termsOf("Ferry sank today", { start: 6, end: 10 }).map(({ printed }) => printed)).toEqual(["sank"]);
  });

  it("marks capitals, and words in a script without them, as where names may stand", () => {
    expect(termsOf("Ferry sank 東京").map(({ isCapitalised }) => isCapitalised)).toEqual([true, false, true]);
  });
});

describe("readText", () => {
  it("keeps the other way to read a compound beside its terms", () => {
    expect(readText("Nur-Sultan").alternates.map(({ form }) => form)).toEqual(["nursultan"]);
    expect(readText("9/11").alternates.map(({ form }) => form)).toEqual(["9", "11"]);
    expect(readText("plain words").alternates).toEqual([]);
  });
});

describe("stemOfTerm", () => {
  it("stems words, and leaves an acronym that is else a stop word apart from it", () => {
    expect(stemOfTerm("protests")).toBe("protest");
    expect(stemOfTerm("WHO")).not.toBe(stemOfTerm("who"));
  });
});

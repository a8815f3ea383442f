import { describe, expect, it } from "vitest";
import { createRewordings } from "../../../src/retrieve/rewordings.ts";

const synonyms = [
  { asked: ["step down", "the resignation letter"], printed: ["resign"] },
  { asked: ["step down"], printed: ["bow out"], isLoose: true },
];

describe("createRewordings", () => {
  it("finds a phrase by other forms of its words, the first too", () => {
    const rewordings = createRewordings(synonyms, []);

    expect(rewordings.of(["stepped", "down"]).map(({ words }) => words)).toEqual(["resign", "bow out"]);
  });

  it("leaves out what only comes close where it is not wanted", () => {
    const rewordings = createRewordings(synonyms, [["step down", "stand aside"]]);

    expect(rewordings.closeOf(["step", "down"]).map(({ words }) => words)).toEqual(["stand aside", "resign"]);
  });

  it.each([
    ["a phrase that begins with another form of the word", "stepping", 2],
    ["a phrase whose article does not count", "resignation", 2],
    ["a name", "north", 4],
    ["no phrase", "down", 0],
  ])("tells the longest that is listed: %s", (_, form, expected) => {
    const rewordings = createRewordings(synonyms, []);
    rewordings.addAliases(["North Atlantic Treaty Organization", "NATO"]);

    expect(rewordings.longestFrom(form)).toBe(expected);
  });
});

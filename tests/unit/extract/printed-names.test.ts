import { describe, expect, it } from "vitest";
import { printedNamesOf } from "../../../src/extract/printed-names.ts";
import { anArticle } from "../../support/an-article.ts";

describe("printedNamesOf", () => {
  it("gives the fullest name of whom an article names, with how often it does, and passes over the surname alone", () => {
    const article = anArticle({
      paragraphs: ["Mayor Rosa Tindall spoke in Port Salis.", "Tindall said that the ferry was late.", "Tindall left."],
    });

    expect(printedNamesOf(article)).toEqual([
      { text: "Rosa Tindall", mentions: 3 },
      { text: "Port Salis", mentions: 1 },
    ]);
  });

  it("gives an abbreviation as well", () => {
    const article = anArticle({ paragraphs: ["The Salis Harbour Board (SHB) met. The SHB is old."] });

    expect(printedNamesOf(article).map(({ text }) => text)).toEqual(["Salis Harbour Board", "SHB"]);
  });

  it("gives nothing for an article that names nobody", () => {
    expect(printedNamesOf(anArticle({ paragraphs: ["It rained."] }))).toEqual([]);
  });
});

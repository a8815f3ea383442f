import { describe, expect, it } from "vitest";
import { quotationsOf } from "../../../src/extract/quotations.ts";
import { anArticle } from "./an-article.ts";

function wordsOf(...paragraphs: string[]): string[] {
  const { text, paragraphs: made } = anArticle(paragraphs);
  return quotationsOf(text, made).map(
    ({ inner, depth }) => `${"> ".repeat(depth)}${text.slice(inner.start, inner.end)}`,
  );
}

describe("quotationsOf", () => {
  it.each([
    ["curly marks", "“Go,” he said. “Now.”", ["Go,", "Now."]],
    ["straight marks", '"Go," he said. "Now."', ["Go,", "Now."]],
    ["single marks beside apostrophes", "'It's the residents' fault,' he said.", ["It's the residents' fault,"]],
    ["doubled apostrophes", "They shouted, ''old man out'' and left.", ["old man out"]],
    ["guillemets", "« Oui », dit-il. »Nein«, sagt sie.", ["Oui", "Nein"]],
    ["German marks", "„Gut“, sagt er.", ["Gut"]],
    ["a mixture", '“Go" he said', ["Go"]],
    ["a quotation within", "“He said ‘no’ to me.”", ["He said ‘no’ to me.", "> no"]],
    ["a closing mark on the wrong side of its space", "And it was cut again, “all of it, ”says Nina.", ["all of it,"]],
    ["a stray closing mark", "“Go away!” ”", ["Go away!"]],
    ["apostrophes alone", "the protesters' demands, the '90s, rock 'n' roll's end", []],
    ["marks around nothing", "“” and “ ”", []],
    ["a mark that nothing closes", "“It rained. Then it snowed.", ["It rained."]],
  ])("reads %s", (_label, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it("follows a quotation into the next paragraph", () => {
    const { text, paragraphs } = anArticle(["“It rained. Then it snowed.", "“Then it stopped,” she said."]);

    const found = quotationsOf(text, paragraphs);

    expect(found.map(({ isClosed, isContinuation }) => ({ isClosed, isContinuation }))).toEqual([
      { isClosed: false, isContinuation: false },
      { isClosed: true, isContinuation: true },
    ]);
    expect(text.slice(found[0]?.inner.start, found[0]?.inner.end)).toBe("It rained. Then it snowed.");
  });
});

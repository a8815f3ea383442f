import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/corpus/article-file.ts";
import { passagesOf } from "../../../src/corpus/passages-of.ts";
import { excerptOf } from "../../../src/domain/excerpt.ts";
import { anArticleFile } from "./article-text.ts";

function anArticle(file: Parameters<typeof anArticleFile>[0]) {
  return parseArticle(anArticleFile(file), { collection: "harbour", path: "night-ferry.md" });
}

function passageTextsOf(file: Parameters<typeof anArticleFile>[0]): string[] {
  return passagesOf(anArticle(file)).map(({ article, span }) => article.text.slice(span.start, span.end));
}

describe("passagesOf", () => {
  it("makes a passage of headline, standfirst, each body paragraph and each caption, in the order of the text", () => {
    const frontMatter = "headline: H\nstandfirst: S\nmarks: [{ kind: caption, paragraph: The ferry }]";

    expect(passageTextsOf({ frontMatter, body: "One.\n\nThe ferry\n\nTwo." })).toEqual([
      "H",
      "S",
      "One.",
      "The ferry",
      "Two.",
    ]);
  });

  it("makes one of a credit, so that a photographer can be found, and none of a note", () => {
    const frontMatter = "marks: [{ kind: credit, paragraph: AP }, { kind: note, paragraph: Name }]";

    expect(passageTextsOf({ frontMatter, body: "AP PHOTO\n\nOne.\n\nName changed" })).toEqual(["AP PHOTO", "One."]);
  });

  it("makes one of a subhead only if it has four words", () => {
    const frontMatter = "marks: [{ kind: subhead, paragraph: Sorry }, { kind: subhead, paragraph: The }]";

    expect(passageTextsOf({ frontMatter, body: "Sorry for it\n\nOne.\n\nThe boat that stays\n\nTwo." })).toEqual([
      "One.",
      "The boat that stays",
      "Two.",
    ]);
  });

  it("names a passage by slug and place in the article, whatever was left out before it", () => {
    const frontMatter = "headline: H\nmarks: [{ kind: note, paragraph: Name }]";
    const passages = passagesOf(anArticle({ frontMatter, body: "Name changed\n\nOne." }));

    expect(passages.map(({ id, paragraphIndex }) => [id, paragraphIndex])).toEqual([
      ["night-ferry#0", 0],
      ["night-ferry#2", 2],
    ]);
  });

  it("leaves a paragraph of 1,500 characters whole", () => {
    const body = `${"Ten were hurt. ".repeat(99)}Ten were hurt..`;

    expect(body).toHaveLength(1500);
    expect(passageTextsOf({ body })).toEqual([body]);
  });

  it("cuts a longer paragraph at sentence ends into about equal passages", () => {
    const sentences = Array.from({ length: 70 }, (_, index) => `Boat ${index + 100} left at noon.`);
    const passages = passagesOf(anArticle({ body: `One.\n\n${sentences.join(" ")}` }));
    const texts = passages.map(({ article, span }) => article.text.slice(span.start, span.end));

    expect(passages.map(({ id }) => id)).toEqual(["night-ferry#0", "night-ferry#1.0", "night-ferry#1.1"]);
    expect(texts.slice(1)).toEqual([sentences.slice(0, 36).join(" "), sentences.slice(36).join(" ")]);
  });

  it("goes past 1,500 characters for a single sentence only", () => {
    const sentence = `Boats ${"and boats ".repeat(90)}left.`;

    expect(passageTextsOf({ body: `${sentence} ${sentence} ${sentence}` })).toEqual([sentence, sentence, sentence]);
  });

  it("does not cut within a sentence, however long", () => {
    const body = `Boats ${"and boats ".repeat(400)}left.`;

    expect(passageTextsOf({ body })).toEqual([body]);
  });

  it("gives distinct ids, and spans that are excerpts of one paragraph and lose nothing of it, whatever the article", () => {
    const words = fc.constantFrom(
      "Boats left.",
      "“Out!”",
      "20 000",
      "漢字。",
      "a".repeat(400),
      "No. 5",
      "😀",
      "(e.g. x)",
    );
    const bodies = fc.array(
      fc.array(words, { minLength: 1, maxLength: 80 }).map((all) => all.join(" ")),
      { minLength: 1, maxLength: 5 },
    );

    fc.assert(
      fc.property(bodies, (paragraphs) => {
        const article = anArticle({ body: paragraphs.join("\n\n") });
        const passages = passagesOf(article);

        expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
        for (const [index, paragraph] of paragraphs.entries()) {
          const texts = passages
            .filter(({ paragraphIndex }) => paragraphIndex === index)
            .map(({ span }) => excerptOf(article, span).text);
          expect(texts.join(" ")).toBe(paragraph);
        }
      }),
    );
  });
});

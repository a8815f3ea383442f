import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DeskError } from "../../../src/domain/desk-error.ts";
import { excerptOf, verifyExcerpt } from "../../../src/domain/excerpt.ts";
import { anArticle } from "../../support/an-article.ts";

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof DeskError ? error.code : "another error";
  }
}

describe("excerptOf", () => {
  it("gives the words that stand at the span, and the paragraph they stand in", () => {
    const article = anArticle({ paragraphs: ["The ferry sank.", "Ten were hurt."] });

    const excerpt = excerptOf(article, { start: 17, end: 31 });

    expect(excerpt).toMatchObject({ text: "Ten were hurt.", paragraph: 2, part: "body" });
  });

  it.each([
    ["empty", { start: 3, end: 3 }],
    ["backwards", { start: 5, end: 3 }],
    ["past the end", { start: 0, end: 999 }],
    ["before the beginning", { start: -1, end: 3 }],
    ["not in whole code units", { start: 0.5, end: 3 }],
    ["over two paragraphs", { start: 10, end: 20 }],
    ["through a surrogate pair", { start: 33, end: 34 }],
    ["between a letter and its accent", { start: 36, end: 37 }],
  ])("refuses a span that is %s", (_, span) => {
    const article = anArticle({ paragraphs: ["The ferry sank.", "Ten were hurt.", "\u{1F6A2} e\u0301"] });

    expect(codeOf(() => excerptOf(article, span))).toBe("excerpt-invalid");
  });

  it("is in the article, whatever the article and the span", () => {
    const paragraph = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }),
        fc.nat(130),
        fc.nat(130),
        (paragraphs, start, length) => {
          const article = anArticle({ paragraphs });
          const span = { start, end: start + length };
          if (codeOf(() => excerptOf(article, span)) === "excerpt-invalid") return;

          const excerpt = excerptOf(article, span);

          expect(excerpt.text).toBe(article.text.slice(span.start, span.end));
          expect(excerpt.text.isWellFormed() || !article.text.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});

describe("verifyExcerpt", () => {
  it("gives back an excerpt whose words still stand there", () => {
    const excerpt = excerptOf(anArticle({ paragraphs: ["The ferry sank."] }), { start: 0, end: 9 });

    expect(verifyExcerpt(excerpt)).toBe(excerpt);
  });

  it("refuses one whose article has changed under it", () => {
    const excerpt = excerptOf(anArticle({ paragraphs: ["The ferry sank."] }), { start: 0, end: 9 });
    const changed = { ...excerpt, article: anArticle({ paragraphs: ["The barge sank."] }) };

    expect(codeOf(() => verifyExcerpt(changed))).toBe("excerpt-invalid");
  });
});

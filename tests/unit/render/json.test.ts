import { describe, expect, it } from "vitest";
import type { Part } from "../../../src/domain/article.ts";
import type { InvalidReason, Reply } from "../../../src/domain/reply.ts";
import type { Speaker } from "../../../src/domain/speaker.ts";
import { toJson } from "../../../src/render/json.ts";
import { anArticle } from "../../support/an-article.ts";
import { anExcerpt, aQuery, evidence, noEvidence, published } from "./builders.ts";
import { AskObject } from "./json-schema.ts";

function asked(reply: Reply) {
  return AskObject.parse(JSON.parse(JSON.stringify(toJson(reply))));
}

describe("toJson with an answer", () => {
  it("gives the whole of an excerpt with its source", () => {
    const article = anArticle({
      headline: "The ferry sank",
      bylines: ["A. Reed"],
      publisher: "Harbour Gazette",
      url: "https://gazette.example/ferry",
      published: published("2022-03-04", "2022-03-06", "inferred", "the storm of 4 March", "storm-warning"),
      raw: { file: "017.txt", sha256: "00" },
      paragraphs: [["headline", "The ferry sank"], "Ten were hurt. Two died."],
    });
    const speaker: Speaker = {
      kind: "named",
      name: "Ann Reed",
      mode: "direct",
      within: "interviewer",
      note: "Fictitious name",
    };

    const object = asked({
      kind: "answer",
      answer: evidence(anExcerpt({ article, words: "Two died.", speaker }), { unmatchedTerms: ["moon"] }),
    });

    expect(object).toEqual({
      kind: "evidence",
      query: "who was hurt",
      excerpts: [
        {
          text: "Two died.",
          span: { start: 31, end: 40 },
          paragraph: 1,
          part: "body",
          article: {
            slug: "night-ferry",
            raw: "017.txt",
            headline: "The ferry sank",
            bylines: ["A. Reed"],
            publisher: "Harbour Gazette",
            published: {
              from: "2022-03-04",
              to: "2022-03-06",
              basis: "inferred",
              evidence: "“the storm of 4 March” (in storm-warning)",
            },
            url: "https://gazette.example/ferry",
          },
          speaker: { kind: "named", name: "Ann Reed", mode: "direct", within: "interviewer", note: "Fictitious name" },
        },
      ],
      unmatchedTerms: ["moon"],
      near: [],
    });
  });

  it("gives null for all that is unknown", () => {
    const object = asked({ kind: "answer", answer: evidence(anExcerpt()) });

    expect(object.excerpts[0]).toMatchObject({
      article: { raw: null, headline: null, publisher: null, published: null, url: null },
      speaker: { kind: "article", name: null, mode: null, within: null, note: null },
    });
  });

  it.each<[Part, string, number | null]>([
    ["body", "body", 1],
    ["headline", "headline", null],
    ["standfirst", "headline", null],
    ["caption", "caption", null],
    ["credit", "caption", null],
    ["note", "caption", null],
  ])("calls %s %s, and gives the paragraph %s", (part, name, paragraph) => {
    const article = anArticle({ paragraphs: [[part, "The quay at dawn."]] });

    const object = asked({ kind: "answer", answer: evidence(anExcerpt({ article, words: "quay" })) });

    expect(object.excerpts[0]).toMatchObject({ part: name, paragraph });
  });

  it("puts what is only near apart from excerpts", () => {
    const object = asked({ kind: "answer", answer: noEvidence({ near: [anExcerpt()], unmatchedTerms: ["moon"] }) });

    expect(object).toMatchObject({ kind: "no-evidence", excerpts: [], near: [{ text: "Ten were hurt." }] });
  });

  it.each(["", "  two  spaces ", "a\u0000\u001b[1m\u202e", "\ud83d", "“quoted”\t\r"])(
    "gives the question %j back unchanged",
    (input) => {
      expect(asked({ kind: "answer", answer: noEvidence({ query: aQuery(input) }) }).query).toBe(input);
    },
  );
});

describe("toJson with a line that cannot be answered", () => {
  it.each<[string, InvalidReason]>([
    ["an empty line", { kind: "empty" }],
    ["only stop words", { kind: "only-stop-words" }],
    ["no words", { kind: "no-words" }],
    ["a line too long", { kind: "too-long", length: 10_000, limit: 1000 }],
    ["an outlet that nobody prints", { kind: "unknown-outlet", value: "Gazette", outlets: [] }],
    ["a byline that nobody prints", { kind: "unknown-byline", value: "Reed", bylines: ["B. Marsh"] }],
    ["a day that is none", { kind: "unreadable-day", filter: "after", value: "soon" }],
    ["a filter without its name", { kind: "empty-filter", filter: "outlet" }],
    ["an article that is not held", { kind: "unknown-article", slug: "night", nearest: ["night-ferry"] }],
    ["no article", { kind: "missing-article" }],
    ["no name", { kind: "missing-name", command: "said" }],
  ])("gives the reason: %s", (_, reason) => {
    expect(asked({ kind: "invalid", input: "x", reason })).toMatchObject({ kind: "invalid", query: "x" });
  });
});

describe("toJson with an article", () => {
  it("gives the text, and every paragraph as a slice of it", () => {
    const article = anArticle({
      paragraphs: [["headline", "The ferry sank"], "Ten were hurt.", ["caption", "The quay."]],
    });

    const object = toJson({ kind: "article", article, labels: ["opinion"] });

    expect(object).toMatchObject({
      kind: "article",
      slug: "night-ferry",
      labels: ["opinion"],
      text: "The ferry sank\n\nTen were hurt.\n\nThe quay.",
      paragraphs: [
        { span: { start: 0, end: 14 }, part: "headline", number: null },
        { span: { start: 16, end: 30 }, part: "body", number: 1 },
        { span: { start: 32, end: 41 }, part: "caption", number: null },
      ],
    });
  });
});

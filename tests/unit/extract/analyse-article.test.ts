import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCollection } from "../../../src/corpus/read-corpus.ts";
import type { Speaker } from "../../../src/domain/speaker.ts";
import { analyseArticle } from "../../../src/extract/analyse-article.ts";
import type { ArticleAnalysis } from "../../../src/extract/article-analysis.ts";
import { anArticle } from "./an-article.ts";
import gold from "./direct-quotations.json" with { type: "json" };
import { INVENTED } from "./invented-articles.ts";
import { INVENTED_FOUR } from "./invented-articles-four.ts";
import { INVENTED_THREE } from "./invented-articles-three.ts";
import { INVENTED_TWO } from "./invented-articles-two.ts";
import sentenceGold from "./sentence-speakers.json" with { type: "json" };
import { wordingOf } from "./wording-of.ts";

const COLLECTION = join(import.meta.dirname, "../../../corpus/kazakhstan-2022");
const { articles } = await readCollection(COLLECTION);
const analyses = new Map(articles.map((article) => [article.raw?.file ?? "", analyseArticle(article)]));

interface GoldSpeaker {
  readonly kind: string;
  readonly name?: string | null;
  readonly mode?: string | null;
  readonly within?: string | null;
  readonly note?: string | null;
}

/** The speaker of the gold on one line, as `wordingOf` words one. */
function wordingOfGold({ kind, name, mode, within, note }: GoldSpeaker): string {
  const parts = [name ? `${kind}: ${name}` : kind, mode, within].filter((part) => part);
  return parts.join(" / ") + (note ? ` (${note})` : "");
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Speakers of the sentences that read so, in order. */
function speakersOf(raw: string, sentence: string): Speaker[] {
  const analysis = analyses.get(raw);
  if (!analysis) return [];
  const { text } = analysis.article;
  return analysis.sentences
    .filter(({ span }) => collapsed(text.slice(span.start, span.end)) === collapsed(sentence))
    .map(({ speaker }) => speaker);
}

/** Speakers of the direct statements that read so, in order. */
function quotedBy({ article, statements }: ArticleAnalysis, words: string): Speaker[] {
  return statements
    .filter(({ speaker }) => "mode" in speaker && speaker.mode === "direct")
    .filter(({ span }) => collapsed(article.text.slice(span.start, span.end)) === collapsed(words))
    .map(({ speaker }) => speaker);
}

describe("analyseArticle on the shipped collection", () => {
  it.each(gold.quotations.map((quotation, index) => ({ ...quotation, index })))(
    "gives the words “$quotation” to $speaker.name",
    ({ raw, quotation, speaker, within, index }) => {
      const analysis = analyses.get(raw);
      const earlier = gold.quotations
        .slice(0, index)
        .filter((other) => other.raw === raw && other.quotation === quotation);

      const found = analysis ? quotedBy(analysis, quotation)[earlier.length] : undefined;

      expect(found && wordingOf(found)).toContain(wordingOfGold({ ...speaker, mode: "direct", within }));
    },
  );

  it("takes nothing else for a quotation", () => {
    const direct = [...analyses.values()].flatMap(({ statements }) =>
      statements.filter(({ speaker }) => "mode" in speaker && speaker.mode === "direct"),
    );

    expect(direct).toHaveLength(gold.quotations.length);
  });

  it.each(gold.scareQuotes)("leaves “$text” to the article", ({ raw, text }) => {
    const analysis = analyses.get(raw);

    expect(analysis && quotedBy(analysis, text)).toEqual([]);
  });

  it.each(sentenceGold.map((sentence, index) => ({ ...sentence, index })))(
    "tells who says “$sentence”",
    ({ raw, sentence, index, ...entry }) => {
      const accepted = [entry.speaker, ...("also" in entry && entry.also ? entry.also : [])].map(wordingOfGold);
      const earlier = sentenceGold.slice(0, index).filter((other) => other.raw === raw && other.sentence === sentence);

      const found = speakersOf(raw, sentence)[earlier.length];

      expect(accepted).toContain(found && wordingOf(found));
    },
  );

  it("notes at a fictitious name that it is one", () => {
    const analysis = analyses.get("002_282a8f11b1622431.txt");

    expect(analysis?.entities.find(({ name }) => name === "Madina Omarova")?.note).toBe("Fictitious name");
  });
});

describe.each([
  ["the first set", INVENTED],
  ["the second set", INVENTED_TWO],
  ["the third set", INVENTED_THREE],
  ["the fourth set", INVENTED_FOUR],
])("analyseArticle on invented articles, %s", (_set, invented) => {
  describe.each(invented)("$title", ({ paragraphs, sentences = [], quotations = [] }) => {
    const analysis = analyseArticle(anArticle(paragraphs));
    const { text } = analysis.article;

    it.each(sentences.map(([beginning, speaker]) => ({ beginning, speaker })))(
      "“$beginning …” is said by $speaker",
      (wanted) => {
        const sentence = analysis.sentences.find(({ span }) => text.startsWith(wanted.beginning, span.start));

        expect(sentence && wordingOf(sentence.speaker)).toBe(wanted.speaker);
      },
    );

    it.each(quotations.map(([words, speaker]) => ({ words, speaker })))(
      "“$words” are the words of $speaker",
      (wanted) => {
        const [speaker] = quotedBy(analysis, wanted.words);

        expect(speaker ? wordingOf(speaker) : "nobody").toBe(wanted.speaker);
      },
    );
  });
});

describe("analyseArticle", () => {
  it("gives the same analysis each time", () => {
    const article = anArticle(["“Go,” said Jane Roe. She left."]);

    expect(analyseArticle(article)).toEqual(analyseArticle(article));
  });

  it("lets no sentence cross a paragraph's end", () => {
    for (const { article, sentences } of analyses.values()) {
      for (const { span, paragraphIndex } of sentences) {
        const paragraph = article.paragraphs[paragraphIndex]?.span;
        expect(span.start).toBeGreaterThanOrEqual(paragraph?.start ?? Number.POSITIVE_INFINITY);
        expect(span.end).toBeLessThanOrEqual(paragraph?.end ?? -1);
      }
    }
  });

  it("keeps every span within the text and none empty", () => {
    for (const { article, sentences, statements, introductions } of analyses.values()) {
      const mentions = sentences.flatMap((sentence) => sentence.mentions);
      const spans = [...sentences, ...statements, ...introductions, ...mentions].map(({ span }) => span);
      expect(spans.every(({ start, end }) => start >= 0 && start < end && end <= article.text.length)).toBe(true);
    }
  });

  it.each([
    ["nothing but marks", "“”‘’''«»"],
    ["an emoji", "👩‍👩‍👧 said nothing. “👍,” she wrote."],
    ["right-to-left text", "قال الرئيس إن البلاد آمنة. “نعم”، قالت ليلى."],
    ["capitals", "THE PRESIDENT SAID “NO” TO REPORTERS"],
    ["one letter", "a"],
    ["control characters", "He\u0000 said \u0007“no”."],
  ])("reads %s without fail", (_label, text) => {
    expect(analyseArticle(anArticle([text])).sentences.length).toBeGreaterThanOrEqual(0);
  });
});

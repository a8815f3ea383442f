import type { Answer, AttributedExcerpt } from "../../../src/domain/answer.ts";
import type { Article, ArticleSlug, Day, Published } from "../../../src/domain/article.ts";
import { excerptOf } from "../../../src/domain/excerpt.ts";
import type { Query } from "../../../src/domain/query.ts";
import type { Span } from "../../../src/domain/span.ts";
import { anArticle } from "../../support/an-article.ts";

/** An excerpt of the given words, or of the first body paragraph, said by the article itself. */
export function anExcerpt({
  article = anArticle(),
  words,
  matched = [],
  ...rest
}: Partial<AttributedExcerpt> & {
  readonly article?: Article;
  readonly words?: string;
  readonly matched?: readonly string[];
} = {}): AttributedExcerpt {
  const span = words === undefined ? firstBodySpan(article) : spanOf(article.text, words);
  const { headline, bylines, publisher, published, url } = article;
  return {
    excerpt: excerptOf(article, span),
    attribution: {
      bylines,
      labels: [],
      ...(headline === undefined ? {} : { headline }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(published === undefined ? {} : { published }),
      ...(url === undefined ? {} : { url }),
    },
    speaker: { kind: "article" },
    matches: matched.map((word) => spanOf(article.text, word)),
    ...rest,
  };
}

/** A query for the line, without terms. */
export function aQuery(input: string): Query {
  return { input, terms: [], phrases: [], filters: {} };
}

/** An answer with the excerpts given. */
export function evidence(
  first: AttributedExcerpt,
  rest: Partial<Omit<Extract<Answer, { kind: "evidence" }>, "kind" | "excerpts">> & {
    readonly others?: readonly AttributedExcerpt[];
  } = {},
): Extract<Answer, { kind: "evidence" }> {
  const { others = [], ...particulars } = rest;
  return {
    kind: "evidence",
    query: aQuery("who was hurt"),
    readings: [],
    unmatchedTerms: [],
    undated: [],
    ...particulars,
    excerpts: [first, ...others],
  };
}

/** An answer without evidence, from a desk of two articles. */
export function noEvidence(
  rest: Partial<Omit<Extract<Answer, { kind: "no-evidence" }>, "kind">> = {},
): Extract<Answer, { kind: "no-evidence" }> {
  return {
    kind: "no-evidence",
    query: aQuery("who was hurt"),
    readings: [],
    unmatchedTerms: [],
    undated: [],
    matchedTerms: [],
    nearSpellings: [],
    near: [],
    coverage: { articles: 2, outlets: [], withoutOutlet: 2 },
    ...rest,
  };
}

/** A publication date that rests on the words given. */
export function published(
  from: string,
  to: string,
  basis: Published["basis"],
  words = "4 March",
  article?: string,
): Published {
  const evidenceOfDate = article === undefined ? { words } : { words, article: article as ArticleSlug };
  return { from: from as Day, to: to as Day, basis, evidence: [evidenceOfDate] };
}

function firstBodySpan({ paragraphs }: Article): Span {
  return paragraphs.find(({ part }) => part === "body")?.span ?? { start: 0, end: 1 };
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

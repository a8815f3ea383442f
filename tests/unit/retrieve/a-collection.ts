import type { Article, ArticleSlug, Day, Paragraph } from "../../../src/domain/article.ts";
import type { Passage, PassageId } from "../../../src/domain/passage.ts";
import type { Query } from "../../../src/domain/query.ts";
import { type ArticlePassages, type Collection, createCollection } from "../../../src/retrieve/collection.ts";
import { parseQuery } from "../../../src/retrieve/parse-query.ts";
import { retrieve } from "../../../src/retrieve/retrieve.ts";
import { wordLists } from "../../../src/retrieve/word-lists.ts";

/** What matters of a test article: a headline paragraph if there is one, then the body. */
export interface ArticleLike {
  readonly slug?: string;
  readonly headline?: string;
  readonly body: readonly string[];
  readonly publisher?: string;
  readonly bylines?: readonly string[];
  readonly section?: string;
  readonly language?: string;
  /** One day, or the first and the last. */
  readonly published?: string | readonly [string, string];
  readonly aliases?: readonly (readonly string[])[];
}

/** An article, each paragraph a passage of its own. */
export function articlePassages(like: ArticleLike): ArticlePassages {
  const { slug = "a-test", headline, body, publisher, bylines = [], section, language, published, aliases = [] } = like;
  const texts = [...(headline === undefined ? [] : [headline]), ...body];
  const paragraphs: Paragraph[] = [];
  for (const [i, text] of texts.entries()) {
    const start = (paragraphs.at(-1)?.span.end ?? -2) + 2;
    const isHeadline = headline !== undefined && i === 0;
    const place = isHeadline ? {} : { number: headline === undefined ? i + 1 : i };
    const span = { start, end: start + text.length };
    paragraphs.push({ span, part: isHeadline ? "headline" : "body", isSubhead: false, ...place });
  }
  const [from, to] = typeof published === "string" ? [published, published] : (published ?? []);
  const article: Article = {
    slug: slug as ArticleSlug,
    collection: "tests",
    text: texts.join("\n\n"),
    paragraphs,
    bylines,
    nameNotes: [],
    ...(headline === undefined ? {} : { headline }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(section === undefined ? {} : { section }),
    ...(language === undefined ? {} : { language }),
    ...(from && to
      ? { published: { from: from as Day, to: to as Day, basis: "stated", evidence: [{ words: from }] } }
      : {}),
  };
  const passages = paragraphs.map(
    ({ span }, i): Passage => ({ id: `${slug}#${i}` as PassageId, article, span, paragraphIndex: i }),
  );
  return { article, passages, aliases };
}

/** A collection of the articles with the product's word lists; a string is an article of that one paragraph. */
export function aCollection(...articles: readonly (string | ArticleLike)[]): Collection {
  const likes = articles.map((like, i) => (typeof like === "string" ? { slug: `article-${i}`, body: [like] } : like));
  return createCollection({ ...wordLists, articles: likes.map(articlePassages) });
}

/** The query of a line that can be read. */
export function aQuery(line: string): Query {
  const parsed = parseQuery(line);
  if (parsed.kind === "query") return parsed.query;
  throw new Error(`Cannot read "${line}": ${parsed.reason.kind}`);
}

/** Ids of the passages found, best first. */
export function found(collection: Collection, line: string, limit?: number): string[] {
  return retrieve(collection, aQuery(line), limit).ranked.map(({ passage }) => passage.id);
}

/** How the terms of a line are read: `typed: printed (kind), …`. */
export function readings(collection: Collection, line: string): string[] {
  return retrieve(collection, aQuery(line)).readTerms.map(
    ({ term, variants }) => `${term.form}: ${variants.map(({ printed, kind }) => `${printed} (${kind})`).join(", ")}`,
  );
}

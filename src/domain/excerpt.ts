import type { Article, Part } from "./article.ts";
import { DeskError } from "./desk-error.ts";
import { contains, type Span } from "./span.ts";

declare const cut: unique symbol;

/** Words of one paragraph of an article, character for character; only `excerptOf` makes one. */
export interface Excerpt {
  readonly [cut]: true;
  readonly article: Article;
  readonly span: Span;
  /** `article.text.slice(span.start, span.end)`. */
  readonly text: string;
  readonly part: Part;
  /** Body paragraph counted from 1; absent in every other part. */
  readonly paragraph?: number;
}

/**
 * The excerpt of an article at a span.
 *
 * @throws {DeskError} `excerpt-invalid` if the span is empty, outside the text, splits a character, or does not lie within one paragraph.
 */
export function excerptOf(article: Article, span: Span): Excerpt {
  const text = sliceOf(article.text, span);
  const paragraph = article.paragraphs.find((p) => contains(p.span, span));
  if (!paragraph) throw refusal(span, `no single paragraph of "${article.slug}" holds it`);
  const place = paragraph.number === undefined ? {} : { paragraph: paragraph.number };
  // The brand exists for the compiler alone; this is the one place that earns it.
  return { article, span: { start: span.start, end: span.end }, text, part: paragraph.part, ...place } as Excerpt;
}

/**
 * Gives an excerpt back only if its words still stand at its span.
 *
 * @throws {DeskError} `excerpt-invalid` if they do not.
 */
export function verifyExcerpt(excerpt: Excerpt): Excerpt {
  if (sliceOf(excerpt.article.text, excerpt.span) === excerpt.text) return excerpt;
  throw refusal(excerpt.span, `the words there are not those of the excerpt`);
}

function sliceOf(text: string, { start, end }: Span): string {
  const span = { start, end };
  if (!Number.isInteger(start) || !Number.isInteger(end)) throw refusal(span, "its ends are not whole numbers");
  if (start < 0 || end > text.length) throw refusal(span, `the text has ${text.length} code units`);
  if (start >= end) throw refusal(span, "it is empty");
  if (splitsCharacter(text, start) || splitsCharacter(text, end)) throw refusal(span, "it splits a character");
  return text.slice(start, end);
}

/** Whether a cut at `at` would separate the two halves of a surrogate pair, or a letter from its combining mark. */
function splitsCharacter(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const isLowSurrogate = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  const isAfterHighSurrogate = (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return (isLowSurrogate && isAfterHighSurrogate) || /^[\p{M}\u200d]/u.test(text.slice(at, at + 2));
}

function refusal({ start, end }: Span, why: string): DeskError {
  return new DeskError("excerpt-invalid", `Cannot slice ${start}..${end}: ${why}`);
}

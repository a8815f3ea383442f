import type { Article, Paragraph } from "../domain/article.ts";
import type { Passage, PassageId } from "../domain/passage.ts";
import type { Span } from "../domain/span.ts";
import { sentencesOf } from "../text/sentences.ts";

/** A paragraph of more characters than this is cut at sentence ends, so that a hit still points to where the words stand. */
const PASSAGE_LIMIT = 1500;

/** A subhead of fewer words is a label, and nothing to be found for. */
const SUBHEAD_WORDS = 4;

/**
 * The passages of an article in the order of its text: one for each paragraph but notes and short subheads.
 *
 * A paragraph longer than 1,500 characters makes several passages of whole sentences, about equally long; a single sentence
 * is never cut, however long.
 */
export function passagesOf(article: Article): Passage[] {
  return article.paragraphs.flatMap((paragraph, paragraphIndex) => {
    if (!isRetrievable(article, paragraph)) return [];
    const spans = piecesOf(article.text, paragraph.span);
    return spans.map((span, piece) => {
      const place = spans.length === 1 ? `${paragraphIndex}` : `${paragraphIndex}.${piece}`;
      return { id: `${article.slug}#${place}` as PassageId, article, span, paragraphIndex };
    });
  });
}

function isRetrievable(article: Article, { part, span, isSubhead }: Paragraph): boolean {
  if (part === "note") return false;
  return !isSubhead || article.text.slice(span.start, span.end).split(" ").length >= SUBHEAD_WORDS;
}

function piecesOf(text: string, span: Span): Span[] {
  const length = span.end - span.start;
  if (length <= PASSAGE_LIMIT) return [span];
  const evenShare = length / Math.ceil(length / PASSAGE_LIMIT);
  const pieces: Span[] = [];
  for (const sentence of sentencesOf(text, span)) {
    const last = pieces.at(-1);
    const isFull = !last || last.end - last.start >= evenShare || sentence.end - last.start > PASSAGE_LIMIT;
    if (isFull) pieces.push(sentence);
    else pieces[pieces.length - 1] = { start: last.start, end: sentence.end };
  }
  return pieces.length === 0 ? [span] : pieces;
}

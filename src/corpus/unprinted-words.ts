import type { Article } from "../domain/article.ts";

/**
 * The first words shown as an article's own that its raw document does not print: a paragraph, else a byline, the publisher,
 * the dateline or the section; nothing if it prints them all.
 *
 * @param printed - The raw document's text in single spaces.
 */
export function unprintedWordsOf(article: Article, printed: string): string | undefined {
  const { text, paragraphs, bylines, publisher, dateline, section } = article;
  const shown = [...paragraphs.map(({ span }) => text.slice(span.start, span.end)), ...bylines];
  return [...shown, publisher, dateline, section].find((words) => words !== undefined && !printed.includes(words));
}

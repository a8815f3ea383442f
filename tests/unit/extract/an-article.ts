import type { Article, ArticleSlug, NameNote, Paragraph, Part, Turn } from "../../../src/domain/article.ts";

/** A paragraph of a test article; a string is a plain one of the body. */
export type ParagraphLike =
  | string
  | { readonly text: string; readonly part?: Part; readonly isSubhead?: boolean; readonly turn?: Turn };

/** An article of the given paragraphs; all else is left unstated. */
export function anArticle(paragraphs: readonly ParagraphLike[], nameNotes: readonly NameNote[] = []): Article {
  let text = "";
  let number = 0;
  const made = paragraphs.map((paragraph): Paragraph => {
    const {
      text: words,
      part = "body",
      isSubhead = false,
      turn,
    } = typeof paragraph === "string" ? { text: paragraph } : paragraph;
    if (text !== "") text += "\n\n";
    const span = { start: text.length, end: text.length + words.length };
    text += words;
    if (part === "body") number++;
    return { span, part, isSubhead, ...(part === "body" ? { number } : {}), ...(turn ? { turn } : {}) };
  });
  return { slug: "a-test" as ArticleSlug, collection: "tests", text, paragraphs: made, bylines: [], nameNotes };
}

import type { Article, Paragraph } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import { invalidArticle } from "./invalid-article.ts";
import type { ParagraphRole } from "./paragraph-marks.ts";

/** A paragraph before it has its place in the article's text; its words in single spaces. */
export interface Piece extends ParagraphRole {
  readonly text: string;
}

/** What an article is put together from. */
export interface ArticleParts extends Pick<Article, "slug" | "collection"> {
  /** In the order of the text, without headline and standfirst. */
  readonly pieces: readonly Piece[];
  readonly particulars: Omit<Article, "slug" | "collection" | "text" | "paragraphs">;
}

/** Between two paragraphs of `Article.text`. */
export const PARAGRAPH_BREAK = "\n\n";

/**
 * The article that these parts make: headline and standfirst, where there are any, become its first paragraphs.
 *
 * @param path - Where it was read, for the message.
 * @throws {DeskError} `article-invalid` if none of the pieces is of the body.
 */
export function assembleArticle({ slug, collection, pieces, particulars }: ArticleParts, path: string): Article {
  if (!pieces.some(({ part }) => part === "body")) throw invalidArticle(path, "it has no text of its own");
  const all = [...headOf("headline", particulars.headline), ...headOf("standfirst", particulars.standfirst), ...pieces];
  const text = all.map((piece) => piece.text).join(PARAGRAPH_BREAK);
  return { slug, collection, text, paragraphs: placed(all), ...particulars };
}

function headOf(part: "headline" | "standfirst", text: string | undefined): Piece[] {
  return text === undefined ? [] : [{ text, part, isSubhead: false }];
}

/** Gives each piece its span of the joined text, and those of the body their number. */
function placed(pieces: readonly Piece[]): Paragraph[] {
  let start = 0;
  let number = 0;
  return pieces.map(({ text, ...role }) => {
    const span: Span = { start, end: start + text.length };
    start = span.end + PARAGRAPH_BREAK.length;
    if (role.part !== "body") return { span, ...role };
    number += 1;
    return { span, number, ...role };
  });
}

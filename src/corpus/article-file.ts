import type { Article } from "../domain/article.ts";
import { type FrontMatter, formatFrontMatter, parseFrontMatter, parseSlug } from "./article-front-matter.ts";
import { decodeArticle, LINE_END, paragraphsIn } from "./article-text.ts";
import { assembleArticle, PARAGRAPH_BREAK, type Piece } from "./assemble-article.ts";
import { invalidArticle } from "./invalid-article.ts";
import { marksOf, type ParagraphRole, rolesOf } from "./paragraph-marks.ts";

/** Where an article file stands. */
export interface ArticlePlace {
  readonly collection: string;
  /** For messages; the file's name without `.md` is the article's slug. */
  readonly path: string;
}

/** Article files end in this. */
export const ARTICLE_EXTENSION = ".md";

/** A line of its own above and below the front matter. */
const FENCE = "---";

/**
 * The article that a file holds: front matter between two lines `---`, then paragraphs divided by blank lines, in which every
 * run of white space becomes one space and nothing else is changed. That a raw document and evidence of other articles
 * exist is for `readCollection` to see.
 *
 * @param content - UTF-8, with or without a byte order mark; lines end in LF or CR LF.
 * @throws {DeskError} `article-invalid` if it is not UTF-8, holds control characters, has no front matter or bad front
 *   matter, has no paragraph of the body, or has a mark, or a name note's name or words, without its place in the text.
 */
export function parseArticle(content: Uint8Array | string, { collection, path }: ArticlePlace): Article {
  const slug = parseSlug(slugIn(path), path);
  const { yaml, lines } = splitFile(decodeArticle(content, path), path);
  const { marks, ...particulars } = parseFrontMatter(yaml, path);

  const bodyTexts = paragraphsIn(lines.join("\n"));
  const pieces = withRoles(bodyTexts, rolesOf(bodyTexts, marks, path));
  const article = assembleArticle({ slug, collection, pieces, particulars }, path);
  const { text } = article;

  const lost = particulars.nameNotes.findIndex(({ name }) => !text.includes(name));
  if (lost >= 0) throw invalidArticle(path, `the name of name note ${lost + 1} does not stand in the text`);
  const notes = pieces.filter(({ part }) => part === "note");
  const unprinted = particulars.nameNotes.findIndex(({ note }) => !notes.some((piece) => piece.text.includes(note)));
  if (unprinted >= 0) {
    throw invalidArticle(path, `the words of name note ${unprinted + 1} do not stand in a paragraph marked as a note`);
  }
  return article;
}

/**
 * The file that `parseArticle` reads back as the same article: UTF-8, LF.
 *
 * A subhead within an interview turn is written as a subhead alone: a paragraph bears one mark.
 */
export function formatArticle(article: Article): string {
  const { slug: _slug, collection: _collection, text, paragraphs, ...particulars } = article;
  const below = paragraphs.filter(({ part }) => part !== "headline" && part !== "standfirst");
  const texts = below.map(({ span }) => text.slice(span.start, span.end));
  const frontMatter = { ...particulars, marks: marksOf(texts, below) } as FrontMatter;
  return `${FENCE}\n${formatFrontMatter(frontMatter)}${FENCE}\n\n${texts.join(PARAGRAPH_BREAK)}\n`;
}

function slugIn(path: string): string {
  const name = path.replace(/^.*[/\\]/s, "");
  return name.toLowerCase().endsWith(ARTICLE_EXTENSION) ? name.slice(0, -ARTICLE_EXTENSION.length) : name;
}

function splitFile(text: string, path: string): { readonly yaml: string; readonly lines: readonly string[] } {
  const lines = text.split(LINE_END);
  if (lines[0]?.trimEnd() !== FENCE)
    throw invalidArticle(path, `it has no front matter: its first line is not ${FENCE}`);
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === FENCE);
  if (end < 0) throw invalidArticle(path, `its front matter does not end: there is no second line ${FENCE}`);
  return { yaml: lines.slice(1, end).join("\n"), lines: lines.slice(end + 1) };
}

function withRoles(texts: readonly string[], roles: readonly ParagraphRole[]): Piece[] {
  return roles.map((role, index) => ({ text: texts[index] ?? "", ...role }));
}

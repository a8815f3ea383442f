import type { Article, Paragraph } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import { collapseWhiteSpace } from "../text/white-space.ts";
import {
  type FrontMatter,
  formatFrontMatter,
  hasControlCharacter,
  parseFrontMatter,
  parseSlug,
} from "./article-front-matter.ts";
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

/** Between two paragraphs of `Article.text`. */
const PARAGRAPH_BREAK = "\n\n";

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
  const { yaml, lines } = splitFile(decode(content, path), path);
  const { marks, ...particulars } = parseFrontMatter(yaml, path);

  const bodyTexts = paragraphsIn(lines);
  const above = [headOf("headline", particulars.headline), headOf("standfirst", particulars.standfirst)].flat();
  const pieces = [...above, ...withRoles(bodyTexts, rolesOf(bodyTexts, marks, path))];
  const text = pieces.map((piece) => piece.text).join(PARAGRAPH_BREAK);
  const paragraphs = placed(pieces);

  if (!paragraphs.some(({ part }) => part === "body")) throw invalidArticle(path, "it has no text of its own");
  const lost = particulars.nameNotes.findIndex(({ name }) => !text.includes(name));
  if (lost >= 0) throw invalidArticle(path, `the name of name note ${lost + 1} does not stand in the text`);
  const notes = pieces.filter(({ part }) => part === "note");
  const unprinted = particulars.nameNotes.findIndex(({ note }) => !notes.some((piece) => piece.text.includes(note)));
  if (unprinted >= 0) {
    throw invalidArticle(path, `the words of name note ${unprinted + 1} do not stand in a paragraph marked as a note`);
  }
  return { slug, collection, text, paragraphs, ...particulars };
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

interface Piece extends ParagraphRole {
  readonly text: string;
}

function slugIn(path: string): string {
  const name = path.replace(/^.*[/\\]/s, "");
  return name.toLowerCase().endsWith(ARTICLE_EXTENSION) ? name.slice(0, -ARTICLE_EXTENSION.length) : name;
}

function decode(content: Uint8Array | string, path: string): string {
  const text = typeof content === "string" ? content.replace(/^\uFEFF/, "") : decodeUtf8(content, path);
  if (!text.isWellFormed()) throw invalidArticle(path, "it holds half a character");
  if (hasControlCharacter(text))
    throw invalidArticle(path, `${lineOfControlCharacter(text)} holds a control character`);
  return text;
}

function decodeUtf8(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw invalidArticle(path, "it is not UTF-8", { cause });
  }
}

function lineOfControlCharacter(text: string): string {
  return `line ${text.split(LINE_END).findIndex(hasControlCharacter) + 1}`;
}

const LINE_END = /\r\n?|\n/;

function splitFile(text: string, path: string): { readonly yaml: string; readonly lines: readonly string[] } {
  const lines = text.split(LINE_END);
  if (lines[0]?.trimEnd() !== FENCE)
    throw invalidArticle(path, `it has no front matter: its first line is not ${FENCE}`);
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === FENCE);
  if (end < 0) throw invalidArticle(path, `its front matter does not end: there is no second line ${FENCE}`);
  return { yaml: lines.slice(1, end).join("\n"), lines: lines.slice(end + 1) };
}

/** Lines that no blank line divides make one paragraph. */
function paragraphsIn(lines: readonly string[]): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.map((paragraph) => collapseWhiteSpace(paragraph.join(" "))).filter((text) => text !== "");
}

function headOf(part: "headline" | "standfirst", text: string | undefined): Piece[] {
  return text === undefined ? [] : [{ text, part, isSubhead: false }];
}

function withRoles(texts: readonly string[], roles: readonly ParagraphRole[]): Piece[] {
  return roles.map((role, index) => ({ text: texts[index] ?? "", ...role }));
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

import { basename, dirname, extname } from "node:path";
import { ARTICLE_EXTENSION } from "../corpus/article-file.ts";
import { hasControlCharacter, parseSlug } from "../corpus/article-front-matter.ts";
import { decodeArticle, paragraphsIn } from "../corpus/article-text.ts";
import { assembleArticle, type Piece } from "../corpus/assemble-article.ts";
import { invalidArticle } from "../corpus/invalid-article.ts";
import { type ReadArticle, readArticleFile, readBounded } from "../corpus/read-corpus.ts";
import type { Article, ArticleSlug } from "../domain/article.ts";
import type { Block } from "./blocks-of.ts";
import type { PageReader } from "./page-reader.ts";

/** What reads a file's article. */
type Reader = (path: string, options: ReadingOptions) => Promise<ReadArticle>;

/** What reading needs besides the file. */
export interface ReadingOptions {
  readonly collection: string;
  readonly pages: PageReader;
}

const READERS: Readonly<Record<string, Reader>> = {
  [ARTICLE_EXTENSION]: (path, { collection }) => readArticleFile(path, collection),
  ".txt": readText,
  ".html": readPage,
  ".htm": readPage,
  ".xhtml": readPage,
};

/** A page of this name is known by its folder's. */
const INDEX_PAGE = "index";

/** Whether a file's name says that it may hold an article. */
export function isArticleName(name: string): boolean {
  return Object.hasOwn(READERS, extname(name).toLowerCase());
}

/**
 * The article that a file holds, by the end of its name: Markdown with front matter, plain text in paragraphs, or a web page. Of plain text
 * nothing is known but its paragraphs; of a page, what it prints.
 *
 * @throws {DeskError} `article-invalid` with the path and the reason.
 */
export async function readArticle(path: string, options: ReadingOptions): Promise<ReadArticle> {
  const reader = isArticleName(path) ? READERS[extname(path).toLowerCase()] : undefined;
  if (reader) return await reader(path, options);
  throw invalidArticle(path, `its name ends in none of ${Object.keys(READERS).join(", ")}`);
}

async function readText(path: string, { collection }: ReadingOptions): Promise<ReadArticle> {
  const pieces = paragraphsIn(decodeArticle(await readBounded(path, path, "it"), path)).map(bodyOf);
  const particulars = { bylines: [], nameNotes: [] };
  return { path, article: assembleArticle({ slug: slugOf(path), collection, pieces, particulars }, path) };
}

async function readPage(path: string, { collection, pages }: ReadingOptions): Promise<ReadArticle> {
  const reading = await pages.read(decodeArticle(await readBounded(path, path, "it"), path));
  if (reading.kind === "refused") throw invalidArticle(path, reading.why);
  const { blocks, particulars } = reading.page;
  const { bylineBlock: _, ...printed } = particulars;
  const parts = {
    slug: slugOf(path),
    collection,
    pieces: blocks.map(pieceOf),
    particulars: { ...printed, nameNotes: [] },
  };
  const article: Article = assembleArticle(parts, path);
  if (hasControlCharacter(article.text)) throw invalidArticle(path, "its text holds a control character");
  // A date stands where the page prints it, which the page's reader has seen.
  return { path, article, printed: particulars.published?.evidence.map(({ words }) => words).join(" ") ?? "" };
}

function pieceOf({ text, kind }: Block): Piece {
  if (kind === "caption") return { text, part: "caption", isSubhead: false };
  return { text, part: "body", isSubhead: kind === "heading" };
}

function bodyOf(text: string): Piece {
  return { text, part: "body", isSubhead: false };
}

/** The file's name in letters, digits and hyphens, in lower case. */
function slugOf(path: string): ArticleSlug {
  const stem = basename(path, extname(path));
  const name = stem.toLowerCase() === INDEX_PAGE ? basename(dirname(path)) : stem;
  const slug = name
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-")
    .replace(/^[-_]+|[-_]+$/g, "");
  return parseSlug(slug, path);
}

import { hash } from "node:crypto";
import type { Dirent, Stats } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Article, ArticleSlug, RawDocument } from "../domain/article.ts";
import { DeskError } from "../domain/desk-error.ts";
import { collapseWhiteSpace } from "../text/white-space.ts";
import { ARTICLE_EXTENSION, parseArticle } from "./article-file.ts";
import { invalidArticle } from "./invalid-article.ts";
import { unprintedWordsOf } from "./unprinted-words.ts";

/** A file of a collection that could not be read as an article, and why. */
interface ArticleFault {
  readonly path: string;
  readonly error: DeskError;
}

/** What reading a collection gave: everything that can be quoted, and everything that is amiss. */
export interface CollectionReading {
  /** By slug, in code-unit order. */
  readonly articles: readonly Article[];
  /** By path, in code-unit order; empty when every file was read. */
  readonly faults: readonly ArticleFault[];
}

/** An article file or raw document of more bytes than this is refused unread: the longest reportage has a tenth of it. */
const MAX_FILE_BYTES = 5_000_000;

/** Files read at the same time: enough to keep the disk busy, few enough for any limit on open files. */
const BATCH = 32;

/** A message shows this many characters of words that a raw document does not print. */
const OPENING_LENGTH = 40;

/** The subfolder of a collection that keeps the documents as they came. */
export const RAW_FOLDER = "raw";

/**
 * Reads every article of a collection: `<slug>.md` files directly in the folder, with their raw documents in `raw`, which
 * must print what the article holds. What is bad is reported by path, and the rest is read; names that begin with a dot are
 * passed over.
 *
 * @param folder - The collection's folder; its last name is the collection's.
 * @throws {DeskError} `collection-missing` if there is no such folder or it cannot be listed.
 */
export async function readCollection(folder: string): Promise<CollectionReading> {
  const collection = basename(resolve(folder));
  const entries = await entriesOf(folder);
  const readings: Reading[] = [];
  for (let at = 0; at < entries.length; at += BATCH) {
    const batch = entries.slice(at, at + BATCH).map((entry) => readArticle(entry, { folder, collection }));
    readings.push(...(await Promise.all(batch)));
  }
  const settled = withoutUnfounded(withoutDuplicates(readings));
  return {
    articles: settled.flatMap((reading) => ("article" in reading ? [reading.article] : [])).sort(bySlug),
    faults: settled.flatMap((reading) => ("error" in reading ? [reading] : [])),
  };
}

/** An article as its file and its raw document have it. */
export interface ReadArticle {
  readonly path: string;
  readonly article: Article;
  /** What its raw document prints, in single spaces; absent where it has none. */
  readonly printed?: string;
}

/**
 * The article of one file, checked against the raw document that it names. What its date rests on is for `objectionToDate` to see.
 *
 * @throws {DeskError} `article-invalid` if either cannot be read or does not print what it should.
 */
export async function readArticleFile(path: string, collection: string): Promise<ReadArticle> {
  const article = parseArticle(await readBounded(path, path, "it"), { collection, path });
  if (!article.raw) return { path, article };
  const printed = await readRaw(dirname(path), article.raw, path);
  const unprinted = unprintedWordsOf(article, printed);
  if (unprinted === undefined) return { path, article, printed };
  throw invalidArticle(path, `the raw document does not print "${openingOf(unprinted)}"`);
}

type Reading = ReadArticle | ArticleFault;

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter(({ name }) => !name.startsWith("."))
      .filter((entry) => !(entry.name === RAW_FOLDER && entry.isDirectory()))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    const origin = `this is the folder that "collection" of the desk's file names in QUOTEDESK_CORPUS (or corpus/)`;
    const message = `Cannot read collection "${folder}": ${codeOf(cause)}; ${origin}`;
    throw new DeskError("collection-missing", message, { cause });
  }
}

async function readArticle(entry: Dirent, place: { folder: string; collection: string }): Promise<Reading> {
  const path = join(place.folder, entry.name);
  try {
    if (entry.isFile() && !entry.name.toLowerCase().endsWith(ARTICLE_EXTENSION)) {
      throw invalidArticle(path, `its name does not end in ${ARTICLE_EXTENSION}`);
    }
    return await readArticleFile(path, place.collection);
  } catch (error) {
    if (error instanceof DeskError) return { path, error };
    throw error;
  }
}

/** The raw document's text in single spaces, once its bytes are those that the article was made from. */
async function readRaw(folder: string, raw: RawDocument, path: string): Promise<string> {
  const bytes = await readBounded(join(folder, RAW_FOLDER, raw.file), path, `its raw document "${raw.file}"`);
  const sha256 = hash("sha256", bytes);
  if (sha256 !== raw.sha256) {
    throw invalidArticle(path, `its raw document "${raw.file}" has the SHA-256 ${sha256}, not the one stated`);
  }
  // Unicode counts the control character "next line" as white space, and ECMAScript does not.
  return collapseWhiteSpace(new TextDecoder().decode(bytes).replaceAll("\u0085", " "));
}

function openingOf(words: string): string {
  const characters = [...words];
  return characters.length > OPENING_LENGTH ? `${characters.slice(0, OPENING_LENGTH).join("")}…` : words;
}

/**
 * The bytes of a regular file of at most 5,000,000 bytes.
 *
 * @param path - Of the article, for the message.
 * @param what - What the file is to the article, as the message begins: "it".
 * @throws {DeskError} `article-invalid` if it is larger, no regular file, or cannot be read.
 */
export async function readBounded(file: string, path: string, what: string): Promise<Uint8Array> {
  try {
    const stats = await lstat(file);
    const objection = objectionTo(stats);
    if (objection !== undefined) throw invalidArticle(path, `${what} ${objection}`);
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof DeskError) throw cause;
    throw invalidArticle(path, `${what} cannot be read: ${codeOf(cause)}`, { cause });
  }
}

function objectionTo(stats: Stats): string | undefined {
  if (stats.isSymbolicLink()) return "is a symbolic link";
  if (stats.isDirectory()) return "is a folder";
  if (!stats.isFile()) return "is not a file";
  return stats.size > MAX_FILE_BYTES ? `has ${stats.size} bytes, and ${MAX_FILE_BYTES} are the limit` : undefined;
}

/** The first file of a slug stands, whatever capitals the others are written in. */
function withoutDuplicates(readings: readonly Reading[]): Reading[] {
  const firsts = new Map<string, string>();
  return readings.map((reading) => {
    if ("error" in reading) return reading;
    const slug = reading.article.slug.toLowerCase();
    const first = firsts.get(slug);
    if (first !== undefined) {
      return { path: reading.path, error: invalidArticle(reading.path, `"${first}" has the same slug`) };
    }
    firsts.set(slug, reading.path);
    return reading;
  });
}

/** Refuses articles whose date rests on what is not there; then those whose date rests on an article so refused. */
function withoutUnfounded(readings: readonly Reading[]): readonly Reading[] {
  const read = new Map(readings.flatMap((r) => ("article" in r ? [[r.article.slug, r] as const] : [])));
  const next = readings.map((reading) => {
    const objection = "article" in reading ? objectionToDate(reading, read) : undefined;
    return objection === undefined ? reading : { path: reading.path, error: invalidArticle(reading.path, objection) };
  });
  return next.every((reading, index) => reading === readings[index]) ? readings : withoutUnfounded(next);
}

/**
 * Why the words that an article's date rests on cannot be relied on, if that is so.
 *
 * Words are looked up in the raw document, which prints the text too; where there is none, in the text.
 *
 * @param read - The articles that it may rest on, itself among them.
 */
export function objectionToDate(
  { article }: ReadArticle,
  read: ReadonlyMap<ArticleSlug, ReadArticle>,
): string | undefined {
  for (const [index, { words, article: slug = article.slug }] of (article.published?.evidence ?? []).entries()) {
    const source = read.get(slug);
    const evidence = `evidence ${index + 1} of its date`;
    if (!source) return `${evidence} is an article that was not read: "${slug}"`;
    const { printed, article: cited } = source;
    const place = printed === undefined ? "text" : "raw document";
    if (!(printed ?? cited.text).includes(words)) return `${evidence} does not stand in the ${place} of "${slug}"`;
  }
  return undefined;
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
}

function bySlug(a: Article, b: Article): number {
  return a.slug < b.slug ? -1 : 1;
}

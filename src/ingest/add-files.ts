import type { ReadArticle } from "../corpus/read-corpus.ts";
import type { Article, ArticleSlug } from "../domain/article.ts";
import { DeskError } from "../domain/desk-error.ts";
import { articleFilesIn } from "./article-files-in.ts";
import { type ReadingOptions, readArticle } from "./read-article.ts";

/** What adding a file came to; `same` means that the desk has it already, under this name. */
export interface FiledArticle {
  readonly kind: "new" | "changed" | "same";
  readonly slug: ArticleSlug;
}

/** A file that was not added; `message` names it and says why. */
interface RefusedFile {
  readonly path: string;
  readonly message: string;
}

/** What adding files came to. */
export interface AddingReport {
  /** In the order of their paths. */
  readonly filed: readonly FiledArticle[];
  readonly refused: readonly RefusedFile[];
}

/** How files are added. */
export interface AddingOptions extends ReadingOptions {
  /**
   * Keeps an article; a DeskError with `article-invalid` refuses this one alone.
   *
   * @param read - The article, and what its file and raw document print.
   */
  readonly file: (read: ReadArticle) => Promise<FiledArticle>;
  /** Told how many files are done, and of how many. */
  readonly onProgress: (done: number, total: number) => void;
}

/** Files read at the same time, so that the pages' workers always have one to go on with. */
const BATCH = 8;

/**
 * Adds the articles of files, and of all files in folders. What cannot be added is reported by its path, and the rest is added. Of two files
 * whose articles would have the same name, the first counts.
 *
 * Rejects if the articles cannot be kept.
 */
export async function addFiles(paths: readonly string[], options: AddingOptions): Promise<AddingReport> {
  const { files, refused: unreadable } = await articleFilesIn(paths);
  const filed: FiledArticle[] = [];
  const refused: RefusedFile[] = [...unreadable];
  const names = new Map<string, string>();
  for (let at = 0; at < files.length; at += BATCH) {
    const batch = files.slice(at, at + BATCH);
    const readings = await Promise.all(batch.map((path) => unlessRefused(path, () => readArticle(path, options))));
    for (const [index, reading] of readings.entries()) {
      const outcome = "message" in reading ? reading : await fileOnce(reading, names, options);
      if ("message" in outcome) refused.push(outcome);
      else filed.push(outcome);
      options.onProgress(at + index + 1, files.length);
    }
  }
  return { filed, refused };
}

async function fileOnce(
  read: ReadArticle,
  names: Map<string, string>,
  { file }: AddingOptions,
): Promise<FiledArticle | RefusedFile> {
  const { path, article } = read;
  const first = names.get(keyOf(article));
  if (first !== undefined)
    return { path, message: `Cannot add "${path}": "${first}" has the same name for an article` };
  names.set(keyOf(article), path);
  return await unlessRefused(path, () => file(read));
}

function keyOf({ slug }: Article): string {
  return slug.toLowerCase();
}

async function unlessRefused<Result>(path: string, work: () => Promise<Result>): Promise<Result | RefusedFile> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DeskError && error.code === "article-invalid") return { path, message: error.message };
    throw error;
  }
}

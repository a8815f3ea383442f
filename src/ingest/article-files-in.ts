import { lstat, readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { RAW_FOLDER } from "../corpus/read-corpus.ts";
import { isArticleName } from "./read-article.ts";

/** Files to be read, and paths that are none. */
interface ArticleFiles {
  /** Whole paths; files of a folder by name, in code-unit order. */
  readonly files: readonly string[];
  readonly refused: readonly { readonly path: string; readonly message: string }[];
}

/**
 * The files that the paths name, and those under the folders that they name. Of a folder, names that begin with a dot and files that hold no
 * article by their name are passed over; so is a folder `raw` beside Markdown files, as it holds what those were made from.
 */
export async function articleFilesIn(paths: readonly string[]): Promise<ArticleFiles> {
  const files = new Set<string>();
  const refused: { path: string; message: string }[] = [];
  for (const path of paths.map((given) => resolve(given))) {
    try {
      const found = (await lstat(path)).isDirectory() ? await filesUnder(path) : [path];
      for (const file of found) files.add(file);
      if (found.length === 0) refused.push(refusalOf(path, "no file in it has the name of an article's"));
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
      refused.push(refusalOf(path, code === "ENOENT" ? "there is no such file" : code));
    }
  }
  return { files: [...files], refused };
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const isCollection = entries.some((entry) => entry.isFile() && /\.md$/i.test(entry.name));
  const files: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) files.push(...(isArticleName(entry.name) ? [path] : []));
    else if (!(isCollection && entry.name === RAW_FOLDER)) files.push(...(await filesUnder(path)));
  }
  return files;
}

function refusalOf(path: string, why: string) {
  return { path, message: `Cannot add "${path}": ${why}` };
}

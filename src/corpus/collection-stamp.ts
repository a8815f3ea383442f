import { hash } from "node:crypto";
import { type BigIntStats, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { RAW_FOLDER } from "./read-corpus.ts";

/** Tells whether a collection's files are what they were, without reading them. */
export interface CollectionStamp {
  /** Another one after any change to a file or a name; the same as long as nothing changes. */
  readonly mark: string;
  /** When a file or a name last changed, in milliseconds since 1970 by the file system's clock. */
  readonly changedAtMs: number;
}

/**
 * The stamp of a collection's folder: names, sizes and times of all that `readCollection` may read. As git's index does, it relies on the time at
 * which a file's particulars last changed (ctime), which no program can set; so a change within the same tick of the file system's clock
 * as the stamp goes unseen, and who keeps a stamp sees to it that `changedAtMs` is well past.
 *
 * `undefined` where the folder cannot be listed.
 */
export function collectionStampOf(folder: string): CollectionStamp | undefined {
  try {
    const lines: string[] = [];
    let changedAt = 0n;
    for (const path of pathsIn(folder)) {
      const stats = lstatSync(join(folder, path), { bigint: true });
      lines.push(lineOf(path, stats));
      if (stats.ctimeNs > changedAt) changedAt = stats.ctimeNs;
    }
    return { mark: hash("sha256", lines.join("\n")), changedAtMs: Number(changedAt / 1_000_000n) };
  } catch {
    return undefined;
  }
}

/** The folder itself, its entries and those of its raw folder: a folder's own time changes with its names. */
function pathsIn(folder: string): string[] {
  const names = readdirSync(folder);
  const raw = names.includes(RAW_FOLDER)
    ? readdirSync(join(folder, RAW_FOLDER)).map((name) => join(RAW_FOLDER, name))
    : [];
  return [".", ...names, ...raw].sort();
}

function lineOf(path: string, { size, mtimeNs, ctimeNs, ino, mode }: BigIntStats): string {
  return JSON.stringify([path, String(size), String(mtimeNs), String(ctimeNs), String(ino), String(mode)]);
}

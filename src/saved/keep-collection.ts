import { hash } from "node:crypto";
import { basename, join } from "node:path";
import { filedUnder, partOf, type SavedArrays } from "../index/saved-arrays.ts";
import type { Collection, SavedCollection } from "../retrieve/collection.ts";
import { openSavedFile, writeSavedFile } from "./saved-file.ts";

/** Where and how a collection is kept from one start to the next. */
export interface Keeping {
  /** Folder of saved collections; made if it is not there. */
  readonly folder: string;
  /** Milliseconds since 1970, as the file system's clock has it. */
  readonly now: () => number;
  /** Told why a collection could not be saved; it is then made anew at the next start. */
  readonly onUnsaved: (error: unknown) => void;
}

/** What a collection is made of, and how. */
export interface CollectionSource {
  /** Folder of its articles. */
  readonly articleFolder: string;
  /** A mark of the code that makes it; `undefined` if it cannot be told. */
  readonly codeVersion: () => string | undefined;
  /** A mark of its articles, and when the last of them changed; `undefined` if it cannot be told. */
  readonly stamp: () => { readonly mark: string; readonly changedAtMs: number } | undefined;
  /** Makes it of its articles. One that is not whole is not kept, so that its reader is told of the faults at each start. */
  readonly make: () => Promise<{ readonly collection: Collection; readonly isWhole: boolean }>;
  readonly load: (saved: SavedCollection, besides: SavedArrays) => Collection;
  /** What else is kept in the same file. */
  readonly besides: () => SavedArrays;
}

/** Names of the arrays that are kept besides the collection begin with this. */
const BESIDES = "besides";

/** File systems keep times in steps of up to two seconds (FAT); what changed so lately may change again unseen. */
const SETTLED_AFTER_MS = 3000;

/** A collection, and how to keep it. */
export interface OpenedCollection {
  readonly collection: Collection;
  /** Whether it was made now, and so is not kept yet. */
  readonly isNew: boolean;
  /** Keeps the collection as it is now; does nothing where its articles change or could not all be read. */
  keep(): void;
}

/**
 * The collection as it was saved, if neither its articles nor the code have changed since; else it is made. Where one of the two cannot be told,
 * nothing is loaded and nothing saved.
 */
export async function openCollection(source: CollectionSource, keeping: Keeping): Promise<OpenedCollection> {
  const stampedAt = keeping.now();
  const stamp = source.stamp();
  const path = join(keeping.folder, fileNameOf(source.articleFolder));
  const codeVersion = stamp && source.codeVersion();
  const origin = codeVersion && `${codeVersion} ${stamp.mark}`;
  const saved = origin === undefined ? undefined : openSavedFile(path, origin);
  const { collection, isWhole } = saved
    ? { collection: source.load(saved, partOf(saved.arrays, BESIDES)), isWhole: true }
    : await source.make();
  const isSettled = () =>
    stamp && stamp.changedAtMs < stampedAt - SETTLED_AFTER_MS && source.stamp()?.mark === stamp.mark;
  return {
    collection,
    isNew: saved === undefined,
    keep() {
      if (origin !== undefined && isWhole && isSettled()) save(collection, { path, origin, source, keeping });
    },
  };
}

function save(
  collection: Collection,
  { path, origin, source, keeping }: { path: string; origin: string; source: CollectionSource; keeping: Keeping },
): void {
  try {
    const arrays = new Map([...collection.saved(), ...filedUnder(BESIDES, source.besides())]);
    writeSavedFile(path, origin, { arrays, articles: collection.savedArticles() });
  } catch (error) {
    keeping.onUnsaved(error);
  }
}

/** Collections of the same name in different places are kept apart. */
function fileNameOf(articleFolder: string): string {
  return `${basename(articleFolder)}-${hash("sha256", articleFolder).slice(0, 16)}.index`;
}

import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { DeskError } from "../domain/desk-error.ts";
import { type Content, contentOf, tablesOf } from "./content-of.ts";
import { openStore } from "./open-store.ts";
import { storeErrorOf } from "./sql/failures.ts";
import type { Surroundings } from "./surroundings.ts";

/** From where to where, and whether what is there may be replaced. */
export interface Copying {
  /** The store's file. */
  readonly store: string;
  readonly backup: string;
  readonly mayReplace: boolean;
}

/**
 * Writes a backup of a SQLite store into one file, while others read and write it: the store as it is at one moment. The
 * backup takes its name once its content has been compared with the store's.
 *
 * @throws {DeskError} `file-exists` if there is a file of that name that may not be replaced; `backup-invalid` if the copy is
 *   not what it should be; `store-…` if the store or the file cannot be read or written.
 */
export async function backUp({ store, backup, mayReplace }: Copying, { randomId }: Surroundings): Promise<Content> {
  if (!mayReplace && existsSync(backup)) throw exists(backup);
  const draft = `${backup}.${randomId()}`;
  try {
    const content = await copy(store, draft);
    await rename(draft, backup);
    await sync(dirname(backup));
    return content;
  } catch (error) {
    throw storeErrorOf(error, "write backup", backup);
  } finally {
    await removeDatabase(draft);
  }
}

/**
 * Puts a backup in the place of a SQLite store, also while the desk runs on it: others see the store as it was, or as the backup
 * has it. Messages that the backup has as waiting may have been sent since it was made, so they are asked about before they are
 * sent, and the change log begins anew for whoever reads it.
 *
 * @throws {DeskError} `file-exists` if there is a store that may not be replaced; `backup-invalid` if the file is damaged or
 *   no backup of a store; `store-newer` if a newer program made it; `store-…` if it cannot be read, or the store not written.
 */
export async function restore({ store, backup, mayReplace }: Copying, surroundings: Surroundings): Promise<Content> {
  if (!mayReplace && existsSync(store)) throw exists(store);
  const draft = `${store}.${surroundings.randomId()}`;
  try {
    await copy(backup, draft);
    // Opening it brings a backup of an older program up to date.
    await (await openStore({ kind: "sqlite", file: draft }, surroundings)).close();
    const content = prepare(draft, surroundings.randomId());
    if (existsSync(store)) await overwrite(draft, store);
    else await rename(draft, store);
    await sync(dirname(store));
    return content;
  } catch (error) {
    throw storeErrorOf(error, "restore", store);
  } finally {
    await removeDatabase(draft);
  }
}

/** Copies a database as it is at one moment into a new file, and compares the two. */
async function copy(from: string, to: string): Promise<Content> {
  const source = openToRead(from);
  try {
    // The copy and the comparison see one moment.
    source.exec("begin");
    refuseOthers(source, from);
    await source.backup(to, { progress: () => ALL_PAGES });
    const content = contentOf(source);
    const target = new Database(to);
    try {
      // A backup is one file.
      target.pragma("journal_mode = delete");
      refuseDamage(target, to);
      if (contentOf(target).sha256 !== content.sha256) throw invalid(to, "it is not the same as what it is a copy of");
    } finally {
      target.close();
    }
    await sync(to);
    return content;
  } catch (error) {
    throw isDamage(error) ? invalid(from, "it is damaged, or no database at all") : error;
  } finally {
    source.close();
  }
}

/** Copied in one step, as the copy begins again whenever somebody writes between two. */
const ALL_PAGES = 0x7fffffff;

/** Makes a restored store one that knows that time has gone by; gives its content. */
function prepare(file: string, incarnation: string): Content {
  const database = new Database(file);
  try {
    database.transaction(() => {
      database.prepare("update particulars set value = ? where name = 'incarnation'").run(incarnation);
      database.exec("update outbox set doubts = 1, attempts = max(attempts, 1) where settled_at is null");
    })();
    database.pragma("journal_mode = delete");
    return contentOf(database);
  } finally {
    database.close();
  }
}

/** Writes a database over one that others may have open, as one transaction of theirs. */
async function overwrite(from: string, to: string): Promise<void> {
  const source = openToRead(from);
  try {
    await source.backup(to, { progress: () => ALL_PAGES });
  } finally {
    source.close();
  }
  const target = openToRead(to);
  try {
    refuseDamage(target, to);
  } finally {
    target.close();
  }
}

function openToRead(file: string): Database.Database {
  if (!existsSync(file)) throw new DeskError("store-unavailable", `Cannot read "${file}": there is no such file`);
  return new Database(file, { readonly: true });
}

function isDamage(error: unknown): boolean {
  const failure = storeErrorOf(error, "read", "");
  return failure instanceof DeskError && (failure.code === "store-damaged" || failure.code === "store-foreign");
}

function refuseOthers(database: Database.Database, file: string): void {
  const tables = tablesOf(database);
  if (!tables.includes("migrations") || !tables.includes("particulars"))
    throw invalid(file, "it is no store of the desk");
  refuseDamage(database, file);
}

function refuseDamage(database: Database.Database, file: string): void {
  const found = database.pragma("integrity_check(1)", { simple: true });
  if (found !== "ok") throw invalid(file, "it is damaged");
}

/** Has the disk hold what was written to a file, or which files a folder has. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeDatabase(file: string): Promise<void> {
  for (const end of ["", "-wal", "-shm", "-journal"]) await rm(`${file}${end}`, { force: true });
}

function exists(file: string): DeskError {
  return new DeskError("file-exists", `Cannot write "${file}": there is one already; say --overwrite to replace it`);
}

function invalid(file: string, why: string): DeskError {
  return new DeskError("backup-invalid", `Cannot use "${file}": ${why}`);
}

import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { DeskError } from "../../domain/desk-error.ts";
import { isBusy, storeErrorOf } from "./failures.ts";

/** A statement keeps the whole process waiting for so long, at most, while another one holds the database. */
export const BUSY_TIMEOUT_MS = 100;

/** How often the settings are tried while others open the same database for the first time. */
const TRIES = 100;

/**
 * A connection with the settings that every connection needs, as SQLite remembers none of them but the journal's mode. Makes the
 * file and its folder where they are not there.
 *
 * @throws {DeskError} with a code that begins with `store-`.
 */
export async function connect(file: string): Promise<Database.Database> {
  for (let attempt = 1; ; attempt++) {
    let database: Database.Database | undefined;
    try {
      mkdirSync(dirname(file), { recursive: true });
      database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
      return withSettings(database, file);
    } catch (error) {
      database?.close();
      if (!isBusy(error) || attempt === TRIES) throw storeErrorOf(error, "open", file);
    }
    await pause(BUSY_TIMEOUT_MS);
  }
}

function withSettings(database: Database.Database, file: string): Database.Database {
  const mode = database.pragma("journal_mode = WAL", { simple: true });
  if (mode !== "wal") {
    throw new DeskError("store-unavailable", `Cannot open "${file}": its file system does not take a write-ahead log`);
  }
  // In this mode, NORMAL would lose the last commits with the power.
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  return database;
}

import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { DeskError } from "../../domain/desk-error.ts";
import { isBusy, storeErrorOf } from "./failures.ts";

/**
 * Holds the right to be the one service that writes to a database, until the function that it gives is called or the process
 * ends, however it ends: the lock is the operating system's, on a file beside the database.
 *
 * @throws {DeskError} `store-in-use` if another service holds it.
 */
export function holdWriterLock(file: string): () => void {
  let lock: Database.Database | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    lock = new Database(`${file}.service`, { timeout: 0 });
    lock.exec("begin exclusive");
    const held = lock;
    return () => void held.close();
  } catch (error) {
    lock?.close();
    if (!isBusy(error)) throw storeErrorOf(error, "open", file);
    throw new DeskError("store-in-use", `Cannot open "${file}": another desk runs on it; stop that one first`, {
      cause: error,
    });
  }
}

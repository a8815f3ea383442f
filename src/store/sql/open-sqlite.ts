import { setTimeout as pause } from "node:timers/promises";
import type Database from "better-sqlite3";
import { Kysely, SqliteDialect, sql } from "kysely";
import type { Surroundings } from "../surroundings.ts";
import { BUSY_TIMEOUT_MS, connect } from "./connect-sqlite.ts";
import { isBusy, storeErrorOf } from "./failures.ts";
import { migrate } from "./migrate.ts";
import { type Engine, EVERYWHERE } from "./session.ts";
import type { Tables } from "./tables.ts";
import { holdWriterLock } from "./writer-lock.ts";

/** A transaction that another process keeps from beginning is tried until this has passed, with rests in between. */
const USUAL_PATIENCE_MS = 10_000;
const REST_MS = 25;

/**
 * A SQLite database, brought up to date.
 *
 * @throws {DeskError} `store-in-use` if `isService` and another service writes to it; `store-newer`, `store-foreign`,
 *   `store-damaged`, `store-read-only`, `store-full`, `store-busy` or `store-unavailable` for what is wrong with the file.
 */
export async function openSqlite(file: string, surroundings: Surroundings): Promise<Engine> {
  const { isService = false, patienceMs = USUAL_PATIENCE_MS, now, randomId, onStatement } = surroundings;
  const release = isService ? holdWriterLock(file) : () => {};
  try {
    const database = await connect(file);
    const db = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: withKeptStatements(database) }),
      ...(onStatement ? { log: ({ query }) => onStatement(query.sql) } : {}),
    });
    const engine = engineOver(db, { file, patienceMs, release });
    await engine
      .transact(EVERYWHERE, "write", (within) =>
        migrate(within, { dialect: "sqlite", name: file, now: now(), randomId }),
      )
      .catch(async (error: unknown) => {
        await db.destroy();
        throw error;
      });
    return engine;
  } catch (error) {
    release();
    throw error;
  }
}

function engineOver(
  db: Kysely<Tables>,
  { file, patienceMs, release }: { readonly file: string; readonly patienceMs: number; readonly release: () => void },
): Engine {
  return {
    dialect: "sqlite",
    async transact(_scope, access, work) {
      try {
        return await db.connection().execute(async (connection) => {
          await begin(connection, access, patienceMs);
          try {
            const result = await work(connection);
            await sql`commit`.execute(connection);
            return result;
          } catch (error) {
            // SQLite ends a transaction by itself where the disk is full; then there is nothing to roll back.
            await sql`rollback`.execute(connection).catch(() => {});
            throw error;
          }
        });
      } catch (error) {
        throw storeErrorOf(error, access === "read" ? "read" : "write to", file);
      }
    },
    async close() {
      await db.destroy();
      release();
    },
  };
}

/** Waits for another writer while the event loop goes on, which it does not during the timeout of SQLite itself. */
async function begin(connection: Kysely<Tables>, access: "read" | "write", patienceMs: number): Promise<void> {
  const statement = access === "read" ? sql`begin` : sql`begin immediate`;
  for (let waitedMs = 0; ; waitedMs += BUSY_TIMEOUT_MS + REST_MS) {
    try {
      await statement.execute(connection);
      return;
    } catch (error) {
      if (!isBusy(error) || waitedMs >= patienceMs) throw error;
    }
    await pause(REST_MS);
  }
}

/** The desk has about eighty statements; were one of them written with its values in it, they would fill the memory. */
const MOST_KEPT = 500;

/** Compiling a statement takes longer than running it, and the desk has few: each is compiled once. */
function withKeptStatements(database: Database.Database) {
  const kept = new Map<string, Database.Statement<unknown[]>>();
  return {
    close: () => void database.close(),
    prepare(text: string) {
      const statement = kept.get(text) ?? database.prepare<unknown[]>(text);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(text, statement);
      return statement;
    },
  };
}

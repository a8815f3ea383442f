import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Surroundings } from "../surroundings.ts";
import { isDeadlock, storeErrorOf } from "./failures.ts";
import { migrate } from "./migrate.ts";
import { guardRows, roleOf, SCHEMA } from "./row-level-security.ts";
import type { Engine, Scope } from "./session.ts";
import type { Tables } from "./tables.ts";

/** Connections at the same time, of each process. */
const MAX_CONNECTIONS = 10;

/** A connection that cannot be had in this time is not there. */
const CONNECT_TIMEOUT_MS = 5_000;

/** No statement of the desk takes this long unless something holds it up. */
const STATEMENT_TIMEOUT_MS = 30_000;

/** How often a transaction is tried that waits for another one that waits for it. */
const ATTEMPTS = 5;

/** Names the lock under which the database is brought up to date: "kz" in ASCII, twice. */
const MIGRATION_LOCK = 0x6b7a6b7a;

/**
 * A PostgreSQL database, brought up to date. Everything stands in a schema of its own, and is done under a role that row level
 * security holds for.
 *
 * @param url - `postgres://user:password@host:port/database`.
 * @throws {DeskError} `store-unavailable`, `store-newer`, `store-foreign`, `store-busy`, `store-full` or `store-read-only`.
 */
export async function openPostgres(url: string, surroundings: Surroundings): Promise<Engine> {
  const { now, randomId, onStatement } = surroundings;
  const name = nameOf(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS,
    keepAlive: true,
    types: { getTypeParser: parserOf },
  });
  // A connection that breaks while nobody uses it is no failure: the pool makes another one when it is wanted. One that
  // breaks in use fails whatever statement it has, or is given next; unheard, it would end the process besides.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    ...(onStatement ? { log: ({ query }) => onStatement(query.sql) } : {}),
  });
  try {
    const role = await db.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
      await sql`create schema if not exists ${sql.id(SCHEMA)}`.execute(transaction);
      await sql`select set_config('search_path', ${SCHEMA}, true)`.execute(transaction);
      await migrate(transaction, { dialect: "postgres", name, now: now(), randomId });
      await guardRows(transaction);
      return await roleOf(transaction);
    });
    return engineOver(db, name, role);
  } catch (error) {
    await db.destroy();
    throw storeErrorOf(error, "open", name);
  }
}

function engineOver(db: Kysely<Tables>, name: string, role: string): Engine {
  return {
    dialect: "postgres",
    async transact(scope, access, work) {
      for (let attempt = 1; ; attempt++) {
        try {
          const transaction = db.transaction().setIsolationLevel("read committed");
          return await transaction
            .setAccessMode(access === "read" ? "read only" : "read write")
            .execute(async (within) => {
              await confine(within, scope, role);
              return await work(within);
            });
        } catch (error) {
          if (isDeadlock(error) && attempt < ATTEMPTS) continue;
          throw storeErrorOf(error, access === "read" ? "read" : "write to", name);
        }
      }
    },
    close: () => db.destroy(),
  };
}

/** What holds until the transaction ends; a commit is on the disk when it returns, whatever the server's own settings. */
async function confine(within: Kysely<Tables>, scope: Scope, role: string): Promise<void> {
  await sql`select set_config('search_path', ${SCHEMA}, true), set_config('quotedesk.tenant', ${scope}, true),
    set_config('role', ${role}, true), set_config('synchronous_commit', 'on', true)`.execute(within);
}

/** Numbers of 64 bits are counts and times here, which JavaScript's own numbers hold exactly. */
function parserOf(oid: number, format?: "text" | "binary"): (text: string) => unknown {
  return oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as "text");
}

/** The database as messages may name it: without the user and the password. */
function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}

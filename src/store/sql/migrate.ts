import { type Kysely, sql } from "kysely";
import { z } from "zod";
import { DeskError } from "../../domain/desk-error.ts";
import { createTable, type Dialect } from "./create-table.ts";
import { MIGRATIONS } from "./schema.ts";
import type { Tables } from "./tables.ts";

/** What a database is brought up to date with. */
export interface MigrationOptions {
  readonly dialect: Dialect;
  /** Of the database, for messages. */
  readonly name: string;
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly randomId: () => string;
}

const Names = z.array(z.object({ name: z.string() }));
const Versions = z.array(z.object({ version: z.int() }));

/**
 * Brings a database to the version that this program knows, within the transaction that `db` is in: all of it, or nothing.
 * The transaction has to keep out others that would do the same.
 *
 * @throws {DeskError} `store-newer` if a newer program made the database; `store-foreign` if another one did.
 */
export async function migrate(db: Kysely<Tables>, options: MigrationOptions): Promise<void> {
  const { dialect, name, now } = options;
  const version = await versionOf(db, options);
  if (version > MIGRATIONS.length) {
    const why = `it is of version ${version}, and this program knows ${MIGRATIONS.length}; start the newer program, or restore a backup`;
    throw new DeskError("store-newer", `Cannot open "${name}": ${why}`);
  }
  if (version === 0) await createGround(db, options);
  for (const [index, migration] of MIGRATIONS.entries()) {
    if (index < version) continue;
    await migration.up(db, dialect);
    const row = { version: index + 1, name: migration.name, applied_at: now };
    await db.insertInto("migrations").values(row).execute();
  }
  // Whether it can be written shows here, rather than when something must not be lost.
  await db.deleteFrom("migrations").where("version", "=", 0).execute();
}

/** Migrations that the database has had; none where it is empty. */
async function versionOf(db: Kysely<Tables>, { dialect, name }: MigrationOptions): Promise<number> {
  const listing =
    dialect === "sqlite"
      ? sql`select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'`
      : sql`select tablename as name from pg_catalog.pg_tables where schemaname = current_schema()`;
  const tables = Names.parse((await listing.execute(db)).rows).map((table) => table.name);
  if (tables.includes("migrations") && tables.includes("particulars")) {
    const rows = Versions.parse(await db.selectFrom("migrations").select("version").execute());
    return Math.max(0, ...rows.map(({ version }) => version));
  }
  if (tables.length === 0) return 0;
  throw new DeskError("store-foreign", `Cannot open "${name}": it holds tables of another program`);
}

/** What stands under all migrations. */
async function createGround(db: Kysely<Tables>, { dialect, randomId }: MigrationOptions): Promise<void> {
  await createTable(db, dialect, "migrations", {
    columns: { version: "count", name: "text", applied_at: "number" },
    primaryKey: ["version"],
  });
  await createTable(db, dialect, "particulars", { columns: { name: "text", value: "text" }, primaryKey: ["name"] });
  await createTable(db, dialect, "counters", { columns: { name: "text", value: "number" }, primaryKey: ["name"] });
  await db.insertInto("particulars").values({ name: "incarnation", value: randomId() }).execute();
  await db.insertInto("counters").values({ name: "article-changes", value: 0 }).execute();
}

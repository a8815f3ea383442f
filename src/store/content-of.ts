import { createHash } from "node:crypto";
import type Database from "better-sqlite3";
import { z } from "zod";

/** What a database holds, so that two can be compared. */
export interface Content {
  readonly rows: number;
  /** SHA-256 over every row of every table, in lower-case hexadecimal digits. */
  readonly sha256: string;
}

const Tables = z.array(z.string());
const Columns = z.array(z.object({ name: z.string(), pk: z.int() }));

/** The content of a SQLite database as its connection sees it: tables by name, rows by their primary key. */
export function contentOf(database: Database.Database): Content {
  const hash = createHash("sha256");
  let rows = 0;
  for (const table of tablesOf(database)) {
    const columns = Columns.parse(database.pragma(`table_info(${quoted(table)})`));
    const keys = columns.filter(({ pk }) => pk > 0).map(({ name }) => quoted(name));
    const order = keys.length === 0 ? "rowid" : keys.join(", ");
    hash.update(`${JSON.stringify([table, columns.map(({ name }) => name)])}\n`);
    for (const row of database
      .prepare(`select * from ${quoted(table)} order by ${order}`)
      .raw()
      .iterate()) {
      hash.update(`${JSON.stringify(row)}\n`);
      rows += 1;
    }
  }
  return { rows, sha256: hash.digest("hex") };
}

/** Names of the tables that hold rows of the desk, in code-unit order. */
export function tablesOf(database: Database.Database): readonly string[] {
  const names = database.prepare("select name from sqlite_schema where type = 'table'").pluck().all();
  return Tables.parse(names)
    .filter((name) => !name.startsWith("sqlite_"))
    .sort();
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

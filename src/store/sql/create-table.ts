import { type CreateTableBuilder, type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** Which database stands behind the store. */
export type Dialect = "sqlite" | "postgres";

/**
 * What a column holds; with `?` it may be absent. A `count` fits 32 bits, a `number` 53; a `sequence` is numbered by the
 * database and is the primary key.
 */
type ColumnType = "text" | "count" | "number" | "text?" | "number?" | "sequence";

/** A table to be made. Every table that belongs to tenants names them first. */
export interface TableForm {
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly primaryKey?: readonly string[];
  readonly unique?: readonly string[];
  /** Rows of another table, by its whole primary key; with them, these go. */
  readonly references?: {
    readonly columns: readonly string[];
    readonly table: string;
    readonly keys: readonly string[];
  };
  /** Names of indexes with their columns, and for a partial one the column that it is confined by. */
  readonly indexes?: Readonly<Record<string, IndexForm>>;
}

interface IndexForm {
  readonly columns: readonly string[];
  readonly where?: readonly [column: string, op: "is" | "is not"];
}

/** Makes a table and its indexes. */
export async function createTable(db: Kysely<Tables>, dialect: Dialect, name: string, form: TableForm): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const [column, type] of Object.entries(form.columns)) table = withColumn(table, dialect, column, type);
  if (form.primaryKey) table = table.addPrimaryKeyConstraint(`${name}_key`, [...form.primaryKey]);
  if (form.unique) table = table.addUniqueConstraint(`${name}_once`, [...form.unique]);
  if (form.references) {
    const { columns, table: target, keys } = form.references;
    table = table.addForeignKeyConstraint(`${name}_of_${target}`, [...columns], target, [...keys], (key) =>
      key.onDelete("cascade"),
    );
  }
  // Without this, SQLite takes a text for a number where one is given.
  await (dialect === "sqlite" ? table.modifyEnd(sql`strict`) : table).execute();
  for (const [index, { columns, where }] of Object.entries(form.indexes ?? {})) {
    const made = db.schema
      .createIndex(`${name}_${index}`)
      .on(name)
      .columns([...columns]);
    await (where ? made.where(sql.ref(where[0]), where[1], null) : made).execute();
  }
}

function withColumn(
  table: CreateTableBuilder<string, string>,
  dialect: Dialect,
  column: string,
  type: ColumnType,
): CreateTableBuilder<string, string> {
  const wide = dialect === "sqlite" ? "integer" : "bigint";
  switch (type) {
    case "sequence":
      return table.addColumn(column, wide, (c) =>
        dialect === "sqlite" ? c.primaryKey().autoIncrement() : c.primaryKey().generatedAlwaysAsIdentity(),
      );
    case "text?":
      return table.addColumn(column, "text");
    case "number?":
      return table.addColumn(column, wide);
    case "number":
      return table.addColumn(column, wide, (c) => c.notNull());
    case "text":
      return table.addColumn(column, "text", (c) => c.notNull());
    case "count":
      return table.addColumn(column, "integer", (c) => c.notNull());
  }
}

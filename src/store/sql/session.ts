import {
  type DeleteQueryBuilder,
  type DeleteResult,
  type InsertQueryBuilder,
  type InsertResult,
  type Kysely,
  type RawBuilder,
  type SelectQueryBuilder,
  sql,
  type UpdateQueryBuilder,
  type UpdateResult,
} from "kysely";
import type { Tenant } from "../../domain/ids.ts";
import type { Dialect } from "./create-table.ts";
import type { CounterName, Tables, TenantTable } from "./tables.ts";

/** Stands for all tenants at once; no tenant is called so, since each begins with its platform. */
export const EVERYWHERE = "*";

/** Whose rows a transaction may touch. */
export type Scope = Tenant | typeof EVERYWHERE;

/** Queries within one transaction, each confined to the rows of its scope. */
export interface Queries {
  from<T extends TenantTable>(table: T): SelectQueryBuilder<Tables, T, object>;
  update<T extends TenantTable>(table: T): UpdateQueryBuilder<Tables, T, T, UpdateResult>;
  deleteFrom<T extends TenantTable>(table: T): DeleteQueryBuilder<Tables, T, DeleteResult>;
  /** The next number of a counter; whoever asks next waits until this transaction has ended, so none is seen too early. */
  next(counter: CounterName): Promise<number>;
  /** The end of a query whose rows others shall pass over until this transaction has ended. */
  readonly skipLocked: RawBuilder<unknown>;
  /** The end of a query whose rows others shall wait for. */
  readonly locked: RawBuilder<unknown>;
  /** What tells this database from the one it is restored to. */
  incarnation(): Promise<string>;
}

/** Queries within one transaction of one tenant. */
export interface TenantQueries extends Queries {
  readonly tenant: Tenant;
  /** The type of a row demands its tenant. */
  insertInto<T extends TenantTable>(table: T): InsertQueryBuilder<Tables, T, InsertResult>;
}

/** Transactions of one scope: all of `work` becomes lasting, or nothing. `work` may run again, and touches nothing else. */
export interface Session<Q extends Queries> {
  read<Result>(work: (queries: Q) => Promise<Result>): Promise<Result>;
  write<Result>(work: (queries: Q) => Promise<Result>): Promise<Result>;
}

/** One of the two databases. */
export interface Engine {
  readonly dialect: Dialect;
  transact<Result>(
    scope: Scope,
    access: "read" | "write",
    work: (db: Kysely<Tables>) => Promise<Result>,
  ): Promise<Result>;
  close(): Promise<void>;
}

/** Transactions over all tenants. */
export function sessionEverywhere(engine: Engine): Session<Queries> {
  const queriesIn = (db: Kysely<Tables>): Queries => queriesOf(db, engine.dialect, EVERYWHERE);
  return {
    read: (work) => engine.transact(EVERYWHERE, "read", (db) => work(queriesIn(db))),
    write: (work) => engine.transact(EVERYWHERE, "write", (db) => work(queriesIn(db))),
  };
}

/** Transactions of one tenant. */
export function sessionOf(engine: Engine, tenant: Tenant): Session<TenantQueries> {
  const queriesIn = (db: Kysely<Tables>): TenantQueries => ({
    ...queriesOf(db, engine.dialect, tenant),
    tenant,
    insertInto: (table) => db.insertInto(table),
  });
  return {
    read: (work) => engine.transact(tenant, "read", (db) => work(queriesIn(db))),
    write: (work) => engine.transact(tenant, "write", (db) => work(queriesIn(db))),
  };
}

/** A session whose every transaction is the one that `queries` is in. */
export function sessionWithin<Q extends Queries>(queries: Q): Session<Q> {
  return { read: (work) => work(queries), write: (work) => work(queries) };
}

function queriesOf(db: Kysely<Tables>, dialect: Dialect, scope: Scope): Queries {
  const hasLocks = dialect === "postgres";
  const owned = <T extends TenantTable>(table: T) =>
    scope === EVERYWHERE ? sql<boolean>`true` : sql<boolean>`${sql.ref(`${table}.tenant`)} = ${scope}`;
  // Kysely cannot follow the name of a table that is a type parameter; that these are queries on that table is plain to see.
  return {
    from: <T extends TenantTable>(table: T) =>
      db.selectFrom(table as TenantTable).where(owned(table)) as unknown as SelectQueryBuilder<Tables, T, object>,
    update: <T extends TenantTable>(table: T) =>
      db.updateTable(table as TenantTable).where(owned(table)) as unknown as UpdateQueryBuilder<
        Tables,
        T,
        T,
        UpdateResult
      >,
    deleteFrom: <T extends TenantTable>(table: T) =>
      db.deleteFrom(table as TenantTable).where(owned(table)) as unknown as DeleteQueryBuilder<Tables, T, DeleteResult>,
    async next(counter) {
      const { value } = await db
        .updateTable("counters")
        .set((e) => ({ value: e("value", "+", 1) }))
        .where("name", "=", counter)
        .returning("value")
        .executeTakeFirstOrThrow();
      return value;
    },
    skipLocked: hasLocks ? sql`for update skip locked` : sql``,
    locked: hasLocks ? sql`for update` : sql``,
    async incarnation() {
      const { value } = await db
        .selectFrom("particulars")
        .select("value")
        .where("name", "=", "incarnation")
        .executeTakeFirstOrThrow();
      return value;
    },
  };
}

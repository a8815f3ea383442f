import { type Kysely, sql } from "kysely";
import { z } from "zod";
import { EVERYWHERE } from "./session.ts";
import { type Tables, TENANT_TABLES } from "./tables.ts";

/** The schema that holds all tables. */
export const SCHEMA = "quotedesk";

/** What a login role that row level security does not hold for becomes within each transaction. */
const DESK_ROLE = "quotedesk_desk";

const Policies = z.array(z.object({ name: z.string() }));
const Login = z.tuple([z.object({ name: z.string(), passes: z.boolean() })]);

/**
 * Has the database itself confine each transaction to the rows of the tenant that it names, even for the tables' owner. What is
 * guarded already stays as it is.
 */
export async function guardRows(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql`select tablename as name from pg_catalog.pg_policies where schemaname = ${SCHEMA}`.execute(
    db,
  );
  const guarded = new Set(Policies.parse(rows).map(({ name }) => name));
  const named = sql`current_setting('quotedesk.tenant', true)`;
  for (const name of TENANT_TABLES) {
    if (guarded.has(name)) continue;
    const table = sql.table(name);
    await sql`alter table ${table} enable row level security`.execute(db);
    await sql`alter table ${table} force row level security`.execute(db);
    await sql`create policy own_rows on ${table} using (tenant = ${named} or ${named} = ${sql.lit(EVERYWHERE)})`.execute(
      db,
    );
  }
}

/**
 * The role to take within each transaction. Superusers pass by row level security, so for them it is one of no other power,
 * which is made where it is not there.
 */
export async function roleOf(db: Kysely<Tables>): Promise<string> {
  const { rows } =
    await sql`select rolname as name, rolsuper or rolbypassrls as passes from pg_catalog.pg_roles where rolname = current_user`.execute(
      db,
    );
  const [{ name, passes }] = Login.parse(rows);
  if (!passes) return name;
  const role = sql.id(DESK_ROLE);
  // Roles belong to the whole server: the store of another database may make the same one meanwhile.
  await sql`do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$`.execute(
    db,
  );
  await sql`grant usage on schema ${sql.id(SCHEMA)} to ${role}`.execute(db);
  await sql`grant select, insert, update, delete on all tables in schema ${sql.id(SCHEMA)} to ${role}`.execute(db);
  return DESK_ROLE;
}

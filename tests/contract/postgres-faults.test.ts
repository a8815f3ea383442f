import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startPump } from "../../src/deliver/pump.ts";
import { messageKeyOf } from "../../src/domain/ids.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import { type PostgresServer, startPostgres } from "../support/postgres.ts";
import { ANNA, aTenant, HARBOUR } from "./store/databases.ts";

const SURROUNDINGS = { now: Date.now, randomId: randomUUID };

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres({ isDurable: true });
});
afterAll(() => server.remove());

describe("a PostgreSQL store", () => {
  it.each([
    ["whose login is a superuser", (url: string) => Promise.resolve(url)],
    ["whose login owns the tables", ownedByPlainUser],
  ])("%s is confined by the database to the rows of one tenant", async (_title, as) => {
    const superuser = await server.createDatabase();
    const url = await as(superuser);
    const store = await openStore({ kind: "postgres", url }, SURROUNDINGS);
    const [tenant, other] = [aTenant(), aTenant()];
    for (const owner of [tenant, other]) await ask(store, owner, "who");
    await store.close();

    const role = url === superuser ? "quotedesk_desk" : "desk_owner";
    const rows = (confined: string) =>
      server.run(superuser, `set role ${role}; ${confined}; select tenant from quotedesk.questions`);

    expect(await rows("select 1")).toEqual([]);
    expect(await rows(`set quotedesk.tenant = '${tenant}'`)).toEqual([{ tenant }]);
    const foreign = `set role ${role}; set quotedesk.tenant = '${tenant}';
      insert into quotedesk.audit (tenant, action, subject, at) values ('${other}', 'x', '{}', 0)`;
    await expect(server.run(superuser, foreign)).rejects.toThrow("row-level security");
  });

  it("guards every table that has a tenant", async () => {
    const url = await server.createDatabase();
    await (await openStore({ kind: "postgres", url }, SURROUNDINGS)).close();

    const unguarded = await server.run(
      url,
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'quotedesk' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
       order by c.relname`,
    );

    expect(unguarded).toEqual(["counters", "migrations", "particulars"].map((relname) => ({ relname })));
  });

  it("says that the server is away, loses nothing, and goes on once it is back", async () => {
    const url = await server.createDatabase();
    const store = await openStore({ kind: "postgres", url }, SURROUNDINGS);
    const tenant = aTenant();
    await ask(store, tenant, "before");

    await server.stop();
    const away = ask(store, tenant, "meanwhile");
    await expect(away).rejects.toMatchObject({ code: "store-unavailable" });
    await expect(away).rejects.not.toMatchObject({ message: expect.stringContaining("newsroom") });
    await server.start();

    await ask(store, tenant, "after");
    const kept = (await store.of(tenant).questions.recentOf(ANNA, 9)).map(({ text }) => text);
    expect(kept).toEqual(["after", "before"]);
    await store.close();
  });

  it("delivers what waited while the server was away", async () => {
    const url = await server.createDatabase();
    const store = await openStore({ kind: "postgres", url }, SURROUNDINGS);
    const sent: string[] = [];
    const errors: unknown[] = [];
    const pump = startPump({
      deliveries: store.deliveries,
      carrier: {
        platform: "slack",
        send: ({ key }) => {
          sent.push(key);
          return Promise.resolve({ kind: "sent" });
        },
        arrived: ({ key }) => Promise.resolve({ kind: sent.includes(key) ? "arrived" : "missing" }),
      },
      now: Date.now,
      elapsed: () => performance.now(),
      paceMs: 0,
      onGivenUp: () => Promise.resolve(),
      onError: (error) => errors.push(error),
    });

    await server.stop();
    await vi.waitUntil(() => errors.length > 0, { timeout: 15_000 });
    await server.start();
    await store.of(aTenant()).outbox.enter([{ key: messageKeyOf("k1"), place: HARBOUR, body: {} }]);
    await vi.waitUntil(() => sent.length > 0, { timeout: 15_000 });

    expect(sent).toEqual(["k1"]);
    expect(errors).toEqual(errors.map(() => expect.objectContaining({ code: "store-unavailable" })));
    await pump.stop();
    await store.close();
  });

  it.each([
    ["a newer program's database", "insert into quotedesk.migrations values (999, 'of tomorrow', 0)", "store-newer"],
    [
      "a database that may only be read",
      "alter database current set default_transaction_read_only = on",
      "store-read-only",
    ],
  ])("refuses %s", async (_title, statement, code) => {
    const url = await server.createDatabase();
    await (await openStore({ kind: "postgres", url }, SURROUNDINGS)).close();
    await server.run(url, statement.replace("database current", `database ${new URL(url).pathname.slice(1)}`));

    await expect(openStore({ kind: "postgres", url }, SURROUNDINGS)).rejects.toMatchObject({ code });
  });

  it("refuses a schema of another program", async () => {
    const url = await server.createDatabase();
    await server.run(url, "create schema quotedesk create table ships (name text)");

    await expect(openStore({ kind: "postgres", url }, SURROUNDINGS)).rejects.toMatchObject({ code: "store-foreign" });
  });

  it.each([
    ["a wrong password", (url: URL) => Object.assign(url, { password: "tell-nobody" })],
    ["a database that is not there", (url: URL) => Object.assign(url, { pathname: "/nowhere" })],
    ["a server that is not there", (url: URL) => Object.assign(url, { port: "1", password: "tell-nobody" })],
  ])("says what is amiss with %s, and repeats no password", async (_title, change) => {
    const url = change(new URL(await server.createDatabase())).href;

    const opening = openStore({ kind: "postgres", url }, SURROUNDINGS);

    await expect(opening).rejects.toMatchObject({ code: "store-unavailable" });
    await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining("tell-nobody") });
  });
});

/** The database, as a plain user sees it who may make a schema in it. */
async function ownedByPlainUser(url: string): Promise<string> {
  await server.run(url, "create role desk_owner login password 'plain'");
  await server.run(url, `grant create on database ${new URL(url).pathname.slice(1)} to desk_owner`);
  return Object.assign(new URL(url), { username: "desk_owner", password: "plain" }).href;
}

async function ask(store: Store, tenant: ReturnType<typeof aTenant>, text: string): Promise<void> {
  await store.of(tenant).questions.keep({ asker: ANNA, place: HARBOUR, text });
}

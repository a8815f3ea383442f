import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PlaceId, placeIdOf, type Tenant, tenantOf, type UserId, userIdOf } from "../../../src/domain/ids.ts";
import { openStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import type { StorePlace, Surroundings } from "../../../src/store/surroundings.ts";
import { startPostgres } from "../../support/postgres.ts";

/** One of the two databases, for a test file. */
export interface Databases {
  /** Makes a new and empty database. */
  create(): Promise<StorePlace>;
  remove(): Promise<void>;
}

/** The databases that the store's contract holds for. */
export const DATABASES: readonly (readonly [name: string, start: () => Promise<Databases>])[] = [
  ["SQLite", sqliteFiles],
  ["PostgreSQL", postgresDatabases],
];

/** What a test sets in place of the clock, and counts in place of chance. */
export interface World extends Surroundings {
  time: number;
}

/** A world at a moment in 2026. */
export function aWorld(): World {
  let ids = 0;
  const world: World = {
    time: Date.UTC(2026, 2, 4, 9, 30),
    now: () => world.time,
    randomId: () => {
      ids += 1;
      return `id-${ids}`;
    },
  };
  return world;
}

/** A store that is empty, and closed once `use` has settled. */
export async function withStore(
  databases: Databases,
  use: (store: Store, world: World) => Promise<void>,
): Promise<void> {
  const world = aWorld();
  const store = await openStore(await databases.create(), world);
  try {
    await use(store, world);
  } finally {
    await store.close();
  }
}

let tenants = 0;

/** A workspace that no other test has. */
export function aTenant(): Tenant {
  tenants += 1;
  return tenantOf("slack", `T${tenants}`);
}

/** People and places of the tests. */
export const ANNA: UserId = userIdOf("U-anna");
export const BEN: UserId = userIdOf("U-ben");
export const HARBOUR: PlaceId = placeIdOf("C-harbour");
export const CITY: PlaceId = placeIdOf("C-city");

export const DAY_MS = 24 * 60 * 60 * 1000;

async function sqliteFiles(): Promise<Databases> {
  const folder = await mkdtemp(join(tmpdir(), "quotedesk-store-"));
  let files = 0;
  return {
    create() {
      files += 1;
      return Promise.resolve({ kind: "sqlite", file: join(folder, `${files}`, "desk.sqlite") });
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

async function postgresDatabases(): Promise<Databases> {
  const server = await startPostgres();
  return {
    create: async () => ({ kind: "postgres", url: await server.createDatabase() }),
    remove: () => server.remove(),
  };
}

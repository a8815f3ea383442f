import { openPostgres } from "./sql/open-postgres.ts";
import { openSqlite } from "./sql/open-sqlite.ts";
import { storeOver } from "./sql/store-over.ts";
import type { Store } from "./store.ts";
import type { StorePlace, Surroundings } from "./surroundings.ts";

/**
 * Opens the store, and brings its database up to date.
 *
 * @throws {DeskError} `store-in-use` if `isService` and another service has it; `store-newer` if a newer program made
 *   it, `store-foreign` if another one did; else a code that begins with `store-` for what is wrong with the database.
 */
export async function openStore(place: StorePlace, surroundings: Surroundings): Promise<Store> {
  const engine =
    place.kind === "sqlite" ? await openSqlite(place.file, surroundings) : await openPostgres(place.url, surroundings);
  return storeOver(engine, surroundings);
}

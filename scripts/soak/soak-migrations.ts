import { z } from "zod";
import type { StorePlace } from "../../src/store/surroundings.ts";
import { startChild } from "./child.ts";

/** What came of it: `failures` ought to be empty. */
export interface MigrationsReport {
  readonly kills: number;
  /** Processes that opened the same new database at once. */
  readonly together: number;
  readonly failures: readonly string[];
  readonly seconds: number;
}

const Opened = z.object({ statements: z.number() });

/**
 * Kills the making of a database after each statement, then lets it be made; and lets several processes make one at once.
 *
 * @param create - Makes an empty database.
 * @param step - Every how many-th statement: 1 for each.
 */
export async function soakMigrations(
  create: () => Promise<StorePlace>,
  { step, together }: { readonly step: number; readonly together: number },
): Promise<MigrationsReport> {
  const begunAt = performance.now();
  const failures: string[] = [];
  let kills = 0;
  const place = await create();
  for (let diesAfter = 1; ; diesAfter += step) {
    const { isOpened, isKilled } = await openOnce(place, diesAfter);
    if (isKilled) kills += 1;
    else if (!isOpened) failures.push(`opening failed after a kill at statement ${diesAfter - step}`);
    if (!isKilled) break;
  }
  const fresh = await create();
  const openings = await Promise.all(Array.from({ length: together }, () => openOnce(fresh, 0)));
  for (const { isOpened } of openings) if (!isOpened) failures.push("one of those that open at once failed");
  return { kills, together, failures, seconds: (performance.now() - begunAt) / 1000 };
}

async function openOnce(
  place: StorePlace,
  diesAfter: number,
): Promise<{ readonly isOpened: boolean; readonly isKilled: boolean }> {
  let isOpened = false;
  const child = startChild("opener.ts", { place, diesAfter }, (message) => {
    isOpened = Opened.safeParse(message).success;
  });
  const code = await child.ended;
  return { isOpened, isKilled: code === null };
}

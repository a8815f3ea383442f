import { randomUUID } from "node:crypto";
import type { OperatorTask } from "./adapters/terminal/operator-task.ts";
import type { StoreSettings } from "./config/settings.ts";
import { DeskError } from "./domain/desk-error.ts";
import * as wording from "./render/wording.ts";
import { backUp, restore } from "./store/backup.ts";
import { openStore } from "./store/open-store.ts";

/**
 * Carries out a task of whoever operates the desk, also while it runs; gives what to tell them.
 *
 * @throws {DeskError} `usage-invalid` for a backup of a store on PostgreSQL, which has its own; else as the task does.
 */
export async function operate(task: OperatorTask, place: StoreSettings): Promise<string> {
  const surroundings = { now: Date.now, randomId: randomUUID };
  if (task.kind === "forget") {
    const store = await openStore(place, surroundings);
    try {
      return wording.forgotten(task.user, await store.upkeep.forget(task.user));
    } finally {
      await store.close();
    }
  }
  if (place.kind === "postgres") {
    const why = "the store is on PostgreSQL, whose own commands docs/operations.md gives";
    throw new DeskError(
      "usage-invalid",
      `Cannot ${task.kind === "backup" ? "write" : "restore"} "${task.file}": ${why}`,
    );
  }
  const copying = { store: place.file, backup: task.file, mayReplace: task.mayReplace };
  if (task.kind === "backup") return wording.backedUp(task.file, await backUp(copying, surroundings));
  return wording.restored(task.file, await restore(copying, surroundings));
}

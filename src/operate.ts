import { randomUUID } from "node:crypto";
import type { OperatorTask } from "./adapters/terminal/operator-task.ts";
import type { Settings, StoreSettings } from "./config/settings.ts";
import { readCollection } from "./corpus/read-corpus.ts";
import type { ArticleSlug } from "./domain/article.ts";
import { DeskError } from "./domain/desk-error.ts";
import { DESK_TENANT } from "./domain/ids.ts";
import { keepArticles, type OnProgress, type Outcome } from "./keep-articles.ts";
import * as wording from "./render/wording.ts";
import { backUp, restore } from "./store/backup.ts";
import { openStore } from "./store/open-store.ts";
import type { Store } from "./store/store.ts";

/**
 * Carries out a task of whoever operates the desk, also while it runs.
 *
 * @throws {DeskError} `usage-invalid` for a backup of a store on PostgreSQL, which has its own, and for an article that cannot be withdrawn or
 *   reinstated as things are; else as the task does.
 */
export async function operate(task: OperatorTask, settings: Settings, onProgress: OnProgress): Promise<Outcome> {
  switch (task.kind) {
    case "add":
      return await withStore(settings.store, (store) => keepArticles(task.paths, { settings, store, onProgress }));
    case "withdraw":
    case "reinstate":
      return told(await withStore(settings.store, (store) => setWithdrawn(task, settings, store)));
    case "forget": {
      const removed = await withStore(settings.store, (store) => store.upkeep.forget(task.user));
      return told(wording.forgotten(task.user, removed));
    }
    case "backup":
    case "restore":
      return told(await copy(task, settings.store));
  }
}

function told(words: string): Outcome {
  return { told: words, isRefused: false };
}

async function withStore<Result>(place: StoreSettings, work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore(place, SURROUNDINGS);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

const SURROUNDINGS = { now: Date.now, randomId: randomUUID };

type Withdrawal = Extract<OperatorTask, { kind: "withdraw" | "reinstate" }>;

async function setWithdrawn(
  { kind, slug: typed }: Withdrawal,
  { desk, collectionFolder }: Settings,
  store: Store,
): Promise<string> {
  const { articles } = store.of(DESK_TENANT);
  const name = { collection: desk.collection, slug: typed as ArticleSlug };
  if (kind === "reinstate") {
    if (await articles.reinstate(name)) return wording.nowReinstated(typed);
    throw new DeskError("usage-invalid", `Cannot reinstate "${typed}": no article of this name is withdrawn`);
  }
  const isStored = (await articles.versionsOf(name)).length > 0;
  if (!isStored) {
    // A shipped article is kept in the store from then on, as whatever is withdrawn is kept.
    const shipped = (await readCollection(collectionFolder)).articles.find(({ slug }) => slug === typed);
    if (shipped) await articles.add(shipped, { origin: collectionFolder });
  }
  if (await articles.withdraw(name)) return wording.nowWithdrawn(typed);
  const why = isStored ? "it is withdrawn already" : "there is no article of this name; “articles” lists them all";
  throw new DeskError("usage-invalid", `Cannot withdraw "${typed}": ${why}`);
}

async function copy(
  task: Extract<OperatorTask, { kind: "backup" | "restore" }>,
  place: StoreSettings,
): Promise<string> {
  if (place.kind === "postgres") {
    const why = "the store is on PostgreSQL, whose own commands docs/operations.md gives";
    throw new DeskError(
      "usage-invalid",
      `Cannot ${task.kind === "backup" ? "write" : "restore"} "${task.file}": ${why}`,
    );
  }
  const copying = { store: place.file, backup: task.file, mayReplace: task.mayReplace };
  if (task.kind === "backup") return wording.backedUp(task.file, await backUp(copying, SURROUNDINGS));
  return wording.restored(task.file, await restore(copying, SURROUNDINGS));
}

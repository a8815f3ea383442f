import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import type { Article, ArticleSlug } from "../domain/article.ts";
import type { ArticleVersion, Tenant } from "../domain/ids.ts";
import type { ArticlePassages, Collection } from "../retrieve/collection.ts";
import type { ChangeCursor } from "../store/articles.ts";
import type { Store } from "../store/store.ts";
import { differencesOf, type HeldState, heldStateOf } from "./held-state.ts";

/** What keeps a collection as the store has its articles. */
export interface ArticleFollower {
  /** What of the store is in the collection. */
  readonly state: HeldState;
  /** Brings the collection to what the store has; gives how many articles that added, replaced or took out. */
  catchUp(): Promise<number>;
  /** Catches up whenever the store's log says that something changed, until the signal is aborted; settles then. */
  follow(signal: AbortSignal): Promise<void>;
}

/** What a follower works with. */
export interface FollowerOptions {
  readonly collection: Collection;
  /** The collection's name in the store. */
  readonly name: string;
  readonly tenant: Tenant;
  /** Absent where the desk has no store yet: then nothing is in the collection but what is shipped. */
  readonly store: Pick<Store, "of" | "changes"> | undefined;
  /** What of the store the collection has in it, as it was saved. */
  readonly state: HeldState;
  readonly shipped: ShippedArticles;
  /** The article as it is added to a collection. */
  readonly passagesOf: (article: Article) => ArticlePassages;
  /** Told why the store could not be read while following; it is tried again. */
  readonly onError: (error: unknown) => void;
}

/** Articles that the collection has without the store. */
export interface ShippedArticles {
  has(slug: ArticleSlug): boolean;
  /** Reads one anew; `undefined` where it cannot be read. */
  read(slug: ArticleSlug): Promise<Article | undefined>;
}

/** How often the change log is asked: so late, at most, is an article answered from, or not any more. */
const POLL_MS = 500;

/** Changes read at a time. */
const CHANGES_AT_A_TIME = 1000;

/**
 * Keeps a collection as the store has its articles: those in their latest version beside the shipped ones, without any that is withdrawn.
 * Articles are taken in one a turn of the event loop, so that a question waits for one at the most.
 */
export function createFollower(options: FollowerOptions): ArticleFollower {
  const { collection, store, tenant, name, shipped, passagesOf } = options;
  const state = new Map(options.state);
  const articles = store?.of(tenant).articles;
  let cursor: ChangeCursor | undefined;

  async function articleFor(slug: ArticleSlug, wanted: ArticleVersion | undefined): Promise<Article | undefined> {
    if (wanted === undefined) return shipped.has(slug) ? await shipped.read(slug) : undefined;
    return await articles?.read(wanted);
  }

  async function catchUp(signal?: AbortSignal): Promise<number> {
    const wanted = heldStateOf((await articles?.list(name)) ?? [], shipped);
    const differences = differencesOf(state, wanted);
    for (const { slug, to } of differences) {
      if (signal?.aborted) break;
      const article = to === "withheld" ? undefined : await articleFor(slug, to);
      if (article) {
        collection.addArticle(passagesOf(article));
        // Packing takes long, and a desk that follows is being asked.
        if (signal === undefined) collection.index.packWhenDue();
      } else collection.removeArticle(slug);
      if (to === undefined) state.delete(slug);
      else state.set(slug, to);
      await nextTurn();
    }
    return differences.length;
  }

  /** Whether the log has anything of this collection that was not read yet. */
  async function hasChanged(): Promise<boolean> {
    let found = false;
    for (let isMore = store !== undefined; isMore && store; ) {
      const read = await store.changes.after(cursor, CHANGES_AT_A_TIME);
      cursor = read.cursor;
      found ||= read.isReset || read.changes.some((c) => c.tenant === tenant && c.collection === name);
      isMore = read.changes.length === CHANGES_AT_A_TIME;
    }
    return found;
  }

  return {
    state,
    catchUp: () => catchUp(),
    async follow(signal) {
      let isBehind = true;
      while (!signal.aborted) {
        try {
          isBehind = (await hasChanged()) || isBehind;
          if (isBehind) await catchUp(signal);
          isBehind = false;
        } catch (error) {
          isBehind = true;
          options.onError(error);
        }
        await pause(POLL_MS, undefined, { signal, ref: false }).catch(() => {});
      }
    },
  };
}

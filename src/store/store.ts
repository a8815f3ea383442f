import type { Tenant } from "../domain/ids.ts";
import type { Articles, ChangeLog } from "./articles.ts";
import type { Audit } from "./audit.ts";
import type { Cards } from "./cards.ts";
import type { Inbox, UnfinishedEvents } from "./inbox.ts";
import type { Deliveries, Outbox } from "./outbox.ts";
import type { Questions } from "./questions.ts";
import type { Shown } from "./shown.ts";
import type { Upkeep } from "./upkeep.ts";

/**
 * What must not be lost. A promise that settles says that the write is on the disk; one that rejects with a `store-…` code may
 * have been written nevertheless where the connection broke at its end, so whoever tries again uses the same key or id.
 *
 * Every method of every part may reject with a DeskError: `store-unavailable`, `store-busy`, `store-full`,
 * `store-read-only` or `store-damaged`. The store itself recovers once the cause is gone.
 */
export interface Store {
  /** What one workspace or server has; nothing of another can be reached through it. */
  of(tenant: Tenant): TenantStore;
  readonly changes: ChangeLog;
  readonly deliveries: Deliveries;
  readonly unfinished: UnfinishedEvents;
  /** Over all tenants, for whoever operates the desk. */
  readonly upkeep: Upkeep;
  /** Further use of the store is an error. */
  close(): Promise<void>;
}

/** The parts of the store, as one tenant sees them. */
export interface TenantParts {
  readonly articles: Articles;
  readonly questions: Questions;
  readonly cards: Cards;
  readonly shown: Shown;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly audit: Audit;
  readonly upkeep: Upkeep;
}

/** What one tenant has. */
export interface TenantStore extends TenantParts {
  /**
   * Does all of `work`, or nothing of it: what it does through the parts that it is handed becomes lasting together. It must use
   * no other store meanwhile, which on SQLite would wait for it for ever, and nothing outside the store, as it may run again.
   */
  together<Result>(work: (parts: TenantParts) => Promise<Result>): Promise<Result>;
}

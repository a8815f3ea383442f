import { z } from "zod";
import { type EventId, type Platform, platformOf, type Tenant, type UserId } from "../../domain/ids.ts";
import type { EventClaim, Inbox, NewEvent, UnfinishedEvents } from "../inbox.ts";
import type { Surroundings } from "../surroundings.ts";
import { idColumn, JsonObjectSchema, jsonColumn, readRows } from "./rows.ts";
import type { Queries, Session, TenantQueries } from "./session.ts";

/** Whoever takes an event has so long to finish it, before somebody else takes it up. */
export const EVENT_LEASE_MS = 60_000;

/** An event is handled so often at most; then so often at most it is tried to tell whoever caused it. */
export const MAX_HANDLINGS = 3;
export const MAX_TELLINGS = 3;

const EventRow = z.strictObject({
  tenant: idColumn<Tenant>(),
  id: idColumn<EventId>(),
  user: idColumn<UserId>().nullable(),
  payload: jsonColumn(JsonObjectSchema),
  attempts: z.int(),
});

/** The inbox of one tenant. */
export function inboxIn(session: Session<TenantQueries>, surroundings: Surroundings): Inbox {
  const { now, randomId } = surroundings;
  return {
    take: (event) =>
      session.write(async (queries) => {
        const lease = randomId();
        const taken = { attempts: 1, lease, due_at: now() + EVENT_LEASE_MS, settled_at: null };
        const isNew = await enter(queries, event, { ...taken, payload: JSON.stringify(event.payload) }, now());
        return isNew ? { ...event, purpose: "handle", attempt: 1, lease } : undefined;
      }),
    isFirst: (id) =>
      session.write((queries) => {
        const settled = { attempts: 1, lease: null, due_at: null, payload: null, settled_at: now() };
        return enter(queries, { id }, settled, now());
      }),
    finish: (claim) =>
      session.write((queries) => {
        const reason = claim.purpose === "tell" ? JSON.stringify("it failed whenever it was handled") : null;
        return settle(queries, claim, { settled_at: now(), due_at: null, payload: null, lease: null, reason });
      }),
    putBack: (claim, reason) =>
      session.write((queries) =>
        settle(queries, claim, { due_at: now(), lease: null, reason: JSON.stringify(reason) }),
      ),
  };
}

/** Unfinished events of all tenants. */
export function unfinishedIn(session: Session<Queries>, surroundings: Surroundings): UnfinishedEvents {
  return { claim: (platform) => session.write((queries) => claimNext(queries, platform, surroundings)) };
}

interface State {
  readonly payload: string | null;
  readonly attempts: number;
  readonly lease: string | null;
  readonly due_at: number | null;
  readonly settled_at: number | null;
}

async function enter(
  queries: TenantQueries,
  { id, user }: Pick<NewEvent, "id" | "user">,
  state: State,
  takenAt: number,
): Promise<boolean> {
  const { tenant } = queries;
  const owner = { tenant, id, platform: platformOf(tenant), user: user ?? null, taken_at: takenAt, reason: null };
  const entry = queries
    .insertInto("inbox")
    .values({ ...owner, ...state })
    .onConflict((conflict) => conflict.doNothing());
  return ((await entry.executeTakeFirst()).numInsertedOrUpdatedRows ?? 0n) > 0;
}

/** Settles an event for whoever has its lease, and for nobody else. */
async function settle(
  queries: TenantQueries,
  { id, lease }: EventClaim,
  state: Partial<State> & { readonly reason: string | null },
): Promise<boolean> {
  const own = queries.update("inbox").set(state).where("id", "=", id).where("lease", "=", lease);
  return (await own.executeTakeFirst()).numUpdatedRows > 0;
}

async function claimNext(
  queries: Queries,
  platform: Platform,
  { now, randomId }: Surroundings,
): Promise<{ readonly tenant: Tenant; readonly claim: EventClaim } | undefined> {
  for (;;) {
    const rows = await queries
      .from("inbox")
      .where("platform", "=", platform)
      .where("due_at", "<=", now())
      .select(["tenant", "id", "user", "payload", "attempts"])
      .orderBy("due_at")
      .limit(1)
      .modifyEnd(queries.skipLocked)
      .execute();
    const [event] = readRows(EventRow, rows, "event");
    if (event === undefined) return undefined;
    const { tenant, attempts, ...given } = event;
    const row = queries.update("inbox").where("tenant", "=", tenant).where("id", "=", event.id);
    if (attempts >= MAX_HANDLINGS + MAX_TELLINGS) {
      const reason = JSON.stringify("it failed whenever it was handled, and nobody could be told");
      await row.set({ settled_at: now(), due_at: null, payload: null, lease: null, reason }).execute();
      continue;
    }
    const lease = randomId();
    const attempt = attempts + 1;
    await row.set({ attempts: attempt, lease, due_at: now() + EVENT_LEASE_MS }).execute();
    const purpose = attempt <= MAX_HANDLINGS ? "handle" : "tell";
    return { tenant, claim: { ...given, purpose, attempt, lease } };
  }
}

import type { UserId } from "../../domain/ids.ts";
import type { Keep, Removed, Upkeep } from "../upkeep.ts";
import type { Queries, Session } from "./session.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Upkeep of one tenant, or of all. */
export function upkeepIn(session: Session<Queries>, now: () => number): Upkeep {
  return {
    expire: (keep) => session.write((queries) => expire(queries, keep, now())),
    forget: (user) => session.write((queries) => forget(queries, user, now())),
  };
}

async function expire(queries: Queries, keep: Keep, now: number): Promise<Removed> {
  const before = (days: number) => now - days * DAY_MS;
  const textless = { payload: null, due_at: null, lease: null, settled_at: now, reason: EXPIRED };
  const stale = { body: null, user: null, settled_at: now, state: "given-up", reason: EXPIRED } as const;
  await queries
    .update("inbox")
    .set(textless)
    .where("settled_at", "is", null)
    .where("taken_at", "<", before(keep.questions))
    .execute();
  await queries
    .update("outbox")
    .set(stale)
    .where("settled_at", "is", null)
    .where("give_up_at", "<", before(keep.questions))
    .execute();
  return {
    questions: deleted(
      await queries.deleteFrom("questions").where("asked_at", "<", before(keep.questions)).executeTakeFirst(),
    ),
    cards: deleted(await queries.deleteFrom("cards").where("made_at", "<", before(keep.cards)).executeTakeFirst()),
    events: deleted(
      await queries.deleteFrom("inbox").where("settled_at", "<", before(keep.settled)).executeTakeFirst(),
    ),
    messages: deleted(
      await queries.deleteFrom("outbox").where("settled_at", "<", before(keep.settled)).executeTakeFirst(),
    ),
    shown: deleted(await queries.deleteFrom("shown").where("shown_at", "<", before(keep.shown)).executeTakeFirst()),
    audit: deleted(await queries.deleteFrom("audit").where("at", "<", before(keep.audit)).executeTakeFirst()),
  };
}

/** As JSON, like every reason. */
const EXPIRED = JSON.stringify("it was kept as long as it may be");
const FORGOTTEN = JSON.stringify("its user was forgotten");

async function forget(queries: Queries, user: UserId, now: number): Promise<Removed> {
  await queries.update("card_uses").set({ used_by: null }).where("used_by", "=", user).execute();
  await queries.update("article_versions").set({ added_by: null }).where("added_by", "=", user).execute();
  // Names of events and keys of messages stay, so that a redelivery or another attempt does not begin it all again.
  const event = { user: null, payload: null, lease: null, due_at: null, settled_at: now, reason: FORGOTTEN };
  const message = { user: null, body: null, settled_at: now, state: "given-up", reason: FORGOTTEN } as const;
  const settledEvents = await queries
    .update("inbox")
    .set({ user: null })
    .where("user", "=", user)
    .where("settled_at", "is not", null)
    .executeTakeFirst();
  return {
    questions: deleted(await queries.deleteFrom("questions").where("asker", "=", user).executeTakeFirst()),
    cards: deleted(await queries.deleteFrom("cards").where("asker", "=", user).executeTakeFirst()),
    events:
      Number(settledEvents.numUpdatedRows) +
      updated(await queries.update("inbox").set(event).where("user", "=", user).executeTakeFirst()),
    messages: updated(await queries.update("outbox").set(message).where("user", "=", user).executeTakeFirst()),
    shown: 0,
    audit: updated(await queries.update("audit").set({ by_user: null }).where("by_user", "=", user).executeTakeFirst()),
  };
}

function deleted({ numDeletedRows }: { readonly numDeletedRows: bigint }): number {
  return Number(numDeletedRows);
}

function updated({ numUpdatedRows }: { readonly numUpdatedRows: bigint }): number {
  return Number(numUpdatedRows);
}

import { z } from "zod";
import type { MessageKey, PlaceId, Platform, Tenant, UserId } from "../../domain/ids.ts";
import type { Deliveries, Delivery } from "../outbox.ts";
import type { Surroundings } from "../surroundings.ts";
import { idColumn, JsonObjectSchema, jsonColumn, readRows } from "./rows.ts";
import type { Queries, Session } from "./session.ts";

const PlaceRow = z.strictObject({ tenant: idColumn<Tenant>(), place: idColumn<PlaceId>(), pacedUntil: z.int() });
type Place = z.output<typeof PlaceRow>;

const MessageRow = z.strictObject({
  key: idColumn<MessageKey>(),
  body: jsonColumn(JsonObjectSchema),
  user: idColumn<UserId>().nullable(),
  attempt: z.int(),
  // Counts the attempts that may have arrived, this one among them.
  isInDoubt: z.int().transform((doubts) => doubts > 1),
  giveUpAt: z.int(),
});

/** The outbox over all tenants. A place is held for one message at a time, so that order is kept whoever pumps. */
export function deliveriesIn(session: Session<Queries>, { now, randomId }: Surroundings): Deliveries {
  return {
    claim: (platform, leaseMs) =>
      session.write(async (queries) => {
        for (;;) {
          const place = await duePlace(queries, platform, now());
          if (place === undefined) return undefined;
          const delivery = await holdFirst(queries, place, { at: now(), leaseMs, lease: randomId() });
          if (delivery !== undefined) return delivery;
          await release(queries, place, place.pacedUntil);
        }
      }),
    sent: (delivery, { nextAt, message }) =>
      session.write((queries) =>
        settle(queries, delivery, nextAt, { ...settled(now()), state: "sent", message: message ?? null, reason: null }),
      ),
    postpone: (delivery, { nextAt, isInDoubt, reason }) =>
      session.write((queries) =>
        settle(queries, delivery, nextAt, { doubts: isInDoubt ? 1 : 0, reason: JSON.stringify(reason) }),
      ),
    giveUp: (delivery, { nextAt, reason }) =>
      session.write((queries) =>
        settle(queries, delivery, nextAt, { ...settled(now()), state: "given-up", reason: JSON.stringify(reason) }),
      ),
    nextDueAt: (platform) =>
      session.read(async (queries) => {
        const row = await queries
          .from("outbox_places")
          .where("platform", "=", platform)
          .select((e) => e.fn.min<number | null>("due_at").as("dueAt"))
          .executeTakeFirst();
        return row?.dueAt ?? undefined;
      }),
  };
}

async function duePlace(queries: Queries, platform: Platform, at: number): Promise<Place | undefined> {
  const rows = await queries
    .from("outbox_places")
    .where("platform", "=", platform)
    .where("due_at", "<=", at)
    .select(["tenant", "place", "paced_until as pacedUntil"])
    .orderBy("due_at")
    .limit(1)
    .modifyEnd(queries.skipLocked)
    .execute();
  return readRows(PlaceRow, rows, "place")[0];
}

/** Holds the place for the first of its messages that is due. From then on it may arrive, whatever becomes of the sender. */
async function holdFirst(
  queries: Queries,
  { tenant, place }: Place,
  { at, leaseMs, lease }: { readonly at: number; readonly leaseMs: number; readonly lease: string },
): Promise<Delivery | undefined> {
  const first = waitingIn(queries, { tenant, place })
    .where("not_before", "<=", at)
    .select("key")
    .orderBy("number")
    .limit(1)
    // Else it could be withdrawn or forgotten meanwhile.
    .modifyEnd(queries.locked);
  const rows = await queries
    .update("outbox")
    .set((e) => ({ attempts: e("attempts", "+", 1), doubts: e("doubts", "+", 1) }))
    .where("tenant", "=", tenant)
    .where("key", "=", first)
    .returning(["key", "body", "user", "attempts as attempt", "doubts as isInDoubt", "give_up_at as giveUpAt"])
    .execute();
  const [message] = readRows(MessageRow, rows, "message");
  if (message === undefined) return undefined;
  const held = { lease, due_at: at + leaseMs };
  await queries.update("outbox_places").set(held).where("tenant", "=", tenant).where("place", "=", place).execute();
  return { tenant, place, ...message, lease };
}

function settled(at: number) {
  return { settled_at: at, body: null, user: null, doubts: 0 };
}

async function settle(
  queries: Queries,
  { tenant, place, key, lease }: Delivery,
  nextAt: number,
  outcome: Readonly<Record<string, string | number | null>>,
): Promise<boolean> {
  // Whoever enters a message into the place waits from here on, so that the next statement sees all there are.
  const held = await queries
    .update("outbox_places")
    .set({ lease: null })
    .where("tenant", "=", tenant)
    .where("place", "=", place)
    .where("lease", "=", lease)
    .executeTakeFirst();
  if (held.numUpdatedRows === 0n) return false;
  await queries.update("outbox").set(outcome).where("tenant", "=", tenant).where("key", "=", key).execute();
  await release(queries, { tenant, place }, nextAt);
  return true;
}

/** Gives a place back, to be looked at when its pace allows and a message is due. */
async function release(
  queries: Queries,
  { tenant, place }: Omit<Place, "pacedUntil">,
  pacedUntil: number,
): Promise<void> {
  const notBefore = waitingIn(queries, { tenant, place }).select((e) =>
    e.fn.min<number | null>("not_before").as("dueAt"),
  );
  await queries
    .update("outbox_places")
    .set((e) => ({
      lease: null,
      paced_until: pacedUntil,
      due_at: e
        .case()
        .when(notBefore, "<", pacedUntil)
        .then(e.val(pacedUntil))
        .else(notBefore)
        .end()
        .$castTo<number | null>(),
    }))
    .where("tenant", "=", tenant)
    .where("place", "=", place)
    .execute();
}

function waitingIn(queries: Queries, { tenant, place }: Omit<Place, "pacedUntil">) {
  return queries
    .from("outbox")
    .where("outbox.tenant", "=", tenant)
    .where("outbox.place", "=", place)
    .where("settled_at", "is", null);
}

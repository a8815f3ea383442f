import { z } from "zod";
import { type MessageId, platformOf } from "../../domain/ids.ts";
import type { MessageState, NewMessage, Outbox } from "../outbox.ts";
import { idColumn, jsonColumn, readRows } from "./rows.ts";
import type { Session, TenantQueries } from "./session.ts";

/** A message is tried for so long after it may be sent, unless it says otherwise: a day. */
const USUAL_PATIENCE_MS = 24 * 60 * 60 * 1000;

const StateRow = z.strictObject({
  kind: z.enum(["waiting", "sent", "given-up"]),
  attempts: z.int(),
  message: idColumn<MessageId>().nullable(),
  reason: jsonColumn(z.string()).nullable(),
});
const NumberRow = z.strictObject({ number: z.int() });

/** The outbox of one tenant. */
export function outboxIn(session: Session<TenantQueries>, now: () => number): Outbox {
  return {
    enter: (messages) =>
      session.write(async (queries) => {
        // Places are locked in the same order by everybody, so that no two wait for each other; within one, order is kept.
        const inOrder = messages.toSorted((a, b) => (a.place < b.place ? -1 : Number(a.place > b.place)));
        let entered = 0;
        for (const message of inOrder) entered += await enterOne(queries, message, now());
        return entered;
      }),
    withdraw: (key) =>
      session.write(async (queries) => {
        const untried = queries.deleteFrom("outbox").where("key", "=", key).where("settled_at", "is", null);
        return (await untried.where("attempts", "=", 0).executeTakeFirst()).numDeletedRows > 0;
      }),
    stateOf: (key) =>
      session.read(async (queries) => {
        const rows = await queries
          .from("outbox")
          .where("key", "=", key)
          .select(["state as kind", "attempts", "message", "reason"])
          .execute();
        return readRows(StateRow, rows, "message").map(stateOf)[0];
      }),
  };
}

/** Gives 1, or 0 if there is a message of this key. */
async function enterOne(queries: TenantQueries, message: NewMessage, now: number): Promise<0 | 1> {
  const { key, place, body, user, notBefore = 0, giveUpAt = Math.max(now, notBefore) + USUAL_PATIENCE_MS } = message;
  const same = await queries.from("outbox").where("key", "=", key).select("key").executeTakeFirst();
  if (same !== undefined) return 0;
  const number = await nextNumber(queries, message, notBefore);
  const row = { tenant: queries.tenant, key, place, number, user: user ?? null, body: JSON.stringify(body) };
  const times = { not_before: notBefore, give_up_at: giveUpAt, entered_at: now, settled_at: null };
  const entry = queries
    .insertInto("outbox")
    .values({ ...row, ...times, state: "waiting", attempts: 0, doubts: 0, message: null, reason: null })
    .onConflict((conflict) => conflict.doNothing());
  return ((await entry.executeTakeFirst()).numInsertedOrUpdatedRows ?? 0n) > 0 ? 1 : 0;
}

/** The message's number in its place, which is now due no later than the message is; others wait for the place meanwhile. */
async function nextNumber(queries: TenantQueries, { place }: NewMessage, notBefore: number): Promise<number> {
  const { tenant } = queries;
  const first = { last_number: 1, paced_until: 0, lease: null, due_at: notBefore };
  const rows = await queries
    .insertInto("outbox_places")
    .values({ tenant, place, platform: platformOf(tenant), ...first })
    .onConflict((conflict) =>
      conflict.columns(["tenant", "place"]).doUpdateSet((e) => {
        const due = e.ref("outbox_places.due_at");
        const paced = e.ref("outbox_places.paced_until");
        const dueAt = e.case().when(paced, ">", notBefore).then(paced).else(e.val(notBefore)).end();
        return {
          last_number: e("outbox_places.last_number", "+", 1),
          // While somebody holds the place, it is looked at again when the lease ends or is given back.
          due_at: e
            .case()
            .when("outbox_places.lease", "is not", null)
            .then(due)
            .when(e.and([e(due, "is not", null), e(due, "<", dueAt)]))
            .then(due)
            .else(dueAt)
            .end(),
        };
      }),
    )
    .returning("last_number as number")
    .execute();
  const [row] = readRows(NumberRow, rows, "place");
  return row?.number ?? 0;
}

function stateOf(row: {
  readonly kind: "waiting" | "sent" | "given-up";
  readonly attempts: number;
  readonly message?: MessageId;
  readonly reason?: string;
}): MessageState {
  const { kind, attempts, message, reason } = row;
  switch (kind) {
    case "waiting":
      return { kind, attempts, ...(reason === undefined ? {} : { reason }) };
    case "sent":
      return { kind, attempts, ...(message === undefined ? {} : { message }) };
    case "given-up":
      return { kind, attempts, reason: reason ?? "" };
  }
}

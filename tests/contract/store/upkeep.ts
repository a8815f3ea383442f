import { expect, it } from "vitest";
import { excerptOf } from "../../../src/domain/excerpt.ts";
import { eventIdOf, messageIdOf, messageKeyOf, placeIdOf, type Tenant, type UserId } from "../../../src/domain/ids.ts";
import type { Delivery } from "../../../src/store/outbox.ts";
import type { Store } from "../../../src/store/store.ts";
import { USUAL_KEEP } from "../../../src/store/upkeep.ts";
import { anArticle } from "../../support/an-article.ts";
import { ANNA, aTenant, BEN, DAY_MS, type Databases, HARBOUR, withStore } from "./databases.ts";

const FERRY = anArticle();
const NAME = { collection: FERRY.collection, slug: FERRY.slug };
const EXCERPT = excerptOf(FERRY, { start: 0, end: 14 });

/** What the store promises of what is no longer kept. */
export function upkeepContract(databases: () => Databases): void {
  it("removes each thing after its time, and articles never", () =>
    withStore(databases(), async (store, world) => {
      const tenant = aTenant();
      await leaveTraces(store, tenant, ANNA);

      const kept: string[] = [];
      for (const days of [7, 30, 180, 730]) {
        world.time += DAY_MS * days;
        const removed = await store.upkeep.expire(USUAL_KEEP);
        kept.push(JSON.stringify(removed));
      }

      const none = { questions: 0, cards: 0, events: 0, messages: 0, shown: 0, audit: 0 };
      expect(kept.map((line) => JSON.parse(line))).toEqual([
        none,
        { ...none, questions: 1, events: 1, messages: 1 },
        { ...none, cards: 1, events: 1, messages: 1 },
        { ...none, shown: 1, audit: 1 },
      ]);
      expect(await store.of(tenant).articles.list(FERRY.collection)).toHaveLength(1);
    }));

  it("removes the text of a question wherever it waits", () =>
    withStore(databases(), async (store, world) => {
      const tenant = aTenant();
      await leaveTraces(store, tenant, ANNA);

      world.time += DAY_MS * 31.5;
      await store.upkeep.expire(USUAL_KEEP);

      expect(await store.unfinished.claim("slack")).toBeUndefined();
      expect(await store.deliveries.claim("slack", 1000)).toBeUndefined();
      expect(await store.of(tenant).inbox.take({ id: eventIdOf("unfinished"), payload: {} })).toBeUndefined();
    }));

  it("removes the name and the texts of a user, and of nobody else", () =>
    withStore(databases(), async (store) => {
      const tenant = aTenant();
      await leaveTraces(store, tenant, ANNA);
      await leaveTraces(store, tenant, BEN, "ben-");
      const { questions, articles, audit, outbox, inbox } = store.of(tenant);

      const removed = await store.of(tenant).upkeep.forget(ANNA);

      expect(removed).toEqual({ questions: 1, cards: 1, events: 2, messages: 1, shown: 0, audit: 1 });
      expect(await questions.recentOf(ANNA, 9)).toEqual([]);
      expect(await questions.recentOf(BEN, 9)).toHaveLength(1);
      expect((await articles.versionsOf(NAME)).map(({ addedBy }) => addedBy)).toEqual([undefined]);
      expect((await audit.latest(9)).map(({ by }) => by)).toEqual([BEN, undefined]);
      expect(await outbox.stateOf(messageKeyOf("waiting"))).toMatchObject({ kind: "given-up" });
      expect(await outbox.stateOf(messageKeyOf("ben-waiting"))).toMatchObject({ kind: "waiting" });
      expect(await inbox.isFirst(eventIdOf("unfinished"))).toBe(false);
      expect(await store.of(tenant).upkeep.forget(ANNA)).toEqual({
        questions: 0,
        cards: 0,
        events: 0,
        messages: 0,
        shown: 0,
        audit: 0,
      });
    }));

  it("forgets a user everywhere for whoever operates the desk, and in one workspace for that workspace", () =>
    withStore(databases(), async (store) => {
      const [one, other] = [aTenant(), aTenant()];
      await leaveTraces(store, one, ANNA);
      await leaveTraces(store, other, ANNA);

      expect((await store.of(one).upkeep.forget(ANNA)).questions).toBe(1);
      expect(await store.of(other).questions.recentOf(ANNA, 9)).toHaveLength(1);
      expect((await store.upkeep.forget(ANNA)).questions).toBe(1);
    }));
}

/** One of everything that a user leaves behind; the card is used by them, one message is sent and one waits. */
async function leaveTraces(store: Store, tenant: Tenant, user: UserId, prefix = ""): Promise<void> {
  const { articles, questions, cards, shown, inbox, outbox, audit } = store.of(tenant);
  const outside = placeIdOf(`${prefix}outside`);
  await articles.add(FERRY, { origin: "a page", addedBy: user });
  await questions.keep({ asker: user, place: HARBOUR, text: "who" });
  const card = await cards.save({ asker: user, place: HARBOUR, excerpts: [] });
  await cards.use(card, "share", user);
  await shown.record({ place: HARBOUR, message: messageIdOf(`${prefix}1`), excerpts: [EXCERPT] });
  const event = await inbox.take({ id: eventIdOf(`${prefix}finished`), user, payload: { text: "who" } });
  if (event) await inbox.finish(event);
  await inbox.take({ id: eventIdOf(`${prefix}unfinished`), user, payload: { text: "who" } });
  await outbox.enter([{ key: messageKeyOf(`${prefix}sent`), place: outside, body: { a: 1 }, user }]);
  for (let delivery: Delivery | undefined; delivery?.key !== `${prefix}sent`; ) {
    delivery = await store.deliveries.claim("slack", 1000);
    if (delivery?.key === `${prefix}sent`) await store.deliveries.sent(delivery, { nextAt: 0 });
  }
  await outbox.enter([{ key: messageKeyOf(`${prefix}waiting`), place: outside, body: { a: 1 }, user }]);
  await audit.record({ action: "card-shared", subject: { kind: "card", card }, by: user });
}

import { expect, it } from "vitest";
import { messageKeyOf } from "../../../src/domain/ids.ts";
import type { NewMessage } from "../../../src/store/outbox.ts";
import { aTenant, CITY, DAY_MS, type Databases, HARBOUR, withStore } from "./databases.ts";

const FIRST: NewMessage = { key: messageKeyOf("k1"), place: HARBOUR, body: { card: "c1" } };

/** What the store promises of messages on their way out. */
export function outboxContract(databases: () => Databases): void {
  it("enters a message of the same key once", () =>
    withStore(databases(), async (store) => {
      const tenant = aTenant();
      const enter = () => store.of(tenant).outbox.enter([FIRST, { ...FIRST, place: CITY }]);

      const entered = await Promise.all([enter(), enter(), enter()]);

      expect(entered.reduce((sum, count) => sum + count)).toBe(1);
    }));

  it("says how far a message has come", () =>
    withStore(databases(), async (store, world) => {
      const { outbox } = store.of(aTenant());
      expect(await outbox.stateOf(FIRST.key)).toBeUndefined();
      await outbox.enter([FIRST]);
      expect(await outbox.stateOf(FIRST.key)).toEqual({ kind: "waiting", attempts: 0 });

      const delivery = await store.deliveries.claim("slack", 1000);
      if (delivery) await store.deliveries.giveUp(delivery, { nextAt: world.time, reason: "the channel is gone" });

      expect(await outbox.stateOf(FIRST.key)).toEqual({
        kind: "given-up",
        attempts: 1,
        reason: "the channel is gone",
      });
    }));

  it("takes a message out so long as nobody has tried to send it", () =>
    withStore(databases(), async (store) => {
      const { outbox } = store.of(aTenant());
      const later = { ...FIRST, key: messageKeyOf("k2") };
      await outbox.enter([FIRST, later]);
      await store.deliveries.claim("slack", 1000);

      expect(await outbox.withdraw(FIRST.key)).toBe(false);
      expect(await outbox.withdraw(later.key)).toBe(true);
      expect(await outbox.withdraw(later.key)).toBe(false);
      expect(await outbox.stateOf(later.key)).toBeUndefined();
    }));

  it("has a message tried for a day unless it says otherwise", () =>
    withStore(databases(), async (store, world) => {
      const { outbox } = store.of(aTenant());
      await outbox.enter([FIRST, { ...FIRST, key: messageKeyOf("k2"), place: CITY, giveUpAt: world.time + 5 }]);

      const deliveries = [await store.deliveries.claim("slack", 1000), await store.deliveries.claim("slack", 1000)];

      const patience = Object.fromEntries(deliveries.map((d) => [d?.key, (d?.giveUpAt ?? 0) - world.time]));
      expect(patience).toEqual({ k1: DAY_MS, k2: 5 });
    }));
}

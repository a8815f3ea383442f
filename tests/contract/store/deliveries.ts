import { expect, it } from "vitest";
import { messageIdOf, messageKeyOf, type PlaceId, tenantOf, threadIdOf } from "../../../src/domain/ids.ts";
import type { Delivery, NewMessage } from "../../../src/store/outbox.ts";
import type { Store } from "../../../src/store/store.ts";
import { ANNA, aTenant, CITY, type Databases, HARBOUR, withStore } from "./databases.ts";

const LEASE_MS = 4_000;

/** What the store promises whoever sends messages. */
export function deliveriesContract(databases: () => Databases): void {
  it("gives a message to one sender, with all that was entered", () =>
    withStore(databases(), async (store, world) => {
      const tenant = aTenant();
      const body = { thread: threadIdOf("1"), lines: ["“é”", 2] };
      await store.of(tenant).outbox.enter([{ ...aMessage("k1"), body, user: ANNA, giveUpAt: 9e12 }]);

      const claims = await Promise.all(Array.from({ length: 6 }, () => store.deliveries.claim("slack", LEASE_MS)));

      expect(claims.filter((claim) => claim !== undefined)).toEqual([
        {
          tenant,
          place: HARBOUR,
          key: "k1",
          body,
          user: ANNA,
          attempt: 1,
          isInDoubt: false,
          giveUpAt: 9e12,
          lease: expect.any(String),
        },
      ]);
      expect(await store.deliveries.nextDueAt("slack")).toBe(world.time + LEASE_MS);
    }));

  it("keeps the order within a place, and lets places go side by side", () =>
    withStore(databases(), async (store, world) => {
      const { outbox } = store.of(aTenant());
      await outbox.enter([aMessage("h1"), aMessage("c1", CITY), aMessage("h2"), aMessage("c2", CITY)]);
      await outbox.enter([aMessage("h3")]);

      const rounds: string[][] = [];
      for (let round = 0; round < 3; round++) {
        const claims = await claimAll(store);
        rounds.push(claims.map(({ key }) => key).sort());
        for (const claim of claims) await store.deliveries.sent(claim, { nextAt: world.time });
      }

      expect(rounds).toEqual([["c1", "h1"], ["c2", "h2"], ["h3"]]);
      expect(await store.deliveries.nextDueAt("slack")).toBeUndefined();
    }));

  it("keeps the pace of each place alone", () =>
    withStore(databases(), async (store, world) => {
      await store
        .of(aTenant())
        .outbox.enter([aMessage("h1"), aMessage("h2"), aMessage("c1", CITY), aMessage("c2", CITY)]);
      const claims = await claimAll(store);
      for (const claim of claims) {
        await store.deliveries.sent(claim, { nextAt: world.time + (claim.place === CITY ? 10 : 9_000) });
      }

      world.time += 9;
      expect(await claimAll(store)).toEqual([]);
      world.time += 1;
      expect((await claimAll(store)).map(({ key }) => key)).toEqual(["c2"]);
      expect(await store.deliveries.nextDueAt("slack")).toBe(world.time + LEASE_MS);
      world.time += 9_000;
      expect((await claimAll(store)).map(({ key }) => key)).toContain("h2");
    }));

  it("keeps the pace of a place also for what is entered later", () =>
    withStore(databases(), async (store, world) => {
      const { outbox } = store.of(aTenant());
      await outbox.enter([aMessage("h1")]);
      for (const claim of await claimAll(store)) await store.deliveries.sent(claim, { nextAt: world.time + 500 });

      await outbox.enter([aMessage("h2")]);

      expect(await claimAll(store)).toEqual([]);
      expect(await store.deliveries.nextDueAt("slack")).toBe(world.time + 500);
    }));

  it("sends nothing before its time, and holds up nothing with what is not yet due", () =>
    withStore(databases(), async (store, world) => {
      const reminder = { ...aMessage("reminder"), notBefore: world.time + 60_000 };
      await store.of(aTenant()).outbox.enter([reminder, aMessage("now")]);

      const [claim] = await claimAll(store);
      expect(claim?.key).toBe("now");
      if (claim) await store.deliveries.sent(claim, { nextAt: world.time });

      expect(await store.deliveries.nextDueAt("slack")).toBe(world.time + 60_000);
      world.time += 60_000;
      expect((await claimAll(store)).map(({ key }) => key)).toEqual(["reminder"]);
    }));

  it("keeps its place for a message that is postponed", () =>
    withStore(databases(), async (store, world) => {
      await store.of(aTenant()).outbox.enter([aMessage("h1"), aMessage("h2")]);
      const [claim] = await claimAll(store);

      const later = { nextAt: world.time + 30, isInDoubt: false, reason: "limited" };
      expect(claim && (await store.deliveries.postpone(claim, later))).toBe(true);

      expect(await claimAll(store)).toEqual([]);
      world.time += 30;
      expect(await claimAll(store)).toMatchObject([{ key: "h1", attempt: 2, isInDoubt: false }]);
    }));

  it("doubts whether a message arrived whose sender was lost, and heeds that sender no more", () =>
    withStore(databases(), async (store, world) => {
      const tenant = aTenant();
      await store.of(tenant).outbox.enter([aMessage("h1")]);
      const [lost] = await claimAll(store);
      await store.of(tenant).outbox.enter([aMessage("h2")]);

      world.time += LEASE_MS - 1;
      expect(await claimAll(store)).toEqual([]);
      world.time += 1;
      const [found] = await claimAll(store);

      expect(found).toMatchObject({ key: "h1", attempt: 2, isInDoubt: true });
      const outcome = { nextAt: world.time, message: messageIdOf("1700.9") };
      expect(lost && (await store.deliveries.sent(lost, outcome))).toBe(false);
      expect(lost && (await store.deliveries.giveUp(lost, { ...outcome, reason: "" }))).toBe(false);
      expect(lost && (await store.deliveries.postpone(lost, { ...outcome, reason: "", isInDoubt: false }))).toBe(false);
      expect(found && (await store.deliveries.sent(found, outcome))).toBe(true);
      expect(await store.of(tenant).outbox.stateOf(aMessage("h1").key)).toEqual({
        kind: "sent",
        attempts: 2,
        message: "1700.9",
      });
      expect((await claimAll(store)).map(({ key }) => key)).toEqual(["h2"]);
    }));

  it("goes on with the next message where one is given up, withdrawn or forgotten", () =>
    withStore(databases(), async (store, world) => {
      const tenant = aTenant();
      await store
        .of(tenant)
        .outbox.enter(["1", "2", "3", "4"].map((n) => ({ ...aMessage(n), ...(n === "3" ? { user: ANNA } : {}) })));
      const [first] = await claimAll(store);
      if (first) await store.deliveries.giveUp(first, { nextAt: world.time, reason: "refused" });

      await store.of(tenant).outbox.withdraw(messageKeyOf("2"));
      await store.of(tenant).upkeep.forget(ANNA);

      expect((await claimAll(store)).map(({ key }) => key)).toEqual(["4"]);
    }));

  it("gives each platform its own messages", () =>
    withStore(databases(), async (store) => {
      await store.of(tenantOf("discord", "9")).outbox.enter([aMessage("d1")]);

      expect(await store.deliveries.claim("slack", LEASE_MS)).toBeUndefined();
      expect(await store.deliveries.nextDueAt("slack")).toBeUndefined();
      expect(await store.deliveries.claim("discord", LEASE_MS)).toMatchObject({ key: "d1" });
    }));

  it("loses none and doubles none where many enter and many send at once", () =>
    withStore(databases(), async (store, world) => {
      const tenant = aTenant();
      const keys = Array.from({ length: 60 }, (_, n) => `m${String(n).padStart(2, "0")}`);
      const entering = Promise.all(
        keys.map((key, n) => store.of(tenant).outbox.enter([aMessage(key, n % 2 ? CITY : HARBOUR)])),
      );
      const sent: string[] = [];
      const send = async () => {
        for (let idle = 0; idle < 5; ) {
          const claim = await store.deliveries.claim("slack", LEASE_MS);
          if (claim === undefined) {
            await entering;
            idle += 1;
            continue;
          }
          sent.push(claim.key);
          await store.deliveries.sent(claim, { nextAt: world.time });
        }
      };

      await Promise.all([send(), send(), send()]);

      expect(sent.toSorted()).toEqual(keys);
    }));
}

function aMessage(key: string, place: PlaceId = HARBOUR): NewMessage {
  return { key: messageKeyOf(key), place, body: {} };
}

async function claimAll(store: Store): Promise<Delivery[]> {
  const claims: Delivery[] = [];
  for (;;) {
    const claim = await store.deliveries.claim("slack", LEASE_MS);
    if (claim === undefined) return claims;
    claims.push(claim);
  }
}

import { expect, it } from "vitest";
import { eventIdOf } from "../../../src/domain/ids.ts";
import type { EventClaim } from "../../../src/store/inbox.ts";
import { EVENT_LEASE_MS, MAX_HANDLINGS, MAX_TELLINGS } from "../../../src/store/sql/inbox.ts";
import type { Store } from "../../../src/store/store.ts";
import { ANNA, aTenant, type Databases, type World, withStore } from "./databases.ts";

const EVENT = {
  id: eventIdOf("Ev1"),
  user: ANNA,
  payload: { text: "who is Massimov", nested: [1, null, { a: true }] },
};

/** What the store promises of what platforms deliver. */
export function inboxContract(databases: () => Databases): void {
  it("lets one of many replicas take an event", () =>
    withStore(databases(), async (store) => {
      const tenant = aTenant();

      const claims = await Promise.all(Array.from({ length: 8 }, () => store.of(tenant).inbox.take(EVENT)));

      expect(claims.filter((claim) => claim !== undefined)).toEqual([
        { ...EVENT, purpose: "handle", attempt: 1, lease: expect.any(String) },
      ]);
    }));

  it("takes an event that was finished no more", () =>
    withStore(databases(), async (store) => {
      const { inbox } = store.of(aTenant());
      const claim = await taken(inbox.take(EVENT));

      expect(await inbox.finish(claim)).toBe(true);
      expect(await inbox.finish(claim)).toBe(false);
      expect(await inbox.take(EVENT)).toBeUndefined();
      expect(await store.unfinished.claim("slack")).toBeUndefined();
    }));

  it("tells whether an event is the first of its name", () =>
    withStore(databases(), async (store) => {
      const { inbox } = store.of(aTenant());

      const answers = await Promise.all(Array.from({ length: 4 }, () => inbox.isFirst(EVENT.id)));

      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await store.unfinished.claim("slack")).toBeUndefined();
    }));

  it("hands an event that a crash left behind to somebody else, once its lease has ended", () =>
    withStore(databases(), async (store, world) => {
      const tenant = aTenant();
      const lost = await taken(store.of(tenant).inbox.take(EVENT));
      expect(await store.unfinished.claim("slack")).toBeUndefined();

      world.time += EVENT_LEASE_MS;
      expect(await store.unfinished.claim("discord")).toBeUndefined();
      const found = await store.unfinished.claim("slack");

      expect(found).toEqual({ tenant, claim: { ...EVENT, purpose: "handle", attempt: 2, lease: expect.any(String) } });
      expect(await store.unfinished.claim("slack")).toBeUndefined();
      expect(await store.of(tenant).inbox.finish(lost)).toBe(false);
      expect(await store.of(tenant).inbox.finish(found?.claim ?? lost)).toBe(true);
    }));

  it("begins an event again at once where it was put back", () =>
    withStore(databases(), async (store) => {
      const { inbox } = store.of(aTenant());
      const claim = await taken(inbox.take(EVENT));

      expect(await inbox.putBack(claim, "the index was not ready")).toBe(true);
      expect(await inbox.putBack(claim, "again")).toBe(false);

      expect(await store.unfinished.claim("slack")).toMatchObject({ claim: { attempt: 2 } });
    }));

  it("has whoever asked told, after an event failed too often, and then gives up", () =>
    withStore(databases(), async (store, world) => {
      await store.of(aTenant()).inbox.take(EVENT);

      const purposes = await crashesOf(store, world);

      const handlings = Array.from({ length: MAX_HANDLINGS - 1 }, () => "handle");
      expect(purposes).toEqual([...handlings, ...Array.from({ length: MAX_TELLINGS }, () => "tell")]);
    }));
}

/** What the event is claimed for each time that its handling ends with a crash. */
async function crashesOf(store: Store, world: World): Promise<string[]> {
  const purposes: string[] = [];
  for (;;) {
    world.time += EVENT_LEASE_MS;
    const found = await store.unfinished.claim("slack");
    if (found === undefined) return purposes;
    purposes.push(found.claim.purpose);
  }
}

async function taken(claiming: Promise<EventClaim | undefined>): Promise<EventClaim> {
  const claim = await claiming;
  if (claim === undefined) throw new Error("Cannot take the event");
  return claim;
}

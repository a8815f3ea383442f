import { expect, it } from "vitest";
import { eventIdOf, messageKeyOf } from "../../../src/domain/ids.ts";
import { openStore } from "../../../src/store/open-store.ts";
import { ANNA, aTenant, aWorld, type Databases, HARBOUR, withStore } from "./databases.ts";

const MESSAGE = { key: messageKeyOf("answer"), place: HARBOUR, body: {} };

/** What the store promises of several writes together, and of a store that is opened again. */
export function transactionsContract(databases: () => Databases): void {
  it("does all of what is done together", () =>
    withStore(databases(), async (store) => {
      const tenant = store.of(aTenant());
      const claim = await tenant.inbox.take({ id: eventIdOf("Ev1"), payload: {} });

      const isFinished = await tenant.together(async ({ outbox, inbox }) => {
        await outbox.enter([MESSAGE]);
        return claim !== undefined && (await inbox.finish(claim));
      });

      expect(isFinished).toBe(true);
      expect(await tenant.outbox.stateOf(MESSAGE.key)).toMatchObject({ kind: "waiting" });
    }));

  it("does nothing of what fails together, and goes on afterwards", () =>
    withStore(databases(), async (store) => {
      const tenant = store.of(aTenant());

      const failing = tenant.together(async ({ outbox, questions }) => {
        await questions.keep({ asker: ANNA, place: HARBOUR, text: "who" });
        await outbox.enter([MESSAGE]);
        throw new Error("the index broke");
      });

      await expect(failing).rejects.toThrow("the index broke");
      expect(await tenant.outbox.stateOf(MESSAGE.key)).toBeUndefined();
      expect(await tenant.questions.recentOf(ANNA, 9)).toEqual([]);
      expect(await tenant.outbox.enter([MESSAGE])).toBe(1);
    }));

  it("says the same to the database whatever the values, so that no statement is compiled for one message", async () => {
    const statements = new Set<string>();
    const world = Object.assign(aWorld(), { onStatement: (text: string) => void statements.add(text) });
    const store = await openStore(await databases().create(), world);
    const exchange = async (n: number) => {
      world.time += n * 7;
      const body = { ...MESSAGE, key: messageKeyOf(`k${n}`), notBefore: world.time - n };
      await store.of(aTenant()).outbox.enter([body, { ...body, key: messageKeyOf(`l${n}`) }]);
      for (let delivery = await store.deliveries.claim("slack", 1000 + n); delivery !== undefined; ) {
        await store.deliveries.sent(delivery, { nextAt: world.time - n });
        delivery = await store.deliveries.claim("slack", 1000 + n);
      }
      await store.upkeep.expire({ questions: n, cards: n, settled: n, shown: n, audit: n });
    };
    await exchange(1);
    const atFirst = statements.size;

    for (let n = 2; n < 6; n++) await exchange(n);

    expect(statements.size).toBe(atFirst);
    await store.close();
  });

  it("finds what was kept when it is opened again, by several processes at once too", async () => {
    const place = await databases().create();
    const tenant = aTenant();
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(place, aWorld())));
    await stores[0]?.of(tenant).outbox.enter([MESSAGE]);
    for (const store of stores) await store.close();

    const again = await openStore(place, aWorld());

    expect(await again.of(tenant).outbox.stateOf(MESSAGE.key)).toMatchObject({ kind: "waiting" });
    await again.close();
  });
}

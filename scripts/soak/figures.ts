import { randomUUID } from "node:crypto";
import { startPump } from "../../src/deliver/pump.ts";
import { eventIdOf, messageKeyOf, placeIdOf, tenantOf } from "../../src/domain/ids.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import type { StorePlace } from "../../src/store/surroundings.ts";

/** How fast the store is, and how much memory it takes, in this process. */
export interface Figures {
  readonly writesPerSecond: number;
  /** Entered, claimed, sent at once and settled, over 200 places. */
  readonly messagesPerSecond: number;
  /** Megabytes of heap in use after collecting, after each tenth of the messages. */
  readonly heapMegabytes: readonly number[];
}

const WRITING_MS = 5_000;
const WRITERS = 16;
const PLACES = 200;

const TENANT = tenantOf("slack", "T-figures");

/** Measures on a new database, with so many messages: a multiple of 2,000. Needs `--expose-gc` to tell memory that is kept from memory that is only not yet collected. */
export async function measureFigures(create: () => Promise<StorePlace>, messages: number): Promise<Figures> {
  const store = await openStore(await create(), { now: Date.now, randomId: randomUUID });
  try {
    return { writesPerSecond: await writesPerSecond(store), ...(await pumpAll(store, messages)) };
  } finally {
    await store.close();
  }
}

async function writesPerSecond(store: Store): Promise<number> {
  const { inbox } = store.of(TENANT);
  const endsAt = performance.now() + WRITING_MS;
  let writes = 0;
  const write = async () => {
    while (performance.now() < endsAt) {
      await inbox.isFirst(eventIdOf(randomUUID()));
      writes += 1;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  return Math.round(writes / (WRITING_MS / 1000));
}

async function pumpAll(store: Store, messages: number): Promise<Omit<Figures, "writesPerSecond">> {
  const { outbox } = store.of(TENANT);
  const heapMegabytes: number[] = [];
  let sent = 0;
  const pump = startPump({
    deliveries: store.deliveries,
    carrier: {
      platform: "slack",
      send: () => {
        sent += 1;
        return Promise.resolve({ kind: "sent" });
      },
      arrived: () => Promise.resolve({ kind: "missing" }),
    },
    now: Date.now,
    elapsed: () => performance.now(),
    paceMs: 0,
    onGivenUp: () => Promise.resolve(),
    onError: (error) => process.stderr.write(`${String(error)}\n`),
  });
  const begunAt = performance.now();
  for (let entered = 0; entered < messages; ) {
    const batch = Array.from({ length: PLACES }, (_, n) => ({
      key: messageKeyOf(`m${entered + n}`),
      place: placeIdOf(`C${n}`),
      body: { number: entered + n },
    }));
    await outbox.enter(batch);
    entered += batch.length;
    pump.wake();
    while (sent < entered) await new Promise((resolve) => setTimeout(resolve, 2));
    if (entered % (messages / 10) === 0) heapMegabytes.push(heapNow());
  }
  const seconds = (performance.now() - begunAt) / 1000;
  await pump.stop();
  return { messagesPerSecond: Math.round(messages / seconds), heapMegabytes };
}

function heapNow(): number {
  globalThis.gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1e5) / 10;
}

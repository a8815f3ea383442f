import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { messageKeyOf, placeIdOf, tenantOf } from "../../src/domain/ids.ts";
import { randomOf } from "../../src/evaluate/random.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { NewMessage } from "../../src/store/outbox.ts";
import type { Store } from "../../src/store/store.ts";
import type { StorePlace } from "../../src/store/surroundings.ts";
import { type Child, startChild } from "./child.ts";

/** How long and how hard the outbox is tried. */
export interface MessagesSoak {
  readonly messages: number;
  readonly places: number;
  readonly kills: number;
  readonly leaseMs: number;
  readonly seed: number;
}

/** What came of it. All but `seconds`, `kills` and `faults` ought to be 0. */
export interface MessagesReport {
  readonly lost: number;
  readonly shownTwice: number;
  readonly outOfOrder: number;
  readonly notSettled: number;
  readonly kills: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly seconds: number;
}

const WORKERS = 3;
const PACE_MS = 5;
const BATCH = 100;

/** A worker lives at most this long, in milliseconds, once it is at work. */
const LONGEST_LIFE_MS = 500;

const TENANT = tenantOf("slack", "T-soak");
const Address = z.object({ address: z.object({ port: z.number() }) });
const PlatformReport = z.object({
  posted: z.array(z.object({ key: z.string(), place: z.string() })),
  faults: z.record(z.string(), z.number()),
});

/** Sends messages through three workers that are killed at random, to a platform that misbehaves, and counts what is amiss. */
export async function soakMessages(place: StorePlace, soak: MessagesSoak): Promise<MessagesReport> {
  const begunAt = performance.now();
  const { child: platform, port } = await startPlatform(soak);
  const store = await openStore(place, { now: Date.now, randomId: randomUUID });
  const messages = messagesOf(soak);
  try {
    const entering = enter(store, messages);
    const order = { place, port, leaseMs: soak.leaseMs, paceMs: PACE_MS };
    const kills = await pumpUnderFire(order, soak, async () => {
      await entering;
      return (await store.deliveries.nextDueAt("slack")) === undefined;
    });
    const { posted, faults } = await reportOf(port);
    const seconds = (performance.now() - begunAt) / 1000;
    return { ...(await countAmiss(store, messages, posted)), kills, faults, seconds };
  } finally {
    await platform.kill();
    await store.close();
  }
}

async function startPlatform({
  seed,
  leaseMs,
}: MessagesSoak): Promise<{ readonly child: Child; readonly port: number }> {
  const { promise, resolve } = Promise.withResolvers<number>();
  // An effect may come after the answer was given up, and comes before the lease ends.
  const order = { seed, slowMs: leaseMs / 2 };
  const child = startChild("platform.ts", order, (message) => resolve(Address.parse(message).address.port));
  return { child, port: await promise };
}

function messagesOf({ messages, places }: MessagesSoak): NewMessage[] {
  return Array.from({ length: messages }, (_, n) => {
    const number = String(Math.floor(n / places)).padStart(6, "0");
    const place = `C${n % places}`;
    return { key: messageKeyOf(`${place}-${number}`), place: placeIdOf(place), body: { number } };
  });
}

async function enter(store: Store, messages: readonly NewMessage[]): Promise<void> {
  for (let at = 0; at < messages.length; at += BATCH) {
    await store.of(TENANT).outbox.enter(messages.slice(at, at + BATCH));
    await pause(20);
  }
}

/** Keeps three workers going, kills one after another, and stops them once everything is settled. */
async function pumpUnderFire(
  order: object,
  { kills, seed }: MessagesSoak,
  isSettled: () => Promise<boolean>,
): Promise<number> {
  const random = randomOf(seed);
  const start = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const child = startChild("worker.ts", order, () => resolve());
    return { child, isReady: promise };
  };
  const workers = Array.from({ length: WORKERS }, start);
  let killed = 0;
  while (killed < kills || !(await isSettled())) {
    if (killed >= kills) {
      await pause(100);
      continue;
    }
    const victim = Math.floor(random() * WORKERS);
    const worker = workers[victim];
    if (worker === undefined) continue;
    await worker.isReady;
    await pause(random() * LONGEST_LIFE_MS);
    await worker.child.kill();
    workers[victim] = start();
    killed += 1;
  }
  for (const { child } of workers) await child.kill();
  return killed;
}

async function reportOf(port: number): Promise<z.infer<typeof PlatformReport>> {
  const response = await fetch(`http://127.0.0.1:${port}/report`);
  return PlatformReport.parse(await response.json());
}

async function countAmiss(
  store: Store,
  messages: readonly NewMessage[],
  posted: z.infer<typeof PlatformReport>["posted"],
): Promise<Pick<MessagesReport, "lost" | "shownTwice" | "outOfOrder" | "notSettled">> {
  const keys = new Set(posted.map(({ key }) => key));
  const last = new Map<string, string>();
  let outOfOrder = 0;
  for (const { key, place } of posted) {
    if (key < (last.get(place) ?? "")) outOfOrder += 1;
    last.set(place, key);
  }
  let notSettled = 0;
  for (const { key } of messages) {
    if ((await store.of(TENANT).outbox.stateOf(key))?.kind !== "sent") notSettled += 1;
  }
  const lost = messages.filter(({ key }) => !keys.has(key)).length;
  return { lost, shownTwice: posted.length - keys.size, outOfOrder, notSettled };
}

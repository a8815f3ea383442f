import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Arrival, Carrier, SendOutcome } from "../../../src/deliver/carrier.ts";
import { type Pump, startPump } from "../../../src/deliver/pump.ts";
import { messageIdOf, messageKeyOf, placeIdOf, tenantOf } from "../../../src/domain/ids.ts";
import { openStore } from "../../../src/store/open-store.ts";
import type { MessageState } from "../../../src/store/outbox.ts";
import type { Store } from "../../../src/store/store.ts";

const TENANT = tenantOf("slack", "T1");
const LEASE_MS = 40_000;
const CALL_MS = LEASE_MS / 4;
const PACE_MS = 1_000;

/** A platform that a test scripts: what each attempt at a message meets, by its key; at the end of a script, it arrives. */
interface FakePlatform extends Carrier {
  readonly script: Map<string, ((signal: AbortSignal) => Promise<SendOutcome>)[]>;
  readonly arrivals: Map<string, (() => Promise<Arrival>)[]>;
  /** What was sent, or asked about with a question mark, with the second at which that was. */
  readonly log: string[];
}

let folder: string;
let store: Store;
let platform: FakePlatform;
let pump: Pump;
let begunAt: number;
const givenUp: string[] = [];
const errors: unknown[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
  folder = await mkdtemp(join(tmpdir(), "quotedesk-pump-"));
  store = await openStore(
    { kind: "sqlite", file: join(folder, "desk.sqlite") },
    { now: Date.now, randomId: randomUUID },
  );
  platform = aPlatform();
  begunAt = Date.now();
  givenUp.length = 0;
  errors.length = 0;
  pump = aPump();
});

afterEach(async () => {
  await pump.stop();
  await store.close();
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

describe("the pump of the outbox", () => {
  it("sends the messages of a place in order and at its pace, and other places meanwhile", async () => {
    await enter(["a1", "a2", "b1", "a3", "b2"]);

    await pass(5_000);

    expect(platform.log.toSorted()).toEqual(["a1 at 0", "a2 at 1", "a3 at 2", "b1 at 0", "b2 at 1"]);
    expect(await stateOf("a3")).toEqual({ kind: "sent", attempts: 1, message: "m-a3" });
    expect(errors).toEqual([]);
  });

  it("lets a limited place rest as long as it asks, and no other", async () => {
    platform.script.set("a1", [() => Promise.resolve({ kind: "limited", retryAfterMs: 7_000 })]);
    await enter(["a1", "a2", "b1", "b2"]);

    await pass(9_000);

    expect(platform.log).toEqual(["a1 at 0", "b1 at 0", "b2 at 1", "a1 at 7", "a2 at 8"]);
  });

  it("asks whether a message arrived before it tries again, once the lost answer's lease has ended", async () => {
    platform.script.set("a1", [() => Promise.reject(new Error("socket hang up"))]);
    platform.arrivals.set("a1", [() => Promise.resolve({ kind: "arrived", message: messageIdOf("m-first") })]);
    await enter(["a1", "a2"]);

    await pass(LEASE_MS + PACE_MS);

    expect(platform.log).toEqual(["a1 at 0", "a1? at 40", "a2 at 41"]);
    expect(await stateOf("a1")).toEqual({ kind: "sent", attempts: 2, message: "m-first" });
  });

  it("sends a message again that is known not to have arrived", async () => {
    platform.script.set("a1", [() => Promise.reject(new Error("reset"))]);
    await enter(["a1"]);

    await pass(LEASE_MS);

    expect(platform.log).toEqual(["a1 at 0", "a1? at 40", "a1 at 40"]);
  });

  it("does not ask about a message that is known not to have arrived", async () => {
    platform.script.set("a1", [() => Promise.resolve({ kind: "failed", reason: "internal_error" })]);
    await enter(["a1"]);

    await pass(2_000);

    expect(platform.log).toEqual(["a1 at 0", "a1 at 1"]);
  });

  it("ends a call after a quarter of the lease, and tells the adapter so", async () => {
    const aborted: number[] = [];
    platform.script.set("a1", [
      (signal) =>
        new Promise(() => {
          signal.addEventListener("abort", () => aborted.push(Date.now() - begunAt));
        }),
    ]);
    await enter(["a1"]);

    await pass(LEASE_MS);

    expect(aborted).toEqual([CALL_MS]);
    expect(platform.log).toEqual(["a1 at 0", "a1? at 40", "a1 at 40"]);
  });

  it("begins no send of which too little of the lease would be left", async () => {
    platform.script.set("a1", [() => Promise.reject(new Error("reset"))]);
    // The process stands still while it waits for the answer.
    platform.arrivals.set("a1", [
      () => {
        vi.setSystemTime(Date.now() + LEASE_MS);
        skipped += LEASE_MS;
        return Promise.resolve({ kind: "missing" });
      },
    ]);
    await enter(["a1"]);

    await pass(LEASE_MS + PACE_MS);

    expect(platform.log.slice(0, 2)).toEqual(["a1 at 0", "a1? at 40"]);
    expect(await stateOf("a1")).toMatchObject({ kind: "sent", attempts: 3 });
    expect(platform.log.at(-1)).toBe("a1 at 80");
  });

  it("gives a message up at its time, says why, and goes on with the next one", async () => {
    const limited = (): Promise<SendOutcome> => Promise.resolve({ kind: "limited", retryAfterMs: 4_000 });
    platform.script.set("a1", [limited, limited, limited]);
    await enter(["a1"], { giveUpAt: begunAt + 6_000 });
    await enter(["a2"]);

    await pass(9_000);

    expect(platform.log).toEqual(["a1 at 0", "a1 at 4", "a2 at 8"]);
    expect(givenUp).toEqual([`a1: it could not be sent by ${new Date(begunAt + 6_000).toISOString()}, in 2 attempts`]);
    expect(await stateOf("a1")).toMatchObject({ kind: "given-up" });
  });

  it("gives up at once what the platform will never take", async () => {
    platform.script.set("a1", [() => Promise.resolve({ kind: "refused", reason: "channel_not_found" })]);
    await enter(["a1", "a2"]);

    await pass(100);

    expect(platform.log).toEqual(["a1 at 0", "a2 at 0"]);
    expect(givenUp).toEqual(["a1: channel_not_found"]);
  });

  it("does not send again where it cannot be told whether a message arrived, and says so in the end", async () => {
    platform.script.set("a1", [() => Promise.reject(new Error("reset"))]);
    platform.arrivals.set(
      "a1",
      Array.from({ length: 9 }, () => () => Promise.reject(new Error("history is refused"))),
    );
    await enter(["a1"], { giveUpAt: begunAt + 45_000 });

    await pass(60_000);

    expect(platform.log.filter((line) => !line.includes("?"))).toEqual(["a1 at 0"]);
    expect(givenUp).toEqual(["a1: it cannot be told whether it arrived: the call failed: Error"]);
  });

  it("keeps what a platform says of a message out of the reason", async () => {
    platform.script.set("a1", [() => Promise.reject(new Error("cannot post: who is Massimov"))]);
    await enter(["a1"]);

    await pass(100);

    expect(JSON.stringify(await stateOf("a1"))).not.toContain("Massimov");
  });

  it("finishes what it is sending when it is stopped, and begins nothing", async () => {
    platform.script.set("a1", [() => new Promise((resolve) => setTimeout(() => resolve({ kind: "sent" }), 3_000))]);
    await enter(["a1", "a2"]);
    await pass(1_000);

    const stopped = pump.stop();
    await pass(10_000);
    await stopped;

    expect(platform.log).toEqual(["a1 at 0"]);
    expect(await stateOf("a1")).toMatchObject({ kind: "sent" });
    expect(await stateOf("a2")).toMatchObject({ kind: "waiting", attempts: 0 });
  });

  it("goes on once the store is there again", async () => {
    await pump.stop();
    // Several claims are under way at once.
    let failures = 12;
    const claim: Store["deliveries"]["claim"] = (...given) => {
      failures -= 1;
      return failures >= 0 ? Promise.reject(new Error("away")) : store.deliveries.claim(...given);
    };
    pump = aPump({ ...store.deliveries, claim });
    await enter(["a1"]);

    await pass(5_000);

    expect(errors).toHaveLength(12);
    expect(platform.log).toEqual(["a1 at 2"]);
  });
});

/** Milliseconds by which the process stood still. */
let skipped = 0;

function aPump(deliveries = store.deliveries): Pump {
  skipped = 0;
  return startPump({
    deliveries,
    carrier: platform,
    now: Date.now,
    elapsed: () => performance.now() + skipped,
    paceMs: PACE_MS,
    leaseMs: LEASE_MS,
    onGivenUp: (delivery, reason) => {
      givenUp.push(`${delivery.key}: ${reason}`);
      return Promise.resolve();
    },
    onError: (error) => errors.push(error),
  });
}

function aPlatform(): FakePlatform {
  const script: FakePlatform["script"] = new Map();
  const arrivals: FakePlatform["arrivals"] = new Map();
  const log: string[] = [];
  const at = () => `at ${Math.round((Date.now() - begunAt) / 1_000)}`;
  return {
    platform: "slack",
    script,
    arrivals,
    log,
    send({ key }, signal) {
      log.push(`${key} ${at()}`);
      const next = script.get(key)?.shift();
      return next === undefined ? Promise.resolve({ kind: "sent", message: messageIdOf(`m-${key}`) }) : next(signal);
    },
    arrived({ key }) {
      log.push(`${key}? ${at()}`);
      return arrivals.get(key)?.shift()?.() ?? Promise.resolve({ kind: "missing" });
    },
  };
}

/** Enters messages whose first letter is their place. */
async function enter(keys: readonly string[], terms: { readonly giveUpAt?: number } = {}): Promise<void> {
  const messages = keys.map((key) => ({
    key: messageKeyOf(key),
    place: placeIdOf(key.slice(0, 1)),
    body: {},
    giveUpAt: begunAt + 900_000,
    ...terms,
  }));
  await store.of(TENANT).outbox.enter(messages);
  pump.wake();
}

async function stateOf(key: string): Promise<MessageState | undefined> {
  return await store.of(TENANT).outbox.stateOf(messageKeyOf(key));
}

/** Lets time pass in small steps, so that the store keeps up with it. */
async function pass(ms: number): Promise<void> {
  for (let at = 0; at < ms; at += 100) await vi.advanceTimersByTimeAsync(Math.min(100, ms - at));
}

import type { Deliveries, Delivery } from "../store/outbox.ts";
import type { Carrier } from "./carrier.ts";
import { deliverMessage, type Verdict } from "./deliver-message.ts";

/** Takes messages out of the outbox and has them sent, for as long as it runs. */
export interface Pump {
  /** Looks at the outbox at once, as after a message was entered. */
  wake(): void;
  /** Takes no further message; settles once those being sent are settled, which takes at most the lease. */
  stop(): Promise<void>;
}

/** What a pump works with. */
export interface PumpOptions {
  readonly deliveries: Deliveries;
  readonly carrier: Carrier;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds that only ever rise, such as `performance.now()`. */
  readonly elapsed: () => number;
  /** Between two messages of a place. */
  readonly paceMs: number;
  /** A message belongs to its sender for so long; each call of the platform may take a quarter of it. */
  readonly leaseMs?: number;
  /** Messages that are sent at the same time; a few more may be, as several are claimed at once. */
  readonly senders?: number;
  /** Told of each message that will not be tried again, once that is settled. */
  readonly onGivenUp: (delivery: Delivery, reason: string) => Promise<void>;
  /** Told of what went wrong with the store, or within `onGivenUp`; the pump goes on. */
  readonly onError: (error: unknown) => void;
}

const USUAL_LEASE_MS = 60_000;
const USUAL_SENDERS = 32;

/** The outbox is looked at no less often than this, as other processes enter messages too. */
const LONGEST_REST_MS = 500;

/** So many claims are under way at the same time: each waits for the disk. */
const TAKERS = 4;

/** After a failure of the store, the pump rests for so long. */
const REST_AFTER_FAILURE_MS = 1_000;

/** Starts a pump; several may run at the same time, here and in other processes. */
export function startPump(options: PumpOptions): Pump {
  const { deliveries, carrier, leaseMs = USUAL_LEASE_MS, senders = USUAL_SENDERS, elapsed, onError } = options;
  const sending = new Set<Promise<void>>();
  const bells = Array.from({ length: TAKERS }, createBell);
  const wake = () => {
    for (const bell of bells) bell.ring();
  };
  let isStopping = false;

  async function run(bell: Bell): Promise<void> {
    while (!isStopping) {
      try {
        if (sending.size >= senders) await bell.heard(LONGEST_REST_MS);
        else if (!(await takeOne())) await bell.heard(await restMs());
      } catch (error) {
        onError(error);
        await bell.heard(REST_AFTER_FAILURE_MS);
      }
    }
  }

  async function takeOne(): Promise<boolean> {
    const claimedAt = elapsed();
    const delivery = await deliveries.claim(carrier.platform, leaseMs);
    if (delivery === undefined) return false;
    const task = deliver(delivery, { ...options, leaseMs, claimedAt })
      .catch(onError)
      .finally(() => {
        sending.delete(task);
        wake();
      });
    sending.add(task);
    return true;
  }

  async function restMs(): Promise<number> {
    const dueAt = await deliveries.nextDueAt(carrier.platform);
    return dueAt === undefined ? LONGEST_REST_MS : Math.max(0, Math.min(dueAt - options.now(), LONGEST_REST_MS));
  }

  const running = Promise.all(bells.map(run));
  return {
    wake,
    async stop() {
      isStopping = true;
      wake();
      await running;
      await Promise.all(sending);
    },
  };
}

async function deliver(
  delivery: Delivery,
  terms: PumpOptions & { readonly leaseMs: number; readonly claimedAt: number },
): Promise<void> {
  const verdict = await deliverMessage(delivery, terms);
  const isOurs = await settle(terms.deliveries, delivery, verdict);
  if (isOurs && verdict.kind === "given-up") await terms.onGivenUp(delivery, verdict.reason);
}

/** Where the lease was lost, whoever has it now finds out what became of the message. */
function settle(deliveries: Deliveries, delivery: Delivery, verdict: Verdict): Promise<boolean> {
  switch (verdict.kind) {
    case "sent":
      return deliveries.sent(delivery, verdict);
    case "postponed":
      return deliveries.postpone(delivery, verdict);
    case "given-up":
      return deliveries.giveUp(delivery, verdict);
  }
}

/** Wakes whoever waits for it; a ring that nobody heard is heard by the next wait. */
interface Bell {
  ring(): void;
  /** Settles when the bell is rung, at the latest after `ms`. */
  heard(ms: number): Promise<void>;
}

function createBell(): Bell {
  let isRung = false;
  let hear: (() => void) | undefined;
  return {
    ring() {
      isRung = true;
      hear?.();
    },
    async heard(ms) {
      if (!isRung) {
        let timer: NodeJS.Timeout | undefined;
        await new Promise<void>((resolve) => {
          hear = resolve;
          timer = setTimeout(resolve, ms);
        });
        clearTimeout(timer);
      }
      hear = undefined;
      isRung = false;
    },
  };
}

import type { MessageId } from "../domain/ids.ts";
import type { Delivery } from "../store/outbox.ts";
import type { Arrival, Carrier, SendOutcome } from "./carrier.ts";

/** What becomes of a message that was claimed. Times are milliseconds since 1970. */
export type Verdict =
  | { readonly kind: "sent"; readonly nextAt: number; readonly message?: MessageId }
  | { readonly kind: "postponed"; readonly nextAt: number; readonly isInDoubt: boolean; readonly reason: string }
  | { readonly kind: "given-up"; readonly nextAt: number; readonly reason: string };

/** How a claimed message is delivered. */
export interface DeliveryTerms {
  readonly carrier: Carrier;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds that only ever rise. */
  readonly elapsed: () => number;
  /** What `elapsed` gave before the message was claimed. */
  readonly claimedAt: number;
  readonly leaseMs: number;
  /** Between two messages of a place. */
  readonly paceMs: number;
}

/** A message that failed is tried again after this long, then twice as long each time, up to a limit. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** A call of the platform may take this part of the lease. */
const CALL_PART = 1 / 4;

/** No call that has an effect begins later than this part of the lease: what is left is for its effect to come late. */
const LAST_BEGIN_PART = 1 / 2;

/**
 * Delivers a message that was claimed: asks first whether an earlier attempt arrived, where that is in doubt; then sends it.
 * Never rejects for what the platform does.
 */
export async function deliverMessage(delivery: Delivery, terms: DeliveryTerms): Promise<Verdict> {
  const { now } = terms;
  if (delivery.isInDoubt) {
    const arrival = await arrivalOf(delivery, terms);
    if (arrival.kind === "arrived") return sent(arrival.message, terms);
    if (arrival.kind !== "missing" && isExpired(delivery, now())) {
      return { kind: "given-up", nextAt: now(), reason: `it cannot be told whether it arrived: ${arrival.reason}` };
    }
    if (arrival.kind !== "missing") {
      return { kind: "postponed", nextAt: now() + arrival.pauseMs, isInDoubt: true, reason: arrival.reason };
    }
  }
  if (isExpired(delivery, now())) return { kind: "given-up", nextAt: now(), reason: expiryOf(delivery) };
  if (terms.elapsed() - terms.claimedAt > terms.leaseMs * LAST_BEGIN_PART) {
    return { kind: "postponed", nextAt: now(), isInDoubt: false, reason: "too little of the lease was left" };
  }
  return verdictOn(await sendWithin(delivery, terms), delivery, terms);
}

interface Unanswered {
  readonly kind: "unanswered";
  readonly reason: string;
}
interface Untold {
  readonly kind: "untold";
  readonly reason: string;
  readonly pauseMs: number;
}

async function arrivalOf(
  delivery: Delivery,
  terms: DeliveryTerms,
): Promise<Exclude<Arrival, { readonly kind: "limited" }> | Untold> {
  const arrival = await answerWithin(terms, (signal) => terms.carrier.arrived(delivery, signal));
  switch (arrival.kind) {
    case "arrived":
    case "missing":
      return arrival;
    case "limited":
      return { kind: "untold", reason: "its place takes no questions for a while", pauseMs: arrival.retryAfterMs };
    case "unanswered":
      return { kind: "untold", reason: arrival.reason, pauseMs: pauseAfter(delivery) };
  }
}

function sendWithin(delivery: Delivery, terms: DeliveryTerms): Promise<SendOutcome | Unanswered> {
  return answerWithin(terms, (signal) => terms.carrier.send(delivery, signal));
}

function verdictOn(outcome: SendOutcome | Unanswered, delivery: Delivery, terms: DeliveryTerms): Verdict {
  const now = terms.now();
  switch (outcome.kind) {
    case "sent":
      return sent(outcome.message, terms);
    case "limited":
      return {
        kind: "postponed",
        nextAt: now + Math.max(outcome.retryAfterMs, terms.paceMs),
        isInDoubt: false,
        reason: `its place takes nothing for ${outcome.retryAfterMs} ms`,
      };
    case "failed":
      return { kind: "postponed", nextAt: now + pauseAfter(delivery), isInDoubt: false, reason: outcome.reason };
    case "refused":
      return { kind: "given-up", nextAt: now, reason: outcome.reason };
    case "unanswered": {
      // The platform may still be at it: before the lease has ended, "missing" would mean nothing.
      const restMs = Math.max(0, terms.leaseMs - (terms.elapsed() - terms.claimedAt));
      return { kind: "postponed", nextAt: now + restMs, isInDoubt: true, reason: outcome.reason };
    }
  }
}

function sent(message: MessageId | undefined, { now, paceMs }: DeliveryTerms): Verdict {
  return { kind: "sent", nextAt: now() + paceMs, ...(message === undefined ? {} : { message }) };
}

function isExpired({ giveUpAt }: Delivery, now: number): boolean {
  return now >= giveUpAt;
}

function expiryOf({ giveUpAt, attempt }: Delivery): string {
  return `it could not be sent by ${new Date(giveUpAt).toISOString()}, in ${attempt - 1} attempts`;
}

function pauseAfter({ attempt }: Delivery): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS);
}

/** What the platform answers in time; a failure and silence are told apart by their reason alone. */
async function answerWithin<Answer>(
  { leaseMs }: DeliveryTerms,
  call: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer | Unanswered> {
  const timeoutMs = leaseMs * CALL_PART;
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<Unanswered>((resolve) => {
    timer = setTimeout(() => resolve({ kind: "unanswered", reason: `no answer within ${timeoutMs} ms` }), timeoutMs);
  });
  const answer = new Promise<Answer>((resolve) => resolve(call(abort.signal))).catch(
    (error: unknown): Unanswered => ({ kind: "unanswered", reason: reasonOf(error) }),
  );
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}

/** What an error is called; its message might hold what was to be sent. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "the call failed";
  return "code" in error ? `the call failed: ${String(error.code)}` : `the call failed: ${error.name}`;
}

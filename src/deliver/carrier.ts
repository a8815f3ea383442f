import type { MessageId, Platform } from "../domain/ids.ts";
import type { Delivery } from "../store/outbox.ts";

/** What came of an attempt to send a message, where that is known. */
export type SendOutcome =
  | { readonly kind: "sent"; readonly message?: MessageId }
  /** It did not arrive, and its place takes nothing for a while. */
  | { readonly kind: "limited"; readonly retryAfterMs: number }
  /** It did not arrive, and may another time. */
  | { readonly kind: "failed"; readonly reason: string }
  /** It did not arrive, and never will: the channel is gone, or the message is not one. */
  | { readonly kind: "refused"; readonly reason: string };

/** What a platform knows of a message that may have arrived. */
export type Arrival =
  | { readonly kind: "arrived"; readonly message?: MessageId }
  | { readonly kind: "missing" }
  | { readonly kind: "limited"; readonly retryAfterMs: number };

/** What an adapter hands in: how messages reach its platform. */
export interface Carrier {
  readonly platform: Platform;
  /**
   * Sends a message once, and never by itself again. A rejection, and no answer before `signal` is aborted, leave it in doubt
   * whether the message arrived; once it is aborted, nothing more may be sent.
   */
  send(delivery: Delivery, signal: AbortSignal): Promise<SendOutcome>;
  /** Whether the message of this key has arrived. Rejects where that cannot be told. */
  arrived(delivery: Delivery, signal: AbortSignal): Promise<Arrival>;
}

import type { MessageId, MessageKey, PlaceId, Platform, Tenant, UserId } from "../domain/ids.ts";
import type { JsonObject } from "./json.ts";

/** A message that shall be posted. */
export interface NewMessage {
  /** A message with the key of another one is that message, and is not posted again. */
  readonly key: MessageKey;
  /** Messages of a place leave one after another, in the order in which they were entered. */
  readonly place: PlaceId;
  /**
   * For the adapter to read. Quotations do not belong here: name a card, and cut them when the message is sent.
   */
  readonly body: JsonObject;
  /** In milliseconds since 1970; until then, it holds up nothing that is entered later. Absent means at once. */
  readonly notBefore?: number;
  /** In milliseconds since 1970; given up if not sent by then. Absent means a day after it may be sent. */
  readonly giveUpAt?: number;
  /** Whoever it is for or about, so that it can be forgotten with them. */
  readonly user?: UserId;
}

/** How far a message has come. `message` is what the platform calls it. */
export type MessageState =
  | { readonly kind: "waiting"; readonly attempts: number; readonly reason?: string }
  | { readonly kind: "sent"; readonly attempts: number; readonly message?: MessageId }
  | { readonly kind: "given-up"; readonly attempts: number; readonly reason: string };

/** Messages of one tenant on their way out. */
export interface Outbox {
  /** Enters messages, all or none, in this order; gives how many were new. */
  enter(messages: readonly NewMessage[]): Promise<number>;
  /** Takes a message out that nobody has tried to send yet; `false` if there is none of this key. */
  withdraw(key: MessageKey): Promise<boolean>;
  /** `undefined` if there is none of this key, or it was settled so long ago that it has expired. */
  stateOf(key: MessageKey): Promise<MessageState | undefined>;
}

/** One message to send; its place is held for whoever has the lease. */
export interface Delivery {
  readonly tenant: Tenant;
  readonly place: PlaceId;
  readonly key: MessageKey;
  readonly body: JsonObject;
  readonly user?: UserId;
  /** Counts from 1. */
  readonly attempt: number;
  /** Whether an earlier attempt may have arrived. */
  readonly isInDoubt: boolean;
  readonly giveUpAt: number;
  /** Fences off whoever held the place before. */
  readonly lease: string;
}

/** When a place may have its next message. */
interface Pace {
  /** In milliseconds since 1970. */
  readonly nextAt: number;
}

/** The pump's side of the outbox, over all tenants; each settling gives `false` if the lease was lost. */
export interface Deliveries {
  /** The first message of a place that is due and that nobody holds, held from now on. */
  claim(platform: Platform, leaseMs: number): Promise<Delivery | undefined>;
  /** It is known to have arrived. */
  sent(delivery: Delivery, outcome: Pace & { readonly message?: MessageId }): Promise<boolean>;
  /** It has not been sent, or may have been: `isInDoubt`. */
  postpone(
    delivery: Delivery,
    outcome: Pace & { readonly isInDoubt: boolean; readonly reason: string },
  ): Promise<boolean>;
  /** It will not be tried again; the place goes on with the next one. */
  giveUp(delivery: Delivery, outcome: Pace & { readonly reason: string }): Promise<boolean>;
  /** When the next message is due, in milliseconds since 1970; `undefined` if none waits. */
  nextDueAt(platform: Platform): Promise<number | undefined>;
}

import type { EventId, Platform, Tenant, UserId } from "../domain/ids.ts";
import type { JsonObject } from "./json.ts";

/** What a platform delivered. */
export interface NewEvent {
  readonly id: EventId;
  /** Whoever caused it, so that it can be forgotten with them. */
  readonly user?: UserId;
  /** What must not be lost: all that is needed to act on it after a crash. */
  readonly payload: JsonObject;
}

/** An event that somebody is at work on; nobody else is while the lease lasts. */
export interface EventClaim extends NewEvent {
  /**
   * `tell` once it was begun so often that its handling must be what fails: whoever caused it is to be told that
   * nothing will come of it.
   */
  readonly purpose: "handle" | "tell";
  /** Counts from 1. */
  readonly attempt: number;
  /** Ends with the lease, and with it the right to finish the event. */
  readonly lease: string;
}

/** What platforms delivered, each event at most once. */
export interface Inbox {
  /**
   * Takes an event, if nobody did so within the window; what it gives is on the disk, so that the platform may have its
   * acknowledgement. Whoever takes it finishes it.
   */
  take(event: NewEvent): Promise<EventClaim | undefined>;
  /** Whether an event that nothing is lost with is met for the first time within the window. */
  isFirst(id: EventId): Promise<boolean>;
  /** Finishes an event and forgets its payload; `false` if the lease was lost, so that somebody else will or did. */
  finish(claim: EventClaim): Promise<boolean>;
  /** Gives an event back at once, to be begun again; `false` if the lease was lost. */
  putBack(claim: EventClaim, reason: string): Promise<boolean>;
}

/** Events that were begun and never finished, of all tenants. */
export interface UnfinishedEvents {
  /**
   * Claims one event whose lease has ended, the longest unfinished first. One that could not even be told of is
   * settled, with the reason, and passed over.
   */
  claim(platform: Platform): Promise<{ readonly tenant: Tenant; readonly claim: EventClaim } | undefined>;
}

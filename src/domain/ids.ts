import { DeskError } from "./desk-error.ts";

/** Where people talk to the desk. */
export type Platform = "slack" | "discord" | "terminal";

/** Whose rows they are: a workspace or server with its platform before it, as `slack:T024BE7LH`. Nothing crosses between two. */
export type Tenant = string & { readonly brand: "Tenant" };

/** Names somebody within a tenant, as the platform does. */
export type UserId = string & { readonly brand: "UserId" };

/** Names a channel, a direct conversation or whatever else messages are posted to, within a tenant. */
export type PlaceId = string & { readonly brand: "PlaceId" };

/** Names a thread within a place. */
export type ThreadId = string & { readonly brand: "ThreadId" };

/** Names a posted message within a place. */
export type MessageId = string & { readonly brand: "MessageId" };

/** Names what a platform delivers, and may deliver again: an event, an envelope or an interaction. */
export type EventId = string & { readonly brand: "EventId" };

/** Names a message before it is posted, the same for each attempt at it. */
export type MessageKey = string & { readonly brand: "MessageKey" };

/** Names a question that the desk keeps. */
export type QuestionId = string & { readonly brand: "QuestionId" };

/** Names what a posted message or a button needs to act later. */
export type CardId = string & { readonly brand: "CardId" };

/** SHA-256 of an article with all that it states, in lower-case hexadecimal digits. */
export type ArticleVersion = string & { readonly brand: "ArticleVersion" };

const PLATFORMS: readonly Platform[] = ["slack", "discord", "terminal"];

/** Far above what any platform gives, and small enough for every index. */
const MAX_ID_LENGTH = 255;

/**
 * The tenant that a platform names so.
 *
 * @throws {DeskError} `id-invalid` as for every id in this file: if it is empty, longer than 255 code units, or holds half a
 *   character or a control character.
 */
export function tenantOf(platform: Platform, id: string): Tenant {
  return `${platform}:${checked("tenant", id)}` as Tenant;
}

/**
 * The platform that a tenant belongs to.
 *
 * @throws {DeskError} `id-invalid` if it begins with none.
 */
export function platformOf(tenant: Tenant): Platform {
  const platform = PLATFORMS.find((name) => tenant.startsWith(`${name}:`));
  if (platform !== undefined) return platform;
  throw new DeskError("id-invalid", `Cannot use tenant "${tenant}": it names no platform`);
}

/** @throws {DeskError} `id-invalid` */
export function userIdOf(id: string): UserId {
  return checked("user", id) as UserId;
}

/** @throws {DeskError} `id-invalid` */
export function placeIdOf(id: string): PlaceId {
  return checked("place", id) as PlaceId;
}

/** @throws {DeskError} `id-invalid` */
export function threadIdOf(id: string): ThreadId {
  return checked("thread", id) as ThreadId;
}

/** @throws {DeskError} `id-invalid` */
export function messageIdOf(id: string): MessageId {
  return checked("message", id) as MessageId;
}

/** @throws {DeskError} `id-invalid` */
export function eventIdOf(id: string): EventId {
  return checked("event", id) as EventId;
}

/** @throws {DeskError} `id-invalid` */
export function messageKeyOf(id: string): MessageKey {
  return checked("message key", id) as MessageKey;
}

/** @throws {DeskError} `id-invalid` */
export function questionIdOf(id: string): QuestionId {
  return checked("question", id) as QuestionId;
}

/** @throws {DeskError} `id-invalid` */
export function cardIdOf(id: string): CardId {
  return checked("card", id) as CardId;
}

function checked(what: string, id: string): string {
  const why = objectionTo(id);
  if (why === undefined) return id;
  throw new DeskError(
    "id-invalid",
    `Cannot use ${JSON.stringify(id.slice(0, MAX_ID_LENGTH))} as the id of a ${what}: ${why}`,
  );
}

function objectionTo(id: string): string | undefined {
  if (id === "") return "it is empty";
  if (id.length > MAX_ID_LENGTH) return `it has ${id.length} code units, and ${MAX_ID_LENGTH} are the limit`;
  if (!id.isWellFormed()) return "it holds half a character";
  return /\p{Cc}/u.test(id) ? "it holds a control character" : undefined;
}

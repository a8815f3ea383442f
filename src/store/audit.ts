import type { ArticleSlug } from "../domain/article.ts";
import type { CardId, MessageId, MessageKey, PlaceId, UserId } from "../domain/ids.ts";

/** What somebody did that others may have to answer for. */
type AuditAction =
  | "article-added"
  | "article-reinstated"
  | "article-withdrawn"
  | "card-shared"
  | "message-given-up"
  | "question-forgotten"
  | "user-forgotten";

/** What it was done to: a name, never words that somebody typed. */
type AuditSubject =
  | { readonly kind: "article"; readonly slug: ArticleSlug }
  | { readonly kind: "card"; readonly card: CardId }
  | { readonly kind: "message"; readonly place: PlaceId; readonly message: MessageId }
  | { readonly kind: "outgoing"; readonly key: MessageKey }
  | { readonly kind: "user" };

/** One act. */
interface NewAuditEntry {
  readonly action: AuditAction;
  readonly subject: AuditSubject;
  /** Absent where the desk itself acted, or whoever did was forgotten. */
  readonly by?: UserId;
}

/** One act, and when it was done. */
interface AuditEntry extends NewAuditEntry {
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** Who did what. */
export interface Audit {
  record(entry: NewAuditEntry): Promise<void>;
  /** The latest first. */
  latest(limit: number): Promise<readonly AuditEntry[]>;
}

import type { Generated } from "kysely";
import type {
  ArticleVersion,
  CardId,
  EventId,
  MessageId,
  MessageKey,
  PlaceId,
  Platform,
  QuestionId,
  Tenant,
  ThreadId,
  UserId,
} from "../../domain/ids.ts";

/**
 * Columns of each table, as they are written; what is read back is checked. Times are milliseconds since 1970. Columns that
 * hold free text or structure hold it as JSON, in which every string can be written on every database. A `number` that the
 * database gives tells rows of the same millisecond apart.
 */
export interface Tables {
  readonly articles: ArticlesTable;
  readonly article_texts: ArticleTextsTable;
  readonly article_versions: ArticleVersionsTable;
  readonly article_changes: ArticleChangesTable;
  readonly questions: QuestionsTable;
  readonly cards: CardsTable;
  readonly card_uses: CardUsesTable;
  readonly shown: ShownTable;
  readonly inbox: InboxTable;
  readonly outbox: OutboxTable;
  readonly outbox_places: OutboxPlacesTable;
  readonly audit: AuditTable;
  readonly counters: CountersTable;
  readonly particulars: ParticularsTable;
  readonly migrations: MigrationsTable;
}

/** Tables whose rows belong to tenants. */
export const TENANT_TABLES = [
  "articles",
  "article_texts",
  "article_versions",
  "article_changes",
  "questions",
  "cards",
  "card_uses",
  "shown",
  "inbox",
  "outbox",
  "outbox_places",
  "audit",
] as const satisfies readonly (keyof Tables)[];

/** A table whose rows belong to tenants. */
export type TenantTable = (typeof TENANT_TABLES)[number];

interface Owned {
  tenant: Tenant;
}

/** Articles as they stand. */
interface ArticlesTable extends Owned {
  collection: string;
  slug: string;
  version: ArticleVersion;
  /** Of the text alone. */
  text_sha256: string;
  is_withdrawn: number;
  /** Of the change that brought the version. */
  number: number;
}

/** Articles in every version that was added or cited. */
interface ArticleTextsTable extends Owned {
  version: ArticleVersion;
  article: string;
}

/** When which version was added. */
interface ArticleVersionsTable extends Owned {
  collection: string;
  slug: string;
  version: ArticleVersion;
  /** Of the change that brought it. */
  number: number;
  origin: string;
  added_by: UserId | null;
  added_at: number;
}

interface ArticleChangesTable extends Owned {
  number: number;
  collection: string;
  slug: string;
  kind: string;
  version: ArticleVersion;
  at: number;
}

interface QuestionsTable extends Owned {
  id: QuestionId;
  asker: UserId;
  place: PlaceId;
  thread: ThreadId | null;
  text: string;
  asked_at: number;
  number: Generated<number>;
}

interface CardsTable extends Owned {
  id: CardId;
  asker: UserId;
  place: PlaceId;
  thread: ThreadId | null;
  question: QuestionId | null;
  message: MessageId | null;
  excerpts: string;
  made_at: number;
}

interface CardUsesTable extends Owned {
  card: CardId;
  action: string;
  used_by: UserId | null;
  used_at: number;
}

interface ShownTable extends Owned {
  place: PlaceId;
  thread: ThreadId | null;
  message: MessageId;
  collection: string;
  slug: string;
  version: ArticleVersion;
  start: number;
  end: number;
  shown_at: number;
  number: Generated<number>;
}

interface InboxTable extends Owned {
  id: EventId;
  platform: Platform;
  user: UserId | null;
  /** Absent once the event is settled. */
  payload: string | null;
  attempts: number;
  lease: string | null;
  /** When the lease ends, and the event may be begun again; absent once it is settled. */
  due_at: number | null;
  taken_at: number;
  settled_at: number | null;
  reason: string | null;
}

interface OutboxTable extends Owned {
  key: MessageKey;
  place: PlaceId;
  /** Counts the messages of the place. */
  number: number;
  user: UserId | null;
  /** Absent once the message is settled. */
  body: string | null;
  state: "waiting" | "sent" | "given-up";
  not_before: number;
  give_up_at: number;
  attempts: number;
  /** How many attempts may have arrived. */
  doubts: number;
  message: MessageId | null;
  reason: string | null;
  entered_at: number;
  settled_at: number | null;
}

interface OutboxPlacesTable extends Owned {
  place: PlaceId;
  platform: Platform;
  /** Of the last message that was entered. */
  last_number: number;
  /** Before then the place takes no message. */
  paced_until: number;
  lease: string | null;
  /** When the place should be looked at: its next message is due, or its lease ends. Absent where nothing waits. */
  due_at: number | null;
}

interface AuditTable extends Owned {
  number: Generated<number>;
  by_user: UserId | null;
  action: string;
  subject: string;
  at: number;
}

/** Numbers that are given out in order, each visible only after those before it. */
interface CountersTable {
  name: CounterName;
  value: number;
}

/** What is counted over all tenants. */
export type CounterName = "article-changes";

/** Facts about the store as a whole. */
interface ParticularsTable {
  name: "incarnation";
  value: string;
}

interface MigrationsTable {
  version: number;
  name: string;
  applied_at: number;
}

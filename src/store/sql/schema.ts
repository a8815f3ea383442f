import type { Kysely } from "kysely";
import { createTable, type Dialect, type TableForm } from "./create-table.ts";
import type { Tables } from "./tables.ts";

/** One step from one form of the database to the next; never changed once it has been shipped. */
export interface Migration {
  readonly name: string;
  up(db: Kysely<Tables>, dialect: Dialect): Promise<void>;
}

/** All migrations, in order; a database of version N has had the first N. */
export const MIGRATIONS: readonly Migration[] = [
  creating("articles", {
    article_texts: {
      columns: { tenant: "text", version: "text", article: "text" },
      primaryKey: ["tenant", "version"],
    },
    articles: {
      columns: {
        tenant: "text",
        collection: "text",
        slug: "text",
        version: "text",
        text_sha256: "text",
        is_withdrawn: "count",
        number: "number",
      },
      primaryKey: ["tenant", "collection", "slug"],
      indexes: { by_text: { columns: ["tenant", "collection", "text_sha256"] } },
    },
    article_versions: {
      columns: {
        number: "number",
        tenant: "text",
        collection: "text",
        slug: "text",
        version: "text",
        origin: "text",
        added_by: "text?",
        added_at: "number",
      },
      primaryKey: ["tenant", "collection", "slug", "number"],
    },
    article_changes: {
      columns: {
        number: "number",
        tenant: "text",
        collection: "text",
        slug: "text",
        kind: "text",
        version: "text",
        at: "number",
      },
      primaryKey: ["number"],
    },
  }),
  creating("threads and cards", {
    questions: {
      columns: {
        number: "sequence",
        tenant: "text",
        id: "text",
        asker: "text",
        place: "text",
        thread: "text?",
        text: "text",
        asked_at: "number",
      },
      unique: ["tenant", "id"],
      indexes: {
        by_thread: { columns: ["tenant", "place", "thread", "number"] },
        by_asker: { columns: ["tenant", "asker", "number"] },
        by_age: { columns: ["asked_at"] },
      },
    },
    cards: {
      columns: {
        tenant: "text",
        id: "text",
        asker: "text",
        place: "text",
        thread: "text?",
        question: "text?",
        message: "text?",
        excerpts: "text",
        made_at: "number",
      },
      primaryKey: ["tenant", "id"],
      indexes: { by_asker: { columns: ["tenant", "asker"] }, by_age: { columns: ["made_at"] } },
    },
    card_uses: {
      columns: { tenant: "text", card: "text", action: "text", used_by: "text?", used_at: "number" },
      primaryKey: ["tenant", "card", "action"],
      references: { columns: ["tenant", "card"], table: "cards", keys: ["tenant", "id"] },
    },
    shown: {
      columns: {
        number: "sequence",
        tenant: "text",
        place: "text",
        thread: "text?",
        message: "text",
        collection: "text",
        slug: "text",
        version: "text",
        start: "count",
        end: "count",
        shown_at: "number",
      },
      unique: ["tenant", "place", "message", "version", "start", "end"],
      indexes: {
        by_article: { columns: ["tenant", "collection", "slug", "number"] },
        by_place: { columns: ["tenant", "place", "number"] },
        by_age: { columns: ["shown_at"] },
      },
    },
  }),
  creating("inbox and outbox", {
    inbox: {
      columns: {
        tenant: "text",
        id: "text",
        platform: "text",
        user: "text?",
        payload: "text?",
        attempts: "count",
        lease: "text?",
        due_at: "number?",
        taken_at: "number",
        settled_at: "number?",
        reason: "text?",
      },
      primaryKey: ["tenant", "id"],
      indexes: {
        unfinished: { columns: ["platform", "due_at"], where: ["due_at", "is not"] },
        by_age: { columns: ["settled_at"] },
      },
    },
    outbox: {
      columns: {
        tenant: "text",
        key: "text",
        place: "text",
        number: "number",
        user: "text?",
        body: "text?",
        state: "text",
        not_before: "number",
        give_up_at: "number",
        attempts: "count",
        doubts: "count",
        message: "text?",
        reason: "text?",
        entered_at: "number",
        settled_at: "number?",
      },
      primaryKey: ["tenant", "key"],
      indexes: {
        waiting: { columns: ["tenant", "place", "number"], where: ["settled_at", "is"] },
        by_age: { columns: ["settled_at"] },
      },
    },
    outbox_places: {
      columns: {
        tenant: "text",
        place: "text",
        platform: "text",
        last_number: "number",
        paced_until: "number",
        lease: "text?",
        due_at: "number?",
      },
      primaryKey: ["tenant", "place"],
      indexes: { due: { columns: ["platform", "due_at"], where: ["due_at", "is not"] } },
    },
  }),
  creating("audit", {
    audit: {
      columns: { number: "sequence", tenant: "text", by_user: "text?", action: "text", subject: "text", at: "number" },
      indexes: { by_tenant: { columns: ["tenant", "number"] }, by_age: { columns: ["at"] } },
    },
  }),
];

function creating(name: string, forms: Readonly<Record<string, TableForm>>): Migration {
  return {
    name,
    async up(db, dialect) {
      for (const [table, form] of Object.entries(forms)) await createTable(db, dialect, table, form);
    },
  };
}

import { z } from "zod";
import type { ArticleSlug } from "../../domain/article.ts";
import type { CardId, MessageId, MessageKey, PlaceId, UserId } from "../../domain/ids.ts";
import type { Audit } from "../audit.ts";
import { idColumn, jsonColumn, readRows } from "./rows.ts";
import type { Session, TenantQueries } from "./session.ts";

const SubjectJson = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("article"), slug: idColumn<ArticleSlug>() }),
  z.strictObject({ kind: z.literal("card"), card: idColumn<CardId>() }),
  z.strictObject({ kind: z.literal("message"), place: idColumn<PlaceId>(), message: idColumn<MessageId>() }),
  z.strictObject({ kind: z.literal("outgoing"), key: idColumn<MessageKey>() }),
  z.strictObject({ kind: z.literal("user") }),
]);

const AuditRow = z.strictObject({
  by: idColumn<UserId>().nullable(),
  action: z.enum([
    "article-added",
    "article-reinstated",
    "article-withdrawn",
    "card-shared",
    "message-given-up",
    "question-forgotten",
    "user-forgotten",
  ]),
  subject: jsonColumn(SubjectJson),
  at: z.int(),
});

/** The audit log of one tenant. */
export function auditIn(session: Session<TenantQueries>, now: () => number): Audit {
  return {
    record: ({ action, subject, by }) =>
      session.write(async (queries) => {
        const row = {
          tenant: queries.tenant,
          action,
          subject: JSON.stringify(subject),
          by_user: by ?? null,
          at: now(),
        };
        await queries.insertInto("audit").values(row).execute();
      }),
    latest: (limit) =>
      session.read(async (queries) => {
        const rows = await queries
          .from("audit")
          .select(["by_user as by", "action", "subject", "at"])
          .orderBy("number", "desc")
          .limit(limit)
          .execute();
        return readRows(AuditRow, rows, "act");
      }),
  };
}

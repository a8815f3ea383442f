import { z } from "zod";
import type { ArticleSlug } from "../../domain/article.ts";
import type { ArticleVersion, Tenant } from "../../domain/ids.ts";
import type { ChangeCursor, ChangeLog } from "../articles.ts";
import { idColumn, readRows } from "./rows.ts";
import type { Queries, Session } from "./session.ts";

const ChangeRow = z.strictObject({
  number: z.int(),
  tenant: idColumn<Tenant>(),
  collection: z.string(),
  slug: idColumn<ArticleSlug>(),
  kind: z.enum(["added", "changed", "withdrawn", "reinstated"]),
  version: idColumn<ArticleVersion>(),
  at: z.int(),
});

/** The change log over all tenants. A cursor is the store's incarnation and the number of the last change that was read. */
export function changeLogIn(session: Session<Queries>): ChangeLog {
  return {
    after: (cursor, limit) =>
      session.read(async (queries) => {
        const incarnation = await queries.incarnation();
        const [known, seen] = cursor === undefined ? [incarnation, 0] : partsOf(cursor);
        const isReset = known !== incarnation;
        const rows = await queries
          .from("article_changes")
          .where("number", ">", isReset ? 0 : seen)
          .select(["number", "tenant", "collection", "slug", "kind", "version", "at"])
          .orderBy("number")
          .limit(limit)
          .execute();
        const changes = readRows(ChangeRow, rows, "change of an article");
        const last = changes.at(-1)?.number ?? (isReset ? 0 : seen);
        return { changes, cursor: `${last}@${incarnation}` as ChangeCursor, isReset };
      }),
  };
}

function partsOf(cursor: ChangeCursor): readonly [incarnation: string, number: number] {
  const at = cursor.indexOf("@");
  return [cursor.slice(at + 1), Number(cursor.slice(0, at))];
}

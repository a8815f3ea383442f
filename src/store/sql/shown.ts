import { z } from "zod";
import type { ArticleSlug } from "../../domain/article.ts";
import { verifyExcerpt } from "../../domain/excerpt.ts";
import type { ArticleVersion, MessageId, PlaceId, ThreadId } from "../../domain/ids.ts";
import type { Showing, Shown } from "../shown.ts";
import { keepText } from "./article-texts.ts";
import { idColumn, readRows } from "./rows.ts";
import type { Session, TenantQueries } from "./session.ts";

const ShownRow = z.strictObject({
  place: idColumn<PlaceId>(),
  thread: idColumn<ThreadId>().nullable(),
  message: idColumn<MessageId>(),
  collection: z.string(),
  slug: idColumn<ArticleSlug>(),
  version: idColumn<ArticleVersion>(),
  start: z.int(),
  end: z.int(),
  shownAt: z.int(),
});

/** Where one tenant's messages showed excerpts. */
export function shownIn(session: Session<TenantQueries>, now: () => number): Shown {
  return {
    record: ({ place, thread, message, excerpts }) =>
      session.write(async (queries) => {
        const where = { tenant: queries.tenant, place, thread: thread ?? null, message, shown_at: now() };
        for (const excerpt of excerpts) {
          const { article, span } = verifyExcerpt(excerpt);
          const version = await keepText(queries, article);
          const what = { collection: article.collection, slug: article.slug, version, ...span };
          const row = { ...where, ...what };
          await queries
            .insertInto("shown")
            .values(row)
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
      }),
    ofArticle: ({ collection, slug }, limit) =>
      session.read(async (queries) => {
        const ofIt = showings(queries).where("collection", "=", collection).where("slug", "=", slug);
        return read(await ofIt.limit(limit).execute());
      }),
    inPlace: (place, limit) =>
      session.read(async (queries) => read(await showings(queries).where("place", "=", place).limit(limit).execute())),
    strike: (place, message) =>
      session.write(async (queries) => {
        const its = queries.deleteFrom("shown").where("place", "=", place).where("message", "=", message);
        return Number((await its.executeTakeFirst()).numDeletedRows);
      }),
  };
}

/** The latest first. */
function showings(queries: TenantQueries) {
  return queries
    .from("shown")
    .select(["place", "thread", "message", "collection", "slug", "version", "start", "end", "shown_at as shownAt"])
    .orderBy("number", "desc");
}

function read(rows: readonly unknown[]): Showing[] {
  return readRows(ShownRow, rows, "showing").map(({ start, end, ...showing }) => ({
    ...showing,
    span: { start, end },
  }));
}

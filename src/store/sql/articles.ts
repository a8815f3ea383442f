import { hash } from "node:crypto";
import { z } from "zod";
import type { ArticleSlug } from "../../domain/article.ts";
import type { ArticleVersion, UserId } from "../../domain/ids.ts";
import type { ArticleChange, ArticleName, Articles, Provenance } from "../articles.ts";
import { keepText, readText } from "./article-texts.ts";
import { idColumn, jsonColumn, readRows } from "./rows.ts";
import type { Session, TenantQueries } from "./session.ts";

const CurrentRow = z.strictObject({
  slug: idColumn<ArticleSlug>(),
  version: idColumn<ArticleVersion>(),
  isWithdrawn: z.int().transform((flag) => flag === 1),
});
const VersionRow = z.strictObject({
  version: idColumn<ArticleVersion>(),
  origin: jsonColumn(z.string()),
  addedBy: idColumn<UserId>().nullable(),
  addedAt: z.int(),
});
const HeldRow = CurrentRow.extend({ ...VersionRow.shape, collection: z.string() });

/** Articles of one tenant. */
export function articlesIn(session: Session<TenantQueries>, now: () => number): Articles {
  return {
    add: (article, provenance) =>
      session.write(async (queries) => {
        // Whoever adds or withdraws waits here for whoever does so already, so that what is read next stays true.
        const number = await queries.next("article-changes");
        const name = { collection: article.collection, slug: article.slug };
        const textSha256 = hash("sha256", article.text);
        const current = await currentOf(queries, name);
        const copy = current === undefined ? await sameTextAs(queries, { ...name, textSha256 }) : undefined;
        if (copy !== undefined) return { kind: "same", ...copy };
        const version = await keepText(queries, article);
        if (current?.version === version) return { kind: "same", ...current };
        const change: ArticleChange = {
          ...name,
          number,
          tenant: queries.tenant,
          kind: current ? "changed" : "added",
          version,
          at: now(),
        };
        await setCurrent(queries, change, textSha256);
        await recordVersion(queries, change, provenance);
        await recordChange(queries, change);
        return { ...name, kind: current ? "changed" : "new", version };
      }),
    withdraw: (name) => setWithdrawn(session, name, true, now),
    reinstate: (name) => setWithdrawn(session, name, false, now),
    list: (collection) =>
      session.read(async (queries) => {
        const rows = await queries
          .from("articles")
          .where("articles.collection", "=", collection)
          .innerJoin("article_versions as latest", (join) =>
            join
              .onRef("latest.tenant", "=", "articles.tenant")
              .onRef("latest.collection", "=", "articles.collection")
              .onRef("latest.slug", "=", "articles.slug")
              .onRef("latest.number", "=", "articles.number"),
          )
          .select(["articles.collection", "articles.slug", "articles.version", "articles.is_withdrawn as isWithdrawn"])
          .select(["latest.origin", "latest.added_by as addedBy", "latest.added_at as addedAt"])
          .execute();
        return readRows(HeldRow, rows, "article").sort((a, b) => (a.slug < b.slug ? -1 : 1));
      }),
    versionsOf: ({ collection, slug }) =>
      session.read(async (queries) => {
        const rows = await queries
          .from("article_versions")
          .where("collection", "=", collection)
          .where("slug", "=", slug)
          .select(["version", "origin", "added_by as addedBy", "added_at as addedAt"])
          .orderBy("number")
          .execute();
        return readRows(VersionRow, rows, "version of an article");
      }),
    read: (version) => session.read((queries) => readText(queries, version)),
  };
}

type Current = ArticleName & { readonly version: ArticleVersion };

const NameRow = z.strictObject({
  collection: z.string(),
  slug: idColumn<ArticleSlug>(),
  version: idColumn<ArticleVersion>(),
});

async function currentOf(queries: TenantQueries, { collection, slug }: ArticleName): Promise<Current | undefined> {
  const rows = await queries
    .from("articles")
    .where("collection", "=", collection)
    .where("slug", "=", slug)
    .select(["collection", "slug", "version"])
    .execute();
  return readRows(NameRow, rows, "article")[0];
}

/** The article of the collection that has this very text. */
async function sameTextAs(
  queries: TenantQueries,
  { collection, textSha256 }: { readonly collection: string; readonly textSha256: string },
): Promise<Current | undefined> {
  const rows = await queries
    .from("articles")
    .where("collection", "=", collection)
    .where("text_sha256", "=", textSha256)
    .select(["collection", "slug", "version"])
    .orderBy("number")
    .limit(1)
    .execute();
  return readRows(NameRow, rows, "article")[0];
}

async function setCurrent(queries: TenantQueries, change: ArticleChange, textSha256: string): Promise<void> {
  const { tenant, collection, slug, version, number } = change;
  const current = { version, number, text_sha256: textSha256 };
  await queries
    .insertInto("articles")
    .values({ tenant, collection, slug, ...current, is_withdrawn: 0 })
    .onConflict((conflict) => conflict.columns(["tenant", "collection", "slug"]).doUpdateSet(current))
    .execute();
}

async function recordVersion(
  queries: TenantQueries,
  { tenant, collection, slug, version, number, at }: ArticleChange,
  { origin, addedBy }: Provenance,
): Promise<void> {
  const row = { origin: JSON.stringify(origin), added_by: addedBy ?? null, added_at: at };
  await queries
    .insertInto("article_versions")
    .values({ tenant, collection, slug, version, number, ...row })
    .execute();
}

async function recordChange(queries: TenantQueries, change: ArticleChange): Promise<void> {
  await queries.insertInto("article_changes").values(change).execute();
}

function setWithdrawn(
  session: Session<TenantQueries>,
  name: ArticleName,
  isWithdrawn: boolean,
  now: () => number,
): Promise<boolean> {
  return session.write(async (queries) => {
    const number = await queries.next("article-changes");
    const rows = await queries
      .update("articles")
      .set({ is_withdrawn: isWithdrawn ? 1 : 0 })
      .where("collection", "=", name.collection)
      .where("slug", "=", name.slug)
      .where("is_withdrawn", "=", isWithdrawn ? 0 : 1)
      .returning(["collection", "slug", "version"])
      .execute();
    const [article] = readRows(NameRow, rows, "article");
    if (article === undefined) return false;
    const kind = isWithdrawn ? "withdrawn" : "reinstated";
    await recordChange(queries, { ...article, number, tenant: queries.tenant, kind, at: now() });
    return true;
  });
}

import { z } from "zod";
import type { Article } from "../../domain/article.ts";
import { DeskError } from "../../domain/desk-error.ts";
import type { ArticleVersion } from "../../domain/ids.ts";
import { canonicalJsonOf, versionOfJson } from "../article-version.ts";
import { ArticleColumn } from "./article-json.ts";
import { readRows } from "./rows.ts";
import type { Queries, TenantQueries } from "./session.ts";

const TextRow = z.strictObject({ article: z.string() });
const ArticleRow = z.strictObject({ article: ArticleColumn });

/** Keeps an article as it stands, and gives the version that it is. */
export async function keepText(queries: TenantQueries, article: Article): Promise<ArticleVersion> {
  const json = canonicalJsonOf(article);
  const version = versionOfJson(json);
  await queries
    .insertInto("article_texts")
    .values({ tenant: queries.tenant, version, article: json })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return version;
}

/**
 * The article that was kept as a version.
 *
 * @throws {DeskError} `store-damaged` if it is not that version any more.
 */
export async function readText(queries: Queries, version: ArticleVersion): Promise<Article | undefined> {
  const rows = await queries.from("article_texts").select("article").where("version", "=", version).execute();
  const [row] = readRows(TextRow, rows, "version of an article");
  if (row === undefined) return undefined;
  if (versionOfJson(row.article) !== version) {
    throw new DeskError("store-damaged", `Cannot read version "${version}" of an article: it is not what was kept`);
  }
  const [read] = readRows(ArticleRow, [row], "version of an article");
  return read?.article;
}

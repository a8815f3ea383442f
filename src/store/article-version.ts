import { hash } from "node:crypto";
import type { Article } from "../domain/article.ts";
import type { ArticleVersion } from "../domain/ids.ts";

/** An article as JSON that is the same for the same article, whatever the order of its keys. */
export function canonicalJsonOf(article: Article): string {
  return JSON.stringify(article, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** The version that an article is: its text and all that it states of itself, by their SHA-256. */
export function versionOf(article: Article): ArticleVersion {
  return versionOfJson(canonicalJsonOf(article));
}

/** The version of an article that is given as canonical JSON. */
export function versionOfJson(canonicalJson: string): ArticleVersion {
  return hash("sha256", canonicalJson) as ArticleVersion;
}

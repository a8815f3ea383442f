import { availableParallelism } from "node:os";
import type { Settings } from "./config/settings.ts";
import { invalidArticle } from "./corpus/invalid-article.ts";
import { objectionToDate, type ReadArticle, readCollection } from "./corpus/read-corpus.ts";
import type { Article, ArticleSlug } from "./domain/article.ts";
import { DESK_TENANT } from "./domain/ids.ts";
import { type AddingReport, addFiles, type FiledArticle } from "./ingest/add-files.ts";
import { createPageReader } from "./ingest/page-reader.ts";
import * as wording from "./render/wording.ts";
import { versionOf } from "./store/article-version.ts";
import type { Articles } from "./store/articles.ts";
import type { Store } from "./store/store.ts";

/** What came of a task. */
export interface Outcome {
  /** What to tell whoever asked for it. */
  readonly told: string;
  /** Whether nothing of what was handed in could be used. */
  readonly isRefused: boolean;
}

/** Told how much of a task is done. */
export type OnProgress = (done: number, total: number) => void;

/** Where articles are kept, and who is told. */
export interface KeepingOptions {
  readonly settings: Settings;
  readonly store: Store;
  readonly onProgress: OnProgress;
}

/** More workers than this would wait for the store. */
const MOST_WORKERS = 4;

/** Adds the articles of files and folders to the store, beside those that the desk came with. */
export async function keepArticles(
  paths: readonly string[],
  { settings, store, onProgress }: KeepingOptions,
): Promise<Outcome> {
  const { desk, collectionFolder } = settings;
  const shipped = (await readCollection(collectionFolder)).articles;
  const pages = createPageReader({ workers: Math.min(availableParallelism(), MOST_WORKERS) });
  try {
    const file = filerOf(shipped, store.of(DESK_TENANT).articles);
    return outcomeOf(await addFiles(paths, { collection: desk.collection, pages, file, onProgress }));
  } finally {
    await pages.close();
  }
}

/**
 * What files an article in the store. What the desk came with is not kept twice, and changed by whoever changes its file: two texts of one
 * name, from two places, would leave it open which is answered from.
 */
function filerOf(shipped: readonly Article[], stored: Articles): (read: ReadArticle) => Promise<FiledArticle> {
  const byText = new Map(shipped.map((article) => [article.text, article.slug]));
  const bySlug = new Map(shipped.map((article) => [article.slug.toLowerCase(), article]));
  return async (read) => {
    const { article, path } = read;
    const namesake = bySlug.get(article.slug.toLowerCase());
    if (namesake !== undefined && versionOf(namesake) !== versionOf(article)) {
      throw invalidArticle(path, `the desk came with an article "${namesake.slug}": change that one's file`);
    }
    const same = byText.get(article.text);
    if (same !== undefined) return { kind: "same", slug: same };
    const objection = await objectionToEvidence(read, { shipped, stored });
    if (objection !== undefined) throw invalidArticle(path, objection);
    return await stored.add(article, { origin: path });
  };
}

/** Why the words that an article's date rests on cannot be relied on; those of other articles are looked up in what the desk holds. */
async function objectionToEvidence(
  read: ReadArticle,
  { shipped, stored }: { readonly shipped: readonly Article[]; readonly stored: Articles },
): Promise<string | undefined> {
  const { article } = read;
  const cited = new Set((article.published?.evidence ?? []).flatMap((evidence) => evidence.article ?? []));
  const held = new Map<ArticleSlug, ReadArticle>([[article.slug, read]]);
  for (const slug of cited) {
    const other = shipped.find((s) => s.slug === slug) ?? (await latestOf(slug, article.collection, stored));
    if (other && !held.has(slug)) held.set(slug, { path: slug, article: other });
  }
  return objectionToDate(read, held);
}

async function latestOf(slug: ArticleSlug, collection: string, stored: Articles): Promise<Article | undefined> {
  const latest = (await stored.versionsOf({ collection, slug })).at(-1);
  return latest && (await stored.read(latest.version));
}

function outcomeOf({ filed, refused }: AddingReport): Outcome {
  const slugsOf = (kind: FiledArticle["kind"]) => filed.filter((one) => one.kind === kind).map(({ slug }) => slug);
  const slugs = { fresh: slugsOf("new"), changed: slugsOf("changed"), same: slugsOf("same") };
  const refusals = refused.map(({ message }) => message);
  return { told: wording.added(slugs, refusals), isRefused: filed.length === 0 };
}

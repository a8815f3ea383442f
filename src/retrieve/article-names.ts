import type { Article } from "../domain/article.ts";
import type { Completion } from "../index/name-entries.ts";
import { createNameIndex, type NameIndex } from "../index/name-index.ts";

/** A name, and how often an article prints it. */
export interface PrintedName {
  readonly text: string;
  readonly mentions: number;
}

/** An article, and what it names. */
export interface ArticleNames {
  readonly article: Article;
  /** Groups of names that the article uses for one thing: a body and its abbreviation. */
  readonly aliases?: readonly (readonly string[])[];
  /** Reads the names that the article prints out of it, with how often it does; the same each time. Called when names are first asked for. */
  readonly names?: () => readonly PrintedName[];
}

/** The names, headlines and slugs of a collection's articles. They wait to be filed until somebody asks, as a start has no time for it. */
export interface NamesOfArticles {
  readonly index: NameIndex;
  /** How many articles wait. */
  readonly waiting: number;
  add(article: ArticleNames): void;
  /** @param article - As it was added. */
  remove(article: ArticleNames): void;
  /** Files the names of at most so many of the articles that wait, in the order they were added. */
  file(most: number): void;
}

/** Names of no article. */
export function createArticleNames(): NamesOfArticles {
  const index = createNameIndex();
  const waiting = new Set<ArticleNames>();
  return {
    index,
    get waiting() {
      return waiting.size;
    },
    add: (article) => waiting.add(article),
    remove(article) {
      if (waiting.delete(article)) return;
      for (const { completion, mentions } of completionsOf(article)) index.remove(completion, mentions);
    },
    file(most) {
      for (const article of [...waiting].slice(0, most)) {
        for (const { completion, mentions } of completionsOf(article)) index.add(completion, mentions);
        waiting.delete(article);
      }
    },
  };
}

interface Mentioned {
  readonly completion: Completion;
  readonly mentions: number;
}

/** What can be completed of an article: its slug, its headline, and the names that it prints or has several of. */
function completionsOf({ article, aliases = [], names }: ArticleNames): Mentioned[] {
  const headlines = article.headline === undefined ? [] : [article.headline];
  const printed = names?.() ?? [];
  return [
    { completion: { kind: "slug", text: article.slug }, mentions: 1 },
    ...headlines.map((text) => ({ completion: { kind: "headline" as const, text }, mentions: 1 })),
    ...aliases.flat().map((text) => ({ completion: { kind: "name" as const, text }, mentions: 1 })),
    ...printed.map(({ text, mentions }) => ({ completion: { kind: "name" as const, text }, mentions })),
  ];
}

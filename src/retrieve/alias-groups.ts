import type { SavedArrays } from "../index/saved-arrays.ts";
import type { ArticleNumber } from "./article-register.ts";
import type { Rewordings } from "./rewordings.ts";

type Groups = readonly (readonly string[])[];

/** Groups of names that articles use for one thing, by article. */
export interface AliasGroups {
  /** Files an article's groups; it has none filed. */
  add(article: ArticleNumber, groups: Groups): void;
  remove(article: ArticleNumber): void;
  of(article: ArticleNumber): Groups;
  /** What `createAliasGroups` makes the same of; good until the next change. */
  saved(): SavedArrays;
}

/**
 * Alias groups; a group that several articles have is made known to the rewordings once.
 *
 * @param saved - What it begins with; by default it is empty.
 */
export function createAliasGroups(rewordings: Rewordings, saved?: SavedArrays): AliasGroups {
  const byArticle = new Map<ArticleNumber, Groups>();
  /** How many articles have each group, by the group in JSON. */
  const counts = new Map<string, number>();

  function add(article: ArticleNumber, groups: Groups): void {
    if (groups.length === 0) return;
    byArticle.set(article, groups);
    for (const group of groups) {
      const key = JSON.stringify(group);
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      if (count === 0) rewordings.addAliases(group);
    }
  }

  for (const [article, groups] of savedEntriesOf(saved)) add(article, groups);

  return {
    add,
    remove(article) {
      for (const group of byArticle.get(article) ?? []) {
        const key = JSON.stringify(group);
        const count = counts.get(key) ?? 0;
        if (count > 1) counts.set(key, count - 1);
        else counts.delete(key);
        if (count === 1) rewordings.removeAliases(group);
      }
      byArticle.delete(article);
    },
    of: (article) => byArticle.get(article) ?? [],
    saved: () => new Map([["json", unitsOf(JSON.stringify([...byArticle]))]]),
  };
}

/** The file's checksum has been seen to, so it holds what `saved` wrote. */
function savedEntriesOf(saved: SavedArrays | undefined): [ArticleNumber, Groups][] {
  const units = saved?.get("json");
  return units ? JSON.parse(Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString("utf16le")) : [];
}

function unitsOf(text: string): Uint16Array<ArrayBuffer> {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

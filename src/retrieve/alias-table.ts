import { type ListedPhrase, listedPhrasesOf } from "./listed-phrase.ts";

/** Names for the same thing: a body and its abbreviation, a country and its short form. */
export interface AliasTable {
  /** Words of the longest name ever added that begins with the stem; 0 where none does. */
  longestFrom(stem: string): number;
  /** Other names of what has this stem key, by the words. */
  of(stemKey: string): readonly ListedPhrase[];
  /** Makes each name of the group stand for each other. */
  add(group: readonly string[]): void;
  /** Undoes one `add` of the same group. */
  remove(group: readonly string[]): void;
}

/** Names are followed over this many steps: an abbreviation, its long form, another abbreviation of the same. */
const STEPS = 2;

interface Link {
  readonly to: ListedPhrase;
  /** Groups that make the link. */
  count: number;
}

/** A table without names. */
export function createAliasTable(): AliasTable {
  /** Links from a stem key, by the words they lead to. */
  const links = new Map<string, Map<string, Link>>();
  const longest = new Map<string, number>();

  function count(group: readonly string[], step: 1 | -1): void {
    const names = listedPhrasesOf(group);
    for (const from of names) {
      const [first = ""] = from.stemKey.split(" ", 1);
      longest.set(first, Math.max(longest.get(first) ?? 0, from.length));
      for (const to of names) if (to.stemKey !== from.stemKey) countLink(from.stemKey, to, step);
    }
  }

  function countLink(from: string, to: ListedPhrase, step: 1 | -1): void {
    const known = links.get(from) ?? new Map<string, Link>();
    const link = known.get(to.words) ?? { to, count: 0 };
    link.count += step;
    if (link.count > 0) known.set(to.words, link);
    else known.delete(to.words);
    if (known.size > 0) links.set(from, known);
    else links.delete(from);
  }

  return {
    longestFrom: (stem) => longest.get(stem) ?? 0,
    of(stemKey) {
      if (!links.has(stemKey)) return [];
      const found = new Map<string, ListedPhrase>();
      let keys = [stemKey];
      for (let step = 0; step < STEPS; step++) {
        const next = keys.flatMap((key) => [...(links.get(key)?.values() ?? [])].map(({ to }) => to)).sort(byWords);
        const fresh = next.filter((name) => name.stemKey !== stemKey && !found.has(name.stemKey));
        for (const name of fresh) found.set(name.stemKey, name);
        keys = fresh.map((name) => name.stemKey);
      }
      return [...found.values()].sort(byWords);
    },
    add: (group) => count(group, 1),
    remove: (group) => count(group, -1),
  };
}

function byWords(a: ListedPhrase, b: ListedPhrase): number {
  if (a.words === b.words) return 0;
  return a.words < b.words ? -1 : 1;
}

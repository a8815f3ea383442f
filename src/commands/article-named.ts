import { withinDistance } from "../text/edit-distance.ts";
import type { KnownWords } from "./known-words.ts";

/** At most this many slugs are offered in place of one that is unknown. */
const MOST_OFFERED = 3;

/** The slug of the article that is named by its slug or its whole headline, in any capitals; undefined if none is. */
export function articleNamed(typed: string, { articles }: KnownWords): string | undefined {
  const name = typed.toLowerCase().replace(/\.md$/, "");
  const bySlug = articles.find(({ slug }) => slug.toLowerCase() === name);
  if (bySlug !== undefined) return bySlug.slug;
  const words = wordsOf(typed).join(" ");
  return articles.find(
    ({ headline }) => headline !== undefined && words !== "" && wordsOf(headline).join(" ") === words,
  )?.slug;
}

/** Whether a word is written as slugs are, words joined by hyphens. */
export function isSlugShaped(typed: string): boolean {
  return /^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)+(?:\.md)?$/u.test(typed);
}

/** Slugs that share a word with what was typed, a slip of the pen allowed in each; those that share most first. */
export function nearestSlugs(typed: string, { articles }: KnownWords): string[] {
  const wanted = wordsOf(typed);
  return articles
    .map(({ slug }) => ({ slug, shared: sharedWords(wanted, wordsOf(slug)) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_OFFERED)
    .map(({ slug }) => slug);
}

function sharedWords(wanted: readonly string[], words: readonly string[]): number {
  return wanted.filter((want) =>
    words.some((word) => want === word || (want.length > 3 && withinDistance(want, word, 1) !== undefined)),
  ).length;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

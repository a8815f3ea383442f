import type { ReadTerm } from "../domain/query.ts";

/** Whether a term names somebody or something, by how the articles print it; an ordinary word must be typed as a name too. */
export function isNameTerm({ term, variants, isWord }: ReadTerm): boolean {
  return /^\p{Lu}/u.test(variants[0]?.printed ?? "") && (term.isCapitalised || !isWord);
}

import type { QueryTerm, Variant } from "../domain/query.ts";
import { nameKeysOf } from "../text/name-key.ts";
import type { Collection } from "./collection.ts";

/** Another spelling of a name counts a little less than the one typed, as keys now and then bring two names together. */
const SPELLING_WEIGHT = 0.9;

/**
 * Other spellings of a name, in other scripts too. Only a term that can be one has any: typed with a capital, met in the
 * articles as a name, or not met at all; and only words that are written as names are taken for it.
 *
 * @param typed - The term as typed, with its diacritics.
 * @param own - The variants that are the word itself.
 */
export function spellingVariantsOf(
  { vocabulary }: Collection,
  term: QueryTerm,
  typed: string,
  own: readonly Variant[],
): Variant[] {
  const word = vocabulary.wordOf(term.form);
  const canBeName = word ? word.isName : term.isCapitalised || own.length === 0;
  if (!canBeName || !/\p{L}/u.test(term.form)) return [];
  return vocabulary
    .wordsOfNameKeys(nameKeysOf(typed))
    .filter(({ form, stem }) => form !== term.form && stem !== term.stem)
    .toSorted((a, b) => b.passages - a.passages || (a.form < b.form ? -1 : 1))
    .map((other) => ({
      stems: [other.stem],
      kind: "spelling",
      weight: SPELLING_WEIGHT,
      printed: vocabulary.printedOf(other),
    }));
}

import type { QueryTerm, Variant } from "../domain/query.ts";
import type { NearWord, Word } from "../index/vocabulary.ts";
import type { Collection } from "./collection.ts";

/** How much a word counts that the typed one is a slip for, by the number of slips. */
const SLIP_WEIGHTS = [1, 0.75, 0.65];

/** A shorter word is no slip for another: too many words are one letter apart. */
const ONE_SLIP_LENGTH = 5;
const TWO_SLIPS_LENGTH = 8;

/** Words taken for a misspelt one at most, all equally near. */
const SLIP_LIMIT = 2;

/** Words this long or longer are shown as near at a distance of two. */
const NEAR_LENGTH = 5;

/** Words of the collection that the term is likely a slip of the pen for; none where it is a word of the language itself. */
export function slipsOf({ vocabulary, thesaurus }: Collection, { form, isCapitalised }: QueryTerm): Variant[] {
  const distance = slipsAllowed(form);
  if (distance === 0 || /\P{L}/u.test(form) || thesaurus?.isWord(form)) return [];
  const near = vocabulary
    .wordsNear(form, distance)
    .filter(({ word }) => isLikelySlip(form, word) && (word.isName || !isCapitalised));
  const nearest = near.filter((candidate) => candidate.distance === near[0]?.distance);
  return nearest.slice(0, SLIP_LIMIT).map(({ word, distance: slips }) => ({
    stems: [word.stem],
    kind: "misspelling",
    weight: SLIP_WEIGHTS[slips] ?? 0,
    printed: vocabulary.printedOf(word),
  }));
}

/** Printed words spelt nearly like the term, nearest first; those that were taken for it are left out. */
export function nearSpellingsOf(
  { vocabulary }: Collection,
  { form }: QueryTerm,
  variants: readonly Variant[],
  limit: number,
): string[] {
  if (/\P{L}/u.test(form) || form.length < 4) return [];
  const near: readonly NearWord[] = vocabulary.wordsNear(form, form.length < NEAR_LENGTH ? 1 : 2);
  return near
    .filter(({ word }) => !variants.some(({ stems }) => stems.length === 1 && stems[0] === word.stem))
    .slice(0, limit)
    .map(({ word }) => vocabulary.printedOf(word));
}

function slipsAllowed(form: string): number {
  if (form.length >= TWO_SLIPS_LENGTH) return 2;
  return form.length >= ONE_SLIP_LENGTH ? 1 : 0;
}

/**
 * Names that differ by an ending are names of different people: a woman's and a man's (Nazarbayeva, Nazarbayev), a son's and
 * a father's (Williamson, Williams; Karimov, Karim).
 */
function isLikelySlip(typed: string, { form, isName }: Word): boolean {
  if (!isName) return true;
  if (typed.endsWith("a") !== form.endsWith("a") || typed.endsWith("а") !== form.endsWith("а")) return false;
  const [shorter, longer] = typed.length < form.length ? [typed, form] : [form, typed];
  return !(longer.startsWith(shorter) && longer.length - shorter.length >= 2);
}

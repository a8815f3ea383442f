import type { QueryTerm, Variant } from "../domain/query.ts";
import { isHeld } from "../index/passage-index.ts";
import type { Collection } from "./collection.ts";
import type { PostingsReader } from "./word-rows.ts";

/** How much a word counts that is listed for a word which the typed one is a slip for. */
const RESPELLED_WEIGHT = 0.5;

/** A shorter word is one slip away from too many others. */
const SHORTEST = 5;

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * What is printed for the words that a term is one slip of the pen away from, where those words themselves are printed nowhere: "ilness" is
 * no word, "illness" is, and the articles speak of a cancer.
 */
export function respelledVariantsOf(
  { rewordings, isWord }: Collection,
  { form }: QueryTerm,
  postingsOf: PostingsReader,
): Variant[] {
  if (form.length < SHORTEST || !/^[a-z]+$/.test(form) || isWord(form)) return [];
  return [...oneSlipFrom(form)].flatMap((word) => {
    const listed = rewordings.of([word]).filter(({ stems, isMetonym }) => !isMetonym && isHeld(postingsOf(stems)));
    if (listed.length === 0 || !isWord(word)) return [];
    return listed.map(({ words, stems }) => ({ stems, kind: "synonym", weight: RESPELLED_WEIGHT, printed: words }));
  });
}

/** Every row of letters that one letter left out, put in, changed or swapped with the next makes of the form. */
function oneSlipFrom(form: string): Set<string> {
  const made = new Set<string>();
  for (let at = 0; at <= form.length; at++) {
    const [before, after] = [form.slice(0, at), form.slice(at)];
    for (const letter of LETTERS) {
      made.add(before + letter + after);
      if (after !== "") made.add(before + letter + after.slice(1));
    }
    if (after !== "") made.add(before + after.slice(1));
    if (after.length > 1) made.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
  }
  made.delete(form);
  return made;
}

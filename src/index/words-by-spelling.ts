import { withinDistance } from "../text/edit-distance.ts";
import { createColumn } from "./columns.ts";
import { createNumberLists } from "./number-lists.ts";
import { filedUnder, numbersOf, partOf, type SavedArrays } from "./saved-arrays.ts";
import type { StringTable } from "./string-table.ts";

/** Words by their letters: finds those spelt nearly as something typed. */
export interface WordsBySpelling {
  /** Files a word that is not filed. */
  add(word: number, form: string): void;
  /** Words that begin with the same code unit and lie within the distance, the form itself left out; in no order. */
  near(form: string, distance: number): { readonly word: number; readonly distance: number }[];
  /** What `createWordsBySpelling` makes the same of, with the same strings; good until the next addition. */
  saved(): SavedArrays;
}

/** Letters are told apart by groups of this many, a bit each. */
const LETTER_GROUPS = 31;

/**
 * Words by first letter and length. Among these, words whose letters differ too much are passed over by one look at a bit mask, which
 * leaves some hundreds of 100,000 to be compared letter by letter.
 *
 * @param strings - Where the keys are put.
 * @param formOf - The form that a word was filed with.
 * @param saved - What it begins with; by default it is empty.
 */
export function createWordsBySpelling(
  strings: StringTable,
  formOf: (word: number) => string,
  saved?: SavedArrays,
): WordsBySpelling {
  const byKey = createNumberLists(saved && partOf(saved, "byKey"));
  /** Which letters occur in each word. */
  const letters = createColumn(saved && numbersOf(saved, "letters"));
  return {
    add(word, form) {
      letters.set(word, lettersOf(form));
      byKey.add(strings.add(keyOf(form, form.length)), word);
    },
    near(form, distance) {
      const wanted = lettersOf(form);
      const found: { word: number; distance: number }[] = [];
      for (let length = form.length - distance; length <= form.length + distance; length++) {
        byKey.find(strings.idOf(keyOf(form, length)), (word) => {
          // One slip changes at most one letter into another, so it flips at most two bits.
          if (bitCount(letters.at(word) ^ wanted) > 2 * distance) return false;
          const actual = withinDistance(form, formOf(word), distance);
          if (actual !== undefined && actual > 0) found.push({ word, distance: actual });
          return false;
        });
      }
      return found;
    },
    saved: () => new Map([...filedUnder("byKey", byKey.saved()), ["letters", letters.used()]]),
  };
}

/** No form or key of a name is written so. */
function keyOf(form: string, length: number): string {
  return `${form.charAt(0)} ${length}`;
}

function lettersOf(form: string): number {
  let letters = 0;
  for (let i = 0; i < form.length; i++) letters |= 1 << (form.charCodeAt(i) % LETTER_GROUPS);
  return letters >>> 0;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

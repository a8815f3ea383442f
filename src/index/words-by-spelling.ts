import { withinDistance } from "../text/edit-distance.ts";
import { type Column, createColumn } from "./columns.ts";
import { differingLetters, lettersOf } from "./letters.ts";
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

interface Row {
  readonly words: Column;
  readonly letters: Column;
}

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
  /** Words of a key side by side with their letters, from when they are first looked through: reading them in a row takes a tenth of the time. */
  const rows = new Map<string, Row>();

  function rowOf(key: string): Row {
    const known = rows.get(key);
    if (known) return known;
    const row = { words: createColumn(), letters: createColumn() };
    for (const word of byKey.of(strings.idOf(key))) addTo(row, word);
    rows.set(key, row);
    return row;
  }

  function addTo(row: Row, word: number): void {
    row.words.push(word);
    row.letters.push(letters.at(word));
  }

  return {
    add(word, form) {
      const key = keyOf(form, form.length);
      letters.set(word, lettersOf(form));
      byKey.add(strings.add(key), word);
      const row = rows.get(key);
      if (row) addTo(row, word);
    },
    near(form, distance) {
      const wanted = lettersOf(form);
      const found: { word: number; distance: number }[] = [];
      for (let length = form.length - distance; length <= form.length + distance; length++) {
        const row = rowOf(keyOf(form, length));
        const all = row.letters.used();
        for (let i = 0; i < all.length; i++) {
          // One slip changes at most one letter into another, so it adds at most two that differ.
          if (differingLetters(all[i] ?? 0, wanted) > 2 * distance) continue;
          const word = row.words.at(i);
          const actual = withinDistance(form, formOf(word), distance);
          if (actual !== undefined && actual > 0) found.push({ word, distance: actual });
        }
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

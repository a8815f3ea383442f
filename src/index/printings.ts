import { createColumn } from "./columns.ts";
import { createNumberLists, type EntryNumber } from "./number-lists.ts";
import { filedUnder, numbersOf, partOf, type SavedArrays } from "./saved-arrays.ts";
import type { StringId } from "./string-table.ts";

/** A way in which a word is printed: "NATO" and "Nato" are two of one word. */
type PrintingNumber = EntryNumber;

/** Ways in which words are printed, and how often each is. */
export interface Printings {
  /** The word's printing with this string; `undefined` where it was never met. */
  find(word: number, printed: StringId): PrintingNumber | undefined;
  /** Adds a printing that is not there, counted 0 times. */
  add(word: number, printed: StringId): PrintingNumber;
  count(printing: PrintingNumber, step: 1 | -1): void;
  countOf(printing: PrintingNumber): number;
  wordOf(printing: PrintingNumber): number;
  /** The word's strings that are printed at least once, with how often. */
  of(word: number): readonly (readonly [printed: StringId, count: number])[];
  /** What `createPrintings` makes the same of; good until the next change. */
  saved(): SavedArrays;
}

/**
 * Printings of words.
 *
 * @param saved - What they begin with; by default there are none.
 */
export function createPrintings(saved?: SavedArrays): Printings {
  const lists = createNumberLists(saved && partOf(saved, "lists"));
  const counts = createColumn(saved && numbersOf(saved, "counts"));
  const words = createColumn(saved && numbersOf(saved, "words"));
  return {
    find: (word, printed) => lists.find(word, (value) => value === printed),
    add(word, printed) {
      const printing = lists.add(word, printed);
      counts.set(printing, 0);
      words.set(printing, word);
      return printing;
    },
    count: (printing, step) => counts.set(printing, counts.at(printing) + step),
    countOf: counts.at,
    wordOf: words.at,
    of(word) {
      const found: [StringId, number][] = [];
      lists.find(word, (printed, printing) => {
        const count = counts.at(printing);
        if (count > 0) found.push([printed, count]);
        return false;
      });
      return found;
    },
    saved: () => new Map([...filedUnder("lists", lists.saved()), ["counts", counts.used()], ["words", words.used()]]),
  };
}

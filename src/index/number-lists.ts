import { createColumn } from "./columns.ts";
import { numbersOf, type SavedArrays } from "./saved-arrays.ts";

/** Names an entry of the lists: counted from 0, in the order of addition, but that those of cleared lists are given again. */
export type EntryNumber = number;

/** A list of whole numbers for each key, in three arrays. */
export interface NumberLists {
  /** Puts the value at the end of the key's list; keys and values from 0 to 2³² - 2, the keys without great gaps. */
  add(key: number, value: number): EntryNumber;
  /** The key's values in the order of addition. */
  of(key: number): number[];
  /** The first of the key's entries for which `isWanted` holds. */
  find(key: number, isWanted: (value: number, entry: EntryNumber) => boolean): EntryNumber | undefined;
  /** Empties the key's list; its entries are given to what is added next. */
  clear(key: number): void;
  /** What `createNumberLists` makes the same lists of; good until the next addition. */
  saved(): SavedArrays;
}

/**
 * Lists of numbers.
 *
 * @param saved - What they begin with; by default they are empty.
 */
export function createNumberLists(saved?: SavedArrays): NumberLists {
  /** One more than the last entry of each key's list; 0 where it is empty. */
  const lasts = createColumn(saved && numbersOf(saved, "lasts"));
  const values = createColumn(saved && numbersOf(saved, "values"));
  /** The next entry of the list; after the last comes the first. */
  const nexts = createColumn(saved && numbersOf(saved, "nexts"));

  /** One more than the last of the entries that were cleared, which make a list of their own; 0 where there is none. */
  let lastFree = saved ? (numbersOf(saved, "lastFree")[0] ?? 0) : 0;

  /** An entry that was cleared, or else a new one. */
  function takeEntry(): EntryNumber {
    if (lastFree === 0) return values.push(0);
    const entry = nexts.at(lastFree - 1);
    if (entry === lastFree - 1) lastFree = 0;
    else nexts.set(lastFree - 1, nexts.at(entry));
    return entry;
  }

  function clear(key: number): void {
    const last = lasts.at(key);
    if (last === 0) return;
    if (lastFree > 0) {
      // Two rings become one when their ends change places.
      const firstFree = nexts.at(lastFree - 1);
      nexts.set(lastFree - 1, nexts.at(last - 1));
      nexts.set(last - 1, firstFree);
    }
    lastFree = last;
    lasts.set(key, 0);
  }

  function find(key: number, isWanted: (value: number, entry: EntryNumber) => boolean): EntryNumber | undefined {
    const last = lasts.at(key) - 1;
    if (last < 0) return undefined;
    let entry = last;
    do {
      entry = nexts.at(entry);
      if (isWanted(values.at(entry), entry)) return entry;
    } while (entry !== last);
    return undefined;
  }

  return {
    add(key, value) {
      const entry = takeEntry();
      values.set(entry, value);
      const last = lasts.at(key) - 1;
      nexts.set(entry, last < 0 ? entry : nexts.at(last));
      if (last >= 0) nexts.set(last, entry);
      lasts.set(key, entry + 1);
      return entry;
    },
    of(key) {
      const list: number[] = [];
      find(key, (value) => {
        list.push(value);
        return false;
      });
      return list;
    },
    find,
    clear,
    saved: () =>
      new Map([
        ["lasts", lasts.used()],
        ["values", values.used()],
        ["nexts", nexts.used()],
        ["lastFree", Uint32Array.of(lastFree)],
      ]),
  };
}

import type { Passage, PassageId } from "../domain/passage.ts";
import type { PassageNumber } from "../index/passage-index.ts";
import type { ArticleWords } from "./passage-terms.ts";

/** A passage under its number. */
interface FiledPassage {
  readonly passage: Passage;
  /** Shared by all passages of its article. */
  readonly articleWords: ArticleWords;
}

/** Which passage stands under which number of the index. */
export interface PassageRegister {
  /** Enters a passage whose id is not held; gives its number. */
  add(filed: FiledPassage): PassageNumber;
  /** Strikes out what is held under the number. */
  remove(number: PassageNumber): void;
  /** @throws {Error} if nothing is held there: numbers come from the index, so that is a fault of the code. */
  at(number: PassageNumber): FiledPassage;
  of(id: PassageId): Passage | undefined;
  /** Numbers in use, smallest first. */
  numbers(): PassageNumber[];
  /** Order of passages by id, as of `Array.sort`. */
  order(a: PassageNumber, b: PassageNumber): number;
}

/**
 * A register that holds nothing.
 *
 * @param expected - Ids that will be entered: they are numbered in their order, so that two of them are compared by number alone, and
 * keep their number when they are struck out and entered again.
 */
export function createPassageRegister(expected: readonly PassageId[]): PassageRegister {
  const numbers = new Map(expected.toSorted(byCodeUnit).map((id, number) => [id, number]));
  const firstUnordered = numbers.size;
  const filed: (FiledPassage | undefined)[] = Array.from({ length: firstUnordered }, () => undefined);
  const freeNumbers: PassageNumber[] = [];

  function at(number: PassageNumber): FiledPassage {
    const found = filed[number];
    if (!found) throw new Error(`Cannot find passage ${number}: nothing is filed there`);
    return found;
  }

  return {
    add(entry) {
      const number = numbers.get(entry.passage.id) ?? freeNumbers.pop() ?? filed.length;
      numbers.set(entry.passage.id, number);
      filed[number] = entry;
      return number;
    },
    remove(number) {
      const { id } = at(number).passage;
      filed[number] = undefined;
      if (number < firstUnordered) return;
      numbers.delete(id);
      freeNumbers.push(number);
    },
    at,
    of(id) {
      const number = numbers.get(id);
      return number === undefined ? undefined : filed[number]?.passage;
    },
    numbers: () => filed.flatMap((entry, number) => (entry ? [number] : [])),
    order(a, b) {
      if (a < firstUnordered && b < firstUnordered) return a - b;
      return byCodeUnit(at(a).passage.id, at(b).passage.id);
    },
  };
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import { SLOTS } from "./impact.ts";
import { bitCount } from "./letters.ts";
import type { PassageNumber } from "./passage-index.ts";
import { numbersOf, type SavedArrays } from "./saved-arrays.ts";
import type { StringId } from "./string-table.ts";

/** The passages of each slot, smallest number first; a slot may be absent. */
type PackedSlots = readonly (Uint32Array<ArrayBuffer> | undefined)[];

/** Postings of many terms in one array, four bytes a posting. */
export interface PackedPostings {
  has(term: StringId): boolean;
  /** The term's slots as parts of the array; empty where it has none. */
  slotsOf(term: StringId): PackedSlots;
  /** All that is held of the term, as `packPostings` takes it. */
  cellsOf(term: StringId): Uint32Array<ArrayBuffer>;
  /** What `createPackedPostings` makes the same of. */
  saved(): SavedArrays;
}

/** Postings that were saved; by default there are none. */
export function createPackedPostings(saved?: SavedArrays): PackedPostings {
  const starts = saved ? numbersOf(saved, "starts") : new Uint32Array(0);
  const cells = saved ? numbersOf(saved, "cells") : new Uint32Array(0);
  return packedPostingsOf(starts, cells);
}

/** The passages of a term by slot, each slot in parts, in any order. */
export type LooseSlots = readonly (readonly ArrayLike<PassageNumber>[])[];

/**
 * Packs postings.
 *
 * @param lastTerm - Terms are 1 up to this.
 * @param termOf - A term as it is packed already, or its passages; asked twice for each term, smallest first.
 */
export function packPostings(
  lastTerm: StringId,
  termOf: (term: StringId) => Uint32Array<ArrayBuffer> | LooseSlots,
): PackedPostings {
  const starts = new Uint32Array(lastTerm + 1);
  // Nothing begins at cell 0, which so means that a term has no postings.
  let end = 1;
  for (let term = 1; term <= lastTerm; term++) {
    const cells = cellCountOf(termOf(term));
    if (cells === 0) continue;
    starts[term] = end;
    end += cells;
  }
  const cells = new Uint32Array(end);
  for (let term = 1; term <= lastTerm; term++) {
    const start = starts[term] ?? 0;
    if (start === 0) continue;
    const postings = termOf(term);
    if (postings instanceof Uint32Array) cells.set(postings, start);
    else writeTerm(cells, start, postings);
  }
  return packedPostingsOf(starts, cells);
}

function cellCountOf(postings: Uint32Array<ArrayBuffer> | LooseSlots): number {
  if (postings instanceof Uint32Array) return postings.length;
  let cells = 0;
  for (const parts of postings) {
    const size = sizeOf(parts);
    if (size > 0) cells += 1 + size;
  }
  return cells === 0 ? 0 : cells + 1;
}

/** A term has a cell with a bit for each slot that is filled, then a cell with the size of each of these, then their passages. */
function writeTerm(cells: Uint32Array<ArrayBuffer>, start: number, slots: LooseSlots): void {
  const filled = slots.flatMap((parts, slot) => (sizeOf(parts) > 0 ? [{ slot, parts }] : []));
  cells[start] = filled.reduce((mask, { slot }) => mask | (1 << slot), 0);
  let at = start + 1 + filled.length;
  for (const [i, { parts }] of filled.entries()) {
    const size = sizeOf(parts);
    cells[start + 1 + i] = size;
    let to = at;
    for (const part of parts) {
      cells.set(part, to);
      to += part.length;
    }
    sortUnlessSorted(cells.subarray(at, to));
    at = to;
  }
}

function packedPostingsOf(starts: Uint32Array<ArrayBuffer>, cells: Uint32Array<ArrayBuffer>): PackedPostings {
  function slotsOf(term: StringId): PackedSlots {
    const start = starts[term] ?? 0;
    if (start === 0) return [];
    const mask = cells[start] ?? 0;
    let sizeAt = start + 1;
    let at = sizeAt + bitCount(mask);
    return Array.from({ length: SLOTS }, (_, slot) => {
      if ((mask & (1 << slot)) === 0) return undefined;
      const from = at;
      at += cells[sizeAt++] ?? 0;
      return cells.subarray(from, at);
    });
  }

  function cellsOf(term: StringId): Uint32Array<ArrayBuffer> {
    const start = starts[term] ?? 0;
    if (start === 0) return cells.subarray(0, 0);
    const filled = bitCount(cells[start] ?? 0);
    let end = start + 1 + filled;
    for (let i = 1; i <= filled; i++) end += cells[start + i] ?? 0;
    return cells.subarray(start, end);
  }

  return {
    has: (term) => (starts[term] ?? 0) !== 0,
    slotsOf,
    cellsOf,
    saved: () =>
      new Map([
        ["starts", starts],
        ["cells", cells],
      ]),
  };
}

function sizeOf(parts: readonly ArrayLike<PassageNumber>[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function sortUnlessSorted(passages: Uint32Array): void {
  for (let i = 1; i < passages.length; i++) {
    if ((passages[i - 1] ?? 0) > (passages[i] ?? 0)) {
      passages.sort();
      return;
    }
  }
}

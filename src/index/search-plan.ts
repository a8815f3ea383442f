import { impactOfSlot } from "./impact.ts";
import type { PassageNumber, SearchTerm, Slot } from "./passage-index.ts";

/** Passages that a term gives the same, and the part of them that is at hand. */
export interface Share {
  /** Smallest number first. */
  readonly passages: Uint32Array;
  /** What each is given; a multiple of `STEP`. */
  readonly gain: number;
  from: number;
  /** Index after the part's last passage. */
  to: number;
}

/** A term as it is gone through. */
export interface PlannedTerm {
  /** The greatest gain first, so that a passage is first met where it is given most. */
  readonly shares: readonly Share[];
  /** Whether no passage stands in two of the shares. */
  readonly isAlone: boolean;
  /** The most that a passage of the part at hand is given. */
  most: number;
}

/**
 * Gains are rounded to multiples of this, so that sums are exact: a passage scores the same in whatever order its terms are gone through.
 * A sum below 2¹⁷ of such multiples has 53 bits.
 */
const STEP = 2 ** -36;

/** The terms that any passage holds, those that may give most first. */
export function planOf(terms: readonly SearchTerm[]): PlannedTerm[] {
  return terms
    .map((term) => {
      const shares = sharesOf(term);
      return { shares, isAlone: term.readings.length === 1, most: shares[0]?.gain ?? 0 };
    })
    .filter(({ most }) => most > 0)
    .sort((a, b) => b.most - a.most);
}

/** Turns to the passages after those at hand, below `stop`; the most that one of them may be given by all terms. */
export function turnTo(plan: readonly PlannedTerm[], stop: PassageNumber): number {
  let sum = 0;
  for (const term of plan) {
    term.most = 0;
    for (const share of term.shares) {
      share.from = share.to;
      share.to = placeOf(share.passages, share.from, stop);
      // The greatest gain comes first.
      if (share.to > share.from && term.most === 0) term.most = share.gain;
    }
    sum += term.most;
  }
  return sum;
}

function sharesOf({ readings, idf }: SearchTerm): Share[] {
  const shares: Share[] = [];
  for (const { postings, weight } of readings) {
    for (let slot = 0; slot < postings.length; slot++) {
      const passages = postings[slot];
      if (!passages || passages.length === 0) continue;
      // Above 0, as a passage that has 0 counts as not found.
      const gain = STEP * Math.max(1, Math.round((idf * weight * impactOfSlot(slot)) / STEP));
      shares.push({ passages: sortedOf(passages), gain, from: 0, to: 0 });
    }
  }
  return shares.sort((a, b) => b.gain - a.gain);
}

function sortedOf(passages: Slot): Uint32Array {
  if (passages instanceof Uint32Array) return passages;
  const sorted = Uint32Array.from(passages);
  // What was added one by one is mostly in order, which is soon seen.
  return sorted.every((passage, i) => i === 0 || (sorted[i - 1] ?? 0) < passage) ? sorted : sorted.sort();
}

/** Index of the first passage from `from` on that is not below `stop`, which is mostly near. */
function placeOf(passages: Uint32Array, from: number, stop: PassageNumber): number {
  let low = from;
  let step = 1;
  while (low + step <= passages.length && (passages[low + step - 1] ?? 0) < stop) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, passages.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((passages[middle] ?? 0) < stop) low = middle + 1;
    else high = middle;
  }
  return low;
}

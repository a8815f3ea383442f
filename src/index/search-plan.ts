import { impactOfSlot } from "./impact.ts";
import type { SearchTerm, Slot } from "./passage-index.ts";

/** Passages that a term gives the same. */
export interface Share {
  readonly passages: Slot;
  /** What each is given; a multiple of `STEP`. */
  readonly gain: number;
}

/** A term as it is gone through. */
export interface PlannedTerm {
  /** The greatest gain first, so that a passage is first met where it is given most. */
  readonly shares: readonly Share[];
  /** Whether no passage stands in two of the shares. */
  readonly isAlone: boolean;
  /** The most that a passage may be given by all terms after this one. */
  readonly rest: number;
}

/**
 * Gains are rounded to multiples of this, so that sums are exact: a passage scores the same in whatever order its terms are gone through.
 * A sum below 2¹⁷ of such multiples has 53 bits.
 */
export const STEP = 2 ** -36;

/** The terms that any passage holds, those that may give most first. */
export function planOf(terms: readonly SearchTerm[]): PlannedTerm[] {
  const planned = terms
    .map((term) => ({ shares: sharesOf(term), isAlone: term.readings.length === 1 }))
    .filter(({ shares }) => shares.length > 0)
    .sort((a, b) => mostOf(b.shares) - mostOf(a.shares));
  let rest = planned.reduce((sum, { shares }) => sum + mostOf(shares), 0);
  return planned.map(({ shares, isAlone }) => {
    rest -= mostOf(shares);
    return { shares, isAlone, rest };
  });
}

function mostOf([first]: readonly Share[]): number {
  return first?.gain ?? 0;
}

function sharesOf({ readings, idf }: SearchTerm): Share[] {
  const shares: Share[] = [];
  for (const { postings, weight } of readings) {
    for (let slot = 0; slot < postings.length; slot++) {
      const passages = postings[slot];
      if (!passages || passages.length === 0) continue;
      // Above 0, as a passage that has 0 counts as not found.
      const gain = STEP * Math.max(1, Math.round((idf * weight * impactOfSlot(slot)) / STEP));
      shares.push({ passages, gain });
    }
  }
  return shares.sort((a, b) => b.gain - a.gain);
}

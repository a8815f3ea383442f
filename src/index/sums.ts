import type { BestPassages } from "./best-passages.ts";
import type { PassageNumber } from "./passage-index.ts";
import type { Share } from "./search-plan.ts";

/**
 * Sums of the passages of a block, by their numbers in it. The functions below go through long lists; they take the arrays into variables of
 * their own, which the compiler keeps in registers.
 */
export interface Sums {
  /** Number of the block's first passage. */
  start: PassageNumber;
  /** What each passage has been given; 0 where it has not been met. */
  readonly scores: Float64Array;
  /** The passages with a score. */
  readonly found: Uint32Array;
  /** The round in which each passage was last given something. */
  readonly rounds: Uint32Array;
}

/** Sums for blocks of so many passages. */
export function createSums(size: number): Sums {
  return {
    start: 0,
    scores: new Float64Array(size),
    found: new Uint32Array(size),
    rounds: new Uint32Array(size),
  };
}

/** Gives each passage of the part at hand the gain; new ones are found after `count`. The passages now found. */
export function addGains({ scores, found, start }: Sums, { passages, gain, from, to }: Share, count: number): number {
  let end = count;
  for (let i = from; i < to; i++) {
    const passage = (passages[i] ?? 0) - start;
    const before = scores[passage] ?? 0;
    if (before === 0) found[end++] = passage;
    scores[passage] = before + gain;
  }
  return end;
}

/** As `addGains`, for passages that were given nothing in this round. */
export function addGainsOnce(
  { scores, found, rounds, start }: Sums,
  { passages, gain, from, to }: Share,
  count: number,
  round: number,
): number {
  let end = count;
  for (let i = from; i < to; i++) {
    const passage = (passages[i] ?? 0) - start;
    if (rounds[passage] === round) continue;
    rounds[passage] = round;
    const before = scores[passage] ?? 0;
    if (before === 0) found[end++] = passage;
    scores[passage] = before + gain;
  }
  return end;
}

/** As `addGainsOnce`, for passages that were found before alone. */
export function raiseGainsOnce(
  { scores, rounds, start }: Sums,
  { passages, gain, from, to }: Share,
  round: number,
): void {
  for (let i = from; i < to; i++) {
    const passage = (passages[i] ?? 0) - start;
    const before = scores[passage] ?? 0;
    if (before === 0 || rounds[passage] === round) continue;
    rounds[passage] = round;
    scores[passage] = before + gain;
  }
}

/** Offers the passages found, and takes their scores away. */
export function offerFound({ scores, found, start }: Sums, count: number, best: BestPassages): void {
  for (let i = 0; i < count; i++) {
    const passage = found[i] ?? 0;
    const score = scores[passage] ?? 0;
    scores[passage] = 0;
    // Most passages end here, at the cost of one comparison.
    if (score >= best.threshold) best.offer(start + passage, score);
  }
}

import type { Slot } from "./passage-index.ts";
import type { Share } from "./search-plan.ts";

/**
 * Sums by passage number and what belongs to them. The functions below go through long lists; they take the arrays into variables of their
 * own, which the compiler keeps in registers.
 */
export interface Sums {
  /** What each passage has been given; 0 where it has not been met. */
  readonly scores: Float64Array;
  /** The passages with a score. */
  readonly found: Uint32Array;
  /** The round in which each passage was last marked. */
  readonly rounds: Uint8Array;
}

/** Sums for passage numbers below the capacity, which begin with those that there are. */
export function enlargedSums(capacity: number, from?: Sums): Sums {
  const sums = {
    scores: new Float64Array(capacity),
    found: new Uint32Array(capacity),
    rounds: new Uint8Array(capacity),
  };
  if (from) {
    sums.scores.set(from.scores);
    sums.found.set(from.found);
    sums.rounds.set(from.rounds);
  }
  return sums;
}

/** Gives each passage the gain; new ones are found after `count`. The passages now found. */
export function addGains({ scores, found }: Sums, { passages, gain }: Share, count: number): number {
  let end = count;
  for (let i = 0, { length } = passages; i < length; i++) {
    const passage = passages[i] ?? 0;
    const before = scores[passage] ?? 0;
    if (before === 0) found[end++] = passage;
    scores[passage] = before + gain;
  }
  return end;
}

/** As `addGains`, for passages that are not yet marked with the round; marks them. */
export function addGainsOnce(
  { scores, found, rounds }: Sums,
  { passages, gain }: Share,
  count: number,
  round: number,
): number {
  let end = count;
  for (let i = 0, { length } = passages; i < length; i++) {
    const passage = passages[i] ?? 0;
    if (rounds[passage] === round) continue;
    rounds[passage] = round;
    const before = scores[passage] ?? 0;
    if (before === 0) found[end++] = passage;
    scores[passage] = before + gain;
  }
  return end;
}

/** As `addGainsOnce`, for passages that have been found alone. */
export function raiseGainsOnce({ scores, rounds }: Sums, { passages, gain }: Share, round: number): void {
  for (let i = 0, { length } = passages; i < length; i++) {
    const passage = passages[i] ?? 0;
    const before = scores[passage] ?? 0;
    if (before === 0 || rounds[passage] === round) continue;
    rounds[passage] = round;
    scores[passage] = before + gain;
  }
}

/** As `raiseGainsOnce`, for the first `count` of those found, each of which is looked up in the passages; both smallest number first. */
export function lookUpGainsOnce(
  { scores, found, rounds }: Sums,
  passages: Uint32Array,
  gain: number,
  count: number,
  round: number,
): void {
  let from = 0;
  for (let i = 0; i < count && from < passages.length; i++) {
    const wanted = found[i] ?? 0;
    let to = passages.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((passages[middle] ?? 0) < wanted) from = middle + 1;
      else to = middle;
    }
    if (passages[from] !== wanted || rounds[wanted] === round) continue;
    rounds[wanted] = round;
    scores[wanted] = (scores[wanted] ?? 0) + gain;
  }
}

/** Puts those of the first `count` found that have the least score in front, in any order; how many they are. */
export function keepFrom({ scores, found }: Sums, count: number, least: number): number {
  let kept = count;
  for (let i = count - 1; i >= 0; i--) {
    const passage = found[i] ?? 0;
    if ((scores[passage] ?? 0) >= least) continue;
    kept--;
    found[i] = found[kept] ?? 0;
    found[kept] = passage;
  }
  return kept;
}

/** Takes the scores of the first `count` found away. */
export function clearScores({ scores, found }: Sums, count: number): void {
  for (let i = 0; i < count; i++) scores[found[i] ?? 0] = 0;
}

/** Marks the passages with the round; how many were not. */
export function markRound({ rounds }: Sums, passages: Slot, round: number): number {
  let count = 0;
  for (let i = 0, { length } = passages; i < length; i++) {
    const passage = passages[i] ?? 0;
    if (rounds[passage] === round) continue;
    rounds[passage] = round;
    count++;
  }
  return count;
}

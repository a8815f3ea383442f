import { impactOfSlot } from "./impact.ts";
import {
  countOf,
  filterPostings,
  type PassageIndex,
  type PassageNumber,
  type Postings,
  type ScoredPassage,
  type SearchOptions,
  type SearchTerm,
  type Slot,
} from "./passage-index.ts";

/** Passages there is room for at first; doubled whenever a larger number comes. */
const FIRST_CAPACITY = 1024;

/** Sums up the impacts of a query's terms. It keeps its arrays between searches, so that a search allocates next to nothing. */
export interface Accumulator {
  search: PassageIndex["search"];
  countAny: PassageIndex["countAny"];
  common: PassageIndex["common"];
}

/**
 * An accumulator with room for any passage number it meets; one search at a time.
 *
 * Scores are then gone through from the first passage to the last: that costs a nanosecond a passage, and keeping a list of those that have
 * one would cost ten for each. Slots are gone through by index: `for … of` over what may be an array or a typed array takes three times
 * as long.
 */
export function createAccumulator(): Accumulator {
  let scores = new Float64Array(FIRST_CAPACITY);
  /** What the term at hand has already given a passage, where it has several readings. */
  let given = new Float64Array(FIRST_CAPACITY);
  /** The round in which `given` was last written; what was given in an earlier one counts for nothing. */
  let rounds = new Uint32Array(FIRST_CAPACITY);
  let round = 0;
  /** One more than the greatest passage number with a score. */
  let end = 0;

  function makeRoomFor(passage: PassageNumber): Float64Array<ArrayBuffer> {
    const capacity = 2 ** Math.ceil(Math.log2(passage + 1));
    scores = grown(scores, new Float64Array(capacity));
    given = grown(given, new Float64Array(capacity));
    rounds = grown(rounds, new Uint32Array(capacity));
    return scores;
  }

  function beginRound(): void {
    round++;
    if (round <= MAX_UINT32) return;
    rounds.fill(0);
    round = 1;
  }

  function addTerm(term: SearchTerm): void {
    const isAlone = term.readings.length === 1;
    beginRound();
    for (const { postings, weight } of term.readings) {
      for (let slot = 0; slot < postings.length; slot++) {
        const passages = postings[slot];
        if (!passages || passages.length === 0) continue;
        const gain = term.idf * weight * impactOfSlot(slot);
        if (isAlone) addSlot(passages, gain);
        else raiseSlot(passages, gain);
      }
    }
  }

  function addSlot(passages: Slot, gain: number): void {
    // Local, as the compiler keeps these in registers and reads the others again for each passage.
    let sums = scores;
    let last = end - 1;
    for (let i = 0, { length } = passages; i < length; i++) {
      const passage = passages[i] ?? 0;
      if (passage > last) {
        last = passage;
        if (passage >= sums.length) sums = makeRoomFor(passage);
      }
      sums[passage] = (sums[passage] ?? 0) + gain;
    }
    end = last + 1;
  }

  /** As `addSlot`, but a passage gets only what this reading gives beyond an earlier one of the same term. */
  function raiseSlot(passages: Slot, gain: number): void {
    for (let i = 0, { length } = passages; i < length; i++) {
      const passage = passages[i] ?? 0;
      if (passage >= end) extendTo(passage);
      const before = rounds[passage] === round ? (given[passage] ?? 0) : 0;
      if (gain <= before) continue;
      rounds[passage] = round;
      given[passage] = gain;
      scores[passage] = (scores[passage] ?? 0) + gain - before;
    }
  }

  function extendTo(passage: PassageNumber): void {
    if (passage >= scores.length) makeRoomFor(passage);
    end = passage + 1;
  }

  function search(terms: readonly SearchTerm[], options: SearchOptions): ScoredPassage[] {
    for (const term of terms) addTerm(term);
    const best = bestOf(scores.subarray(0, end), options);
    scores.fill(0, 0, end);
    end = 0;
    return best;
  }

  /** Marks passages as the readings of a term do, so that each counts once. */
  function countAny(all: readonly Postings[]): number {
    const [first, ...others] = all;
    if (!first) return 0;
    if (others.length === 0) return countOf(first);
    let count = 0;
    beginRound();
    for (const postings of all) for (const passages of postings) if (passages) count += markNew(passages);
    return count;
  }

  function markNew(passages: Slot): number {
    let count = 0;
    for (let i = 0, { length } = passages; i < length; i++) {
      const passage = passages[i] ?? 0;
      if (passage >= rounds.length) makeRoomFor(passage);
      if (rounds[passage] === round) continue;
      rounds[passage] = round;
      count++;
    }
    return count;
  }

  function common(first: Postings, second: Postings): Postings {
    beginRound();
    for (const passages of second) if (passages) markNew(passages);
    return filterPostings(first, (passage) => rounds[passage] === round);
  }

  return { search, countAny, common };
}

const MAX_UINT32 = 0xffff_ffff;

/** Below any score there is, and above 0, which passages have that hold none of the terms. */
const LEAST_SCORE = 1e-300;

/** The best of the passages that have a score, best first, by a heap whose root is the worst that is kept. */
function bestOf(scores: Float64Array, { limit, tieOrder, accepts }: SearchOptions): ScoredPassage[] {
  const heap: PassageNumber[] = [];
  const scoreOf = (passage: PassageNumber) => scores[passage] ?? 0;
  const isWorse = (a: PassageNumber, b: PassageNumber) =>
    scoreOf(a) < scoreOf(b) || (scoreOf(a) === scoreOf(b) && tieOrder(a, b) > 0);
  if (limit <= 0) return [];
  let worst = LEAST_SCORE;
  for (let passage = 0; passage < scores.length; passage++) {
    const score = scores[passage] ?? 0;
    // Most passages end here, at the cost of one comparison.
    if (score < worst) continue;
    const isFull = heap.length >= limit;
    if (isFull && !isWorse(heap[0] ?? 0, passage)) continue;
    if (accepts && !accepts(passage)) continue;
    if (isFull) replaceRoot(heap, passage, isWorse);
    else push(heap, passage, isWorse);
    if (heap.length >= limit) worst = scoreOf(heap[0] ?? 0);
  }
  return heap
    .map((passage) => ({ passage, score: scoreOf(passage) }))
    .sort((a, b) => b.score - a.score || tieOrder(a.passage, b.passage));
}

type IsWorse = (a: PassageNumber, b: PassageNumber) => boolean;

function push(heap: PassageNumber[], passage: PassageNumber, isWorse: IsWorse): void {
  let at = heap.length;
  heap.push(passage);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] ?? 0;
    if (!isWorse(passage, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = passage;
}

function replaceRoot(heap: PassageNumber[], passage: PassageNumber, isWorse: IsWorse): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isWorse(heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
    const below = heap[child] ?? 0;
    if (!isWorse(below, passage)) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = passage;
}

function grown<T extends Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

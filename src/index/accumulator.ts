import { impactOfSlot } from "./impact.ts";
import {
  countOf,
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
}

/**
 * An accumulator with room for any passage number it meets; one search at a time.
 *
 * Slots are gone through by index: `for … of` over what may be an array or a typed array takes three times as long.
 */
export function createAccumulator(): Accumulator {
  let scores = new Float64Array(FIRST_CAPACITY);
  /** What the term at hand has already given a passage, where it has several readings. */
  let given = new Float64Array(FIRST_CAPACITY);
  let touched = new Uint32Array(FIRST_CAPACITY);
  let touchedCount = 0;

  function makeRoomFor(passage: PassageNumber): void {
    if (passage < scores.length) return;
    const capacity = 2 ** Math.ceil(Math.log2(passage + 1));
    scores = grown(scores, new Float64Array(capacity));
    given = grown(given, new Float64Array(capacity));
    touched = grown(touched, new Uint32Array(capacity));
  }

  function addTerm(term: SearchTerm): void {
    const isAlone = term.readings.length === 1;
    for (const { postings, weight } of term.readings) {
      for (let slot = 0; slot < postings.length; slot++) {
        const passages = postings[slot];
        if (!passages || passages.length === 0) continue;
        const gain = term.idf * weight * impactOfSlot(slot);
        if (isAlone) addSlot(passages, gain);
        else raiseSlot(passages, gain);
      }
    }
    if (!isAlone) for (const { postings } of term.readings) forget(postings);
  }

  function forget(postings: Postings): void {
    for (const passages of postings) {
      if (!passages) continue;
      for (let i = 0, { length } = passages; i < length; i++) given[passages[i] ?? 0] = 0;
    }
  }

  function addSlot(passages: Slot, gain: number): void {
    for (let i = 0, { length } = passages; i < length; i++) {
      const passage = passages[i] ?? 0;
      if (passage >= scores.length) makeRoomFor(passage);
      const score = scores[passage] ?? 0;
      if (score === 0) touched[touchedCount++] = passage;
      scores[passage] = score + gain;
    }
  }

  /** As `addSlot`, but a passage gets only what this reading gives beyond an earlier one of the same term. */
  function raiseSlot(passages: Slot, gain: number): void {
    for (let i = 0, { length } = passages; i < length; i++) {
      const passage = passages[i] ?? 0;
      if (passage >= scores.length) makeRoomFor(passage);
      const before = given[passage] ?? 0;
      if (gain <= before) continue;
      given[passage] = gain;
      const score = scores[passage] ?? 0;
      if (score === 0) touched[touchedCount++] = passage;
      scores[passage] = score + gain - before;
    }
  }

  function search(terms: readonly SearchTerm[], options: SearchOptions): ScoredPassage[] {
    for (const term of terms) addTerm(term);
    const best = bestOf(touched.subarray(0, touchedCount), scores, options);
    for (let i = 0; i < touchedCount; i++) scores[touched[i] ?? 0] = 0;
    touchedCount = 0;
    return best;
  }

  /** Marks passages as the readings of a term do, so that each counts once. */
  function countAny(all: readonly Postings[]): number {
    const [first, ...others] = all;
    if (!first) return 0;
    if (others.length === 0) return countOf(first);
    let count = 0;
    for (const postings of all) for (const passages of postings) if (passages) count += markNew(passages);
    for (const postings of all) forget(postings);
    return count;
  }

  function markNew(passages: Slot): number {
    let count = 0;
    for (let i = 0, { length } = passages; i < length; i++) {
      const passage = passages[i] ?? 0;
      if (passage >= given.length) makeRoomFor(passage);
      if (given[passage] !== 0) continue;
      given[passage] = 1;
      count++;
    }
    return count;
  }

  return { search, countAny };
}

/** The best candidates, best first, by a heap whose root is the worst that is kept. */
function bestOf(
  candidates: Uint32Array,
  scores: Float64Array,
  { limit, tieOrder, accepts }: SearchOptions,
): ScoredPassage[] {
  const heap: PassageNumber[] = [];
  const scoreOf = (passage: PassageNumber) => scores[passage] ?? 0;
  const isWorse = (a: PassageNumber, b: PassageNumber) =>
    scoreOf(a) < scoreOf(b) || (scoreOf(a) === scoreOf(b) && tieOrder(a, b) > 0);
  if (limit <= 0) return [];
  let worst = Number.NEGATIVE_INFINITY;
  for (const passage of candidates) {
    const score = scores[passage] ?? 0;
    // Most candidates end here, at the cost of one comparison.
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

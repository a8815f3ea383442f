import { bestOf, scoreReachedBy } from "./best-passages.ts";
import {
  countOf,
  filterPostings,
  type PassageIndex,
  type Postings,
  type ScoredPassage,
  type SearchOptions,
  type SearchTerm,
  type Slot,
} from "./passage-index.ts";
import { planOf, type Share } from "./search-plan.ts";
import {
  addGains,
  addGainsOnce,
  clearScores,
  enlargedSums,
  keepFrom,
  lookUpGainsOnce,
  markRound,
  raiseGainsOnce,
} from "./sums.ts";

/** Passages there is room for at first; doubled whenever a larger number comes. */
const FIRST_CAPACITY = 1024;

/** Rounds are counted in a byte. */
const LAST_ROUND = 255;

/** Looking a passage up in a sorted list takes as long as going through this many passages of it. */
const PASSAGES_PER_LOOK_UP = 32;

/** Sums up the impacts of a query's terms. It keeps its arrays between searches, so that a search allocates next to nothing. */
export interface Accumulator {
  search: PassageIndex["search"];
  countAny: PassageIndex["countAny"];
  common: PassageIndex["common"];
}

/**
 * An accumulator with room for any passage number it meets; one search at a time.
 *
 * It finds what adding up all postings would find, and passes over most of them, after MaxScore (Turtle and Flood, 1995): terms and slots
 * are gone through from the greatest gain to the least, and once as many passages as are wanted have more than all that is left could give,
 * no further passage is taken up, and those are dropped that can no longer reach them.
 */
export function createAccumulator(): Accumulator {
  let sums = enlargedSums(FIRST_CAPACITY);
  let round = 0;
  let foundCount = 0;
  /** Of those found, which stand first, so many may be among the best. */
  let candidateCount = 0;
  let areSorted = false;

  function makeRoomFor(passages: Slot): void {
    const greatest = greatestOf(passages);
    if (greatest >= sums.scores.length) sums = enlargedSums(2 ** Math.ceil(Math.log2(greatest + 1)), sums);
  }

  function beginRound(): void {
    round++;
    if (round <= LAST_ROUND) return;
    sums.rounds.fill(0);
    round = 1;
  }

  function takeUp(share: Share, isAlone: boolean): void {
    makeRoomFor(share.passages);
    foundCount = isAlone ? addGains(sums, share, foundCount) : addGainsOnce(sums, share, foundCount, round);
    candidateCount = foundCount;
  }

  function addToCandidates(share: Share): void {
    const { passages, gain } = share;
    makeRoomFor(passages);
    if (!(passages instanceof Uint32Array) || candidateCount * PASSAGES_PER_LOOK_UP > passages.length) {
      raiseGainsOnce(sums, share, round);
      return;
    }
    if (!areSorted) sums.found.subarray(0, candidateCount).sort();
    areSorted = true;
    lookUpGainsOnce(sums, passages, gain, candidateCount, round);
  }

  function addTerms(terms: readonly SearchTerm[], { limit, accepts }: SearchOptions): void {
    let isOpen = true;
    /** Passages gone through since the candidates were: that takes no more time than these did. */
    let work = 0;
    for (const { shares, isAlone, rest } of planOf(terms)) {
      beginRound();
      for (const share of shares) {
        // How many are wanted is known only where all are accepted.
        if (!accepts && work >= candidateCount) {
          const most = share.gain + rest;
          const threshold = scoreReachedBy(limit, sums.found.subarray(0, candidateCount), sums.scores);
          isOpen = most >= threshold;
          if (!isOpen) dropBelow(threshold - most);
          work = 0;
        }
        work += share.passages.length;
        if (isOpen) takeUp(share, isAlone);
        else addToCandidates(share);
      }
    }
  }

  function dropBelow(least: number): void {
    const kept = keepFrom(sums, candidateCount, least);
    if (kept < candidateCount) areSorted = false;
    candidateCount = kept;
  }

  function search(terms: readonly SearchTerm[], options: SearchOptions): ScoredPassage[] {
    if (options.limit <= 0) return [];
    addTerms(terms, options);
    const best = bestOf(sums.found.subarray(0, candidateCount), sums.scores, options);
    clearScores(sums, foundCount);
    foundCount = 0;
    candidateCount = 0;
    areSorted = false;
    return best;
  }

  /** Marks passages as the readings of a term do, so that each counts once. */
  function countAny(all: readonly Postings[]): number {
    const [first, ...others] = all;
    if (!first) return 0;
    if (others.length === 0) return countOf(first);
    beginRound();
    return all.reduce((count, postings) => count + markNew(postings), 0);
  }

  function markNew(postings: Postings): number {
    let count = 0;
    for (const passages of postings) {
      if (!passages || passages.length === 0) continue;
      makeRoomFor(passages);
      count += markRound(sums, passages, round);
    }
    return count;
  }

  function common(first: Postings, second: Postings): Postings {
    beginRound();
    markNew(second);
    const { rounds } = sums;
    return filterPostings(first, (passage) => rounds[passage] === round);
  }

  return { search, countAny, common };
}

function greatestOf(passages: Slot): number {
  if (passages instanceof Uint32Array) return passages[passages.length - 1] ?? 0;
  let greatest = 0;
  for (const passage of passages) if (passage > greatest) greatest = passage;
  return greatest;
}

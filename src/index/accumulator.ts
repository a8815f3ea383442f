import { createBestPassages } from "./best-passages.ts";
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
import { type PlannedTerm, planOf, turnTo } from "./search-plan.ts";
import { addGains, addGainsOnce, createSums, offerFound, raiseGainsOnce } from "./sums.ts";

/** Passages whose sums are made at a time: their sums fit into a processor's nearer memory. */
const BLOCK = 8192;

/** Passages there is room for marks of at first; doubled whenever a larger number comes. */
const FIRST_CAPACITY = 1024;

const LAST_MARK = 255;
const LAST_ROUND = 0xffff_ffff;

/** Sums up the impacts of a query's terms. It keeps its arrays between searches, so that a search allocates next to nothing. */
export interface Accumulator {
  search: PassageIndex["search"];
  countAny: PassageIndex["countAny"];
  common: PassageIndex["common"];
}

/**
 * An accumulator; one search at a time.
 *
 * It finds what adding up all postings would find, and leaves out most of them, after MaxScore (Turtle and Flood, 1995) and Block-Max WAND
 * (Ding and Suel, 2011). Passages are gone through in blocks, and in a block terms and slots from the greatest gain to the least. Once
 * all that is left could not bring a passage among the best of the blocks before, none is taken up any more, and those taken up are added to.
 */
export function createAccumulator(): Accumulator {
  const sums = createSums(BLOCK);
  let round = 0;
  let marks = new Uint8Array(FIRST_CAPACITY);
  let mark = 0;

  function search(terms: readonly SearchTerm[], options: SearchOptions): ScoredPassage[] {
    if (options.limit <= 0) return [];
    const plan = planOf(terms);
    const end = endOf(plan);
    const best = createBestPassages(options);
    for (sums.start = 0; sums.start < end; sums.start += BLOCK) {
      const most = turnTo(plan, sums.start + BLOCK);
      if (most >= best.threshold) offerFound(sums, sumUp(plan, most, best.threshold), best);
    }
    return best.inOrder();
  }

  /** Sums up the block at hand; how many passages were found. */
  function sumUp(plan: readonly PlannedTerm[], most: number, threshold: number): number {
    let count = 0;
    let rest = most;
    for (const term of plan) {
      rest -= term.most;
      beginRound();
      for (const share of term.shares) {
        if (share.from === share.to) continue;
        if (share.gain + rest < threshold) raiseGainsOnce(sums, share, round);
        else if (term.isAlone) count = addGains(sums, share, count);
        else count = addGainsOnce(sums, share, count, round);
      }
    }
    return count;
  }

  function beginRound(): void {
    round++;
    if (round <= LAST_ROUND) return;
    sums.rounds.fill(0);
    round = 1;
  }

  function beginMarking(): void {
    mark++;
    if (mark <= LAST_MARK) return;
    marks.fill(0);
    mark = 1;
  }

  /** Marks passages as the readings of a term do, so that each counts once. */
  function countAny(all: readonly Postings[]): number {
    const [first, ...others] = all;
    if (!first) return 0;
    if (others.length === 0) return countOf(first);
    beginMarking();
    return all.reduce((count, postings) => count + markNew(postings), 0);
  }

  function markNew(postings: Postings): number {
    let count = 0;
    for (const passages of postings) {
      if (!passages || passages.length === 0) continue;
      const greatest = greatestOf(passages);
      if (greatest >= marks.length) marks = enlarged(marks, greatest + 1);
      count += markAll(marks, passages, mark);
    }
    return count;
  }

  function common(first: Postings, second: Postings): Postings {
    beginMarking();
    markNew(second);
    return filterPostings(first, (passage) => marks[passage] === mark);
  }

  return { search, countAny, common };
}

/** One more than the greatest number of a passage that holds a term. */
function endOf(plan: readonly PlannedTerm[]): number {
  return Math.max(0, ...plan.flatMap(({ shares }) => shares.map(({ passages }) => (passages.at(-1) ?? 0) + 1)));
}

/** Marks the passages; how many were not. */
function markAll(marks: Uint8Array, passages: Slot, mark: number): number {
  let count = 0;
  for (let i = 0, { length } = passages; i < length; i++) {
    const passage = passages[i] ?? 0;
    if (marks[passage] === mark) continue;
    marks[passage] = mark;
    count++;
  }
  return count;
}

function greatestOf(passages: Slot): number {
  if (passages instanceof Uint32Array) return passages[passages.length - 1] ?? 0;
  let greatest = 0;
  for (const passage of passages) if (passage > greatest) greatest = passage;
  return greatest;
}

function enlarged(from: Uint8Array<ArrayBuffer>, capacity: number): Uint8Array<ArrayBuffer> {
  const to = new Uint8Array(2 ** Math.ceil(Math.log2(capacity)));
  to.set(from);
  return to;
}

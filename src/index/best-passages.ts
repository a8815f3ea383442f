import type { PassageNumber, ScoredPassage, SearchOptions } from "./passage-index.ts";

/** The best of the passages, best first, by a heap whose root is the worst that is kept. */
export function bestOf(
  passages: Uint32Array,
  scores: Float64Array,
  { limit, tieOrder, accepts }: SearchOptions,
): ScoredPassage[] {
  const heap: PassageNumber[] = [];
  const scoreOf = (passage: PassageNumber) => scores[passage] ?? 0;
  const isWorse = (a: PassageNumber, b: PassageNumber) =>
    scoreOf(a) < scoreOf(b) || (scoreOf(a) === scoreOf(b) && tieOrder(a, b) > 0);
  let worst = 0;
  for (const passage of passages) {
    // Most passages end here, at the cost of one comparison.
    if ((scores[passage] ?? 0) < worst) continue;
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

/** The score that so many of the passages reach; 0 where there are fewer. */
export function scoreReachedBy(limit: number, passages: Uint32Array, scores: Float64Array): number {
  if (passages.length < limit) return 0;
  const heap: number[] = [];
  const isLess = (a: number, b: number) => a < b;
  let least = 0;
  for (const passage of passages) {
    const score = scores[passage] ?? 0;
    if (score <= least) continue;
    if (heap.length < limit) push(heap, score, isLess);
    else replaceRoot(heap, score, isLess);
    if (heap.length >= limit) least = heap[0] ?? 0;
  }
  return least;
}

/** Order of a heap, whose root is below all others. */
type IsBelow = (a: number, b: number) => boolean;

function push(heap: number[], item: number, isBelow: IsBelow): void {
  let at = heap.length;
  heap.push(item);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] ?? 0;
    if (!isBelow(item, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = item;
}

function replaceRoot(heap: number[], item: number, isBelow: IsBelow): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isBelow(heap[child + 1] ?? 0, heap[child] ?? 0)) child++;
    const below = heap[child] ?? 0;
    if (!isBelow(below, item)) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = item;
}

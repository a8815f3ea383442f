import type { PassageNumber, ScoredPassage, SearchOptions } from "./passage-index.ts";

/** The best of the passages that were offered. */
export interface BestPassages {
  /** A passage with a lower score is none of them; 0 as long as there is room. */
  readonly threshold: number;
  offer(passage: PassageNumber, score: number): void;
  /** Best first. */
  inOrder(): ScoredPassage[];
}

/** Keeps the best in a heap whose root is the worst of them. */
export function createBestPassages({ limit, tieOrder, accepts }: SearchOptions): BestPassages {
  const heap: ScoredPassage[] = [];
  const byWorth = (a: ScoredPassage, b: ScoredPassage) => b.score - a.score || tieOrder(a.passage, b.passage);
  const isWorse: IsBelow = (a, b) => byWorth(a, b) > 0;
  let threshold = 0;
  return {
    get threshold() {
      return threshold;
    },
    offer(passage, score) {
      const offered = { passage, score };
      const [root] = heap;
      const isFull = heap.length >= limit;
      if (isFull && !(root && isWorse(root, offered))) return;
      if (accepts && !accepts(passage)) return;
      if (isFull) replaceRoot(heap, offered, isWorse);
      else push(heap, offered, isWorse);
      if (heap.length >= limit) threshold = heap[0]?.score ?? 0;
    },
    inOrder: () => heap.toSorted(byWorth),
  };
}

type IsBelow = (a: ScoredPassage, b: ScoredPassage) => boolean;

function push(heap: ScoredPassage[], item: ScoredPassage, isBelow: IsBelow): void {
  let at = heap.length;
  heap.push(item);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (!above || !isBelow(item, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = item;
}

function replaceRoot(heap: ScoredPassage[], item: ScoredPassage, isBelow: IsBelow): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const [first, second] = [heap[left], heap[left + 1]];
    if (!first) break;
    const isSecond = second !== undefined && isBelow(second, first);
    const below = isSecond ? second : first;
    if (!isBelow(below, item)) break;
    heap[at] = below;
    at = isSecond ? left + 1 : left;
  }
  heap[at] = item;
}

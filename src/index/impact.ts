/** How soon further occurrences of a term stop counting (BM25's k1). */
export const K1 = 1;

/** How much a passage's length counts against it, 0..1 (BM25's b). */
export const B = 0.8;

/** Impacts are held in this many steps; with 16, rankings already equal those of unrounded BM25. */
export const SLOTS = 16;

/**
 * BM25's saturated term frequency, 0..1: what an occurrence count says about a passage of this length.
 *
 * @param length - In words, like `averageLength`.
 */
export function impactOf(frequency: number, length: number, averageLength: number): number {
  return frequency / (frequency + K1 * (1 - B + (B * length) / averageLength));
}

/** The slot an impact is filed in: 0 for the highest, `SLOTS` - 1 for the lowest. */
export function slotOf(impact: number): number {
  return Math.min(SLOTS - 1, Math.max(0, Math.floor((1 - impact) * SLOTS)));
}

/** The impact a slot stands for: the middle of its step. Slots from `SLOTS` on stand for the same impacts once more. */
export function impactOfSlot(slot: number): number {
  return 1 - ((slot % SLOTS) + 0.5) / SLOTS;
}

/**
 * The value below or at which so many percent of the values lie, by nearest rank; `undefined` of no values.
 *
 * @param percent - Above 0, at most 100.
 */
export function percentileOf(values: readonly number[], percent: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
}

/**
 * `count` of the items at even distances, in their order; all of them where there are no more.
 *
 * @param shift - How far into the first distance to begin, 0 to below 1: two calls with different shifts share nothing while the
 * distance is at least 2.
 */
export function evenlySpread<T>(items: readonly T[], count: number, shift = 0): T[] {
  if (count >= items.length) return [...items];
  const distance = items.length / count;
  const places = new Set(Array.from({ length: count }, (_, i) => Math.floor((i + shift) * distance)));
  return items.filter((_, place) => places.has(place));
}

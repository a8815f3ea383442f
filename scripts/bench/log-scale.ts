/** Powers of ten, from the last that is no greater than the least value to the first that is no less than the greatest; two at least. */
export function decadesOf(values: readonly number[]): number[] {
  const exponents = values.filter((value) => value > 0).map(Math.log10);
  if (exponents.length === 0) return [1, 10];
  // Logarithms of powers of ten may miss the whole number by a rounding.
  const first = Math.floor(Math.min(...exponents) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.max(...exponents) - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, i) => Number(`1e${first + i}`));
}

/** Where values lie when those from the first to the last of the domain (above 0) are laid out from `start` to `end` by their logarithms. */
export function logScaleOf(domain: readonly number[], start: number, end: number): (value: number) => number {
  const low = Math.log10(domain[0] ?? 1);
  const high = Math.log10(domain.at(-1) ?? 10);
  return (value) => start + ((Math.log10(value) - low) / (high - low)) * (end - start);
}

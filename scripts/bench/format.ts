/** Stands where nothing was measured. */
const NOTHING = "—";

/** Three significant digits, or all of a whole number: "0.284", "12.3", "1,250". */
export function formatNumber(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return NOTHING;
  if (Math.abs(value) >= 99.95) return Math.round(value).toLocaleString("en");
  return value.toLocaleString("en", { minimumSignificantDigits: 3, maximumSignificantDigits: 3 });
}

/** How many passages: "1 passage", "1,000 passages". */
export function formatPassages(count: number): string {
  return `${count.toLocaleString("en")} ${count === 1 ? "passage" : "passages"}`;
}

/** How many times the other value: "× 12.3". */
export function formatRatio(value: number | undefined, other: number | undefined): string {
  if (value === undefined || other === undefined || other <= 0) return NOTHING;
  return `× ${formatNumber(value / other)}`;
}

/** Megabytes of 1,000,000 bytes. */
export function formatMegabytes(bytes: number | undefined): string {
  return bytes === undefined ? NOTHING : formatNumber(bytes / 1e6);
}

/** A measure between 0 and 1, as papers print it: ".874". */
export function formatQuality(value: number | undefined): string {
  return value === undefined ? NOTHING : value.toFixed(3).replace(/^0/, "");
}

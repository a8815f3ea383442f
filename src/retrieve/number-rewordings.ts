import { numberOf } from "../text/spelled-numbers.ts";
import type { Rewording } from "./rewordings.ts";
import { stemOfTerm } from "./terms.ts";

/** Scales that figures are printed with: "20 thousand", "1.2 million". */
const SCALES = [
  { word: "thousand", value: 1e3 },
  { word: "million", value: 1e6 },
  { word: "billion", value: 1e9 },
] as const;

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** The other ways to print the number that the forms are: "20000" as "20 thousand", "26" as "twenty-six", and the other way round. */
export function numberRewordingsOf(forms: readonly string[]): Rewording[] {
  const value = numberIn(forms);
  if (value === undefined || value < 2) return [];
  const ways = [[String(value)], ...scaledWaysOf(value), ...spelledWaysOf(value)];
  return ways
    .filter((way) => way.join(" ") !== forms.join(" "))
    .map((way) => ({ words: way.join(" "), stems: way.map(stemOfTerm), kind: "alias" }));
}

/** Whether a number may begin with the form. */
export function beginsNumber(form: string): boolean {
  return /^\d/.test(form) || (/^[a-z]/.test(form) && numberOf([form]) !== undefined);
}

function numberIn(forms: readonly string[]): number | undefined {
  const [first = "", scale] = forms;
  if (!/^\d+(\.\d+)?$/.test(first)) return /^[a-z]/.test(first) ? numberOf(forms) : undefined;
  if (forms.length === 1) return Number.isSafeInteger(Number(first)) ? Number(first) : undefined;
  const factor = SCALES.find(({ word }) => word === scale);
  if (!factor || forms.length > 2) return undefined;
  return Math.round(Number(first) * factor.value);
}

function scaledWaysOf(value: number): string[][] {
  return SCALES.flatMap(({ word, value: factor }) => {
    const scaled = value / factor;
    const isShort = scaled >= 1 && scaled < 1000 && Number.isInteger(scaled * 10);
    return isShort ? [[String(scaled), word]] : [];
  });
}

function spelledWaysOf(value: number): string[][] {
  const small = SMALL[value];
  if (small !== undefined) return [[small]];
  const ten = TENS[Math.floor(value / 10) - 2];
  if (value >= 100 || ten === undefined) return [];
  return value % 10 === 0 ? [[ten]] : [[ten, SMALL[value % 10] ?? ""]];
}

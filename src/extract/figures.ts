import { overlaps, type Span } from "../domain/span.ts";
import { numberOf } from "../text/spelled-numbers.ts";
import { amountAt, upperEnd } from "./amounts.ts";
import { datesOf } from "./dates.ts";
import { isFunctionWord } from "./function-words.ts";
import { type Lexeme, lexemesOf } from "./lexemes.ts";
import { wholeOf } from "./whole-span.ts";

/** A quantity stated in a text. */
export interface Figure {
  /** The number with its scale, percent sign or currency, without what is counted. */
  readonly span: Span;
  /** "19 million" is 19000000; of "hundreds" and the like the least they can mean. */
  readonly value: number;
  /** The upper end of a range, "10 to 15". */
  readonly valueMax?: number;
  /** What is counted, as printed: "armed criminals", "%", "$". */
  readonly unit?: string;
  /** What makes it inexact, in lower case: "at least", "more than", "nearly", "hundreds". */
  readonly approx?: string;
}

/** How old somebody is said to be, in years. */
export interface Age {
  /** The number, with "-year-old" or "aged" where it is printed. */
  readonly span: Span;
  readonly value: number;
}

const AGE =
  "(?:1[0-4]\\d|[1-9]?\\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";

const AGE_PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}])(${AGE})-years?-old(?!\\p{L})`, "giu"),
  new RegExp(`(?<![\\p{L}\\p{N}])(${AGE}) years? (?:old|of age)(?!\\p{L})`, "giu"),
  new RegExp(`(?<!\\p{L})(?:aged|at the age of|at age|age) (${AGE})(?![\\p{L}\\p{N}%]|[.,]\\d)`, "giu"),
  // "Jane Roe, 57, said": a name, then a number between commas or before a bracket.
  /(?<=\p{Lu}[\p{L}'’-]+, )(\d{2})(?=,(?!\d)| years)/gu,
  /(?<=\p{Lu}[\p{L}'’-]+ \()(\d{2})(?=\))/gu,
  // "He was 79": a pronoun or a name, a form of "be" or "turn", and nothing counted behind the number.
  /(?<=\b(?:[Hh]e|[Ss]he|who|\p{Lu}[\p{L}'’-]+) (?:is|was|turned|turns|will be|will turn|would be|had turned) (?:now |only |just |already )?)(\d{2})(?=[.,;)](?!\d)| and\b| when\b| at\b| this\b| last\b| in\b| on\b|$)/gu,
];

const APPROXIMATIONS = [
  "at least",
  "at most",
  "more than",
  "less than",
  "fewer than",
  "no less than",
  "no fewer than",
  "no more than",
  "not more than",
  "as many as",
  "as few as",
  "as much as",
  "up to",
  "close to",
  "well over",
  "just over",
  "just under",
  "an estimated",
  "some",
  "nearly",
  "almost",
  "about",
  "around",
  "roughly",
  "approximately",
  "over",
  "under",
  "only",
  "estimated",
  "circa",
].sort((a, b) => b.length - a.length);

const CURRENCIES = new Set(
  "dollars dollar euros euro pounds rubles roubles yen yuan tenge rupees francs lira shillings pesos cents".split(" "),
);

const COUNTED_PLURALS = new Set(
  "people men women children police troops staff personnel percent sheep cattle fish aircraft".split(" "),
);

/**
 * The figures in a text, in order. Dates, years, ordinals and ages are none; lengths of time are.
 *
 * @param within - The part of the text to read; all of it by default.
 */
export function figuresOf(text: string, within: Span = wholeOf(text)): Figure[] {
  const lexemes = lexemesOf(text, within);
  const dated = datesOf(text, within).filter(({ kind }) => kind === "day" || kind === "month" || kind === "year");
  const taken = [...dated.map(({ span }) => span), ...agesOf(text, within).map(({ span }) => span)].sort(
    (a, b) => a.start - b.start,
  );
  const figures: Figure[] = [];
  let next = 0;
  for (let at = 0; at < lexemes.length; at++) {
    const lexeme = lexemes[at];
    if (!lexeme || lexeme.start < (figures.at(-1)?.span.end ?? 0)) continue;
    while (next < taken.length && (taken[next]?.end ?? 0) <= lexeme.start) next++;
    const barrier = taken[next];
    if (barrier && overlaps(barrier, lexeme)) continue;
    const figure = figureAt(text, lexemes, at, within.end);
    if (figure && !(barrier && overlaps(barrier, figure.span))) figures.push(figure);
  }
  return figures;
}

/**
 * The ages stated in a text, in order.
 *
 * @param within - The part of the text to read; all of it by default.
 */
export function agesOf(text: string, within: Span = wholeOf(text)): Age[] {
  const slice = text.slice(within.start, within.end);
  const found = AGE_PATTERNS.flatMap((pattern) =>
    [...slice.matchAll(pattern)].flatMap((match): Age[] => {
      const value = ageOf(match[1] ?? "");
      const start = within.start + match.index;
      return value === undefined ? [] : [{ span: { start, end: start + match[0].length }, value }];
    }),
  );
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return found.filter(({ span }, at) => at === 0 || span.start >= (found[at - 1]?.span.end ?? 0));
}

function ageOf(printed: string): number | undefined {
  return /^\d/.test(printed) ? Number(printed) : numberOf([printed.toLowerCase()]);
}

function figureAt(text: string, lexemes: readonly Lexeme[], at: number, limit: number): Figure | undefined {
  const first = lexemes[at];
  if (!first || isPartOfWord(text, first)) return undefined;
  const amount = amountAt(text, lexemes, at, limit);
  if (!amount) return undefined;
  const upper = upperEnd(text, lexemes, amount.end, limit);
  const end = upper?.end ?? amount.end;
  const currency = currencyBefore(text, first.start);
  const start = currency === undefined ? first.start : first.start - currency.length;
  const percent = /^\s?%|^[ -]per ?cent\b/.exec(text.slice(end, Math.min(limit, end + 10)));
  const isBare = amount.vague !== undefined && !/^ of\b/.test(text.slice(end, end + 4));
  const unit = percent ? "%" : (currency ?? (isBare ? undefined : unitAfter(text, lexemes, end)));
  const approx = amount.vague ?? approximationBefore(text, start);
  return {
    span: { start, end: end + (percent?.[0].length ?? 0) },
    value: amount.value,
    ...(upper ? { valueMax: upper.value } : {}),
    ...(unit === undefined ? {} : { unit }),
    ...(approx === undefined ? {} : { approx }),
  };
}

/** "F1", "COVID-19", "10:30" and "No. 5" hold no figure. */
function isPartOfWord(text: string, { start, end, kind, text: printed }: Lexeme): boolean {
  if (kind !== "number") return false;
  const before = text.slice(Math.max(0, start - 4), start);
  if (/[\p{L}_#/:]$|[\p{L}\d][-‐‑.,/:]$|\bNo\. ?$|§ ?$/u.test(before)) return true;
  if (/^\d+(?:st|nd|rd|th)$/i.test(printed)) return true;
  return (
    /^[:/]\d/.test(text.slice(end, end + 2)) || /^[-‐‑]\p{L}/u.test(text.slice(start).replace(/^\d+/, "").slice(0, 2))
  );
}

function currencyBefore(text: string, start: number): string | undefined {
  return /(?:US|C|A|HK)?[$€£¥₽₸₹₺]$/.exec(text.slice(Math.max(0, start - 3), start))?.[0];
}

function approximationBefore(text: string, start: number): string | undefined {
  const before = text
    .slice(Math.max(0, start - 20), start)
    .toLowerCase()
    .replace(/\s+/g, " ");
  return APPROXIMATIONS.find(
    (words) => before.endsWith(`${words} `) && !/\p{L}/u.test(before.charAt(before.length - words.length - 2)),
  );
}

/** Words that are counted, or undefined where none follows directly: "armed terrorists", "people", "other countries". */
function unitAfter(text: string, lexemes: readonly Lexeme[], end: number): string | undefined {
  let at = firstFrom(lexemes, end);
  if (/^[“"‘'«„]$/.test(lexemes[at]?.text ?? "") || ["of", "were", "was", "are"].includes(lexemes[at]?.lower ?? ""))
    at++;
  if (lexemes[at - 1]?.lower === "of" && ["the", "those", "these", "them"].includes(lexemes[at]?.lower ?? "")) at++;
  const first = lexemes[at];
  if (first?.kind !== "word" || (isFunctionWord(first.lower) && first.lower !== "other" && first.lower !== "more"))
    return undefined;
  let last = first;
  for (let index = at; index < at + 4; index++) {
    const lexeme = lexemes[index];
    if (lexeme?.kind !== "word") break;
    if (isFunctionWord(lexeme.lower) && lexeme.lower !== "other" && lexeme.lower !== "more") break;
    last = lexeme;
    if (CURRENCIES.has(lexeme.lower) || COUNTED_PLURALS.has(lexeme.lower) || /[^su]s$/.test(lexeme.lower)) break;
    if (index > at && /ed$/.test(lexeme.lower)) break;
  }
  return text.slice(first.start, last.end);
}

/** Index of the first lexeme that begins at `position` or later. */
function firstFrom(lexemes: readonly Lexeme[], position: number): number {
  let low = 0;
  let high = lexemes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lexemes[middle]?.start ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

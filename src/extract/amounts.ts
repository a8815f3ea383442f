import { numeralAt } from "../text/numerals.ts";
import { numberOf } from "../text/spelled-numbers.ts";
import type { Lexeme } from "./lexemes.ts";

/** A number read from a text, in digits or words, with its scale. */
export interface Amount {
  readonly value: number;
  /** Index in the text after the number and its scale. */
  readonly end: number;
  /** The words themselves where they say no number: "hundreds". */
  readonly vague?: string;
}

const SCALES = new Map([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["dozen", 12],
  ["m", 1e6],
  ["mn", 1e6],
  ["bn", 1e9],
  ["tn", 1e12],
  ["k", 1e3],
]);

const VAGUE = new Map([
  ["dozens", 24],
  ["scores", 40],
  ["hundreds", 100],
  ["thousands", 1e3],
  ["millions", 1e6],
  ["billions", 1e9],
]);

const NUMBER_WORDS = new Set(
  (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty " +
    "forty fifty sixty seventy eighty ninety hundred thousand million zero one"
  ).split(" "),
);

/** The number that begins with the lexeme at `at`; nothing at or after `limit` is looked at. */
export function amountAt(text: string, lexemes: readonly Lexeme[], at: number, limit: number): Amount | undefined {
  const lexeme = lexemes[at];
  if (!lexeme) return undefined;
  if (lexeme.kind === "number") return digits(text, lexeme, limit);
  if (lexeme.kind !== "word") return undefined;
  return vague(lexemes, at) ?? spelled(lexemes, at);
}

function digits(text: string, { start }: Lexeme, limit: number): Amount | undefined {
  if (!/\d/.test(text.charAt(start))) return undefined;
  const { form, end } = numeralAt(text, start, limit, true);
  const scale = /^(?:[ \u00a0]?(hundred|thousand|million|billion|trillion|dozen|bn|mn|tn)|([mk]))(?![\p{L}\d])/iu.exec(
    text.slice(end, Math.min(limit, end + 12)),
  );
  const factor = SCALES.get((scale?.[1] ?? scale?.[2] ?? "").toLowerCase()) ?? 1;
  const rest = /^\p{L}/u.test(text.slice(end, end + 1));
  if (rest && !scale) return undefined;
  return { value: round(Number(form) * factor), end: end + (scale?.[0].length ?? 0) };
}

/** Takes out what multiplying decimals leaves: 1.1 million is 1100000. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

/** "hundreds", "tens of thousands". */
function vague(lexemes: readonly Lexeme[], at: number): Amount | undefined {
  const lexeme = lexemes[at];
  if (!lexeme) return undefined;
  const [second, third] = [lexemes[at + 1], lexemes[at + 2]];
  const scale = second?.lower === "of" ? VAGUE.get(third?.lower ?? "") : undefined;
  const factor =
    lexeme.lower === "tens" ? 10 : lexeme.lower === "hundreds" ? 100 : lexeme.lower === "dozens" ? 24 : undefined;
  if (scale !== undefined && factor !== undefined && third && scale > factor)
    return { value: factor * scale, end: third.end, vague: `${lexeme.lower} of ${third.lower}` };
  const value = VAGUE.get(lexeme.lower);
  return value === undefined || lexeme.isCapitalised !== isSentenceStart(lexemes, at)
    ? undefined
    : { value, end: lexeme.end, vague: lexeme.lower };
}

function isSentenceStart(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  return lexeme?.isCapitalised === true && (at === 0 || lexemes[at - 1]?.kind === "mark");
}

/** "twenty-six", "two hundred and five", "a million", "a dozen"; "one" alone is mostly a pronoun. */
function spelled(lexemes: readonly Lexeme[], at: number): Amount | undefined {
  const words: string[] = [];
  let best: Amount | undefined;
  for (let index = at; index < at + 9; index++) {
    const lexeme = lexemes[index];
    const lower = lexeme?.lower ?? "";
    const isArticle = index === at && (lower === "a" || lower === "an");
    const isNumber =
      lower.split("-").every((part) => NUMBER_WORDS.has(part)) ||
      SCALES.has(lower) ||
      isArticle ||
      (lower === "and" && index > at);
    if (lexeme?.kind !== "word" || !isNumber) break;
    words.push(lower);
    const value = spelledValueOf(words);
    if (value !== undefined) best = { value, end: lexeme.end };
  }
  const isBareOne = words.length === 1 && words[0] === "one";
  return isBareOne || words[0] === "and" ? undefined : best;
}

function spelledValueOf(words: readonly string[]): number | undefined {
  const last = words.at(-1) ?? "";
  const known = numberOf(words);
  if (known !== undefined || words.length < 2)
    return words.length === 1 && (last === "hundred" || last === "thousand") ? undefined : known;
  const scale = SCALES.get(last);
  const before = words.length === 2 && words[0] === "a" ? 1 : numberOf(words.slice(0, -1));
  return scale !== undefined && before !== undefined && last.length > 2 ? before * scale : undefined;
}

/** The upper end of a range whose lower end stops at `end`: "10 to 15", "10-15", "between 10 and 15". */
export function upperEnd(text: string, lexemes: readonly Lexeme[], end: number, limit: number): Amount | undefined {
  const joint = /^(?:[-–—]| to | and | or )(?=[\d$€£])/.exec(text.slice(end, Math.min(limit, end + 6)));
  if (!joint) return undefined;
  if (joint[0] === " and " && !/\bbetween [\d.,$€£]+(?: \p{L}+)?$/iu.test(text.slice(Math.max(0, end - 40), end)))
    return undefined;
  const start = end + joint[0].length + (/[$€£]/.test(text.charAt(end + joint[0].length)) ? 1 : 0);
  const at = lexemes.findIndex((lexeme) => lexeme.start === start);
  const lexeme = lexemes[at];
  const upper = lexeme ? digits(text, lexeme, limit) : digits(text, { ...EMPTY, start }, limit);
  const lower = Number.parseFloat(
    text
      .slice(0, end)
      .slice(-15)
      .replace(/^.*?([\d][\d.,]*)$/s, "$1")
      .replaceAll(",", ""),
  );
  return upper && !(upper.value < lower) ? upper : undefined;
}

const EMPTY: Lexeme = {
  start: 0,
  end: 0,
  text: "",
  lower: "",
  kind: "number",
  isCapitalised: false,
  followsSpace: false,
};

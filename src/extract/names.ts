import type { Lexeme } from "./lexemes.ts";
import { type Evidence, evidenceOf } from "./name-evidence.ts";
import { knownParts, withoutOpeners } from "./name-openers.ts";
import { type NameRun, nameRunsOf } from "./name-runs.ts";
import { lexemeAt, type Reading } from "./reading.ts";
import { lastTitle } from "./titles.ts";
import { isCountry, isDemonym, ORGANISATION_NAMES, PLACE_NAMES, TITLES } from "./word-lists.ts";

/** One printed name, without titles; its title, where one stands before it, apart. */
export interface Name {
  /** Indexes of its first lexeme and after its last. */
  readonly first: number;
  readonly end: number;
  /** Lexemes of the title before it: "Kazakh President", "US Secretary of State". */
  readonly title?: { readonly first: number; readonly end: number };
}

/** Words of portfolios, as in "Minister of Health Jane Roe". */
const PORTFOLIOS = new Set(
  "health interior defence defense justice finance education labour labor energy foreign affairs culture trade economy agriculture transport environment information internal tourism sports sport security national economic development".split(
    " ",
  ),
);

/** Every printed name of an article, in order of the text. */
export function namesOf(reading: Reading): Name[] {
  const runs = nameRunsOf(reading);
  const evidence = evidenceOf(reading, runs);
  return runs.flatMap((run) => {
    const isTitleCase = evidence.isTitleCase[reading.sentenceOf[run.first] ?? -1] ?? false;
    const parts = isTitleCase ? knownParts(reading, run, evidence) : [withoutOpeners(reading, run, evidence)];
    return parts.flatMap((part) => namesIn(reading, part, evidence));
  });
}

/** The names in a run: what stands before a title and what stands after, and countries apart from people. */
function namesIn(reading: Reading, run: NameRun, evidence: Evidence): Name[] {
  const { lexemes } = reading;
  const { first, end } = run;
  if (first >= end) return [];
  const title = lastTitle(lexemes, first, end);
  if (title) {
    const before = title.first > first ? splitCountry(reading, { first, end: title.first }, evidence) : [];
    if (title.end >= end) return before;
    const isAffiliation = before.length === 0 || lexemeAt(lexemes, title.first - 1).kind !== "clitic";
    const titleFirst = isAffiliation ? first : title.first;
    return [...before, { first: title.end, end, title: { first: titleFirst, end: title.end } }];
  }
  return splitCountry(reading, { first, end }, evidence);
}

/** Countries and what belongs to them, apart from the name that follows. */
function splitCountry(
  { lexemes }: Reading,
  { first, end }: { first: number; end: number },
  evidence: Evidence,
): Name[] {
  const words = lexemes.slice(first, end);
  if (words.every(({ lower, kind }) => isDemonym(lower) || kind === "mark")) return [];
  const length = countryLength(words);
  if (length === words.length) return [{ first, end }];
  const rest = words.slice(length);
  if (length === 0) return withPortfolio(lexemes, first, end);
  const hasOrganisation = rest.some(({ lower }) => ORGANISATION_NAMES.has(lower) || PLACE_NAMES.has(lower));
  const isDemonymFirst = isDemonym(words[0]?.lower ?? "");
  const belongs =
    hasOrganisation ||
    (rest.length === 1 && !evidence.capitalised.has(`${rest[0]?.lower ?? ""} `) && !isKnownAlone(rest, evidence));
  if (belongs) return [{ first, end }];
  const person: Name = { first: first + length, end };
  return isDemonymFirst ? [person] : [{ first, end: first + length }, person];
}

/** Whether the one word left is seen by itself elsewhere, as in "Kazakh Tokayev" beside "Tokayev". */
function isKnownAlone(rest: readonly Lexeme[], evidence: Evidence): boolean {
  const word = rest[0]?.lower ?? "";
  return (evidence.opening.get(word) ?? 0) > 0;
}

/** "Minister of Health Jane Roe": the portfolio is no part of the name. */
function withPortfolio(lexemes: readonly Lexeme[], first: number, end: number): Name[] {
  const isAfterTitle =
    ["of", "for"].includes(lexemeAt(lexemes, first - 1).lower) && TITLES.has(lexemeAt(lexemes, first - 2).lower);
  let start = first;
  while (isAfterTitle && start < end - 1 && PORTFOLIOS.has(lexemeAt(lexemes, start).lower)) start++;
  if (start === first) return [{ first, end }];
  return [{ first: start, end, title: { first: first - 2, end: start } }];
}

function countryLength(words: readonly Lexeme[]): number {
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const lower = words
      .slice(0, length)
      .map((word) => word.lower)
      .join(" ");
    if (isCountry(lower) || isDemonym(lower)) return length;
  }
  return 0;
}

import { isFunctionWord } from "./function-words.ts";
import type { Lexeme } from "./lexemes.ts";
import { isInitial, lexemeAt, type Reading } from "./reading.ts";
import { OFFICE_NAMES, ORGANISATION_NAMES, ORGANISATIONS, PLACE_NAMES, TITLES } from "./word-lists.ts";

/** Capitalised words in a row, with the small words that join them: a name, a title, or both. */
export interface NameRun {
  /** Indexes of its first lexeme and after its last. */
  readonly first: number;
  readonly end: number;
  /** Whether it opens a sentence, so that its first capital says nothing. */
  readonly isInitial: boolean;
}

const PARTICLES = new Set(
  "van von der den de del della da dos das du di la le el al bin bint ibn ben ter ten zu zum y e af".split(" "),
);

const DATE_WORDS = new Set(
  (
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun"
  ).split(" "),
);

/** Months that people are named for, or that abbreviate to a given name. */
const GIVEN_MONTHS = new Set(["jan", "april", "june", "august"]);

const SHORT_TITLES = new Set("mr mrs ms dr prof gen col lt sgt capt sen rep gov st rev hon maj jr sr mx".split(" "));

/** Lexemes that a name may take up; a longer row of capitals is a heading or a list. */
const MAX_RUN = 12;

/** Every run of capitalised words, in order; credits and notes have none that count. */
export function nameRunsOf(reading: Reading): NameRun[] {
  const runs: NameRun[] = [];
  for (const { first, end, part } of reading.sentences) {
    if (part === "credit" || part === "note" || isAllCapitals(reading.lexemes.slice(first, end))) continue;
    for (let at = first; at < end; ) {
      if (!startsName(reading.lexemes, at)) {
        at++;
        continue;
      }
      const runEnd = endOfRun(reading, at, end);
      runs.push({ first: at, end: runEnd, isInitial: isInitial(reading, at) });
      at = runEnd;
    }
  }
  return runs;
}

function startsName(lexemes: readonly Lexeme[], at: number): boolean {
  const { isCapitalised, lower } = lexemeAt(lexemes, at);
  if (!isCapitalised || lower === "i" || lower.startsWith("i'")) return false;
  if (!DATE_WORDS.has(lower)) return true;
  const next = lexemeAt(lexemes, at + 1);
  return GIVEN_MONTHS.has(lower) && next.isCapitalised && !TITLES.has(next.lower) && !isAfterPreposition(lexemes, at);
}

/** "In June President Roe …": the month is no name. */
function isAfterPreposition(lexemes: readonly Lexeme[], at: number): boolean {
  const { lower, kind } = lexemeAt(lexemes, at - 1);
  return kind === "number" || ["in", "since", "until", "of", "from", "by", "last", "next", "this"].includes(lower);
}

function endOfRun(reading: Reading, first: number, limit: number): number {
  const { lexemes, quotationOf } = reading;
  let end = first + 1;
  while (end < limit && end - first < MAX_RUN && quotationOf[end] === quotationOf[first]) {
    const step = stepFrom(lexemes, first, end);
    if (step === 0) break;
    end += step;
  }
  return Math.min(end, limit);
}

/** How many lexemes the run that has come to `at` takes up next; 0 where it ends. */
function stepFrom(lexemes: readonly Lexeme[], first: number, at: number): number {
  const here = lexemeAt(lexemes, at);
  const next = lexemeAt(lexemes, at + 1);
  const previous = lexemeAt(lexemes, at - 1);
  if (here.isCapitalised) return continues(lexemes, first, at) ? 1 : 0;
  const isAbbreviation = /^\p{L}$/u.test(previous.text) || SHORT_TITLES.has(previous.lower);
  if (here.text === "." && !here.followsSpace && isAbbreviation && next.isCapitalised) return 2;
  if (PARTICLES.has(here.lower) && next.isCapitalised && at - first <= 3) return 2;
  if (here.kind === "clitic" && next.isCapitalised && OFFICE_NAMES.has(next.lower))
    return joinsPossessive(lexemes, first, at) ? 2 : 0;
  if (here.lower === "of" || here.lower === "for" || here.lower === "on") return ofStep(lexemes, first, at);
  if ((here.lower === "and" || here.text === "&") && next.isCapitalised) return joinsByAnd(lexemes, first, at) ? 2 : 0;
  return 0;
}

function continues(lexemes: readonly Lexeme[], first: number, at: number): boolean {
  const { lower, followsSpace } = lexemeAt(lexemes, at);
  if (!followsSpace && lexemeAt(lexemes, at - 1).kind === "word") return false;
  if (DATE_WORDS.has(lower)) {
    const before = lexemeAt(lexemes, first).lower;
    return lexemeAt(lexemes, at + 1).kind !== "number" && !isFunctionWord(before);
  }
  return lower !== "i" && !lower.startsWith("i'");
}

/** "General Prosecutor's Office" is one name; "Kazakhstan's Ministry" is not. */
function joinsPossessive(lexemes: readonly Lexeme[], first: number, at: number): boolean {
  const owner = lexemeAt(lexemes, at - 1).lower;
  return (
    at - first >= 1 &&
    (TITLES.has(owner) || owner === "prosecutor" || owner === "people" || owner === "women" || owner === "children")
  );
}

/** "Ministry of (the) Interior", "Secretary of State", "Bank for Reconstruction". */
function ofStep(lexemes: readonly Lexeme[], first: number, at: number): number {
  const previous = lexemeAt(lexemes, at - 1).lower;
  const word = lexemeAt(lexemes, at).lower;
  const article = lexemeAt(lexemes, at + 1).lower === "the" ? 1 : 0;
  const target = lexemeAt(lexemes, at + 1 + article);
  if (!target.isCapitalised || DATE_WORDS.has(target.lower)) return 0;
  if (word === "of" && article === 0 && TITLES.has(`${previous} of ${target.lower}`)) return 2;
  if (TITLES.has(previous) && at - first <= 3 && !ORGANISATIONS.has(previous)) return 0;
  if (word === "on" && !OFFICE_NAMES.has(previous) && previous !== "committee" && previous !== "commission") return 0;
  if (ORGANISATION_NAMES.has(previous) || PLACE_NAMES.has(previous) || ORGANISATIONS.has(previous)) return 2 + article;
  return 0;
}

/** "Ministry of Culture and Sport". */
function joinsByAnd(lexemes: readonly Lexeme[], first: number, at: number): boolean {
  const hasOf = lexemes.slice(first, at).some(({ lower }) => lower === "of" || lower === "for");
  const next = lexemeAt(lexemes, at + 1).lower;
  if (hasOf) return !TITLES.has(next) && !lexemeAt(lexemes, at + 2).isCapitalised && at - first <= 4;
  return (
    ORGANISATION_NAMES.has(lexemeAt(lexemes, at + 2).lower) &&
    !ORGANISATION_NAMES.has(lexemeAt(lexemes, at - 1).lower) &&
    at - first <= 2
  );
}

function isAllCapitals(lexemes: readonly Lexeme[]): boolean {
  const words = lexemes.filter(({ kind, text }) => kind === "word" && text.length > 1);
  const capitals = words.filter(({ text }) => text === text.toUpperCase() && /\p{Lu}/u.test(text));
  return words.length > 1 && capitals.length * 4 > words.length * 3;
}

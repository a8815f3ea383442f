import { hasVerb } from "./content-before.ts";
import { isDateWord } from "./date-words.ts";
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SPEECH_PRONOUNS,
  SUBORDINATORS,
} from "./function-words.ts";
import { isObjectWord } from "./objects.ts";
import type { Range } from "./report.ts";
import { type ReportingVerb, reportingVerbOf } from "./reporting-verbs.ts";
import { isEnd, type Unit, unitAt } from "./skeleton.ts";
import { opensNounPhrase } from "./subject-after.ts";
import { isGroupWord } from "./word-lists.ts";

/** What follows a reporting verb. */
export interface After extends Range {
  /** "that" follows, behind a hearer or a phrase of time at most. */
  readonly hasThat: boolean;
  readonly hasQuestion: boolean;
  /** A quotation follows, behind a comma, a colon or a hearer at most. */
  readonly isQuotation: boolean;
  readonly nearQuotation: boolean;
  /** A quotation follows a preposition: wrote of “cruelty”. */
  readonly isNamedQuotation: boolean;
  readonly isColon: boolean;
  /** What follows has a verb of its own. */
  readonly isClause: boolean;
  /** A noun phrase follows. */
  readonly isObject: boolean;
}

/** Units behind a verb within which "that" or a quotation belongs to it. */
const REACH = 14;

/** What follows the verb at `verbAt`, or the last unit of the subject behind it. */
export function contentAfter(units: readonly Unit[], verbAt: number, verb: ReportingVerb): After {
  const marks = landmarksBehind(units, verbAt, verb.says || verb.tells || verb.opines || verb.evidences);
  const { end, that, question, quotation, colon } = marks;
  const next = unitAt(units, verbAt + 1);
  const first = skipTime(units, skipAdverbs(units, verb.tells ? endOfHearer(units, verbAt + 1) : verbAt + 1));
  const firstWord = unitAt(units, first);
  const isQuotation = quotation !== undefined && isDirectlyBehind(units, verbAt, quotation);
  const opens = opensClause(firstWord) && first < end;
  const isPronoun = ["he", "she", "they"].includes(firstWord.lower);
  return {
    start: Math.min(startOfAfter(marks, first, isQuotation), end),
    end,
    hasThat: that !== undefined && isThatClause(units, verbAt, that),
    hasQuestion: question !== undefined,
    isQuotation,
    isNamedQuotation:
      quotation !== undefined && quotation - verbAt <= 5 && LEADING.has(unitAt(units, quotation - 1).lower),
    nearQuotation: quotation !== undefined && quotation - verbAt <= 9,
    isColon: colon !== undefined && colon - verbAt <= 8 && colon + 1 < end,
    isClause: opens && (isPronoun || hasVerb(units, first + 1, end)),
    isObject: (next.isWord || next.quotation >= 0) && first < end && (opens || isObjectWord(units, first, verb)),
  };
}

/** Where the words and marks stand that may open what is said. */
interface Landmarks {
  readonly end: number;
  readonly that?: number;
  readonly question?: number;
  readonly quotation?: number;
  readonly colon?: number;
}

const LEADING = new Set(["of", "about", "as"]);

const QUESTIONS = new Set(["whether", "if", "how", "why", "what", "where", "when", "who"]);

function landmarksBehind(units: readonly Unit[], verbAt: number, takesThat: boolean): Landmarks {
  let end = endOfContent(units, verbAt);
  const found: { that?: number; question?: number; quotation?: number; colon?: number } = {};
  for (let at = verbAt + 1; at < end && at - verbAt <= REACH; at++) {
    const unit = unitAt(units, at);
    if (unit.quotation >= 0) return { ...found, end, quotation: at };
    if (unit.lower === "that" && takesThat) return { ...found, end, that: at };
    if (at - verbAt <= 5 && QUESTIONS.has(unit.lower)) found.question ??= at;
    if (unit.isMark && unit.lexeme.text === ":") found.colon = at;
    // ", warning that" begins another report.
    const isParticiple = reportingVerbOf(unit.lower)?.form === "ing" && unitAt(units, at - 1).isMark;
    if (isParticiple) end = at - 1;
  }
  return { ...found, end };
}

function startOfAfter({ end, that, quotation, colon }: Landmarks, first: number, isQuotation: boolean): number {
  if (that !== undefined) return that + 1;
  if (colon !== undefined && colon < (quotation ?? end)) return colon + 1;
  return isQuotation && quotation !== undefined ? quotation : first;
}

/** Where what is said ends: before the closing marks, or before a semicolon behind `from`. */
export function endOfContent(units: readonly Unit[], from = 0): number {
  const semicolon = units.findIndex(({ isMark, lexeme }, index) => index > from && isMark && lexeme.text === ";");
  let end = semicolon > 0 && from > 0 ? semicolon : units.length;
  while (end > 0 && isEnd(unitAt(units, end - 1))) end--;
  return end;
}

/** "said that", "told reporters on Friday that", "claim – without evidence – that"; but not "said the man that". */
function isThatClause(units: readonly Unit[], verbAt: number, that: number): boolean {
  const next = unitAt(units, that + 1);
  if (next.isMark && next.lexeme.text === ".") return false;
  for (let at = verbAt + 1; at < that; at++) {
    const unit = unitAt(units, at);
    if (AUXILIARIES.has(unit.lower) || RELATIVES.has(unit.lower)) return false;
    if (reportingVerbOf(unit.lower)?.form === "past" && at > verbAt + 1) return false;
  }
  return true;
}

function isDirectlyBehind(units: readonly Unit[], verbAt: number, quotation: number): boolean {
  if (unitAt(units, quotation - 1).isMark && /^[,:]$/.test(unitAt(units, quotation - 1).lexeme.text))
    return quotation - verbAt <= 10;
  return quotation - verbAt === 1 || (quotation - verbAt <= 4 && isAddressed(units, verbAt + 1, quotation));
}

/** "told him “…”", "shouted at them “…”". */
function isAddressed(units: readonly Unit[], start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const { lower, lexeme } = unitAt(units, at);
    if (
      !PRONOUNS.has(lower) &&
      !SPEECH_PRONOUNS.has(lower) &&
      !["at", "to", "that", "back", "out"].includes(lower) &&
      !lexeme.isCapitalised &&
      !isGroupWord(lower)
    )
      return false;
  }
  return true;
}

/** The unit behind the noun phrase that names whom something is told. */
function endOfHearer(units: readonly Unit[], start: number): number {
  let at = start;
  const first = unitAt(units, at);
  if (PRONOUNS.has(first.lower) || SPEECH_PRONOUNS.has(first.lower)) return at + 1;
  if (!opensNounPhrase(first) && !first.isWord) return at;
  while (DETERMINERS.has(unitAt(units, at).lower)) at++;
  while (unitAt(units, at).isWord && unitAt(units, at).lexeme.isCapitalised) at++;
  if (at === start || !unitAt(units, at - 1).lexeme.isCapitalised) at++;
  return at;
}

function skipAdverbs(units: readonly Unit[], start: number): number {
  let at = start;
  while (
    isAdverb(unitAt(units, at).lower) &&
    !DETERMINERS.has(unitAt(units, at).lower) &&
    unitAt(units, at).lower !== "there"
  )
    at++;
  return at;
}

/** "said on Sunday they had": the phrase of time is no part of what is said. */
function skipTime(units: readonly Unit[], start: number): number {
  if (unitAt(units, start).lower !== "on" || !isDateWord(unitAt(units, start + 1).lower)) return start;
  let at = start + 2;
  while (
    unitAt(units, at).lexeme.kind === "number" ||
    ["morning", "afternoon", "evening", "night"].includes(unitAt(units, at).lower)
  )
    at++;
  return at;
}

function opensClause(unit: Unit): boolean {
  const { lower, isWord, lexeme } = unit;
  if (!isWord) return false;
  if (
    lower === "there" ||
    lower === "it" ||
    SPEECH_PRONOUNS.has(lower) ||
    PRONOUNS.has(lower) ||
    DETERMINERS.has(lower)
  )
    return true;
  if (lexeme.isCapitalised || lexeme.kind === "number") return true;
  return (
    !PREPOSITIONS.has(lower) &&
    !CONJUNCTIONS.has(lower) &&
    !AUXILIARIES.has(lower) &&
    !RELATIVES.has(lower) &&
    !SUBORDINATORS.has(lower) &&
    lower !== "to" &&
    !isAdverb(lower)
  );
}

import { isDateWord } from "./date-words.ts";
import {
  AUXILIARIES,
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBORDINATORS,
} from "./function-words.ts";
import { isListed } from "./noun-lists.ts";
import { reportingVerbOf } from "./reporting-verbs.ts";
import { isDash, type Unit, unitAt } from "./skeleton.ts";
import type { Subject } from "./subject.ts";
import { isDemonym, isGroupWord, isPersonWord, ORGANISATIONS } from "./word-lists.ts";

/** Units that a subject may take up with everything that is said of it before the verb. */
const MAX_SUBJECT = 60;

/** The subject of a verb, given the last unit before the verb and its helpers; `undefined` where none stands before it. */
export function subjectBefore(units: readonly Unit[], last: number): Subject | undefined {
  const closing = unitAt(units, last);
  if (last < 0 || closing.quotation >= 0) return undefined;
  if (closing.isMark && closing.lexeme.text === ")") {
    const opening = previousMark(units, last - 1, (unit) => unit.lexeme.text === "(");
    return opening === undefined ? undefined : subjectBefore(units, opening - 1);
  }
  if (closing.isMark && (closing.lexeme.text === "," || isDash(closing))) return subjectBeforeInsertion(units, last);
  if (closing.isMark || isConjunction(closing.lower)) return undefined;
  return nounPhraseEndingAt(units, last);
}

/** "Tokayev, however, has said", "Dmitry Peskov, a Kremlin spokesman, said". */
function subjectBeforeInsertion(units: readonly Unit[], last: number): Subject | undefined {
  const isPair = (unit: Unit) => (isDash(unitAt(units, last)) ? isDash(unit) : unit.lexeme.text === ",");
  const opening = previousMark(units, last - 1, isPair);
  if (opening === undefined || last - opening < 2) return undefined;
  const inner = unitAt(units, opening + 1);
  if (unitAt(units, opening - 1).quotation >= 0) return nounPhraseEndingAt(units, last - 1);
  const subject = nounPhraseEndingAt(units, opening - 1);
  if (!subject) return subjectBefore(units, opening);
  const isAside =
    isAdverb(inner.lower) ||
    PREPOSITIONS.has(inner.lower) ||
    SUBORDINATORS.has(inner.lower) ||
    RELATIVES.has(inner.lower);
  if (isAside || isDash(unitAt(units, last))) return subject;
  const opensWithPhrase = PREPOSITIONS.has(unitAt(units, subject.start).lower);
  return opensWithPhrase ? nounPhraseEndingAt(units, last - 1) : { ...subject, end: last };
}

function previousMark(units: readonly Unit[], from: number, isWanted: (unit: Unit) => boolean): number | undefined {
  for (let at = from; at >= 0 && from - at < MAX_SUBJECT; at--) {
    const unit = unitAt(units, at);
    if (unit.isMark && isWanted(unit)) return at;
    if (unit.isMark && /[;:]/.test(unit.lexeme.text)) return undefined;
  }
  return undefined;
}

/** The noun phrase whose last unit is at `last`, with the phrases and relative clauses that belong to it. */
function nounPhraseEndingAt(units: readonly Unit[], last: number): Subject | undefined {
  let end = last + 1;
  let start = last + 1;
  let opener = "";
  for (let at = last; at >= 0 && last - at < MAX_SUBJECT; at--) {
    const unit = unitAt(units, at);
    const { lower } = unit;
    if (unit.quotation >= 0 && !isInsidePhrase(units, at)) break;
    if (unit.isMark && !isWithinPhrase(unit)) {
      if (unit.lexeme.text === "," && isListed(units, at, last)) {
        start = at;
        continue;
      }
      break;
    }
    const isClauseWord =
      RELATIVES.has(lower) || (SUBORDINATORS.has(lower) && !isPrepositional(units, at) && !isWithinRelative(units, at));
    if (isClauseWord) {
      if (isComplete(units, at, last) && RELATIVES.has(lower) && at > 0) {
        end = at;
        continue;
      }
      opener = lower;
      break;
    }
    const isLastOfList = unitAt(units, at - 1).lexeme.text === "," && isListed(units, at - 1, last);
    if (isConjunction(lower) && !isLastOfList && !joinsNouns(units, at)) break;
    start = at;
  }
  return trimmedPhrase(units, { start, end, opener });
}

/** Whether the mark does not end a noun phrase: an apostrophe, "&", a slash, the full stop of an initial. */
export function isWithinPhrase({ lexeme }: Unit): boolean {
  return (
    lexeme.text === "'" ||
    lexeme.text === "’" ||
    lexeme.text === "&" ||
    lexeme.text === "/" ||
    lexeme.text === "." ||
    lexeme.text === "*"
  );
}

/** A quotation within a noun phrase: The “old man” … */
function isInsidePhrase(units: readonly Unit[], at: number): boolean {
  return DETERMINERS.has(unitAt(units, at - 1).lower);
}

/** "after the report" has a preposition; "after he left" a clause. */
function isPrepositional(units: readonly Unit[], at: number): boolean {
  const { lower } = unitAt(units, at);
  if (!PREPOSITIONS.has(lower)) return false;
  return at === 0 || ["as", "since", "until", "till", "than"].includes(lower) ? !hasVerbBetween(units, at + 1) : false;
}

/** In "who gave her name as Oksana" the word "as" opens no clause. */
function isWithinRelative(units: readonly Unit[], at: number): boolean {
  if (unitAt(units, at).lower !== "as") return false;
  for (let before = at - 1; at - before < 8; before--) {
    const unit = unitAt(units, before);
    if (!unit.isWord) return false;
    if (unit.lower === "who") return true;
  }
  return false;
}

function hasVerbBetween(units: readonly Unit[], from: number): boolean {
  for (let at = from; at < from + 8; at++) {
    const unit = unitAt(units, at);
    if (unit.isMark) return false;
    if (AUXILIARIES.has(unit.lower) || reportingVerbOf(unit.lower)?.form === "past") return true;
  }
  return false;
}

/** Whether the relative clause that opens at `at` has its own verb before `last`: "demonstrators who were able to speak". */
function isComplete(units: readonly Unit[], at: number, last: number): boolean {
  if (last - at < 2) return false;
  const next = unitAt(units, at + 1);
  const second = unitAt(units, at + 2).lower;
  const verb = isAdverb(next.lower) ? second : next.lower;
  const isPlain = next.isWord && !next.lexeme.isCapitalised && !DETERMINERS.has(verb) && !PRONOUNS.has(verb);
  if (unitAt(units, at).lower === "who" && isPlain) return true;
  return (
    AUXILIARIES.has(verb) ||
    BE.has(verb) ||
    (/(?:ed|[^s]s)$/.test(verb) && !DETERMINERS.has(verb) && !PRONOUNS.has(verb) && !isGroupWord(verb)) ||
    reportingVerbOf(verb)?.form === "past"
  );
}

/** Whether the lower-case word joins clauses or phrases of equal rank. */
export function isConjunction(lower: string): boolean {
  return CONJUNCTIONS.has(lower);
}

/** Whether "and" or "or" at `at` joins two noun phrases rather than two clauses. */
function joinsNouns(units: readonly Unit[], at: number): boolean {
  const { lower } = unitAt(units, at);
  if (lower !== "and" && lower !== "or" && lower !== "&") return false;
  for (let before = at - 1; before >= 0 && at - before < 14; before--) {
    const unit = unitAt(units, before);
    if (unit.isMark || unit.quotation >= 0) break;
    if (AUXILIARIES.has(unit.lower) || SUBORDINATORS.has(unit.lower)) return false;
    const verb = reportingVerbOf(unit.lower);
    if (
      (verb && verb.form !== "base" && verb.form !== "ing" && !DETERMINERS.has(unitAt(units, before - 1).lower)) ||
      /[^e]ed$/.test(unit.lower)
    )
      return false;
  }
  const next = unitAt(units, at + 1);
  return at > 0 && !PRONOUNS.has(next.lower) && !unitAt(units, at - 1).isMark;
}

/** Without conjunctions and adverbs at its start, and without a phrase of time or place before the noun phrase proper. */
function trimmedPhrase(units: readonly Unit[], subject: Subject): Subject | undefined {
  let { start } = subject;
  while (start < subject.end && isOpening(units, start)) start++;
  if (start >= subject.end) return undefined;
  if (PREPOSITIONS.has(unitAt(units, start).lower)) {
    const proper = afterPhrase(units, start, subject.end);
    return proper === undefined ? undefined : { ...subject, start: proper };
  }
  return { ...subject, start };
}

function isOpening(units: readonly Unit[], at: number): boolean {
  const { lower, isMark, lexeme } = unitAt(units, at);
  if (isMark && lexeme.text !== "'") return true;
  if (isConjunction(lower)) return true;
  const isSubjectWord = ["both", "all", "only", "most", "nearly", "almost"].includes(lower);
  return isAdverb(lower) && !isSubjectWord;
}

/** Where the noun phrase begins that follows "On Friday", "In Almaty" or "After the report" without a comma. */
function afterPhrase(units: readonly Unit[], start: number, end: number): number | undefined {
  for (let at = start + 2; at < end; at++) {
    const unit = unitAt(units, at);
    const before = unitAt(units, at - 1);
    const closesPhrase =
      before.isWord &&
      !PREPOSITIONS.has(before.lower) &&
      !DETERMINERS.has(before.lower) &&
      !isConjunction(before.lower);
    if (!closesPhrase) continue;
    if (PRONOUNS.has(unit.lower) || (DETERMINERS.has(unit.lower) && !/^\d/.test(unit.lower))) return at;
    const isDate = isDateWord(before.lower) || before.lexeme.kind === "number";
    if (
      unit.lexeme.isCapitalised &&
      !isDateWord(unit.lower) &&
      (isDate || (!before.lexeme.isCapitalised && !isDemonym(before.lower)))
    )
      return at;
    const isNoun = isGroupWord(unit.lower) || isPersonWord(unit.lower) || ORGANISATIONS.has(unit.lower);
    if (isNoun && (isDate || before.lexeme.isCapitalised) && !isDemonym(before.lower)) return at;
  }
  return undefined;
}

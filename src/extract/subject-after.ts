import { isDateWord } from "./date-words.ts";
import { AUXILIARIES, DETERMINERS, isAdverb, PREPOSITIONS, PRONOUNS } from "./function-words.ts";
import { isEnd, type Unit, unitAt } from "./skeleton.ts";
import type { Subject } from "./subject.ts";
import { isConjunction, isWithinPhrase } from "./subjects.ts";
import { isDemonym, isGroupWord, isPersonWord, ORGANISATIONS } from "./word-lists.ts";

/** The subject that follows its verb: `“…,” said Jane Roe, a nurse`. */
export function subjectAfter(units: readonly Unit[], start: number, mayOpenBare = true): Subject | undefined {
  if (!opensNounPhrase(unitAt(units, start)) && !(mayOpenBare && leadsToName(units, start))) return undefined;
  let at = start;
  while (!endsSubject(units, at, start)) at++;
  const next = unitAt(units, at);
  const isComma = next.isMark && next.lexeme.text === ",";
  const follows = unitAt(units, at + 1);
  // "the President of Kazakhstan, Kassym-Jomart Tokayev"
  if (isComma && follows.lexeme.isCapitalised && !unitsHaveName(units, start, at)) {
    let end = at + 1;
    while (!endsSubject(units, end, at + 1)) end++;
    return { start, end, opener: "" };
  }
  return at > start ? { start, end: at, opener: "" } : undefined;
}

/** "harbour master Olav Dahl": small words that say what somebody is, then the name. */
function leadsToName(units: readonly Unit[], start: number): boolean {
  for (let at = start; at < start + 5; at++) {
    const { isWord, lower, lexeme } = unitAt(units, at);
    if (!isWord) return false;
    if (lexeme.isCapitalised && !isDateWord(lower)) return at > start;
    if (
      PREPOSITIONS.has(lower) ||
      AUXILIARIES.has(lower) ||
      PRONOUNS.has(lower) ||
      isConjunction(lower) ||
      isAdverb(lower) ||
      lower === "that"
    )
      return false;
  }
  return false;
}

/** Whether the unit can open a noun phrase that names somebody. */
export function opensNounPhrase({ lexeme, lower, isWord }: Unit): boolean {
  if (!isWord) return false;
  if (lexeme.isCapitalised && !isDateWord(lower)) return true;
  if (PREPOSITIONS.has(lower) || AUXILIARIES.has(lower) || isConjunction(lower) || isDateWord(lower)) return false;
  if (["he", "she", "they", "it", "i", "we"].includes(lower)) return true;
  if (lower === "that" || lower === "this") return false;
  return (
    DETERMINERS.has(lower) ||
    isPersonWord(lower) ||
    isGroupWord(lower) ||
    ORGANISATIONS.has(lower) ||
    lower === "another"
  );
}

/** Whether the range holds two capitalised words in a row, or one that is no word for an office. */
function unitsHaveName(units: readonly Unit[], start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = unitAt(units, at);
    const isName =
      unit.lexeme.isCapitalised &&
      !isPersonWord(unit.lower) &&
      unitAt(units, at - 1).lower !== "of" &&
      !isDemonym(unit.lower);
    if (isName && unitAt(units, at + 1).lexeme.kind !== "clitic") return true;
  }
  return false;
}

const SUBJECT_ENDERS = new Set(
  "in on at during after before when as while who whom which that adding told last this earlier late today yesterday via by amid following about".split(
    " ",
  ),
);

function endsSubject(units: readonly Unit[], at: number, start: number): boolean {
  const unit = unitAt(units, at);
  if (at - start > 20 || unit.quotation >= 0 || isEnd(unit)) {
    const isInitialStop =
      unit.lexeme.text === "." &&
      /^(?:\p{L}|Dr|Mrs?|Ms|Prof|Gen|Col|Sen|Rep|Gov|Rev|Hon|Lt|Capt|Sgt|St|Maj)$/u.test(
        unitAt(units, at - 1).lexeme.text,
      ) &&
      unitAt(units, at + 1).lexeme.isCapitalised;
    return !isInitialStop;
  }
  if (unit.isMark) return !isWithinPhrase(unit);
  if (["he", "she", "they", "it", "i", "we"].includes(unitAt(units, start).lower)) return at > start;
  if (isAdverb(unit.lower) && at > start) return true;
  return (
    at > start &&
    (AUXILIARIES.has(unit.lower) ||
      SUBJECT_ENDERS.has(unit.lower) ||
      isDateWord(unit.lower) ||
      (unit.lower === "to" && at > start))
  );
}

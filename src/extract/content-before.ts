import { AUXILIARIES, isAdverb, isIrregularVerb, PREPOSITIONS, SUBORDINATORS } from "./function-words.ts";
import type { Range } from "./report.ts";
import { reportingVerbOf } from "./reporting-verbs.ts";
import { isDash, type Unit, unitAt } from "./skeleton.ts";

/** What is said before a reporting clause. */
export interface Before extends Range {
  readonly isQuotation: boolean;
}

/** What is said before a clause that begins at `clause`: a quotation, or a clause with a comma. */
export function contentBefore(units: readonly Unit[], clause: number): Before | undefined {
  let at = clause - 1;
  if (unitAt(units, at).lower === "as") at--;
  const mark = unitAt(units, at);
  const isSeparated =
    mark.isMark &&
    (mark.lexeme.text === "," ||
      isDash(mark) ||
      mark.lexeme.text === "." ||
      mark.lexeme.text === "?" ||
      mark.lexeme.text === "!");
  const isDouble = isDash(mark) && unitAt(units, at - 1).isMark && unitAt(units, at - 1).lexeme.text === ",";
  const last = isSeparated ? at - (isDouble ? 2 : 1) : at;
  if (unitAt(units, last).quotation >= 0)
    return { start: startOfContent(units, last), end: last + 1, isQuotation: true };
  // "Go away! the crowd shouts": what stands before is said, though no marks are printed.
  if (mark.isMark && /[?!]/.test(mark.lexeme.text) && last >= 0) return { start: 0, end: last + 1, isQuotation: false };
  if (!isSeparated || last < 1) return undefined;
  const first = unitAt(units, 0);
  const isPhrase = PREPOSITIONS.has(first.lower) || SUBORDINATORS.has(first.lower) || isAdverb(first.lower);
  // "On Friday, police said": a phrase of time or place before the clause says nothing yet.
  const commas = units.slice(0, last + 1).filter((unit) => unit.isMark && unit.lexeme.text === ",").length;
  if (isPhrase && commas === 0 && !hasVerb(units, 0, last + 1)) return undefined;
  if (isPhrase && commas === 0 && SUBORDINATORS.has(first.lower)) return undefined;
  if (!hasVerb(units, 0, last + 1)) return undefined;
  return { start: 0, end: last + 1, isQuotation: false };
}

function startOfContent(units: readonly Unit[], last: number): number {
  for (let at = last - 1; at >= 0; at--) {
    const unit = unitAt(units, at);
    if (unit.isMark && /[;:]/.test(unit.lexeme.text)) return at + 1;
  }
  return 0;
}

/** Whether a verb stands in the range, as far as forms tell. */
export function hasVerb(units: readonly Unit[], start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const { lower, lexeme } = unitAt(units, at);
    if (
      AUXILIARIES.has(lower) ||
      lexeme.kind === "clitic" ||
      (at > start && /(?:ed|[^su']s)$/.test(lower) && !lexeme.isCapitalised)
    )
      return true;
    if (reportingVerbOf(lower)?.form === "past" || (at > start && isIrregularVerb(lower))) return true;
  }
  return false;
}

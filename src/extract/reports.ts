import { attributionAt } from "./attributions.ts";
import { AUXILIARIES, isAdverb, PREPOSITIONS, SUBORDINATORS } from "./function-words.ts";
import type { Report } from "./report.ts";
import { verbReportAt } from "./reporting-clauses.ts";
import { reportingVerbOf } from "./reporting-verbs.ts";
import { isEnd, type Unit, unitAt } from "./skeleton.ts";
import type { Subject } from "./subject.ts";
import { opensNounPhrase } from "./subject-after.ts";
import { subjectBefore } from "./subjects.ts";

/** Every report in a sentence, in order; those without a subject of their own have been given the sentence's. */
export function reportsIn(units: readonly Unit[]): Report[] {
  const reports: Report[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = unitAt(units, at);
    if (unit.quotation >= 0) continue;
    const report = attributionAt(units, at) ?? verbReportAt(units, at);
    if (!report) continue;
    const subject = report.subject ?? (report.takesMainSubject ? mainSubject(units, at, reports) : undefined);
    if (subject) reports.push({ ...report, subject });
  }
  return reports;
}

/** The subject that a verb joined by "and", or an "-ing" form, has from the clause before it. */
function mainSubject(units: readonly Unit[], at: number, reports: readonly Report[]): Subject | undefined {
  const earlier = reports.findLast(({ form, isSubordinate }) => form === "verb" && !isSubordinate);
  if (earlier?.subject) return earlier.subject;
  return firstSubject(units, at);
}

/** The first noun phrase of the sentence that is followed by a verb, phrases of time and place before it passed over. */
function firstSubject(units: readonly Unit[], limit: number): Subject | undefined {
  let start = 0;
  while (start < limit) {
    const end = endOfSegment(units, start, limit);
    const opens = firstContent(units, start, end);
    const word = unitAt(units, opens);
    const isAside =
      PREPOSITIONS.has(word.lower) ||
      SUBORDINATORS.has(word.lower) ||
      word.lower.endsWith("ing") ||
      word.lower === "to";
    const isSubject = !isAside && (opensNounPhrase(word) || ["his", "her", "their"].includes(word.lower));
    if (isSubject)
      return withVerb(units, opens, end) ?? withName(units, opens, end) ?? wholeSegment(units, opens, end, limit);
    start = end + 1;
  }
  return undefined;
}

function firstContent(units: readonly Unit[], start: number, end: number): number {
  let at = start;
  while (
    at < end &&
    (isAdverb(unitAt(units, at).lower) || ["and", "but", "so", "yet"].includes(unitAt(units, at).lower))
  )
    at++;
  return at;
}

function endOfSegment(units: readonly Unit[], start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    const unit = unitAt(units, at);
    if (unit.quotation >= 0 || isEnd(unit) || (unit.isMark && /^[,;:—–]$/.test(unit.lexeme.text))) return at;
  }
  return limit;
}

function withVerb(units: readonly Unit[], start: number, end: number): Subject | undefined {
  for (let at = start + 1; at < end; at++) {
    const { lower, lexeme } = unitAt(units, at);
    const isVerb =
      AUXILIARIES.has(lower) ||
      reportingVerbOf(lower)?.form === "past" ||
      (!lexeme.isCapitalised && /(?:ed|ew|ent|ook|ave|old|oke|ame|ade)$/.test(lower)) ||
      (at === end - 1 && /[^s]s$/.test(lower) && !lexeme.isCapitalised);
    if (!isVerb) continue;
    const subject = subjectBefore(units, at - 1);
    if (subject && subject.start >= start) return subject;
  }
  return undefined;
}

/** "His uncle, Farid, …": the segment and the name behind it. */
function withName(units: readonly Unit[], start: number, comma: number): Subject | undefined {
  if (unitAt(units, comma).lexeme.text !== "," || unitAt(units, comma - 1).lexeme.isCapitalised) return undefined;
  const end = comma + 1 + (unitAt(units, comma + 1).lexeme.isCapitalised ? nameLength(units, comma + 1) : 0);
  return end > comma + 1 && unitAt(units, end).lexeme.text === "," ? { start, end, opener: "" } : undefined;
}

/** "Dmitry Peskov, a spokesman, …": the segment itself is the noun phrase. */
function wholeSegment(units: readonly Unit[], start: number, end: number, limit: number): Subject | undefined {
  if (end >= limit && end - start > 6) return { start, end: start + nameLength(units, start), opener: "" };
  return end > start ? { start, end: Math.min(end, start + 12), opener: "" } : undefined;
}

function nameLength(units: readonly Unit[], start: number): number {
  let end = start + 1;
  while (unitAt(units, end).lexeme.isCapitalised) end++;
  return end - start;
}

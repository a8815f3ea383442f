import { AUXILIARIES, BE, isAdverb, NEGATIONS } from "./function-words.ts";
import type { Report } from "./report.ts";
import { isAccountNoun, isAttitude, isSpeechNoun, reportingVerbOf } from "./reporting-verbs.ts";
import { isEnd, type Unit, unitAt } from "./skeleton.ts";
import type { Subject } from "./subject.ts";
import { opensNounPhrase } from "./subject-after.ts";
import { subjectBefore } from "./subjects.ts";

/** What things are "according to" without anybody saying them. */
const NO_SPEAKERS = new Set(
  "law laws constitution plan plans schedule tradition rule rules custom need needs size age taste timetable legend principle principles regulations protocol contract standards".split(
    " ",
  ),
);

const VIEWS = new Set(
  "view views opinion words word judgment judgement eyes estimation account telling assessment estimate reckoning".split(
    " ",
  ),
);

/** The report that the unit at `at` opens by other means than a verb. */
export function attributionAt(units: readonly Unit[], at: number): Report | undefined {
  const { lower, isMark, lexeme } = unitAt(units, at);
  if (lower === "according") return accordingTo(units, at);
  if (lower === "in" || lower === "per") return inView(units, at);
  if (BE.has(lower) || lower === "'m" || lower === "'re")
    return attitude(units, at) ?? account(units, at) ?? quotedAs(units, at);
  if (isMark && lexeme.text === ":") return colon(units, at);
  return undefined;
}

/** "according to X, …" and "…, according to X". */
function accordingTo(units: readonly Unit[], at: number): Report | undefined {
  if (unitAt(units, at + 1).lower !== "to") return undefined;
  const start = at + 2;
  const end = endOfSource(units, start);
  if (end === start) return undefined;
  const words = units.slice(start, end).map(({ lower }) => lower);
  const ofAt = words.indexOf("of");
  const head = words.slice(0, ofAt < 0 ? undefined : ofAt).at(-1) ?? "";
  if (NO_SPEAKERS.has(head)) return undefined;
  return attribution(units, at, { start, end, opener: "" }, end);
}

/** "in X's view", "in the words of X", "per X". */
function inView(units: readonly Unit[], at: number): Report | undefined {
  for (let ahead = at + 1; ahead < at + 8; ahead++) {
    const { lower, isMark } = unitAt(units, ahead);
    if (isMark || isEnd(unitAt(units, ahead))) return undefined;
    if (!VIEWS.has(lower)) continue;
    const owner = unitAt(units, ahead - 1);
    if (owner.lexeme.kind === "clitic")
      return attribution(units, at, { start: at + 1, end: ahead - 1, opener: "" }, ahead + 1);
    if (["his", "her", "their"].includes(owner.lower))
      return attribution(units, at, { start: ahead - 1, end: ahead, opener: "" }, ahead + 1);
    if (unitAt(units, ahead + 1).lower !== "of") return undefined;
    const end = endOfSource(units, ahead + 2);
    return end > ahead + 2 ? attribution(units, at, { start: ahead + 2, end, opener: "" }, end) : undefined;
  }
  return undefined;
}

function attribution(units: readonly Unit[], cue: number, subject: Subject, end: number): Report {
  const last = endOfUnits(units);
  const afterComma = unitAt(units, end).isMark ? end + 1 : end;
  const hasBefore = cue > 1 && units.slice(0, cue).some(({ isWord, quotation }) => isWord || quotation >= 0);
  const beforeEnd = unitAt(units, cue - 1).isMark ? cue - 1 : cue;
  // "Police, according to X, fled": both sides belong to what is said.
  return {
    cue,
    subject,
    takesMainSubject: false,
    ...(hasBefore ? { before: { start: 0, end: beforeEnd } } : {}),
    ...(afterComma < last ? { after: { start: afterComma, end: last } } : {}),
    isSubordinate: false,
    isWeak: false,
    quotesOnly: false,
    form: "attribution",
  };
}

/** Where the source named from `start` ends: at a mark, a quotation, or a verb. */
function endOfSource(units: readonly Unit[], start: number): number {
  let at = start;
  while (at < units.length && at - start < 25) {
    const unit = unitAt(units, at);
    if (unit.quotation >= 0 || isEnd(unit)) break;
    if (unit.isMark && unit.lexeme.text === "," && !hasNameBefore(units, start, at)) {
      const name = endOfName(units, at + 1);
      if (name !== undefined) return name;
    }
    if (unit.isMark && unit.lexeme.text !== "'" && unit.lexeme.text !== "’" && unit.lexeme.text !== "&") break;
    if (
      at > start &&
      (AUXILIARIES.has(unit.lower) || ["who", "which", "while", "when", "and", "but"].includes(unit.lower))
    )
      break;
    at++;
  }
  return at;
}

function hasNameBefore(units: readonly Unit[], start: number, at: number): boolean {
  return (
    at > start &&
    unitAt(units, at - 1).lexeme.isCapitalised &&
    !["of", "for", "at"].includes(unitAt(units, at - 2).lower)
  );
}

/** Where a name ends that stands between commas: "the court's president, Martha Njoroge,". */
function endOfName(units: readonly Unit[], start: number): number | undefined {
  let end = start;
  while (unitAt(units, end).lexeme.isCapitalised) end++;
  const closing = unitAt(units, end);
  return end > start + 1 && closing.isMark && /^[,.]$/.test(closing.lexeme.text) ? end : undefined;
}

function endOfUnits(units: readonly Unit[]): number {
  let end = units.length;
  while (end > 0 && isEnd(unitAt(units, end - 1))) end--;
  return end;
}

/** "X is surprised that …". */
function attitude(units: readonly Unit[], at: number): Report | undefined {
  let adjective = at + 1;
  let isNegated = false;
  while (isAdverb(unitAt(units, adjective).lower) || NEGATIONS.has(unitAt(units, adjective).lower)) {
    isNegated ||= NEGATIONS.has(unitAt(units, adjective).lower);
    adjective++;
  }
  if (isNegated || !isAttitude(unitAt(units, adjective).lower)) return undefined;
  const that = thatWithin(units, adjective + 1, 4);
  if (that === undefined) return undefined;
  return reportOf(units, at, that + 1);
}

/** "The government's version is that …". */
function account(units: readonly Unit[], at: number): Report | undefined {
  const that = thatWithin(units, at + 1, 2);
  if (that === undefined) return undefined;
  const report = reportOf(units, at, that + 1);
  const subject = report?.subject;
  if (!subject) return undefined;
  const words = units.slice(subject.start, subject.end);
  const ofAt = words.findIndex(({ lower }) => lower === "of");
  const headAt = ofAt < 0 ? words.length - 1 : ofAt - 1;
  if (!isAccountNoun(words[headAt]?.lower ?? "")) return undefined;
  const cliticAt = words.findIndex(({ lexeme }) => lexeme.kind === "clitic");
  if (cliticAt > 0) return { ...report, subject: { ...subject, end: subject.start + cliticAt }, isWeak: true };
  if (ofAt > 0) return { ...report, subject: { ...subject, start: subject.start + ofAt + 1 }, isWeak: true };
  if (["his", "her", "their"].includes(words[0]?.lower ?? ""))
    return { ...report, subject: { ...subject, end: subject.start + 1 } };
  return words.length > 2 || !["the", "a", "one"].includes(words[0]?.lower ?? "") ? report : undefined;
}

/** "X was quoted as saying …". */
function quotedAs(units: readonly Unit[], at: number): Report | undefined {
  for (let ahead = at + 1; ahead < at + 8; ahead++) {
    const { lower } = unitAt(units, ahead);
    if (lower !== "as" || !["quoted", "cited", "reported"].includes(unitAt(units, at + 1).lower)) continue;
    const verb = reportingVerbOf(unitAt(units, ahead + 1).lower);
    if (verb?.form !== "ing") return undefined;
    const start = unitAt(units, ahead + 2).lower === "that" ? ahead + 3 : ahead + 2;
    const report = reportOf(units, at, start);
    const isBehind = unitAt(units, 0).quotation >= 0;
    return report && isBehind ? { ...report, before: { start: 0, end: 1 } } : report;
  }
  return undefined;
}

function thatWithin(units: readonly Unit[], start: number, reach: number): number | undefined {
  for (let at = start; at < start + reach; at++) if (unitAt(units, at).lower === "that") return at;
  return undefined;
}

function reportOf(units: readonly Unit[], cue: number, start: number): Report | undefined {
  let last = cue - 1;
  while (isAdverb(unitAt(units, last).lower) || AUXILIARIES.has(unitAt(units, last).lower)) last--;
  const subject = subjectBefore(units, last);
  const end = endOfUnits(units);
  if (!subject || ["it", "what", "this", "that", "there", "which"].includes(unitAt(units, subject.start).lower))
    return undefined;
  return {
    cue,
    subject,
    takesMainSubject: false,
    ...(end > start ? { after: { start, end } } : {}),
    isSubordinate: subject.opener !== "" && subject.opener !== "as",
    isWeak: false,
    quotesOnly: false,
    form: "verb",
  };
}

/** "X had a message: “…”": the clause before the colon has a subject, or a noun of speech with an owner. */
function colon(units: readonly Unit[], at: number): Report | undefined {
  if (unitAt(units, at + 1).quotation < 0 || at === 0) return undefined;
  const end = endOfUnits(units);
  const base = {
    cue: at,
    after: { start: at + 1, end: Math.min(end, at + 2) },
    isSubordinate: false,
    isWeak: true,
    quotesOnly: true,
    form: "colon" as const,
  };
  for (let before = at - 1; before >= 0 && at - before < 12; before--) {
    const owner = unitAt(units, before - 1);
    if (!isSpeechNoun(unitAt(units, before).lower)) continue;
    if (["his", "her", "their"].includes(owner.lower))
      return { ...base, subject: { start: before - 1, end: before, opener: "" }, takesMainSubject: false };
    if (owner.lexeme.kind !== "clitic") continue;
    const subject = subjectBefore(units, before - 2);
    if (subject) return { ...base, subject, takesMainSubject: false };
  }
  const isWholeName =
    at <= 4 &&
    opensNounPhrase(unitAt(units, 0)) &&
    units.slice(0, at).every(({ lexeme }) => lexeme.isCapitalised || lexeme.kind === "mark");
  if (isWholeName) return { ...base, subject: { start: 0, end: at, opener: "" }, takesMainSubject: false };
  return { ...base, takesMainSubject: true };
}

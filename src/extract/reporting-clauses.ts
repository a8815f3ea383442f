import { type After, contentAfter, endOfContent } from "./content-after.ts";
import { contentBefore } from "./content-before.ts";
import { CONJUNCTIONS } from "./function-words.ts";
import { lightReportAt } from "./light-verbs.ts";
import { isFitObject } from "./objects.ts";
import type { Range, Report } from "./report.ts";
import { lightVerbFormOf, particleOf, type ReportingVerb, reportingVerbOf, unlistedVerb } from "./reporting-verbs.ts";
import { isDash, isEnd, type Unit, unitAt } from "./skeleton.ts";
import type { Subject } from "./subject.ts";
import { subjectAfter } from "./subject-after.ts";
import { subjectBefore } from "./subjects.ts";
import { agrees, isNoun, isParticipial, isSubordinate, type VerbGroup, verbGroupBefore } from "./verb-groups.ts";
import { isPersonWord } from "./word-lists.ts";

/** Verbs that a clause may follow without "that". */
const BARE = new Set(
  "say claim believe think admit insist fear hope suggest report argue warn reckon confirm acknowledge allege estimate feel know doubt suspect guess maintain assume agree concede boast complain".split(
    " ",
  ),
);

/** Verbs whose denial is no statement: "did not say where". */
const SILENT = new Set(
  "say tell comment reply respond answer explain elaborate specify disclose clarify mention announce confirm state write read speak give".split(
    " ",
  ),
);

/** The report that the verb at `at` makes, if it does. */
export function verbReportAt(units: readonly Unit[], at: number): Report | undefined {
  const unit = unitAt(units, at);
  if (!unit.isWord || unit.lexeme.kind !== "word") return undefined;
  const light = lightVerbFormOf(unit.lower);
  const verb = reportingVerbOf(unit.lower) ?? unlistedVerbAt(units, at);
  if (verb && !(unit.lexeme.isCapitalised && at > 0)) {
    const report = reportOf(units, at, verb);
    if (report) return report;
  }
  return light ? lightReportAt(units, at, light) : undefined;
}

/** A word in "-ed" between a closing mark and a name, or between a name behind a closing mark and the end of the clause. */
function unlistedVerbAt(units: readonly Unit[], at: number): ReportingVerb | undefined {
  const { lower, lexeme } = unitAt(units, at);
  if (lexeme.isCapitalised || !/[^e]ed$/.test(lower) || lightVerbFormOf(lower) !== undefined) return undefined;
  const isBehind = (index: number) =>
    unitAt(units, index).quotation >= 0 || (unitAt(units, index).isMark && unitAt(units, index - 1).quotation >= 0);
  if (isBehind(at - 1)) {
    const next = unitAt(units, at + 1);
    const isName =
      next.lexeme.isCapitalised ||
      next.lower === "he" ||
      next.lower === "she" ||
      (next.isWord && isPersonWord(unitAt(units, at + 2).lower));
    return isName ? unlistedVerb(lower) : undefined;
  }
  let start = at - 1;
  while (start > 0 && unitAt(units, start).lexeme.isCapitalised) start--;
  const isClause = isEnd(unitAt(units, at + 1)) || unitAt(units, at + 1).isMark;
  return start < at - 1 && isBehind(start) && isClause ? unlistedVerb(lower) : undefined;
}

function reportOf(units: readonly Unit[], at: number, verb: ReportingVerb): Report | undefined {
  const group = verbGroupBefore(units, at, verb.form);
  if (isNoun(units, at, verb, group)) return undefined;
  if (group.isPassive) return passiveReport(units, at, verb);
  if (verb.form === "participle" && verb.base !== "put" && !group.hasHelper) return undefined;
  const isParticiple = verb.form === "ing" && !group.hasHelper;
  if (isParticiple && !isParticipial(units, at)) return undefined;
  const inverted = isParticiple ? undefined : invertedSubject(units, at, verb, group);
  if (inverted) return complete(units, at, verb, { subject: inverted, isInverted: true, group });
  const antecedent = isParticiple ? undefined : relativeAntecedent(units, group.last);
  if (antecedent) {
    const report = complete(units, at, verb, { subject: antecedent, isInverted: false, group });
    return report && { ...report, isSubordinate: true };
  }
  const isJoined =
    isParticiple ||
    CONJUNCTIONS.has(unitAt(units, group.last).lower) ||
    (unitAt(units, group.last).isMark && !isClosed(units, group.last));
  const subject = isJoined ? undefined : subjectBefore(units, group.last);
  if (!subject && !isJoined) return undefined;
  if (!subject && group.last < 0) return undefined;
  if (!subject && verb.form === "base") return undefined;
  if (subject && !agrees(units, subject, verb, group)) return undefined;
  return complete(units, at, verb, { ...(subject ? { subject } : {}), isInverted: false, group });
}

/** Whom "who" stands for where it is the subject: "a man who said". */
function relativeAntecedent(units: readonly Unit[], last: number): Subject | undefined {
  if (unitAt(units, last).lower !== "who") return undefined;
  const before = unitAt(units, last - 1);
  return subjectBefore(units, before.isMark && before.lexeme.text === "," ? last - 2 : last - 1);
}

/** Whether the mark at `at` closes an insertion behind a subject, so that a subject is to be looked for before it. */
function isClosed(units: readonly Unit[], at: number): boolean {
  const { lexeme } = unitAt(units, at);
  return lexeme.text === ")" || lexeme.text === "," || lexeme.text === "*" || isDash(unitAt(units, at));
}

/** The subject behind its verb, where a quotation or a clause with a comma stands before. */
function invertedSubject(
  units: readonly Unit[],
  at: number,
  verb: ReportingVerb,
  group: VerbGroup,
): Subject | undefined {
  if (group.hasHelper || group.isInfinitive || (verb.form !== "past" && verb.form !== "s")) return undefined;
  const before = unitAt(units, at - 1);
  const isBehindQuotation = unitAt(units, lastBeforeMarks(units, at - 1)).quotation >= 0;
  const isBehindClause = before.isMark && before.lexeme.text === "," && at >= 2 && verb.says;
  const opens = at === 0 && verb.says;
  if (!isBehindQuotation && !isBehindClause && !opens) return undefined;
  const subject = subjectAfter(units, at + 1, isBehindQuotation || verb.base === "say");
  if (!subject || isBehindQuotation) return isHearer(verb) ? undefined : subject;
  // Without marks, only a subject that ends the clause is one: ", said the mayor."
  const end = unitAt(units, subject.end);
  const isWhole =
    isEnd(end) || (end.isMark && end.lexeme.text === ",") || ["in", "on", "at", "during", "after"].includes(end.lower);
  return isWhole && !opens && subject.end - subject.start <= 8 ? subject : undefined;
}

/** The unit before the comma, dash or both that stand at `at`. */
function lastBeforeMarks(units: readonly Unit[], at: number): number {
  const isMark = (index: number) => unitAt(units, index).isMark && /^[,.–—-]$/.test(unitAt(units, index).lexeme.text);
  if (!isMark(at)) return at;
  return isMark(at - 1) ? at - 2 : at - 1;
}

/** In ", told me" and ", told the Post" whoever follows is spoken to. */
function isHearer(verb: ReportingVerb): boolean {
  return verb.tells && !verb.says && verb.base !== "promise";
}

interface Found {
  readonly subject?: Subject;
  readonly isInverted: boolean;
  readonly group: VerbGroup;
}

/** The report, once what the verb needs beside it has been found. */
function complete(units: readonly Unit[], at: number, verb: ReportingVerb, found: Found): Report | undefined {
  const { subject, isInverted, group } = found;
  const before = contentBefore(units, subject && !isInverted ? subject.start : at);
  const after = contentAfter(units, isInverted ? (subject?.end ?? at) - 1 : at, verb);
  const isInserted = !isInverted && subject !== undefined && isBetweenCommas(units, subject.start, at);
  const beside: Beside = {
    after,
    isBeside: before?.isQuotation === true || after.isQuotation,
    isTrailing: isInserted || (before !== undefined && !after.isClause && !after.isObject),
  };
  // "would respond", "will announce": nothing is said yet, unless the words stand there already.
  if (group.isModal && !before?.isQuotation) return undefined;
  const use = useOf(units, at, verb, group, beside);
  if (!use || (use !== "quote" && isDenied(verb, use, group, beside))) return undefined;
  const inserted = isInserted && subject ? { start: 0, end: subject.start - 1 } : undefined;
  const said = before && (before.isQuotation || (beside.isTrailing && !after.hasThat)) ? before : undefined;
  const content = inserted ?? said;
  return {
    cue: at,
    ...(subject ? { subject } : {}),
    takesMainSubject: subject === undefined,
    ...(isFilled(content) ? { before: { start: content.start, end: content.end } } : {}),
    ...(isFilled(after) ? { after: { start: after.start, end: after.end } } : {}),
    isSubordinate: isSubordinate(units, subject, at),
    isWeak: use !== "say",
    quotesOnly: use === "quote",
    form: "verb",
  };
}

function isFilled(range: Range | undefined): range is Range {
  return range !== undefined && range.end > range.start;
}

interface Beside {
  readonly after: After;
  /** Whether a quotation stands directly before or behind the clause. */
  readonly isBeside: boolean;
  /** Whether what is said stands before the clause, or around it. */
  readonly isTrailing: boolean;
}

/** How the verb reports where it stands: as a verb of saying, of thinking, of showing, by its object, or beside quotations only. */
type Use = "say" | "opine" | "show" | "object" | "quote";

function useOf(
  units: readonly Unit[],
  at: number,
  verb: ReportingVerb,
  group: VerbGroup,
  beside: Beside,
): Use | undefined {
  const { after, isBeside, isTrailing } = beside;
  const particle = particleOf(verb.base);
  if (particle !== undefined && unitAt(units, at + 1).lower !== particle) return undefined;
  const isMarked = after.hasThat || isBeside || isTrailing;
  const isBare = after.isClause && BARE.has(verb.base);
  if (verb.says && (isMarked || after.isColon || after.isNamedQuotation || isBare)) return "say";
  const tellsBare = after.isClause && verb.base === "tell" && !group.isInfinitive;
  if (verb.tells && (isMarked || after.isColon || tellsBare)) return "say";
  if (verb.opines && (isMarked || isBare)) return "opine";
  if (verb.base === "ask" && (isBeside || isTrailing || after.hasQuestion)) return "opine";
  if (verb.evidences && (after.hasThat || isTrailing)) return "show";
  if (verb.quotes && (isBeside || after.nearQuotation)) return "quote";
  if (!verb.takesObject) return undefined;
  if (isBeside) return "quote";
  const hasObject = after.isObject || after.isClause || after.hasThat;
  return hasObject && isFitObject(units, at, verb, after.end) ? "object" : undefined;
}

/** Whether the clause says that nothing is said, or what may yet be: "did not say where", "to announce". */
function isDenied(verb: ReportingVerb, use: Use, group: VerbGroup, { after, isBeside }: Beside): boolean {
  if (isBeside) return false;
  if (group.isNegated && (SILENT.has(verb.base) || use === "object")) return true;
  if (!group.isInfinitive) return false;
  return use === "object" ? !after.nearQuotation : !after.hasThat;
}

/** "The fish, experts say, will return": the clause stands between two commas. */
function isBetweenCommas(units: readonly Unit[], start: number, verbAt: number): boolean {
  const [before, after] = [unitAt(units, start - 1), unitAt(units, verbAt + 1)];
  const isOpen = before.isMark && before.lexeme.text === ",";
  return isOpen && after.isMark && after.lexeme.text === "," && verbAt - start <= 6 && unitAt(units, start - 2).isWord;
}

/** "was described by X as": whoever acts follows "by". */
function passiveReport(units: readonly Unit[], at: number, verb: ReportingVerb): Report | undefined {
  if ((!verb.takesObject && !verb.says) || particleOf(verb.base) !== undefined) return undefined;
  const end = endOfContent(units);
  for (let by = at + 1; by < Math.min(end, at + 8); by++) {
    if (unitAt(units, by).isMark) return undefined;
    if (unitAt(units, by).lower !== "by") continue;
    const subject = subjectAfter(units, by + 1);
    if (!subject) return undefined;
    return {
      cue: at,
      subject,
      takesMainSubject: false,
      before: { start: 0, end: at },
      ...(subject.end < end ? { after: { start: subject.end, end } } : {}),
      isSubordinate: false,
      isWeak: true,
      quotesOnly: false,
      form: "verb",
    };
  }
  return undefined;
}

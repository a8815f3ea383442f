import type { Mode, Speaker } from "../domain/speaker.ts";
import type { InterviewTurns } from "./interview-turns.ts";
import type { Reading } from "./reading.ts";
import type { Range } from "./report.ts";
import { reportingVerbOf } from "./reporting-verbs.ts";
import type { SentenceReports, SourcedReport } from "./sentence-reports.ts";
import { type Unit, unitAt } from "./skeleton.ts";
import type { Source } from "./source.ts";
import type { SpeakerOf } from "./speaker-of.ts";

interface Known {
  /** By quotation; `undefined` where it is nobody else's. */
  readonly sources: readonly (Source | undefined)[];
  readonly interview: InterviewTurns;
  readonly speakerOf: SpeakerOf;
}

/** Verbs that quote what somebody calls something, within a sentence of the article's own. */
const NAMING = new Set([
  "call",
  "describe",
  "label",
  "term",
  "dub",
  "brand",
  "remember",
  "view",
  "regard",
  "characterise",
  "characterize",
]);

/** The share of what is said that quotations make up, from which the sentence counts as direct. */
const DIRECT_SHARE = 0.8;

/** Who says each sentence as a whole. */
export function speakersOf(reading: Reading, sentences: readonly SentenceReports[], known: Known): Speaker[] {
  const speakers: Speaker[] = [];
  let previous: Source | undefined;
  let previousParagraph = -1;
  for (const reports of sentences) {
    const { paragraphIndex } = reports.sentence;
    const carried = paragraphIndex === previousParagraph ? previous : undefined;
    const chosen =
      quotedWhole(reports, known) ??
      reportedWhole(reading, reports, known) ??
      (reports.goesOn && carried ? { source: carried, mode: "reported" as const } : undefined);
    const isOwn = !chosen || chosen.source.kind === "own";
    speakers.push(
      isOwn
        ? ownSpeaker(reading, paragraphIndex, known.interview)
        : known.speakerOf(chosen.source, chosen.mode, paragraphIndex),
    );
    previous = isOwn ? undefined : chosen.source;
    previousParagraph = paragraphIndex;
  }
  return speakers;
}

interface Chosen {
  readonly source: Source;
  readonly mode: Mode;
}

/** Whoever speaks where nobody else is quoted. */
function ownSpeaker(
  { article }: Reading,
  paragraphIndex: number,
  { isInterview, isMarked, turns }: InterviewTurns,
): Speaker {
  const turn = turns[paragraphIndex];
  if (turn !== undefined) return { kind: turn };
  const isBody = article.paragraphs[paragraphIndex]?.part === "body";
  return isInterview && !isMarked && isBody ? { kind: "unclear" } : { kind: "article" };
}

/** A sentence that stands within quotation marks as a whole. */
function quotedWhole({ units }: SentenceReports, { sources }: Known): Chosen | undefined {
  if (units.some(({ isWord }) => isWord)) return undefined;
  const quoted = units.find(({ quotation }) => quotation >= 0);
  const source = quoted ? sources[quoted.quotation] : undefined;
  return source ? { source, mode: "direct" } : undefined;
}

function reportedWhole(reading: Reading, { units, reports }: SentenceReports, { sources }: Known): Chosen | undefined {
  const counting = reports.filter(
    ({ report, source }) => !report.quotesOnly || holdsQuotationOf(source, units, sources),
  );
  const report = mainReport(counting);
  return report ? { source: report.source, mode: modeOf(reading, units, report) } : undefined;
}

/** A report of quotations alone counts where one of them is taken for its speaker's. */
function holdsQuotationOf(source: Source, units: readonly Unit[], sources: Known["sources"]): boolean {
  return units.some(({ quotation }) => quotation >= 0 && sameSource(sources[quotation], source));
}

function sameSource(a: Source | undefined, b: Source): boolean {
  if (!a || a.kind !== b.kind) return false;
  return "name" in a && "name" in b ? a.name === b.name : true;
}

/** The report that the sentence is as a whole: of its main clause, the first; "according to" only where no verb reports. */
function mainReport(reports: readonly SourcedReport[]): SourcedReport | undefined {
  const main = reports.filter(({ report: { isSubordinate } }) => !isSubordinate);
  const direct = main.find(({ report: { form } }) => form !== "attribution");
  const attribution = main.find(({ report: { form } }) => form === "attribution");
  if (!direct) return attribution;
  // "According to X, the minister said": X reports. "The minister said …, according to X": X passes it on.
  return attribution && attribution.report.cue < direct.report.cue && !attribution.report.before ? attribution : direct;
}

function modeOf(reading: Reading, units: readonly Unit[], { report }: SourcedReport): Mode {
  const ranges = [report.before, report.after].filter((range): range is Range => range !== undefined);
  const isNaming = NAMING.has(reportingVerbOf(unitAt(units, report.cue).lower)?.base ?? "");
  if (isNaming && !report.before) return "reported";
  if (ranges.some((range) => standsFree(reading, units, range, report.cue))) return "direct";
  const content = ranges.flatMap(({ start, end }) => units.slice(start, end));
  const quotations = content.flatMap((unit) => (unit.quotation >= 0 ? [unit] : []));
  const [only] = quotations;
  if (!only || quotations.length > 1 || isWoven(reading, units, only, report.cue)) return "reported";
  const quoted = wordsIn(reading, only);
  const others = content.filter(({ isWord }) => isWord).length;
  return quoted / (quoted + others) >= DIRECT_SHARE ? "direct" : "reported";
}

/** Whether the words before a quotation lead into it: permission to “shoot”, a lot of “hysteria”. */
function isWoven(reading: Reading, units: readonly Unit[], unit: Unit, cue: number): boolean {
  const at = units.indexOf(unit);
  const before = unitAt(units, at - 1);
  const start = reading.quotations[unit.quotation]?.inner.start ?? 0;
  if (at === cue + 1 && /^\p{Ll}/u.test(reading.article.text.slice(start, start + 2))) return true;
  return ["to", "as", "a", "an", "the", "its", "of", "by", "his", "her", "their"].includes(before.lower);
}

function wordsIn({ lexemes }: Reading, { first, end }: Unit): number {
  return lexemes.slice(first, end).filter(({ kind }) => kind === "word" || kind === "number").length;
}

/** Whether a quotation of more than a word stands by itself at the edge of what is said: behind the verb, or before the clause. */
function standsFree(reading: Reading, units: readonly Unit[], { start, end }: Range, cue: number): boolean {
  const isAfter = start > cue;
  const at = isAfter ? units.findIndex((unit, index) => index >= start && unit.quotation >= 0) : end - 1;
  const unit = unitAt(units, at);
  if (unit.quotation < 0 || wordsIn(reading, unit) < 2) return false;
  const quotation = reading.quotations[unit.quotation];
  const first = quotation ? reading.article.text.charAt(quotation.inner.start) : "";
  const opensAsSentence = /[\p{Lu}\p{Nd}]/u.test(first);
  if (!isAfter) return at === start || opensAsSentence;
  const before = unitAt(units, at - 1);
  if (before.isMark && before.lexeme.text === ":") return true;
  const verb = reportingVerbOf(unitAt(units, cue).lower);
  if (at === cue + 1 && verb?.quotes && !verb.says && !verb.takesObject) return true;
  return at - cue <= 6 && ((before.isMark && before.lexeme.text === ",") || (at === cue + 1 && opensAsSentence));
}

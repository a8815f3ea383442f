import { BE } from "./function-words.ts";
import type { Reading, ReadSentence } from "./reading.ts";
import type { Report } from "./report.ts";
import { reportingVerbOf } from "./reporting-verbs.ts";
import { reportsIn } from "./reports.ts";
import { skeletonOf, type Unit, unitAt } from "./skeleton.ts";
import type { FoundSource, Source } from "./source.ts";
import type { SourceFinder } from "./sources.ts";

/** A report with whom its subject means. */
export interface SourcedReport {
  readonly report: Report;
  readonly source: Source;
}

/** A sentence with the reports in it that somebody makes. */
export interface SentenceReports {
  readonly sentence: ReadSentence;
  /** Empty for credits and for what is too long to be a sentence. */
  readonly units: readonly Unit[];
  readonly reports: readonly SourcedReport[];
  /** Whether it says that something is said, by nobody named, and goes on from the sentence before: "are also said to". */
  readonly goesOn: boolean;
}

/** Units beyond which a sentence is a list or a table, in which nobody is said to speak; the longest in print have 300. */
const MAX_UNITS = 600;

/** The reports of every sentence; "they" and "it" mean the group or body that spoke last. */
export function readSentences(reading: Reading, finder: SourceFinder): SentenceReports[] {
  let lastGroup: Source | undefined;
  let lastParagraph = -1;
  return reading.sentences.map((sentence) => {
    const units = unitsOf(reading, sentence);
    if (sentence.paragraphIndex > lastParagraph + 2) lastGroup = undefined;
    const reports: SourcedReport[] = [];
    for (const report of reportsIn(units)) {
      if (!report.subject) continue;
      const found = finder.find(units, report.subject);
      const source = takenUp(found, units, report, lastGroup);
      if (source === undefined || (report.isWeak && !found.canSpeak)) continue;
      reports.push({ report, source });
      if (found.isPlural && source.kind !== "unclear") {
        lastGroup = source;
        lastParagraph = sentence.paragraphIndex;
      }
    }
    return { sentence, units, reports, goesOn: goesOn(units) };
  });
}

function unitsOf(reading: Reading, sentence: ReadSentence): Unit[] {
  if (sentence.part === "credit") return [];
  const units = skeletonOf(reading, sentence);
  return units.length > MAX_UNITS ? [] : units;
}

/** The source, or the group that "they" takes up; `undefined` for "it" that takes up nobody. */
function takenUp(
  found: FoundSource,
  units: readonly Unit[],
  report: Report,
  lastGroup: Source | undefined,
): Source | undefined {
  const pronoun = unitAt(units, report.subject?.start ?? -1).lower;
  if (found.source.kind !== "unclear") return found.source;
  if (pronoun === "they" || pronoun === "their" || pronoun === "it") {
    if (lastGroup) return lastGroup;
    return pronoun === "it" ? undefined : found.source;
  }
  return found.source;
}

function goesOn(units: readonly Unit[]): boolean {
  const words = units.map(({ lower }) => lower);
  const takesUp = words[0] === "and" || words.includes("also");
  if (!takesUp) return false;
  return units.some((_, at) => {
    const verb = reportingVerbOf(words[at] ?? "");
    if (verb?.form !== "past" || !verb.says || words[at + 1] !== "to") return false;
    return BE.has(words[at - 1] ?? "") || BE.has(words[at - 2] ?? "");
  });
}

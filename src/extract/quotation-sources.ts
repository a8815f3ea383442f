import type { KnownEntity } from "./entities.ts";
import type { FoundMention } from "./mentions.ts";
import type { Quotation } from "./quotations.ts";
import { lexemeAt, type Reading } from "./reading.ts";
import { isSpeechNoun } from "./reporting-verbs.ts";
import type { SentenceReports, SourcedReport } from "./sentence-reports.ts";
import { type Unit, unitAt } from "./skeleton.ts";
import type { Source } from "./source.ts";
import type { SourceFinder } from "./sources.ts";
import { subjectBefore } from "./subjects.ts";

interface Known {
  readonly finder: SourceFinder;
  readonly entities: readonly KnownEntity[];
  readonly mentions: readonly FoundMention[];
}

/** Words that a quotation without a reporting clause has at least; fewer are a coined word or a title. */
const MIN_WORDS = 3;

/** Words of a quotation within a sentence that reports nothing, from which it is taken for somebody's words. */
const MIN_UNREPORTED_WORDS = 8;

/**
 * Whose words each quotation is, by index into `reading.quotations`; `undefined` for scare quotes and quotations within
 * quotations, which are the words of whoever writes or speaks around them.
 */
export function assignQuotations(
  reading: Reading,
  sentences: readonly SentenceReports[],
  known: Known,
): (Source | undefined)[] {
  const sources: (Source | undefined)[] = reading.quotations.map(() => undefined);
  const places = placesOf(sentences);
  const subjects = subjectsBySentence(reading, known);
  for (const [index, quotation] of reading.quotations.entries()) {
    const place = places.get(index);
    if (quotation.depth > 0 || !place) continue;
    sources[index] =
      reported(place, sentences, known) ??
      unreported(index, quotation, place, { reading, sentences, sources, places, subjects });
  }
  return sources;
}

/** The sentences that a quotation begins and ends in, and its unit in each. */
interface Place {
  readonly first: number;
  readonly firstUnit: number;
  last: number;
  lastUnit: number;
}

function placesOf(sentences: readonly SentenceReports[]): Map<number, Place> {
  const places = new Map<number, Place>();
  for (const [sentence, { units }] of sentences.entries()) {
    for (const [unit, { quotation }] of units.entries()) {
      if (quotation < 0) continue;
      const known = places.get(quotation);
      if (known) Object.assign(known, { last: sentence, lastUnit: unit });
      else places.set(quotation, { first: sentence, firstUnit: unit, last: sentence, lastUnit: unit });
    }
  }
  return places;
}

/** By a report in the sentence it ends in, or in the one it begins in; by an owner and a noun of speech. */
function reported(place: Place, sentences: readonly SentenceReports[], known: Known): Source | undefined {
  const last = sentences[place.last];
  const first = sentences[place.first];
  if (!last || !first) return undefined;
  if (isCoined(first.units, place.firstUnit)) return undefined;
  const behind = nearestReport(last, place.lastUnit, place.first === place.last);
  const before = place.first === place.last ? undefined : nearestReport(first, place.firstUnit, true);
  return behind?.source ?? before?.source ?? owner(first.units, place.firstUnit, known.finder);
}

/** The report nearest to the quotation of those that it is part of. */
function nearestReport(
  { reports, units }: SentenceReports,
  unit: number,
  mayPrecede: boolean,
): SourcedReport | undefined {
  let best: SourcedReport | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of reports) {
    const { before, after, cue, subject, form } = candidate.report;
    const isBehind = before !== undefined && unit >= before.start && unit < before.end;
    const isAhead = mayPrecede && after !== undefined && unit >= after.start && unit < after.end;
    if (!isBehind && !isAhead) continue;
    if (candidate.report.quotesOnly && isAhead && unit - cue > 12) continue;
    const near = isBehind
      ? Math.min(cue, subject?.start ?? cue) - unit
      : unit - Math.max(cue, (subject?.end ?? cue) - 1);
    const isSplit = unitAt(units, unit - 1).isMark && isAhead;
    const distance = Math.abs(near) + (form === "attribution" ? 8 : 0) + (isSplit ? 0.5 : 0);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** These “confessions”, the so-called “republic”, known as “the Base”: coined words, not somebody's. */
function isCoined(units: readonly Unit[], unit: number): boolean {
  const before = unitAt(units, unit - 1).lower;
  const earlier = unitAt(units, unit - 2).lower;
  if (
    ["these", "this", "those", "so-called", "dubbed", "nicknamed", "titled", "entitled", "codenamed"].includes(before)
  )
    return true;
  return before === "as" && ["known", "referred"].includes(earlier);
}

/** "Tokayev's “shoot to kill” order". */
function owner(units: readonly Unit[], unit: number, finder: SourceFinder): Source | undefined {
  if (!isSpeechNoun(unitAt(units, unit + 1).lower)) return undefined;
  const before = unitAt(units, unit - 1);
  if (["his", "her"].includes(before.lower))
    return finder.find(units, { start: unit - 1, end: unit, opener: "" }).source;
  if (before.lexeme.kind !== "clitic") return undefined;
  const subject = subjectBefore(units, unit - 2);
  return subject ? finder.find(units, subject).source : undefined;
}

interface Unreported {
  readonly reading: Reading;
  readonly sentences: readonly SentenceReports[];
  readonly sources: readonly (Source | undefined)[];
  readonly places: ReadonlyMap<number, Place>;
  /** By sentence: the person whom it is about. */
  readonly subjects: readonly (Source | undefined)[];
}

/** A quotation with no reporting clause goes on from what stands before it, or is not one. */
function unreported(index: number, quotation: Quotation, place: Place, context: Unreported): Source | undefined {
  const { reading, sentences, sources } = context;
  if (quotation.isContinuation) return previousSource(index, context) ?? { kind: "unclear" };
  const words = reading.article.text.slice(quotation.inner.start, quotation.inner.end).split(/\s+/).length;
  const units = sentences[place.first]?.units ?? [];
  const isAlone = units.every(({ isWord }) => !isWord) || (place.first !== place.last && units[0]?.quotation === index);
  const isHeading = reading.article.paragraphs[quotation.paragraphIndex]?.isSubhead ?? false;
  if (isHeading) return undefined;
  if (!isAlone)
    return words >= MIN_UNREPORTED_WORDS ? (context.subjects[place.first] ?? { kind: "unclear" }) : undefined;
  const isSpoken = /[.!?…]$/.test(reading.article.text.slice(quotation.inner.start, quotation.inner.end));
  if (words < MIN_WORDS && !isSpoken) return undefined;
  return sourceBefore(place.first, { ...context, sources }) ?? { kind: "unclear" };
}

function previousSource(index: number, { reading, sources }: Unreported): Source | undefined {
  for (let at = index - 1; at >= 0 && index - at < 10; at--)
    if (reading.quotations[at]?.depth === 0) return sources[at];
  return undefined;
}

/** Who speaks in the sentence before, or whom it is about. */
function sourceBefore(sentence: number, context: Unreported): Source | undefined {
  const { reading, sentences, sources } = context;
  const here = reading.sentences[sentence];
  for (let at = sentence - 1; at >= 0 && sentence - at <= 3; at--) {
    const before = reading.sentences[at];
    if (!before || !here || before.part !== here.part) continue;
    if (here.paragraphIndex - before.paragraphIndex > 1) return undefined;
    const spoken = sentences[at]?.units.findLast(({ quotation }) => quotation >= 0 && sources[quotation] !== undefined);
    if (spoken) return sources[spoken.quotation];
    const report =
      sentences[at]?.reports.findLast(({ report: { isSubordinate } }) => !isSubordinate) ??
      sentences[at]?.reports.at(-1);
    if (report && report.source.kind !== "own") return report.source;
    const subject = context.subjects[at];
    if (subject) return subject;
  }
  return undefined;
}

/** The first person who is the subject of each sentence, outside quotation marks. */
function subjectsBySentence(reading: Reading, { entities, mentions, finder }: Known): (Source | undefined)[] {
  const subjects: (Source | undefined)[] = reading.sentences.map(() => undefined);
  for (const { first, entity, isSubject } of mentions) {
    const sentence = reading.sentenceOf[first] ?? -1;
    if (sentence < 0 || subjects[sentence] || !isSubject || entities[entity]?.kind !== "person") continue;
    if (reading.quotationOf[first] !== -1 || lexemeAt(reading.lexemes, first).kind !== "word") continue;
    subjects[sentence] = finder.ofEntity(entity);
  }
  return subjects;
}

import type { Turn } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import type { Mode, Speaker } from "../domain/speaker.ts";
import type { Statement } from "./article-analysis.ts";
import type { KnownEntity } from "./entities.ts";
import type { InterviewTurns } from "./interview-turns.ts";
import { assignQuotations } from "./quotation-sources.ts";
import { lexemeAt, type Reading } from "./reading.ts";
import type { Range, Report } from "./report.ts";
import { readSentences, type SentenceReports } from "./sentence-reports.ts";
import { speakersOf } from "./sentence-speakers.ts";
import { type Unit, unitAt } from "./skeleton.ts";
import type { Source } from "./source.ts";
import { createSourceFinder, type Mentioned } from "./sources.ts";
import type { SpeakerOf } from "./speaker-of.ts";

/** Who says each sentence of an article, and everything in it that somebody else is said to say. */
export interface Speech {
  /** By sentence. */
  readonly speakers: readonly Speaker[];
  /** In order of the text. */
  readonly statements: readonly Statement[];
}

interface Known extends Mentioned {
  readonly interview: InterviewTurns;
}

/** Speakers and statements of a whole article. */
export function speechOf(reading: Reading, known: Known): Speech {
  const finder = createSourceFinder(reading, known);
  const sentences = readSentences(reading, finder);
  const sources = assignQuotations(reading, sentences, { finder, ...known });
  const speakerOf = (source: Source, mode: Mode, paragraphIndex: number) =>
    toSpeaker(source, mode, { turn: known.interview.turns[paragraphIndex], entities: known.entities });
  const speakers = speakersOf(reading, sentences, { sources, interview: known.interview, speakerOf });
  const statements = [
    ...directStatements(reading, sources, speakerOf),
    ...reportedStatements(reading, sentences, speakerOf),
  ];
  return { speakers, statements: statements.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end) };
}

function toSpeaker(
  source: Source,
  mode: Mode,
  { turn, entities }: { turn: Turn | undefined; entities: readonly KnownEntity[] },
): Speaker {
  const within = turn === undefined ? {} : { within: turn };
  switch (source.kind) {
    case "named": {
      const note = entities[source.entity]?.note;
      return { kind: "named", name: source.name, mode, ...within, ...(note === undefined ? {} : { note }) };
    }
    case "described":
      return { kind: "described", name: source.name, mode, ...within };
    case "unclear":
      return { kind: "unclear", mode, ...within };
    case "own":
      return turn === undefined ? { kind: "article" } : { kind: turn };
  }
}

function directStatements(
  reading: Reading,
  sources: readonly (Source | undefined)[],
  speakerOf: SpeakerOf,
): Statement[] {
  return reading.quotations.flatMap(({ inner, outer, paragraphIndex }, index) => {
    const source = sources[index];
    if (!source || source.kind === "own") return [];
    const within = sentencesAround(reading, outer);
    return [{ span: inner, within, speaker: speakerOf(source, "direct", paragraphIndex), ...entityOf(source) }];
  });
}

function reportedStatements(
  reading: Reading,
  sentences: readonly SentenceReports[],
  speakerOf: SpeakerOf,
): Statement[] {
  return sentences.flatMap(({ sentence, units, reports }) =>
    reports.flatMap(({ report, source }) => {
      if (source.kind === "own" || report.quotesOnly) return [];
      const isAside = source.kind === "unclear" && report.isSubordinate;
      const range = mainRange(units, report);
      if (!range || isAside) return [];
      const content = units.slice(range.start, range.end);
      if (!content.some(({ isWord }) => isWord)) return [];
      const span = trimmedSpan(reading, unitAt(units, range.start).first, unitAt(units, range.end - 1).end);
      const speaker = speakerOf(source, "reported", sentence.paragraphIndex);
      return span ? [{ span, within: sentence.span, speaker, ...entityOf(source) }] : [];
    }),
  );
}

function entityOf(source: Source): { entity?: number } {
  return "entity" in source && source.entity !== undefined ? { entity: source.entity } : {};
}

/** Of what stands before and behind the clause, the side that holds a quotation, else the longer. */
function mainRange(units: readonly Unit[], { before, after }: Report): Range | undefined {
  if (!before || !after) return before ?? after;
  const quotes = ({ start, end }: Range) => units.slice(start, end).some(({ quotation }) => quotation >= 0);
  if (quotes(before) !== quotes(after)) return quotes(before) ? before : after;
  return before.end - before.start > after.end - after.start ? before : after;
}

function trimmedSpan({ lexemes }: Reading, first: number, end: number): Span | undefined {
  let from = first;
  let to = end;
  while (from < to && lexemeAt(lexemes, from).kind === "mark") from++;
  while (to > from && lexemeAt(lexemes, to - 1).kind === "mark") to--;
  return from < to ? { start: lexemeAt(lexemes, from).start, end: lexemeAt(lexemes, to - 1).end } : undefined;
}

/** From the start of the first sentence that the span touches to the end of the last. */
function sentencesAround({ sentences }: Reading, span: Span): Span {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.span.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = span.end;
  for (let index = low; (sentences[index]?.span.start ?? Number.POSITIVE_INFINITY) < span.end; index++)
    end = sentences[index]?.span.end ?? end;
  return { start: Math.min(span.start, sentences[low]?.span.start ?? span.start), end: Math.max(span.end, end) };
}

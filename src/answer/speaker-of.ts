import { overlaps, type Span } from "../domain/span.ts";
import type { Speaker } from "../domain/speaker.ts";
import type { Statement } from "../extract/article-analysis.ts";
import type { Bearing } from "./bearing.ts";
import type { SentenceView } from "./sentence-view.ts";

/**
 * Who makes the statement in a sentence that bears on the question: the speaker of the quotation or reported speech
 * that holds most of the matched words, else whoever says the sentence. What the article notes of a name that stands
 * in the excerpt goes with it.
 */
export function speakerOf({ view, matches }: Pick<Bearing, "view" | "matches">, span: Span): Speaker {
  const { analysis, sentence } = view;
  const holding = analysis.statements
    .filter((statement) => overlaps(statement.within, sentence.span))
    .map((statement) => ({ statement, held: matches.filter((match) => overlaps(match, statement.span)).length }))
    .filter(({ held }) => held > 0 && held * 2 > matches.length)
    .sort((a, b) => b.held - a.held || lengthOf(a.statement) - lengthOf(b.statement));
  const heard = holding[0] ? speakerOfStatement(holding[0].statement, view) : sentence.speaker;
  const isOwn =
    isScrap(view) || (!holding[0] && (bearsOutside({ view, matches }) || bearsBeforeReport({ view, matches })));
  const speaker = isOwn ? ownSpeakerOf(view) : heard;
  const note =
    speaker.note ?? noteWithin(view.analysis.article.text.slice(span.start, span.end), analysis.article.nameNotes);
  return note === undefined ? speaker : { ...speaker, note };
}

/** Quoted words that make up a smaller share of a sentence than this are words that it uses, not what it reports. */
const SCRAP_SHARE = 0.25;

/** Whether somebody's own words are a scrap of the sentence: "The “no entry” order lies heavy on the town". */
function isScrap({ analysis, sentence }: SentenceView): boolean {
  const { start, end } = sentence.span;
  const inside = analysis.statements.filter((statement) => overlaps(statement.within, sentence.span));
  if (inside.length === 0 || inside.some(({ speaker }) => !isDirect(speaker))) return false;
  const said = inside.reduce(
    (sum, { span }) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
    0,
  );
  return said < SCRAP_SHARE * (end - start);
}

/**
 * Whether most of the matched words stand outside of what anybody is quoted or reported as saying: they are the article's. The speaker's own
 * name says nothing: whoever asks about somebody may be shown their words.
 */
function bearsOutside({ view, matches }: Pick<Bearing, "view" | "matches">): boolean {
  const { analysis, sentence } = view;
  const inside = analysis.statements.filter(({ within }) => overlaps(within, sentence.span));
  if (inside.length === 0) return false;
  const speakers = sentence.mentions.filter(({ entity }) => inside.some((statement) => statement.entity === entity));
  const telling = matches.filter((match) => !speakers.some(({ span }) => overlaps(match, span)));
  return telling.filter((match) => !inside.some(({ span }) => overlaps(match, span))).length * 2 > telling.length;
}

/** A new clause, in which somebody may be reported after the article has spoken for itself. */
const CLAUSE_START = /[,;:]\s+(?:but|while|and|although|though|yet|whereas)\s/giu;

/** Whether most of the matched words stand in a clause before the one that reports somebody: "police hold 181, but relatives say …". */
function bearsBeforeReport({ view, matches }: Pick<Bearing, "view" | "matches">): boolean {
  const { analysis, sentence } = view;
  const [report] = analysis.statements.filter(({ within }) => overlaps(within, sentence.span));
  if (!report || report.span.start <= sentence.span.start) return false;
  const before = analysis.article.text.slice(sentence.span.start, report.span.start);
  const clause = [...before.matchAll(CLAUSE_START)].at(-1);
  if (!clause) return false;
  const boundary = sentence.span.start + clause.index;
  return matches.filter(({ end }) => end <= boundary).length * 2 > matches.length;
}

/** Who speaks where nobody is quoted: whoever's turn it is in an interview, else the article. */
function ownSpeakerOf({ analysis, sentence }: SentenceView): Speaker {
  const turn = analysis.turns[sentence.paragraphIndex];
  if (turn !== undefined) return { kind: turn };
  return { kind: analysis.isInterview ? "unclear" : "article" };
}

/** Whether a statement is given in the speaker's own words. */
export function isDirect(speaker: Speaker): boolean {
  return "mode" in speaker && speaker.mode === "direct";
}

/**
 * Who makes a statement, and how the sentence shown gives it: a few words in quotation marks within a reported sentence do not
 * make it a direct quotation.
 */
export function speakerOfStatement({ speaker }: Statement, { sentence }: SentenceView): Speaker {
  const isSame = "name" in speaker && "name" in sentence.speaker && speaker.name === sentence.speaker.name;
  return isSame ? sentence.speaker : speaker;
}

function lengthOf({ span }: Statement): number {
  return span.end - span.start;
}

function noteWithin(text: string, notes: readonly { name: string; note: string }[]): string | undefined {
  return notes.find(({ name }) => text.includes(name) || text.includes(name.split(" ")[0] ?? name))?.note;
}

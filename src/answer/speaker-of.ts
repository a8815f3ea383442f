import { overlaps, type Span } from "../domain/span.ts";
import type { Speaker } from "../domain/speaker.ts";
import type { Statement } from "../extract/article-analysis.ts";
import type { Bearing } from "./bearing.ts";

/**
 * Who makes the statement in a sentence that bears on the question: the speaker of the quotation or reported speech
 * that holds most of the matched words, else whoever says the sentence. What the article notes of a name that stands
 * in the excerpt goes with it.
 */
export function speakerOf({ view, matches }: Bearing, span: Span): Speaker {
  const { analysis, sentence } = view;
  const holding = analysis.statements
    .filter((statement) => overlaps(statement.within, sentence.span))
    .map((statement) => ({ statement, held: matches.filter((match) => overlaps(match, statement.span)).length }))
    .filter(({ held }) => held > 0 && held * 2 > matches.length)
    .sort((a, b) => b.held - a.held || lengthOf(a.statement) - lengthOf(b.statement));
  const speaker = holding[0]?.statement.speaker ?? sentence.speaker;
  const note =
    speaker.note ?? noteWithin(view.analysis.article.text.slice(span.start, span.end), analysis.article.nameNotes);
  return note === undefined ? speaker : { ...speaker, note };
}

function lengthOf({ span }: Statement): number {
  return span.end - span.start;
}

function noteWithin(text: string, notes: readonly { name: string; note: string }[]): string | undefined {
  return notes.find(({ name }) => text.includes(name) || text.includes(name.split(" ")[0] ?? name))?.note;
}

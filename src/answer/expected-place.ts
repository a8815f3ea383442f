import type { ReadTerm } from "../domain/query.ts";
import type { Span } from "../domain/span.ts";
import type { Bearing } from "./bearing.ts";
import { isAskedAbout } from "./entity-of-terms.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Characters before a place in which its preposition is looked for. */
const LOCATIVE_REACH = 40;
/** A preposition of place, or a verb of going, with a few words of its noun phrase, at the end of what stands before a place. */
const LOCATIVE =
  /\b(?:in|at|on|off|from|to|towards|near|across|along|beside|behind|outside|inside|into|around|through|left|leave|leaves|leaving|fled|flee|entered|enter|reached)\s+(?:(?:the|a|an|his|her|its|their|this)\s+)?(?:[\p{L}-]+\s+){0,3}$/iu;

/** Ordinary words for places. */
const PLACE_WORDS = new Set(
  "abroad overseas border outside downtown centre center square street airport city region country capital headquarters facilities".split(
    " ",
  ),
);

/**
 * How plainly a sentence gives a place that the question did not name, 0..1: best one named after a preposition of place, else
 * one described by an ordinary word.
 */
export function placeValueOf({ view }: Bearing, readTerms: readonly ReadTerm[]): number {
  const names = view.sentence.mentions.filter(
    ({ entity, form }) => form === "name" && !isAskedAbout(view, entity, readTerms),
  );
  const values = names.map(({ span, entity }) => {
    const isLocative = isAfterLocative(view, span);
    const kind = view.analysis.entities[entity]?.kind;
    if (kind === "place") return isLocative ? 1 : 0.6;
    return isLocative && kind !== "person" ? 0.7 : 0;
  });
  const described = view.tokens.some(
    ({ form, span }) => form === "abroad" || (PLACE_WORDS.has(form) && isAfterLocative(view, span)),
  );
  return Math.max(0, described ? 0.7 : 0, ...values);
}

/** Whether a preposition of place stands before a span, with at most a few words of its noun phrase between. */
function isAfterLocative(view: SentenceView, span: Span): boolean {
  const before = view.analysis.article.text.slice(
    Math.max(view.sentence.span.start, span.start - LOCATIVE_REACH),
    span.start,
  );
  return LOCATIVE.test(before);
}

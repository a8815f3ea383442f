import type { Span } from "../domain/span.ts";
import type { Statement } from "../extract/article-analysis.ts";
import type { SentenceView } from "./sentence-view.ts";
import { sentenceViewsOf } from "./sentence-view.ts";
import { isDirect } from "./speaker-of.ts";

/** An excerpt is at most this many whole sentences. */
const SENTENCE_LIMIT = 3;
/** An excerpt is stretched to a neighbouring sentence only up to this many characters. */
const STRETCH_LIMIT = 420;

/** First words that cannot be understood without the sentence before. */
const ANAPHORA = new Set([
  "he",
  "she",
  "it",
  "they",
  "this",
  "that",
  "these",
  "those",
  "such",
  "his",
  "her",
  "its",
  "their",
  "him",
  "them",
  "both",
  "there",
  "then",
  "instead",
  "however",
  "moreover",
  "furthermore",
  "otherwise",
]);

const VERBS_OF_BEING = new Set("is are was were has have had".split(" "));

/** Verbs that take back what the sentence before says; a claim is not shown without its denial. */
const DENYING = new Set(
  "deny denies denied denying reject rejects rejected refute refutes refuted dismiss dismisses dismissed contradict contradicts contradicted".split(
    " ",
  ),
);
const POINTING = new Set("this that it these those".split(" "));

/** What the excerpt is shown for. */
interface SpanContext {
  /** Somebody who is introduced: the sentence after is added if it goes on about them. */
  readonly entity?: number;
  /** Entities asked about that the sentence only means ("he", "the 57-year-old"): the sentence that names them is added. */
  readonly meant?: readonly number[];
}

/**
 * The whole sentences to show for the one that bears on the question: with the one before where it begins with a word
 * that points back, and with the rest of a quotation that it only begins or ends.
 */
export function chooseSpan(view: SentenceView, { entity, meant = [] }: SpanContext = {}): Span {
  const views = sentenceViewsOf(view.analysis);
  let first = view.index;
  let last = view.index;
  const fits = (from: number, to: number) => {
    const start = views[from];
    const end = views[to];
    if (!start || !end || start.sentence.paragraphIndex !== end.sentence.paragraphIndex) return false;
    if (!views.slice(from, to + 1).every((other) => mayStandWith(other, view))) return false;
    return to - from < SENTENCE_LIMIT && end.sentence.span.end - start.sentence.span.start <= STRETCH_LIMIT;
  };
  if (pointsBack(view) && fits(first - 1, last)) first -= 1;
  const naming = nearestNaming(views, first, meant);
  if (naming !== undefined && fits(naming, last)) first = naming;
  const openness = () => openQuotation(view, views[first], views[last]);
  while (openness() === "before" && fits(first - 1, last)) first -= 1;
  while (openness() === "after" && fits(first, last + 1)) last += 1;
  const denial = views[last + 1];
  if (denial && isDenial(denial) && fits(first, last + 1)) last += 1;
  const next = views[last + 1];
  if (entity !== undefined && next && goesOnAbout(next, entity) && fits(first, last + 1)) last += 1;
  const start = views[first] ?? view;
  const end = views[last] ?? view;
  return { start: start.sentence.span.start, end: end.sentence.span.end };
}

/** The whole sentences to show for a statement: all of it where it is short, else those around the sentence that bears best. */
export function chooseStatementSpan(view: SentenceView, statement: Statement): Span {
  const views = sentenceViewsOf(view.analysis);
  const inside = views.filter(
    ({ sentence }) =>
      sentence.paragraphIndex === view.sentence.paragraphIndex &&
      statement.within.start < sentence.span.end &&
      sentence.span.start < statement.within.end,
  );
  const at = inside.indexOf(view);
  if (at < 0) return chooseSpan(view);
  let first = at;
  let last = at;
  const fits = (from: number, to: number) => {
    const start = inside[from];
    const end = inside[to];
    return (
      start !== undefined &&
      end !== undefined &&
      to - from < SENTENCE_LIMIT &&
      end.sentence.span.end - start.sentence.span.start <= STRETCH_LIMIT
    );
  };
  while (fits(first, last + 1)) last += 1;
  while (fits(first - 1, last)) first -= 1;
  if (first === at && pointsBack(view) && fits(first - 1, last)) first -= 1;
  return {
    start: inside[first]?.sentence.span.start ?? view.sentence.span.start,
    end: inside[last]?.sentence.span.end ?? view.sentence.span.end,
  };
}

/** Whether a sentence denies what the one before it says: "His office has denied this." */
function isDenial({ tokens }: SentenceView): boolean {
  return tokens.some(
    ({ form }, i) => DENYING.has(form) && tokens.slice(i + 1, i + 3).some((next) => POINTING.has(next.form)),
  );
}

/** The nearest sentence before, within reach, that names one of the entities; undefined where the sentence itself does or none is near. */
function nearestNaming(views: readonly SentenceView[], from: number, entities: readonly number[]): number | undefined {
  const names = (at: number) =>
    views[at]?.sentence.mentions.some((m) => m.form === "name" && entities.includes(m.entity)) === true;
  if (entities.length === 0 || names(from)) return undefined;
  return [from - 1, from - 2].find(names);
}

/** Whether the words from one sentence to another begin or end inside a quotation that is printed with curly marks. */
function openQuotation(
  { analysis }: SentenceView,
  first: SentenceView | undefined,
  last: SentenceView | undefined,
): "before" | "after" | undefined {
  if (!first || !last) return undefined;
  const words = analysis.article.text.slice(first.sentence.span.start, last.sentence.span.end);
  let depth = 0;
  for (const mark of words.match(/[“”«»]/gu) ?? []) {
    depth += mark === "“" || mark === "«" ? 1 : -1;
    if (depth < 0) return "before";
  }
  return depth > 0 ? "after" : undefined;
}

function pointsBack({ tokens }: SentenceView): boolean {
  const first = tokens[0]?.form ?? "";
  // "There is a rumour" points nowhere.
  return ANAPHORA.has(first) && !(first === "there" && VERBS_OF_BEING.has(tokens[1]?.form ?? ""));
}

/**
 * Whether a sentence may be shown in one excerpt with the one that bears on the question: nobody is shown as saying what somebody else says. What
 * the article says itself may stand with what it reports of others.
 */
function mayStandWith(
  { sentence: { speaker: other } }: SentenceView,
  { sentence: { speaker } }: SentenceView,
): boolean {
  if (speaker.kind === other.kind) return !("name" in speaker) || !("name" in other) || speaker.name === other.name;
  return speaker.kind === "article" && !isDirect(other);
}

/** Whether a sentence goes on about somebody: it begins by meaning them. */
function goesOnAbout({ sentence, tokens }: SentenceView, entity: number): boolean {
  const first = tokens[0];
  return (
    first !== undefined &&
    sentence.mentions.some((m) => m.entity === entity && m.form !== "name" && m.span.start <= first.span.end)
  );
}

import type { ReadTerm } from "../domain/query.ts";
import type { Span } from "../domain/span.ts";
import { datesOf } from "../extract/dates.ts";
import { agesOf, figuresOf } from "../extract/figures.ts";
import { stemOfTerm, termsOf } from "../retrieve/terms.ts";
import { stemOf } from "../text/stem.ts";
import type { Bearing } from "./bearing.ts";
import { isAskedAbout } from "./entity-of-terms.ts";
import { countryValueOf } from "./expected-country.ts";
import { placeValueOf } from "./expected-place.ts";
import { populationValueOf } from "./expected-population.ts";
import { causeValueOf, reasonValueOf } from "./expected-reason.ts";
import type { Question } from "./question.ts";
import { entityStemsOf, type SentenceView } from "./sentence-view.ts";

/** How far, in tokens, what is counted may follow its figure: "18 members of the police". */
const UNIT_REACH = 5;
/** How far, in tokens, a figure may stand from the words it is asked about and still be taken for theirs. */
const FIGURE_REACH = 8;

/** Currencies by sign, code or name. */
const MONEY_UNIT =
  /^(?:[$€£¥₽₸]|usd|eur|gbp|rub|kzt|dollars?|euros?|pounds?|roubles?|rubles?|tenge|yuan|yen|rupees?|cents?|francs?)$/iu;

/** A word that counts less beside the one asked about is related to it, and does not stand for it. */
const STANDS_FOR = 0.5;

/** Whoever is counted may be called these. */
const PEOPLE_STEMS = new Set(["peopl", "person", "man", "men", "women", "other", "member", "individu"]);

/** Units of time, singular: what makes a figure a duration. */
const TIME_UNITS = new Set(["second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "centuri"]);

/**
 * How well a sentence gives the kind of thing that is asked for, 0..1: 0 is not at all, 1 is plainly.
 *
 * @param readTerms - The terms asked about, as `bearing.terms` has them.
 */
export function expectedValueOf(question: Question, bearing: Bearing, readTerms: readonly ReadTerm[]): number {
  switch (question.expects) {
    case "number":
      return numberValue(question, bearing, readTerms);
    case "population":
      return populationValueOf(bearing.view, readTerms);
    case "age":
      return agesOf(textOf(bearing.view), spanOf(bearing.view)).length > 0 ? 1 : 0;
    case "percentage":
      return figuresIn(bearing.view).some(({ unit }) => unit === "%") ? 1 : 0;
    case "money":
      return figuresIn(bearing.view).some(({ unit }) => unit !== undefined && MONEY_UNIT.test(unit)) ? 1 : 0;
    case "duration":
      return durationValue(bearing.view);
    case "date":
      return dateValue(bearing);
    case "place":
      return placeValueOf(bearing, readTerms);
    case "country":
      return countryValueOf(question, bearing.view, readTerms);
    case "reason":
      return reasonValueOf(bearing);
    case "cause":
      return causeValueOf(bearing.view);
    case "agent":
      return agentValue(bearing, readTerms);
    case "author":
      return authorValue(bearing.view);
    case "identity":
    case "definition":
      return introductionValue(bearing, readTerms);
    case "statement":
    case "fact":
    case "topic":
      return 1;
  }
}

/** The entities a sentence introduces that answer to one of the terms. */
function introducedEntities({ view }: Bearing, readTerms: readonly ReadTerm[]): number[] {
  const stems = entityStemsOf(view.analysis);
  return view.analysis.introductions
    .filter(({ sentence }) => sentence === view.index)
    .map(({ entity }) => entity)
    .filter((entity) =>
      readTerms.some(({ variants }) => variants.some((v) => v.stems.every((s) => stems[entity]?.has(s)))),
    );
}

function numberValue(question: Question, bearing: Bearing, readTerms: readonly ReadTerm[]): number {
  const counted = readTerms.findIndex(({ term }) => term === question.query.terms[question.countedTerm ?? -1]);
  const figures = figuresIn(bearing.view);
  if (figures.length === 0) return 0;
  // What is counted is printed nowhere, in no other words either.
  if (readTerms[counted]?.variants.every(({ weight }) => weight < STANDS_FOR) === true) return 0;
  const places = figures
    .filter(({ unit }) => !isOfOtherThings(unit, readTerms[counted], question))
    .map(({ span }) => tokenAt(bearing.view, span));
  const countedAt = bearing.terms[counted]?.token;
  const isCounted = countedAt !== undefined && places.some((at) => countedAt >= at && countedAt - at <= UNIT_REACH);
  if (isCounted) return 1;
  const matched = bearing.terms.flatMap(({ token }) => (token === undefined ? [] : [token]));
  const counts = readTerms[counted]?.term;
  const saysWhatCounts = counts === undefined || !question.light.has(counts);
  // "18 injured" counts people without saying so.
  if (!saysWhatCounts && places.some((at) => matched.some((token) => token - at === 1))) return 0.9;
  return places.some((at) => matched.some((token) => Math.abs(at - token) <= FIGURE_REACH)) ? 0.7 : 0.3;
}

/** Whether a figure says itself that it counts something else: "five other countries" where soldiers are asked about. */
function isOfOtherThings(unit: string | undefined, counted: ReadTerm | undefined, { light }: Question): boolean {
  if (unit === undefined || counted === undefined || light.has(counted.term)) return false;
  const stems = termsOf(unit).map(({ form }) => stemOfTerm(form));
  const isPeople = stems.some((stem) => PEOPLE_STEMS.has(stem));
  return !isPeople && !counted.variants.some((variant) => variant.stems.every((stem) => stems.includes(stem)));
}

function durationValue(view: SentenceView): number {
  if (datesOf(textOf(view), spanOf(view)).some(({ kind }) => kind === "duration")) return 1;
  if (figuresIn(view).some(({ unit }) => unit !== undefined && TIME_UNITS.has(stemOf(unit.toLowerCase())))) return 1;
  return view.tokens.some(({ form }) => form === "since" || form === "until" || form === "for") &&
    dateKinds(view).size > 0
    ? 0.7
    : 0;
}

function dateValue({ view }: Bearing): number {
  const kinds = dateKinds(view);
  if (kinds.has("day") || kinds.has("month") || kinds.has("year")) return 1;
  if (kinds.has("weekday")) return 0.7;
  return kinds.has("relative") ? 0.6 : 0;
}

function dateKinds(view: SentenceView): Set<string> {
  return new Set(datesOf(textOf(view), spanOf(view)).map(({ kind }) => kind));
}

/** Somebody is given where a person, body or group stands that the question did not name. */
function agentValue({ view }: Bearing, readTerms: readonly ReadTerm[]): number {
  const others = view.sentence.mentions.filter(({ entity }) => !isAskedAbout(view, entity, readTerms));
  const actors = others.filter(({ entity }) =>
    ["person", "organisation"].includes(view.analysis.entities[entity]?.kind ?? ""),
  );
  if (actors.length > 0) return 1;
  if (others.length > 0) return 0.8;
  return 0.6;
}

/** How an article speaks of whoever wrote it: "The author is an analyst". */
const AUTHOR_LINE = /^(?:about )?the (?:author|writer) (?:is|was|has|works|teaches|lives)\b/iu;

/** 1 where a byline of its article is named, or its author is spoken of. */
function authorValue({ analysis, sentence }: SentenceView): number {
  if (analysis.article.paragraphs[sentence.paragraphIndex]?.part === "headline") return 0;
  const words = analysis.article.text.slice(sentence.span.start, sentence.span.end);
  return AUTHOR_LINE.test(words) || analysis.article.bylines.some((byline) => words.includes(byline)) ? 1 : 0;
}

function introductionValue(bearing: Bearing, readTerms: readonly ReadTerm[]): number {
  const introduced = new Set(introducedEntities(bearing, readTerms));
  if (introduced.size > 0) return 1;
  return bearing.terms.some(({ place }) => place === "sentence") ? 0.5 : 0.2;
}

function figuresIn(view: SentenceView): ReturnType<typeof figuresOf> {
  return figuresOf(textOf(view), spanOf(view));
}

function tokenAt(view: SentenceView, span: Span): number {
  const at = view.tokens.findIndex((token) => token.span.end > span.start);
  return at < 0 ? view.tokens.length : at;
}

function textOf(view: SentenceView): string {
  return view.analysis.article.text;
}

function spanOf(view: SentenceView): Span {
  return view.sentence.span;
}

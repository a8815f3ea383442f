import type { ReadTerm, Variant } from "../domain/query.ts";
import type { Bearing, TermBearing } from "./bearing.ts";
import { expectedValueOf } from "./expected-value.ts";
import { isNameTerm } from "./name-term.ts";
import type { Question } from "./question.ts";

/** What a word that frames rather than asks counts beside another. */
const LIGHT_WEIGHT = 0.2;
/** What a name counts beside another word of the same rarity. */
const NAME_WEIGHT = 1.25;

/** Everything that the rank of a sentence and the verdict on it rest on, each 0..1. */
export interface Features {
  /** Share of the question's weight that the sentence, read in its surroundings, bears. */
  readonly coverage: number;
  /** The same, counting only what stands in the sentence itself or is meant by one of its pronouns. */
  readonly within: number;
  /** The same as `within`, but each word counts as itself or not at all: a synonym counts like the word typed. */
  readonly reach: number;
  /** 1 where some word that counts stands in the sentence itself, or a word that is listed for it; 0 where only chance relations do. */
  readonly proper: number;
  /** How well the least well borne name is borne; 1 where no name is asked about. */
  readonly name: number;
  /** How well it gives the kind of thing asked for. */
  readonly expected: number;
  /** How close together the matched words stand. */
  readonly proximity: number;
  /** Share of the neighbouring words of the question that are neighbours in the sentence as well, in their order. */
  readonly order: number;
  /** How well its passage was retrieved. */
  readonly passage: number;
  /** Share of the words asked about, names and light words aside, that neither the sentence nor its surroundings bear. */
  readonly missed: number;
  /** Share of the question's weight in ordinary words that nothing in the collection stands for. */
  readonly unknown: number;
  /** How well the first word asked about that is no name is borne: in a question who did something, that is the verb. */
  readonly lead: number;
  /** How well the best borne of the ordinary words asked about is borne: something of what happened. */
  readonly event: number;
  /** 1 where the question names somebody or something that occurs nowhere in the collection. */
  readonly stranger: number;
  /** 1 where the question asks for what is so now and the sentence says what once was. */
  readonly outdated: number;
  /** 1 for a caption or a credit. */
  readonly isCaption: number;
  readonly isHeading: number;
  readonly isQuestion: number;
  readonly isInterviewer: number;
}

/** How much each term matters: rarer in the collection is more, names more, words that only frame the question less. */
export function importanceOf(question: Question, readTerm: ReadTerm, passages: number): number {
  const { term, variants, documentFrequency } = readTerm;
  const rarity =
    Math.log(1 + (passages - documentFrequency + 0.5) / (documentFrequency + 0.5)) / Math.log(2 * passages + 2);
  // A word that says little by itself says something in a phrase: "come" in "where does she come from".
  if (question.light.has(term) && !readTerm.isInPhrase) return rarity * LIGHT_WEIGHT;
  return isNameTerm(readTerm) || (variants.length === 0 && term.isCapitalised) ? rarity * NAME_WEIGHT : rarity;
}

/**
 * Whether a term is a name that the collection does not hold: nothing stands for it, or other words for it alone, and it was
 * typed as a name or is no word of the language.
 */
function isStranger(question: Question, readTerms: readonly ReadTerm[], at: number): boolean {
  const readTerm = readTerms[at];
  if (!readTerm || question.light.has(readTerm.term)) return false;
  if (readTerm.variants.length === 0 && !readTerm.isWord) return true;
  return (
    isTypedAsName(readTerms, at) &&
    readTerm.variants.every(({ kind, printed }) => kind === "synonym" && !/^\p{Lu}/u.test(printed))
  );
}

/** A capital says little at the beginning of a line, unless the next word has one as well. */
function isTypedAsName(readTerms: readonly ReadTerm[], at: number): boolean {
  const isCapitalised = (i: number) => readTerms[i]?.term.isCapitalised === true;
  if (readTerms.length > 1 && readTerms.every(({ term }) => term.isCapitalised)) return false;
  return isCapitalised(at) && (readTerms[at]?.term.span.start !== 0 || isCapitalised(at + 1));
}

/**
 * The features of a sentence held against a question.
 *
 * @param importance - One for each of `readTerms`.
 * @param passage - 0..1, 1 for the best passage.
 */
export function featuresOf(
  question: Question,
  bearing: Bearing,
  readTerms: readonly ReadTerm[],
  importance: readonly number[],
  passage: number,
): Features {
  const total = importance.reduce((sum, weight) => sum + weight, 0);
  const share = (weightOf: (term: TermBearing, i: number) => number) =>
    total === 0 ? 0 : bearing.terms.reduce((sum, term, i) => sum + weightOf(term, i) * (importance[i] ?? 0), 0) / total;
  const isInside = ({ place }: TermBearing) => place === "sentence" || place === "coreference";
  const { view } = bearing;
  const lightAt = readTerms.map(({ term }) => question.light.has(term));
  const ordinary = ordinaryTermsOf(question, bearing, readTerms);
  const { text, paragraphs } = view.analysis.article;
  const paragraph = paragraphs[view.sentence.paragraphIndex];
  return {
    coverage: share((term) => term.weight),
    within: share((term) => (isInside(term) ? term.weight : 0)),
    reach: share((term) => (isInside(term) && term.weight >= REACH_NEEDED ? 1 : 0)),
    proper: bearing.terms.some((term, i) => isInside(term) && lightAt[i] === false && isProper(term.variant)) ? 1 : 0,
    name: Math.min(
      1,
      ...bearing.terms.flatMap(({ weight }, i) => (isAskedName(question, readTerms[i]) ? [weight] : [])),
    ),
    expected: expectedValueOf(question, bearing, readTerms),
    proximity: proximityOf(bearing),
    order: orderOf(bearing),
    passage,
    missed: missedOf(ordinary),
    unknown: share((_, i) => (isUnknown(question, readTerms[i]) ? 1 : 0)),
    lead: ordinary[0]?.weight ?? 1,
    event: ordinary.length === 0 ? 1 : Math.max(...ordinary.map(({ weight }) => weight)),
    stranger: readTerms.some((_, i) => isStranger(question, readTerms, i)) ? 1 : 0,
    outdated: question.asksForPresent && view.tokens.some(({ form }) => PAST_WORDS.has(form)) ? 1 : 0,
    isCaption: paragraph?.part === "caption" || paragraph?.part === "credit" ? 1 : 0,
    isHeading: paragraph?.part === "headline" || paragraph?.isSubhead ? 1 : 0,
    isQuestion: QUESTION_END.test(text.slice(view.sentence.span.start, view.sentence.span.end)) ? 1 : 0,
    isInterviewer: view.sentence.speaker.kind === "interviewer" ? 1 : 0,
  };
}

/** Words that put an office or a state into the past. */
const PAST_WORDS = new Set(["once", "former", "formerly", "ex", "previously"]);

/** A word listed for another counts this much; what the thesaurus merely relates counts less. */
const LISTED_WEIGHT = 0.6;

function isProper(variant: Variant | undefined): boolean {
  return variant !== undefined && (variant.kind !== "synonym" || variant.weight >= LISTED_WEIGHT);
}

/** A term is reached by a word that counts at least this much beside the word typed. */
const REACH_NEEDED = 0.5;

const QUESTION_END = /[?？]["'”’»)\s]*$/u;

function missedOf(asked: readonly TermBearing[]): number {
  return asked.length === 0 ? 0 : asked.filter(({ weight }) => weight < REACH_NEEDED).length / asked.length;
}

/** How the words are borne that neither name anything nor merely frame the question. */
function ordinaryTermsOf(question: Question, { terms }: Bearing, readTerms: readonly ReadTerm[]): TermBearing[] {
  return terms.filter((_, i) => {
    const readTerm = readTerms[i];
    return readTerm !== undefined && !question.light.has(readTerm.term) && !isNameTerm(readTerm);
  });
}

function isUnknown(question: Question, readTerm: ReadTerm | undefined): boolean {
  if (!readTerm || question.light.has(readTerm.term)) return false;
  return readTerm.variants.every(({ weight }) => weight < REACH_NEEDED);
}

function isAskedName(question: Question, readTerm: ReadTerm | undefined): boolean {
  return readTerm !== undefined && isNameTerm(readTerm) && !question.light.has(readTerm.term);
}

/** 1 where the matched terms stand side by side, falling towards 0 as other words come between them. */
function proximityOf({ terms }: Bearing): number {
  const places = [...new Set(terms.flatMap(({ token }) => (token === undefined ? [] : [token])))].sort((a, b) => a - b);
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined || places.length < 2) return 0;
  return (places.length - 1) / (last - first);
}

/** Neighbours stand at most this many tokens apart: room for an article and an adjective. */
const NEIGHBOUR_REACH = 3;

function orderOf({ terms }: Bearing): number {
  if (terms.length < 2) return 0;
  const pairs = terms.slice(1).filter(({ token }, i) => {
    const before = terms[i]?.token;
    return token !== undefined && before !== undefined && token > before && token - before <= NEIGHBOUR_REACH;
  });
  return pairs.length / (terms.length - 1);
}

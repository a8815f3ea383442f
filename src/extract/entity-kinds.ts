import type { Entity } from "./article-analysis.ts";
import { AUXILIARIES, BE, DETERMINERS, isAdverb } from "./function-words.ts";
import type { Lexeme } from "./lexemes.ts";
import type { Name } from "./names.ts";
import { lexemeAt, type Reading } from "./reading.ts";
import { reportingVerbOf } from "./reporting-verbs.ts";
import {
  isCapital,
  isCountry,
  isDemonym,
  isGivenName,
  isPersonWord,
  KIN,
  ORGANISATION_NAMES,
  ORGANISATIONS,
  PLACE_NAMES,
} from "./word-lists.ts";

/** How much speaks for each kind that a name may be of. */
export interface KindVotes {
  person: number;
  organisation: number;
  place: number;
}

/** No votes yet. */
export function noVotes(): KindVotes {
  return { person: 0, organisation: 0, place: 0 };
}

const PLACE_PREPOSITIONS = new Set(["in", "near", "outside", "around", "across", "throughout"]);

const PLACE_WORDS = new Set(
  "city town village region province district capital port suburb metropolis island".split(" "),
);

/** Adds what one printed name, and the words beside it, say of its kind. */
export function addVotes(votes: KindVotes, reading: Reading, name: Name): void {
  const { lexemes } = reading;
  const words = lexemes.slice(name.first, name.end).filter(({ kind }) => kind === "word");
  addVotesOfWords(votes, words);
  addVotesBefore(votes, lexemes, name);
  addVotesAfter(votes, lexemes, name, words.length);
  if (isTakenUpByPronoun(reading, name)) votes.person += 1;
  if (fillsQuotation(reading, name)) votes.person -= 2;
}

/** The kind that the votes decide for; "other" where nothing speaks for any. */
export function kindOf({ person, organisation, place }: KindVotes): Entity["kind"] {
  if (person >= 1 && person >= organisation && person >= place) return "person";
  if (organisation > 0 && organisation >= place) return "organisation";
  return place > 0 ? "place" : "other";
}

/** Whether the name opens its sentence and the next begins with "He" or "She". */
function isTakenUpByPronoun({ lexemes, sentences, sentenceOf }: Reading, { first, title }: Name): boolean {
  const index = sentenceOf[first] ?? -1;
  const next = sentences[index + 1];
  if (
    !next ||
    sentences[index]?.first !== (title?.first ?? first) ||
    next.paragraphIndex !== sentences[index]?.paragraphIndex
  )
    return false;
  return ["he", "she"].includes(lexemeAt(lexemes, next.first).lower);
}

/** Whether nothing but the name stands between quotation marks: a coined word, not a person. */
function fillsQuotation({ lexemes, quotationOf, quotations }: Reading, { first, end }: Name): boolean {
  const quotation = quotations[quotationOf[first] ?? -1];
  if (!quotation) return false;
  return (
    lexemeAt(lexemes, first).start === quotation.inner.start &&
    lexemeAt(lexemes, end - 1).end >= quotation.inner.end - 1
  );
}

function addVotesOfWords(votes: KindVotes, words: readonly Lexeme[]): void {
  const first = words[0]?.lower ?? "";
  const last = words.at(-1)?.lower ?? "";
  const whole = words.map(({ lower }) => lower).join(" ");
  const isPersonal = words.length > 1 && isGivenName(first);
  if (isCapital(whole)) votes.place += 3;
  if (isCountry(whole)) votes.place += 20;
  else if (words.some(({ lower }) => ORGANISATION_NAMES.has(lower)) && !(isPersonal && !ORGANISATION_NAMES.has(last)))
    votes.organisation += 6;
  else if (words.length === 1 && /^\p{Lu}[\p{Lu}\d&-]+$/u.test(words[0]?.text ?? "")) votes.organisation += 4;
  else if (!isPersonal && words.length === 1 && PLACE_NAMES.has(first)) votes.place += 2;
  else if (!isPersonal && words.length > 1 && (PLACE_NAMES.has(first) || PLACE_NAMES.has(last))) votes.place += 4;
  else if (isPersonal) votes.person += 4;
  else if (words.length > 1 && words.length < 5 && !isDemonym(first) && first !== "al") votes.person += 1;
  else if (words.length === 1 && isGivenName(first)) votes.person += 1;
}

function addVotesBefore(votes: KindVotes, lexemes: readonly Lexeme[], { first, title }: Name): void {
  const previous = lexemeAt(lexemes, (title?.first ?? first) - 1);
  const nearest = lexemeAt(lexemes, first - 1);
  if (title) votes.person += 6;
  if (previous.lower === "the" && !title) votes.organisation += 1.5;
  if (PLACE_PREPOSITIONS.has(previous.lower)) votes.place += 2;
  const verb = reportingVerbOf(nearest.lower);
  if (verb?.says && verb.form !== "base" && verb.form !== "ing" && lexemeAt(lexemes, first - 2).kind === "mark")
    votes.person += 2;
  const beforeComma = nearest.text === "," ? lexemeAt(lexemes, first - 2).lower : "";
  if (isPersonWord(beforeComma) || KIN.has(beforeComma)) votes.person += 2;
  if (PLACE_WORDS.has(nearest.lower)) votes.place += 2;
  if (nearest.lower === "of" && PLACE_WORDS.has(lexemeAt(lexemes, first - 2).lower)) votes.place += 2;
  if (isPersonWord(nearest.lower) || KIN.has(nearest.lower)) votes.person += 3;
  if (ORGANISATIONS.has(nearest.lower) && !isPersonWord(nearest.lower)) votes.organisation += 1;
}

function addVotesAfter(votes: KindVotes, lexemes: readonly Lexeme[], { first, end }: Name, length: number): void {
  const next = lexemeAt(lexemes, end);
  const second = lexemeAt(lexemes, end + 1);
  const third = lexemeAt(lexemes, end + 2);
  const isSubject = !isPrepositionLike(lexemeAt(lexemes, first - 1).lower);
  const verb = reportingVerbOf(next.lower) ?? (isAdverb(next.lower) ? reportingVerbOf(second.lower) : undefined);
  if (isSubject && verb && verb.form !== "base" && verb.form !== "ing") votes.person += 1;
  if (next.lower === "who" || (next.text === "," && second.lower === "who")) votes.person += 3;
  if (next.text === "," && second.kind === "number" && /^\d{2}$/.test(second.text) && [",", "."].includes(third.text))
    votes.person += 3;
  if (next.kind === "clitic" && KIN.has(second.lower)) votes.person += 2;
  if (next.text === "," && DETERMINERS.has(second.lower) && hasPersonWord(lexemes, end + 2))
    votes.person += length > 1 ? 3 : 1;
  if (isSubject && BE.has(next.lower) && ["a", "an"].includes(second.lower) && hasPersonWord(lexemes, end + 2))
    votes.person += 2;
  if (standsAsSubject(lexemes, first) && (AUXILIARIES.has(next.lower) || /[^s]s$|ed$/.test(next.lower)))
    votes.person += 0.5;
}

function standsAsSubject(lexemes: readonly Lexeme[], first: number): boolean {
  const { lower, text } = lexemeAt(lexemes, first - 1);
  return [".", "?", "!", ""].includes(text) || ["that", "because", "if", "when", "while", "but"].includes(lower);
}

function isPrepositionLike(lower: string): boolean {
  return ["in", "of", "from", "to", "at", "near", "the", "by", "with", "for"].includes(lower);
}

/** Whether a word for one person stands within the next few words, before any other name or mark. */
function hasPersonWord(lexemes: readonly Lexeme[], from: number): boolean {
  for (let at = from; at < from + 5; at++) {
    const { kind, lower } = lexemeAt(lexemes, at);
    if (kind === "mark" || ["of", "in", "at", "for", "who", "with"].includes(lower)) return false;
    if (isPersonWord(lower)) return true;
  }
  return false;
}

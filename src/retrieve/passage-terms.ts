import type { Article, Day } from "../domain/article.ts";
import type { Passage } from "../domain/passage.ts";
import type { PassageTerms } from "../index/passage-index.ts";
import type { Occurrence, Vocabulary } from "../index/vocabulary.ts";
import { sentencesOf } from "../text/sentences.ts";
import { prefixOf, usesTurkicLetters } from "../text/stem.ts";
import { isStopWord } from "../text/stop-words.ts";
import type { FiledPhrases } from "./filed-phrases.ts";
import { isCapitalised, readText, stemOfTerm, termsOf } from "./terms.ts";

/** How much an occurrence in the headline counts beside one in the passage itself. */
const HEADLINE_WEIGHT = 1;

/** How much an occurrence in publisher, byline, section or date counts beside one in the passage itself. */
const PARTICULARS_WEIGHT = 0.25;

/** A date range over more months than this is filed under its years alone. */
const MONTHS_LIMIT = 3;

/** Code units of an article that its language is told by, and the least number of words in them. */
const LANGUAGE_SAMPLE = 4000;
const LANGUAGE_WORDS = 40;

/** In English prose one word in four is one of these; in no other language one in fourteen. */
const ENGLISH_WORDS = new Set("the of and to in is that for was by with on as at from are his has".split(" "));
const ENGLISH_SHARE = 0.1;

const NO_STEMS: ReadonlySet<string> = new Set();

const MONTHS = "january february march april may june july august september october november december".split(" ");

/** The words of a passage, read once when it is filed and once when it is taken out. */
export interface PassageWords {
  readonly occurrences: readonly Occurrence[];
  /** Other ways to read compounds, by which they are found too. */
  readonly alternates: readonly Occurrence[];
  /** Indices of the occurrences that end a sentence. */
  readonly sentenceEnds: ReadonlySet<number>;
}

/** What is filed with each passage of an article: stems of its headline and of its particulars. */
export interface ArticleWords {
  /** Whether its words are filed under their beginnings too, as its language piles endings on them. */
  readonly usesPrefixes: boolean;
  readonly headline: ReadonlySet<string>;
  readonly particulars: ReadonlySet<string>;
}

/** Reads a passage; stems the vocabulary has met are looked up there. */
export function wordsOfPassage(
  { article, span }: Passage,
  vocabulary: Vocabulary,
  usesPrefixes: boolean,
): PassageWords {
  const { terms, alternates } = readText(article.text, span);
  const stemFor = (form: string) => vocabulary.knownStemOf(form) ?? stemOfTerm(form);
  const occurrences = terms.map(({ form, isStopWord, isCapitalised, printed }) => ({
    form,
    stem: stemFor(form),
    isStopWord,
    isCapitalised,
    printed,
    ...(usesPrefixes && !isStopWord ? { prefix: prefixOf(form) } : {}),
  }));
  const others = alternates.map(({ form, span: place }) => ({
    form,
    stem: stemFor(form),
    isStopWord: isStopWord(form),
    isCapitalised: isCapitalised(article.text, place),
    printed: article.text.slice(place.start, place.end),
  }));
  const sentenceEnds = new Set<number>();
  const sentences = sentencesOf(article.text, span);
  let at = 0;
  for (const sentence of sentences) {
    while (at < terms.length && (terms[at]?.span.start ?? 0) < sentence.end) at++;
    sentenceEnds.add(at - 1);
  }
  return { occurrences, alternates: others, sentenceEnds };
}

/** Reads what all passages of an article share. */
export function wordsOfArticle(article: Article): ArticleWords {
  const { headline, publisher, bylines, section, published } = article;
  const particulars = [publisher, ...bylines, section].filter((words) => words !== undefined);
  const dateWords = published ? dateWordsOf(published.from, published.to) : [];
  return {
    usesPrefixes: usesPrefixes(article),
    headline: setOf(headline === undefined ? [] : stemsOf(headline)),
    particulars: setOf([...particulars, ...dateWords].flatMap(stemsOf)),
  };
}

/**
 * What a passage is filed under: its own stems, and, counting less, those of headline and particulars that it does not hold
 * itself. The passage that is the headline is filed under its own words alone.
 */
export function filedTermsOf(
  { occurrences, alternates }: PassageWords,
  { headline, particulars }: ArticleWords,
  isHeadline: boolean,
  phrases: FiledPhrases,
): PassageTerms {
  const frequencies = new Map<string, number>();
  let length = 0;
  for (const { stem, isStopWord, prefix } of occurrences) {
    if (isStopWord) continue;
    length++;
    frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
    if (prefix === undefined) continue;
    const term = prefixTermOf(prefix);
    frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  for (const term of phrases.termsIn(occurrences.map(({ stem }) => stem)))
    frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  for (const { stem, isStopWord } of alternates)
    if (!isStopWord) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  if (!isHeadline) for (const stem of headline) frequencies.set(stem, (frequencies.get(stem) ?? 0) + HEADLINE_WEIGHT);
  for (const stem of particulars) frequencies.set(stem, (frequencies.get(stem) ?? 0) + PARTICULARS_WEIGHT);
  return { frequencies, length: Math.max(1, length) };
}

/** A range of days in words: "January 2022", and the day itself where it is known: "2022-01-08", "8 January 2022". */
function dateWordsOf(from: Day, to: Day): string[] {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  const [lastYear = 0, lastMonth = 1] = to.split("-").map(Number);
  const months = (lastYear - year) * 12 + lastMonth - month + 1;
  const years = Array.from({ length: lastYear - year + 1 }, (_, i) => String(year + i));
  const names =
    months > MONTHS_LIMIT ? [] : Array.from({ length: months }, (_, i) => MONTHS[(month - 1 + i) % 12] ?? "");
  return [...years, ...names, ...(from === to ? [from, String(day)] : [])];
}

/** The term of the index that words with this beginning are filed under, apart from all stems. */
export function prefixTermOf(prefix: string): string {
  return `~${prefix}`;
}

/**
 * Whether an article is in a language other than English, by what it states or else by its letters and its commonest words. Where a
 * script has its own stems in `stemOf`, its beginnings are these already, and nothing is lost.
 */
function usesPrefixes({ language, text }: Article): boolean {
  if (language !== undefined) return !/^en\b/i.test(language);
  if (usesTurkicLetters(text)) return true;
  const words = text.slice(0, LANGUAGE_SAMPLE).match(/\p{L}+/gu) ?? [];
  if (words.length < LANGUAGE_WORDS) return false;
  return words.filter((word) => ENGLISH_WORDS.has(word.toLowerCase())).length / words.length < ENGLISH_SHARE;
}

/** Most articles of a test collection have neither headline nor particulars; they share one set. */
function setOf(stems: readonly string[]): ReadonlySet<string> {
  return stems.length === 0 ? NO_STEMS : new Set(stems);
}

function stemsOf(text: string): string[] {
  return termsOf(text)
    .filter(({ isStopWord }) => !isStopWord)
    .map(({ form }) => stemOfTerm(form));
}

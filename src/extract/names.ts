import { isFunctionWord } from "./function-words.ts";
import type { Lexeme } from "./lexemes.ts";
import { type NameRun, nameRunsOf } from "./name-runs.ts";
import { lexemeAt, type Reading, type ReadSentence } from "./reading.ts";
import { reportingVerbOf } from "./reporting-verbs.ts";
import {
  DOCUMENTS,
  isCountry,
  isDemonym,
  isGivenName,
  isGroupWord,
  isPersonWord,
  ORGANISATION_NAMES,
  ORGANISATIONS,
  PLACE_NAMES,
  TITLES,
} from "./word-lists.ts";

/** One printed name, without titles; its title, where one stands before it, apart. */
export interface Name {
  /** Indexes of its first lexeme and after its last. */
  readonly first: number;
  readonly end: number;
  /** Lexemes of the title before it: "Kazakh President", "US Secretary of State". */
  readonly title?: { readonly first: number; readonly end: number };
}

/** Words of portfolios, as in "Minister of Health Jane Roe". */
const PORTFOLIOS = new Set(
  "health interior defence defense justice finance education labour labor energy foreign affairs culture trade economy agriculture transport environment information internal tourism sports sport security national economic development".split(
    " ",
  ),
);

/** Titles have at most this many words. */
const MAX_TITLE = 4;

/** Every printed name of an article, in order of the text. */
export function namesOf(reading: Reading): Name[] {
  const runs = nameRunsOf(reading);
  const evidence = evidenceOf(reading, runs);
  return runs.flatMap((run) => {
    const isTitleCase = evidence.isTitleCase[reading.sentenceOf[run.first] ?? -1] ?? false;
    const parts = isTitleCase ? knownParts(reading, run, evidence) : [withoutOpeners(reading, run, evidence)];
    return parts.flatMap((part) => namesIn(reading, part, evidence));
  });
}

/** How the words of an article are written where a capital says something. */
interface Evidence {
  readonly capitalised: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
  /** Sentence-opening words that stand where names do, by how often. */
  readonly opening: ReadonlyMap<string, number>;
  /** By sentence: whether nearly every word of it is capitalised, as in a headline. */
  readonly isTitleCase: readonly boolean[];
}

function evidenceOf(reading: Reading, runs: readonly NameRun[]): Evidence {
  const capitalised = new Set<string>();
  const small = new Set<string>();
  const opening = new Map<string, number>();
  const isTitleCase = reading.sentences.map((sentence) => isHeading(reading, sentence));
  for (const [index, { kind, isCapitalised, lower }] of reading.lexemes.entries()) {
    if (kind === "word" && !isCapitalised && !isTitleCase[reading.sentenceOf[index] ?? -1]) small.add(lower);
  }
  for (const { first, end, isInitial } of runs) {
    if (isTitleCase[reading.sentenceOf[first] ?? -1]) continue;
    for (let at = isInitial ? first + 1 : first; at < end; at++) capitalised.add(lexemeAt(reading.lexemes, at).lower);
    const word = lexemeAt(reading.lexemes, first).lower;
    if (isInitial && standsLikeName(reading.lexemes, end)) opening.set(word, (opening.get(word) ?? 0) + 1);
  }
  return { capitalised, small, opening, isTitleCase };
}

/** Whether what follows fits a name: a possessive, a reporting verb, a verb in the singular. */
function standsLikeName(lexemes: readonly Lexeme[], at: number): boolean {
  const { kind, lower } = lexemeAt(lexemes, at);
  if (kind === "clitic") return true;
  const verb = reportingVerbOf(lower);
  return (
    (verb !== undefined && verb.form !== "base") || ["is", "was", "has", "will", "does", "did", "had"].includes(lower)
  );
}

/** In a heading every word has its capital: only what the text proper writes so, too, is a name. */
function knownParts({ lexemes }: Reading, run: NameRun, evidence: Evidence): NameRun[] {
  const parts: NameRun[] = [];
  let start = run.first;
  for (let at = run.first; at <= run.end; at++) {
    const { lower } = lexemeAt(lexemes, at);
    const isKnown =
      at < run.end && (evidence.capitalised.has(lower) || isCountry(lower) || isDemonym(lower) || isTitleStart(lower));
    if (isKnown) continue;
    if (at > start) parts.push({ first: start, end: at, isInitial: false });
    start = at + 1;
  }
  return parts;
}

/** Whether the sentence is a headline or subhead with nearly every word capitalised. */
function isHeading({ article, lexemes }: Reading, { first, end, paragraphIndex, part }: ReadSentence): boolean {
  if (part !== "headline" && !article.paragraphs[paragraphIndex]?.isSubhead) return false;
  const words = lexemes
    .slice(first, end)
    .filter(({ kind, text, lower }) => kind === "word" && text.length > 3 && !isFunctionWord(lower));
  return words.length >= 3 && words.filter(({ isCapitalised }) => isCapitalised).length >= words.length - 1;
}

/** The run without what opens its sentence and is no part of a name; empty where nothing is left. */
function withoutOpeners(reading: Reading, run: NameRun, evidence: Evidence): NameRun {
  const { lexemes } = reading;
  let { first } = run;
  const words = lexemes.slice(run.first, run.end);
  const isNamedBody = words.length > 2 && words.slice(1).some(({ lower }) => ORGANISATION_NAMES.has(lower));
  const context = { run, evidence, isNamedBody };
  while (first < run.end && opensOnly(lexemeAt(lexemes, first), lexemeAt(lexemes, first + 1), context)) first++;
  while (first < run.end && !lexemeAt(lexemes, first).isCapitalised) first++;
  const isAlone = run.isInitial && first === run.first;
  if (isAlone && !isTrusted(lexemes, run, evidence)) return { ...run, first: run.end };
  return { ...run, first };
}

interface Opening {
  readonly run: NameRun;
  readonly evidence: Evidence;
  /** Whether the run holds three words or more, one of them an organisation's: then its first is part of the name. */
  readonly isNamedBody: boolean;
}

function opensOnly({ lower, text }: Lexeme, next: Lexeme, context: Opening): boolean {
  const { run, evidence, isNamedBody } = context;
  if (lower === "the" || lower === "a" || lower === "an" || lower === "this" || lower === "these") return true;
  if (isDemonym(lower.split("-")[0] ?? "") && lower.includes("-")) return true;
  if (!run.isInitial || /^\p{Lu}{2,}$/u.test(text)) return false;
  if (isFunctionWord(lower) && !evidence.capitalised.has(lower)) return true;
  if (isFunctionWord(lower) && next.isCapitalised && text.length < 6) return true;
  return (
    next.isCapitalised &&
    isCommon(lower, evidence) &&
    !isNamedBody &&
    !isTitleStart(lower) &&
    !evidence.capitalised.has(lower)
  );
}

function isCommon(lower: string, evidence: Evidence): boolean {
  return evidence.small.has(lower) || evidence.small.has(`${lower}s`);
}

function isTitleStart(lower: string): boolean {
  return TITLES.has(lower) || ORGANISATION_NAMES.has(lower) || isGivenName(lower);
}

/** Whether a run that opens a sentence is a name, by its words or by how they are written elsewhere. */
function isTrusted(lexemes: readonly Lexeme[], { first, end }: NameRun, evidence: Evidence): boolean {
  const { lower, text } = lexemeAt(lexemes, first);
  if (lower === "i" || lower.startsWith("i'")) return false;
  if (end - first > 1 || /^\p{Lu}{2,}$/u.test(text)) return true;
  if (isFunctionWord(lower)) return evidence.capitalised.has(lower) && !evidence.small.has(lower);
  if (isCountry(lower) || evidence.capitalised.has(lower)) return true;
  if (isCommon(lower, evidence) || isGroupWord(lower) || isPersonWord(lower)) return false;
  if (ORGANISATIONS.has(lower) || DOCUMENTS.has(lower) || PLACE_NAMES.has(lower) || isDemonym(lower)) return false;
  if (isGivenName(lower)) return true;
  if (/(?:ing|ly|tion|ment|ness|ed)$/.test(lower)) return false;
  const next = lexemeAt(lexemes, end);
  const verb = reportingVerbOf(next.lower);
  if (next.kind === "clitic" || (verb !== undefined && verb.form !== "base"))
    return !lower.endsWith("s") || next.kind === "clitic";
  return (evidence.opening.get(lower) ?? 0) >= 2;
}

/** The names in a run: what stands before a title and what stands after, and countries apart from people. */
function namesIn(reading: Reading, run: NameRun, evidence: Evidence): Name[] {
  const { lexemes } = reading;
  const { first, end } = run;
  if (first >= end) return [];
  const title = lastTitle(lexemes, first, end);
  if (title) {
    const before = title.first > first ? splitCountry(reading, { first, end: title.first }, evidence) : [];
    if (title.end >= end) return before;
    const isAffiliation = before.length === 0 || lexemeAt(lexemes, title.first - 1).kind !== "clitic";
    const titleFirst = isAffiliation ? first : title.first;
    return [...before, { first: title.end, end, title: { first: titleFirst, end: title.end } }];
  }
  return splitCountry(reading, { first, end }, evidence);
}

/** The last title within the run; of titles that begin at one word, the longest. */
function lastTitle(lexemes: readonly Lexeme[], first: number, end: number): { first: number; end: number } | undefined {
  const words = lexemes.slice(first, end);
  if (words.some(({ lower }) => ORGANISATION_NAMES.has(lower)) && !titleBeforeNoOrganisation(words)) return undefined;
  for (let at = end - 1; at >= first; at--) {
    const length = titleLength(lexemes, at, end) || occupationLength(lexemes, at, first, end);
    if (length === 0) continue;
    let start = at;
    while (
      start > first &&
      titleLength(lexemes, start - 1, end) > 1 &&
      start - 1 + titleLength(lexemes, start - 1, end) >= at + length
    )
      start--;
    while (start > first && titleLength(lexemes, start - 1, end) === 1) start--;
    const stop = Math.max(at + length, start + titleLength(lexemes, start, end));
    return { first: start, end: skipFullStop(lexemes, stop, end) };
  }
  return undefined;
}

/** "Security Council Secretary Nikolai Patrushev" has a title; "President Hotel Group" and "Ministry of Justice" have none. */
function titleBeforeNoOrganisation(words: readonly Lexeme[]): boolean {
  const lastOrganisation = words.findLastIndex(({ lower }) => ORGANISATION_NAMES.has(lower));
  const rest = words.slice(lastOrganisation + 1);
  return rest.some(({ lower }) => TITLES.has(lower)) && rest.length > 1;
}

function titleLength(lexemes: readonly Lexeme[], at: number, end: number): number {
  for (let length = Math.min(MAX_TITLE, end - at); length > 0; length--) {
    const words = lexemes.slice(at, at + length);
    if (TITLES.has(words.map(({ lower }) => lower).join(" "))) return length;
  }
  return 0;
}

/** "Teacher Amina Diallo", at the start of a sentence or in a headline: any word for a person, if a name follows. */
function occupationLength(lexemes: readonly Lexeme[], at: number, first: number, end: number): number {
  const { lower } = lexemeAt(lexemes, at);
  return at === first && end - at > 2 && isPersonWord(lower) && !isGivenName(lower) ? 1 : 0;
}

function skipFullStop(lexemes: readonly Lexeme[], at: number, end: number): number {
  return at < end && lexemeAt(lexemes, at).text === "." ? at + 1 : at;
}

/** Countries and what belongs to them, apart from the name that follows. */
function splitCountry(
  { lexemes }: Reading,
  { first, end }: { first: number; end: number },
  evidence: Evidence,
): Name[] {
  const words = lexemes.slice(first, end);
  if (words.every(({ lower, kind }) => isDemonym(lower) || kind === "mark")) return [];
  const length = countryLength(words);
  if (length === words.length) return [{ first, end }];
  const rest = words.slice(length);
  if (length === 0) return withPortfolio(lexemes, first, end);
  const hasOrganisation = rest.some(({ lower }) => ORGANISATION_NAMES.has(lower) || PLACE_NAMES.has(lower));
  const isDemonymFirst = isDemonym(words[0]?.lower ?? "");
  const belongs =
    hasOrganisation ||
    (rest.length === 1 && !evidence.capitalised.has(`${rest[0]?.lower ?? ""} `) && !isKnownAlone(rest, evidence));
  if (belongs) return [{ first, end }];
  const person: Name = { first: first + length, end };
  return isDemonymFirst ? [person] : [{ first, end: first + length }, person];
}

/** Whether the one word left is seen by itself elsewhere, as in "Kazakh Tokayev" beside "Tokayev". */
function isKnownAlone(rest: readonly Lexeme[], evidence: Evidence): boolean {
  const word = rest[0]?.lower ?? "";
  return (evidence.opening.get(word) ?? 0) > 0;
}

/** "Minister of Health Jane Roe": the portfolio is no part of the name. */
function withPortfolio(lexemes: readonly Lexeme[], first: number, end: number): Name[] {
  const isAfterTitle =
    ["of", "for"].includes(lexemeAt(lexemes, first - 1).lower) && TITLES.has(lexemeAt(lexemes, first - 2).lower);
  let start = first;
  while (isAfterTitle && start < end - 1 && PORTFOLIOS.has(lexemeAt(lexemes, start).lower)) start++;
  if (start === first) return [{ first, end }];
  return [{ first: start, end, title: { first: first - 2, end: start } }];
}

function countryLength(words: readonly Lexeme[]): number {
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const lower = words
      .slice(0, length)
      .map((word) => word.lower)
      .join(" ");
    if (isCountry(lower) || isDemonym(lower)) return length;
  }
  return 0;
}

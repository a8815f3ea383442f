import type { Introduction } from "./article-analysis.ts";
import { AUXILIARIES, CONJUNCTIONS, DETERMINERS, isAdverb, PREPOSITIONS, RELATIVES } from "./function-words.ts";
import type { Lexeme } from "./lexemes.ts";
import type { Name } from "./names.ts";
import { lexemeAt, type Reading, type ReadSentence } from "./reading.ts";
import { lightVerbFormOf, reportingVerbOf } from "./reporting-verbs.ts";
import { TITLE_ADJECTIVES } from "./word-lists.ts";

/** An introduction as a range of lexemes; `entity` is filled in by whoever knows it. */
export interface FoundIntroduction {
  readonly entity: number;
  readonly first: number;
  readonly end: number;
  readonly form: Introduction["form"];
}

/** A name, and where it stands. */
export interface Place {
  readonly reading: Reading;
  readonly lexemes: readonly Lexeme[];
  readonly sentence: ReadSentence;
  readonly name: Name;
  readonly names: readonly Name[];
}

/** An introduction before it is known whose. */
export type Found = Omit<FoundIntroduction, "entity"> | undefined;

/** Lexemes that an introduction may take up. */
export const MAX_LENGTH = 45;

/** Words that say what sort of place a name names. */
export const PLACE_NOUNS = new Set(
  "city town village capital region province republic country state metropolis port river lake island mountain district suburb".split(
    " ",
  ),
);

/** Possessive pronouns that open a noun phrase. */
export const POSSESSIVES = new Set(["his", "her", "their", "its", "my", "our"]);

/** The first lexeme of the noun phrase whose last is at `at`, by determiners, possessives and adjectives before it. */
export function startOfNounPhrase(lexemes: readonly Lexeme[], at: number, limit: number): number {
  let first = at;
  for (let before = at - 1; before >= limit && at - before < 10; before--) {
    const { kind, lower, isCapitalised } = lexemeAt(lexemes, before);
    if (kind === "clitic") {
      first = before;
      continue;
    }
    const isStop =
      kind === "mark" ||
      PREPOSITIONS.has(lower) ||
      CONJUNCTIONS.has(lower) ||
      AUXILIARIES.has(lower) ||
      RELATIVES.has(lower);
    if (isStop || (!isCapitalised && isVerb(lower) && !DETERMINERS.has(lower))) break;
    if (isAdverb(lower) && !TITLE_ADJECTIVES.has(lower)) break;
    first = before;
    if (DETERMINERS.has(lower) || POSSESSIVES.has(lower)) break;
  }
  return first;
}

/** The last word before the first preposition or relative pronoun of a description. */
export function headOf(lexemes: readonly Lexeme[], first: number, end: number): string {
  let head = "";
  for (let at = first; at < end; at++) {
    const { kind, lower } = lexemeAt(lexemes, at);
    if (at > first && (PREPOSITIONS.has(lower) || RELATIVES.has(lower) || kind === "mark")) break;
    if (kind === "word") head = lower;
  }
  return head;
}

/** Whether the lower-case word is a verb of speech in a finite form: no part of a description. */
export function isVerb(lower: string): boolean {
  const verb = reportingVerbOf(lower);
  return (verb !== undefined && (verb.form === "past" || verb.form === "s")) || lightVerbFormOf(lower) === "past";
}

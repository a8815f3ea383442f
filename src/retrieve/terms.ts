import type { Span } from "../domain/span.ts";
import { stemOf } from "../text/stem.ts";
import { isStopWord } from "../text/stop-words.ts";
import { type Token, tokensOf } from "../text/tokens.ts";

/**
 * A word of a text as the index and the questions see it; the one reading of text that all of retrieval shares. Compounds of
 * words ("false-flag", "Nur-Sultan") are divided; others ("9/11", "1%", "AT&T") are one term.
 */
export interface Term {
  readonly span: Span;
  /** Normalised; in capitals where it is an acronym that is else a stop word ("WHO"). */
  readonly form: string;
  /** As it stands in the text. */
  readonly printed: string;
  /** Says too little to be looked for by itself ("the"). */
  readonly isStopWord: boolean;
  /** Printed with a capital, or in a script without capitals, where a name may stand. */
  readonly isCapitalised: boolean;
}

/** Another way to read a compound: the whole of one that is divided ("nursultan"), a part of one that is not ("11"). */
export interface Alternate {
  readonly span: Span;
  readonly form: string;
}

/** A text read. */
export interface ReadText {
  /** In order, not overlapping. */
  readonly terms: readonly Term[];
  /** In order; each within a term, or over several. */
  readonly alternates: readonly Alternate[];
}

/** Stop words that are something else when printed in capitals: the World Health Organization, and technology. */
const ACRONYMS: ReadonlySet<string> = new Set(["it", "who"]);

/** Words of the text in order; of the part within the span where one is given. Stop words are marked, not left out. */
export function termsOf(text: string, within?: Span): readonly Term[] {
  return readText(text, within).terms;
}

/** Words of the text, and the other ways to read its compounds. */
export function readText(text: string, within?: Span): ReadText {
  const { units, alternates } = unitsOf(text, tokensOf(text, within));
  const terms = units.map(({ span, form }, i) => {
    const printed = text.slice(span.start, span.end);
    const isAcronym = ACRONYMS.has(form) && isUpperCase(printed) && !isShouted(text, units, i);
    return {
      span,
      form: isAcronym ? form.toUpperCase() : form,
      printed,
      isStopWord: !isAcronym && isStopWord(form),
      isCapitalised: isCapitalised(text, span),
    };
  });
  return { terms, alternates };
}

/** The stem of a term's form: what the index files it under. An acronym is its own. */
export function stemOfTerm(form: string): string {
  return isUpperCase(form) && ACRONYMS.has(form.toLowerCase()) ? form : stemOf(form);
}

/** Number of words of the span that are no stop words. */
export function contentLengthOf(text: string, within: Span): number {
  return termsOf(text, within).reduce((count, { isStopWord }) => (isStopWord ? count : count + 1), 0);
}

/** Tokens that do not overlap, and the others. */
function unitsOf(
  text: string,
  tokens: readonly Token[],
): { readonly units: readonly Token[]; readonly alternates: readonly Token[] } {
  if (tokens.every(({ parts }) => parts === 0)) return { units: tokens, alternates: [] };
  const units: Token[] = [];
  const alternates: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    const parts = tokens.slice(i + 1, i + 1 + token.parts);
    const divides = token.parts > 0 && isDivided(text, token, parts);
    units.push(...(divides ? parts : [token]));
    alternates.push(...(divides ? [token] : parts));
    i += token.parts;
  }
  return { units, alternates };
}

/** Whether a compound is words joined, and no sign of its own: "Russian-led", "57-year-old", but not "9/11", "AT&T" or "F-16". */
function isDivided(text: string, { span }: Token, parts: readonly Token[]): boolean {
  if (/[&%@+]/.test(text.slice(span.start, span.end))) return false;
  return (
    parts.some(({ form }) => /\p{L}/u.test(form)) && parts.every(({ form }) => form.length > 1 || /^\d$/.test(form))
  );
}

/** Whether the word at the span begins with a capital, or is written in a script that has none. */
export function isCapitalised(text: string, { start }: Span): boolean {
  const first = text.codePointAt(start) ?? 0;
  if (first < 0x80) return first >= 0x41 && first <= 0x5a;
  const letter = String.fromCodePoint(first);
  return /\p{L}/u.test(letter) && letter === letter.toUpperCase();
}

function isUpperCase(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

/** Whether the words next to it stand in capitals too, as in a headline. */
function isShouted(text: string, units: readonly Token[], at: number): boolean {
  const neighbours = [units[at - 1], units[at + 1]].flatMap((unit) => (unit ? [unit.span] : []));
  const words = neighbours.map(({ start, end }) => text.slice(start, end)).filter((word) => /\p{L}{2}/u.test(word));
  return words.length > 0 && words.every(isUpperCase);
}

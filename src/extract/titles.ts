import type { Lexeme } from "./lexemes.ts";
import { lexemeAt } from "./reading.ts";
import { isGivenName, isPersonWord, ORGANISATION_NAMES, TITLES } from "./word-lists.ts";

/** Titles have at most this many words. */
const MAX_TITLE = 4;

/** The last title within the run; of titles that begin at one word, the longest. */
export function lastTitle(
  lexemes: readonly Lexeme[],
  first: number,
  end: number,
): { first: number; end: number } | undefined {
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

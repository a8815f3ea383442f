import { type Found, PLACE_NOUNS, type Place, startOfNounPhrase } from "./introduction-place.ts";
import type { Lexeme } from "./lexemes.ts";
import { lexemeAt } from "./reading.ts";
import { isCountry, isDemonym, isPersonWord, KIN, ORGANISATIONS, TITLE_ADJECTIVES, TITLES } from "./word-lists.ts";

/** "former President", "US Secretary of State". */
export function titleOf({ lexemes, sentence, name }: Place): Found {
  if (!name.title) return undefined;
  let { first } = name.title;
  while (first > sentence.first && isTitlePrefix(lexemeAt(lexemes, first - 1).lower)) first--;
  return { first, end: name.title.end, form: "title" };
}

function isTitlePrefix(lower: string): boolean {
  return TITLE_ADJECTIVES.has(lower) || isDemonym(lower) || isCountry(lower);
}

/** "Kremlin spokesman", "Nazarbayev's nephew", "the German", directly before the name. */
export function roleBefore({ lexemes, sentence, name }: Place): Found {
  const at = (name.title?.first ?? name.first) - 1;
  const { lower, isCapitalised } = lexemeAt(lexemes, at);
  if (isCapitalised && isDemonym(lower) && !name.title && lexemeAt(lexemes, at - 1).lower === "the")
    return { first: at - 1, end: at + 1, form: "title" };
  const isOfCountry = isCountry(lexemeAt(lexemes, name.first).lower);
  const place = titleWithCountry(lexemes, at) ?? (isOfCountry ? undefined : cityOf(lexemes, at, sentence.first));
  if (place) return place;
  const isKin = KIN.has(lower);
  if (!isKin && !isPersonWord(lower) && !ORGANISATIONS.has(lower)) return undefined;
  const first = startOfNounPhrase(lexemes, at, sentence.first);
  if (first > at || (first === at && !isPersonWord(lower))) return undefined;
  return { first, end: at + 1, form: isKin ? "relation" : isPersonWord(lower) ? "title" : "apposition" };
}

/** "President of Ruritania NAME". */
function titleWithCountry(lexemes: readonly Lexeme[], at: number): Found {
  const isOf = isCountry(lexemeAt(lexemes, at).lower) && lexemeAt(lexemes, at - 1).lower === "of";
  return isOf && TITLES.has(lexemeAt(lexemes, at - 2).lower)
    ? { first: at - 2, end: at + 1, form: "title" }
    : undefined;
}

/** "the small western city of NAME". */
function cityOf(lexemes: readonly Lexeme[], at: number, limit: number): Found {
  if (lexemeAt(lexemes, at).lower !== "of" || !PLACE_NOUNS.has(lexemeAt(lexemes, at - 1).lower)) return undefined;
  const first = startOfNounPhrase(lexemes, at - 1, limit);
  return first < at - 1 ? { first, end: at, form: "apposition" } : undefined;
}

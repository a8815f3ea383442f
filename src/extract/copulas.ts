import { BE, isAdverb, PREPOSITIONS } from "./function-words.ts";
import { type Found, headOf, MAX_LENGTH, type Place } from "./introduction-place.ts";
import type { Lexeme } from "./lexemes.ts";
import { lexemeAt } from "./reading.ts";
import { isPersonWord, TITLES } from "./word-lists.ts";

const COPULAS = new Set([...BE].filter((form) => form !== "'s").concat(["became", "becomes", "remains", "remained"]));

/** "NAME is an independent journalist", "NAME, who was director". */
export function copulaAfter({ lexemes, sentence }: Place, end: number, subject: number): Found {
  let at = end;
  if (lexemeAt(lexemes, at).text === "," && lexemeAt(lexemes, at + 1).lower === "who") at += 2;
  else if (lexemeAt(lexemes, at).lower === "who") at += 1;
  else if (PREPOSITIONS.has(lexemeAt(lexemes, subject - 1).lower) && lexemeAt(lexemes, subject - 1).lower !== "by")
    return undefined;
  if (["has", "had"].includes(lexemeAt(lexemes, at).lower)) at++;
  if (!COPULAS.has(lexemeAt(lexemes, at).lower)) return undefined;
  at++;
  while (at < sentence.end && (isAdverb(lexemeAt(lexemes, at).lower) || lexemeAt(lexemes, at).lower === "been")) at++;
  if (
    ["seen", "known", "described", "regarded", "considered"].includes(lexemeAt(lexemes, at).lower) &&
    lexemeAt(lexemes, at + 1).lower === "as"
  )
    at += 2;
  if (!opensPredicate(lexemes, at)) return undefined;
  const stop = endOfPredicate(lexemes, at, sentence.end);
  return stop > at ? { first: at, end: stop, form: "copula" } : undefined;
}

function opensPredicate(lexemes: readonly Lexeme[], at: number): boolean {
  const { lower, kind } = lexemeAt(lexemes, at);
  if (["a", "an", "the", "one"].includes(lower)) return true;
  if (kind !== "word" || lower.endsWith("ing") || lower.endsWith("ed")) return false;
  const second = lexemeAt(lexemes, at + 1).lower;
  if (TITLES.has(lower) || TITLES.has(`${lower} ${second}`) || isPersonWord(lower)) return true;
  return (
    lexemeAt(lexemes, at + 1).kind === "clitic" ||
    (lower === "on" && second === "the" && lexemeAt(lexemes, at + 2).lower === "board") ||
    isPersonWord(headOf(lexemes, at, at + 5))
  );
}

function endOfPredicate(lexemes: readonly Lexeme[], first: number, limit: number): number {
  for (let at = first; at < limit && at - first < MAX_LENGTH; at++) {
    const { text, lower } = lexemeAt(lexemes, at);
    if (
      text === "." ||
      text === ";" ||
      text === "?" ||
      text === "!" ||
      text === "”" ||
      text === '"' ||
      (lower === "but" && at > first)
    ) {
      return lexemeAt(lexemes, at - 1).text === "," ? at - 1 : at;
    }
  }
  return Math.min(limit, first + MAX_LENGTH);
}

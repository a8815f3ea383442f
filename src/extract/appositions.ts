import { AUXILIARIES, DETERMINERS, PREPOSITIONS, RELATIVES } from "./function-words.ts";
import { type Found, headOf, isVerb, MAX_LENGTH, PLACE_NOUNS, type Place, POSSESSIVES } from "./introduction-place.ts";
import type { Lexeme } from "./lexemes.ts";
import { lexemeAt } from "./reading.ts";
import { isCountry, isDemonym, isPersonWord, KIN, ORGANISATIONS, TITLES } from "./word-lists.ts";

/** Marks that set an apposition off as commas do. */
export const DASHES = new Set(["—", "–", "-"]);

/** "the country's president, NAME", "A specialist in Central Asia at the Institute (in London), the German NAME". */
export function appositionBefore({ lexemes, sentence, name }: Place): Found {
  let comma = (name.title?.first ?? name.first) - 1;
  if (lexemeAt(lexemes, comma).lower === "the" || isDemonym(lexemeAt(lexemes, comma).lower)) {
    while (comma > sentence.first && lexemeAt(lexemes, comma).text !== "," && name.first - comma < 4) comma--;
  }
  if (lexemeAt(lexemes, comma).text !== "," || comma <= sentence.first) return undefined;
  const first = startOfDescription(lexemes, comma, sentence.first);
  if (first === undefined) return undefined;
  const head = headOf(lexemes, first, comma);
  const isKin = KIN.has(head);
  const isComplement = PREPOSITIONS.has(lexemeAt(lexemes, first - 1).lower) && lexemeAt(lexemes, name.end).text !== ",";
  if (isComplement || isCountry(lexemeAt(lexemes, name.first).lower)) return undefined;
  const isRole = isKin || isPersonWord(head) || PLACE_NOUNS.has(head) || ORGANISATIONS.has(head);
  return isRole ? { first, end: comma, form: isKin ? "relation" : "apposition" } : undefined;
}

/** Where the description that ends before `comma` begins: at its first determiner or role, phrases with "of", "in", "at" included. */
function startOfDescription(lexemes: readonly Lexeme[], comma: number, limit: number): number | undefined {
  let found: number | undefined;
  let depth = 0;
  for (let at = comma - 1; at >= limit && comma - at < MAX_LENGTH; at--) {
    const { kind, lower, text } = lexemeAt(lexemes, at);
    if (text === ")") depth++;
    else if (text === "(") depth--;
    else if (depth === 0 && kind === "mark") break;
    else if (depth === 0 && isVerb(lower) && !PREPOSITIONS.has(lexemeAt(lexemes, at - 1).lower)) break;
    else if (depth === 0 && (AUXILIARIES.has(lower) || RELATIVES.has(lower))) break;
    else if (depth === 0 && opensDescription(lexemes, at)) {
      found = at;
      const isOpen = isPersonWord(lower) && !DETERMINERS.has(lower);
      if (!isOpen && !["of", "in", "at", "for", "from"].includes(lexemeAt(lexemes, at - 1).lower)) break;
    }
  }
  return found;
}

function opensDescription(lexemes: readonly Lexeme[], at: number): boolean {
  const { lower, isCapitalised } = lexemeAt(lexemes, at);
  if (["the", "a", "an", "one"].includes(lower) || POSSESSIVES.has(lower)) return true;
  if (isCapitalised && lexemeAt(lexemes, at + 1).kind === "clitic") return true;
  return (isCapitalised && TITLES.has(lower)) || (isPersonWord(lower) && lexemeAt(lexemes, at + 1).lower === "of");
}

/** "NAME, a Kremlin spokesman,", "NAME, director of the division,". */
export function appositionAfter({ lexemes, sentence, name }: Place): Found {
  let at = name.end;
  if (lexemeAt(lexemes, at).text === "*") at++;
  const isDash = DASHES.has(lexemeAt(lexemes, at).text) && lexemeAt(lexemes, at).followsSpace;
  if (lexemeAt(lexemes, at).text !== "," && !isDash) return undefined;
  const first = skipAge(lexemes, at + 1);
  if (first >= sentence.end || !opensApposition(lexemes, first)) return undefined;
  const end = endOfApposition(lexemes, first, sentence.end);
  const closing = lexemeAt(lexemes, end);
  const isClosed = end >= sentence.end || closing.kind === "mark" || RELATIVES.has(closing.lower);
  const isClause = lexemes.slice(first, end).some(({ lower }) => AUXILIARIES.has(lower) || lower === "said");
  const opensSentence = isInOpeningPhrase(lexemes, sentence.first, name.first) && closing.text !== ",";
  const isOfPlace =
    PREPOSITIONS.has(lexemeAt(lexemes, name.first - 1).lower) && isCountry(lexemeAt(lexemes, name.first).lower);
  if (isOfPlace && isPersonWord(headOf(lexemes, first, end))) return undefined;
  return isClosed && !isClause && !opensSentence && end > first ? { first, end, form: "apposition" } : undefined;
}

/** "In NAME, the police said": what follows the comma is the subject, not what the name is. */
function isInOpeningPhrase(lexemes: readonly Lexeme[], first: number, name: number): boolean {
  if (!PREPOSITIONS.has(lexemeAt(lexemes, first).lower)) return false;
  return !lexemes.slice(first, name).some(({ text }) => text === ",");
}

/** "NAME, 57, a miner": the age is no part of what follows. */
function skipAge(lexemes: readonly Lexeme[], at: number): number {
  return lexemeAt(lexemes, at).kind === "number" && lexemeAt(lexemes, at + 1).text === "," ? at + 2 : at;
}

function opensApposition(lexemes: readonly Lexeme[], first: number): boolean {
  const { lower, isCapitalised } = lexemeAt(lexemes, first);
  const isOwner =
    isCapitalised && lexemeAt(lexemes, first + 1).kind === "clitic" && !lexemeAt(lexemes, first + 2).isCapitalised;
  if (isOwner) return true;
  const head = headOf(lexemes, first, first + 9);
  if (["a", "an", "the", "one", "another"].includes(lower) || POSSESSIVES.has(lower)) return true;
  if (isCapitalised && !TITLES.has(lower)) return isDemonym(lower) && isPersonWord(head);
  return (
    isPersonWord(head) ||
    KIN.has(head) ||
    PLACE_NOUNS.has(head) ||
    (TITLES.has(lower) && lexemeAt(lexemes, first + 1).lower === "of")
  );
}

/** Where the apposition that begins at `first` ends: at a closing mark outside brackets, or before a relative pronoun. */
export function endOfApposition(lexemes: readonly Lexeme[], first: number, limit: number): number {
  let depth = 0;
  for (let at = first; at < limit && at - first < MAX_LENGTH; at++) {
    const { kind, text, lower } = lexemeAt(lexemes, at);
    if (text === "(") depth++;
    if (text === ")") depth--;
    if (depth < 0 || (depth === 0 && (isClosing(kind, text) || RELATIVES.has(lower)))) return at;
  }
  return Math.min(limit, first + MAX_LENGTH);
}

function isClosing(kind: Lexeme["kind"], text: string): boolean {
  return (
    kind === "mark" && text !== "/" && text !== "&" && text !== "’" && text !== "'" && text !== "(" && text !== ")"
  );
}

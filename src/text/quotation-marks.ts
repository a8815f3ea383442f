import { CLASS, classOf, isLetterClass } from "./characters.ts";
import { isWhiteSpace } from "./white-space.ts";

/** A quotation mark in a text, and what it may do where it stands. Both are true where only its partner can tell. */
export interface QuotationMark {
  /** In UTF-16 code units: 2 for a mark typed as two apostrophes (`''`) or backticks, else 1. */
  readonly length: 1 | 2;
  readonly style: "double" | "single";
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Marks that open wherever they stand. */
const OPENING_ONLY = "„‟《〈「『｢〝‚‛‹";
/** Marks that close wherever they stand. */
const CLOSING_ONLY = "》〉」』｣〞〟";
/**
 * Marks that open in some languages and close in others, English and French use first: “…” but „…“, ”…” in Swedish, «…» but
 * »…« in Danish.
 */
const MOSTLY_OPENING = "“‘«";
const MOSTLY_CLOSING = "”’»›";
/** Marks that say nothing by their shape; primes and accents are what keyboards give for them. */
const STRAIGHT = "\"'＂＇″‶′‵`´";
const SINGLE = new Set("‚‛‹›‘’'＇′‵`´〈〉");

const OPENING = new Set(OPENING_ONLY + MOSTLY_OPENING + STRAIGHT);
const CLOSING = new Set(CLOSING_ONLY + MOSTLY_CLOSING + STRAIGHT);
const TURNED_OPENING = new Set(MOSTLY_CLOSING);
const TURNED_CLOSING = new Set(MOSTLY_OPENING);
const UNDECIDED = new Set(STRAIGHT);

/** Whether the character opens a quotation in English, French, Russian, Chinese or Japanese use; straight marks do both. */
export function isOpening(character: string): boolean {
  return OPENING.has(character);
}

/** Whether the character closes a quotation in English, French, Russian, Chinese or Japanese use; straight marks do both. */
export function isClosing(character: string): boolean {
  return CLOSING.has(character);
}

/** Whether the character is a quotation mark of any sort, apostrophes and primes included. */
export function isQuotationMark(character: string): boolean {
  return OPENING.has(character) || CLOSING.has(character);
}

/**
 * The quotation mark at `index`, or `undefined` where there is none: an apostrophe between two letters or before "s" is
 * none, and neither is a prime after a digit.
 *
 * A straight mark opens if something is glued behind it and nothing before it, closes in the mirrored case, and else may do
 * either. “ and « close where they stand as only a closing mark does (German „…“, Danish »…«); ” and » that stand as an opening mark
 * may be that or a slip of the pen, and so may do either.
 */
export function quotationMarkAt(text: string, index: number): QuotationMark | undefined {
  const character = text.charAt(index);
  if (!isQuotationMark(character)) return undefined;
  const doubled = isDoubledMark(text, index);
  const style = doubled || !SINGLE.has(character) ? "double" : "single";
  const length = doubled ? 2 : 1;
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index + length);
  if (style === "single" && isWordCharacter(before) && isWordCharacter(after)) return undefined;
  if (UNDECIDED.has(character) && isDigit(before) && !doubled && character !== '"') return undefined;
  return { length, style, ...roleOf(character, leans(before, -1), leans(after, 1)) };
}

/** Whether a double quotation mark typed as two single ones (`''`) begins at `index`. */
export function isDoubledMark(text: string, index: number): boolean {
  const character = text.charAt(index);
  return "'`’‘".includes(character) && character !== "" && text.charAt(index + 1) === character;
}

function roleOf(character: string, gluedBefore: boolean, gluedAfter: boolean): { opens: boolean; closes: boolean } {
  const looksOpening = gluedAfter && !gluedBefore;
  const looksClosing = gluedBefore && !gluedAfter;
  if (UNDECIDED.has(character)) return { opens: !looksClosing, closes: !looksOpening };
  if (TURNED_OPENING.has(character)) return { opens: looksOpening, closes: true };
  if (TURNED_CLOSING.has(character)) return { opens: !looksClosing, closes: looksClosing };
  return { opens: OPENING.has(character), closes: CLOSING.has(character) };
}

/** Whether the neighbour holds on to the mark: words do, and so do the punctuation before a closing mark and brackets around. */
function leans(code: number, side: -1 | 1): boolean {
  if (Number.isNaN(code) || isWhiteSpace(code)) return false;
  if (isWordCharacter(code)) return true;
  const character = String.fromCharCode(code);
  if (side === 1) return !".,;:!?…)]}—–-".includes(character);
  return !"([{—–-/".includes(character);
}

function isDigit(code: number): boolean {
  return classOf(code) === CLASS.digit;
}

function isWordCharacter(code: number): boolean {
  const characterClass = classOf(code);
  return isLetterClass(characterClass) || characterClass === CLASS.digit || characterClass === CLASS.mark;
}

import { asciiFormOf, detached, LONGEST_FORM, plainCodeOf } from "./ascii-forms.ts";
import { type CharacterClass, CLASS, classOf, isAsciiDigit } from "./characters.ts";
import { foldOf } from "./fold.ts";
import { numeralAt } from "./numerals.ts";

/** A word or number between two places where a compound may be divided. */
export interface Word {
  readonly start: number;
  /** Index after the word itself: "Tokayev" of "Tokayev’s". */
  readonly end: number;
  /** Index after all that belongs to it, from which reading goes on. */
  readonly next: number;
  readonly form: string;
}

/** Folded forms of words with other than ASCII letters, by the word as printed; emptied when it has so many. */
const folded = new Map<string, string>();
const MOST_FOLDED = 50_000;

const APOSTROPHES = new Set("'’ʼ‘ʻʽʾʿʹʺ＇´`′׳״");

/** A letter, number or mark outside the Basic Multilingual Plane, of a script that puts spaces between words. */
const ASTRAL_WORD = /^(?!\p{Script=Han})[\p{L}\p{N}\p{M}]$/u;

/** "l'Europe", "qu'il": French and Italian articles and particles that lose their vowel. */
const ELIDED = /^(?:[ldjmnsct]|qu)$/i;
const ELIDES_BEFORE = /[aeiouhàâéèêëîïôûüæœyäö]/i;
/** English endings that are words of their own: "Tokayev’s", "they’ll". */
const CLITIC = /^(?:s|ll|ve|re)$/i;
const PRONOUN_CLITIC = /^(?:i'm|(?:i|you|he|she|it|we|they|who|that|there|what|how)'d)$/i;
/** Turkish case endings, which an apostrophe sets off from a name: "Kazakistan'ın", "Almatı'da". */
const TURKISH_ENDING =
  /^(?:n?[ıiuü]n|y[ıiuü]|[yn][ae]|n?[dt][ae]n?|n?[dt][ae]ki|y?l[ae]|l[ae]r\p{L}*|[dt][ıiuü]r|s[ıiuü]n[ıiuü]?n?)$/iu;

/**
 * The word that begins with the letter or digit at `start`.
 *
 * @param end - Nothing at or after this index is looked at.
 * @param maySpaceNumber - Whether a number may go on after a space, as "20 000" does.
 */
export function wordAt(text: string, start: number, end: number, maySpaceNumber: boolean): Word {
  if (isAsciiDigit(text.charCodeAt(start))) {
    const numeral = numeralAt(text, start, end, maySpaceNumber);
    const isPlain = numeral.form.length === numeral.end - start && !numeral.form.includes(".");
    if (!isPlain || !continuesWord(text, numeral.end, end)) {
      return { start, end: numeral.end, next: numeral.end, form: detached(numeral.form.slice(0, LONGEST_FORM)) };
    }
  }
  return acronymAt(text, start, end) ?? lettersAt(text, start, end);
}

/** "U.S.", "U.N.", "a.m.": single letters, each with its full stop, the last one perhaps without. */
function acronymAt(text: string, start: number, end: number): Word | undefined {
  let index = start;
  let letters = "";
  while (isSingleLetter(text, index, end)) {
    letters += text.charAt(index);
    if (index + 1 >= end || text.charAt(index + 1) !== ".") break;
    index += 2;
  }
  if (letters.length < 2) return undefined;
  const last = start + 2 * letters.length - 1;
  const form = foldOf(letters);
  return { start, end: last, next: last, form: form === "us" ? "u.s" : form.slice(0, LONGEST_FORM) };
}

function isSingleLetter(text: string, index: number, end: number): boolean {
  if (index >= end) return false;
  const letter = classOf(text.charCodeAt(index));
  if (letter !== CLASS.upper && letter !== CLASS.lower) return false;
  return index + 1 >= end || !continuesWord(text, index + 1, end);
}

function lettersAt(text: string, start: number, end: number): Word {
  let index = start;
  let apostrophe = -1;
  while (index < end) {
    const step = wordStep(text, index, end);
    if (step > 0) index += step;
    else if (joinsLetters(text, index, end)) {
      if (isElision(text, start, index))
        return { start, end: index, next: index + 1, form: formOf(text, start, index) };
      apostrophe = index;
      index += 1;
    } else break;
  }
  const wordEnd = withoutTrailingInvisible(text, start, index);
  return {
    start,
    next: index,
    ...(apostrophe === -1 ? plainWord(text, start, wordEnd) : wordWithEnding(text, start, apostrophe, wordEnd)),
  };
}

function plainWord(text: string, start: number, end: number): { end: number; form: string } {
  return { end, form: formOf(text, start, end) };
}

/** "Tokayev’s", "they’d" and "Almatı'da" without their ending; "O’Brien" and "Qa'eda" without their apostrophe. */
function wordWithEnding(text: string, start: number, apostrophe: number, end: number): { end: number; form: string } {
  const ending = text.slice(apostrophe + 1, Math.min(end, apostrophe + 20));
  const isPronoun = PRONOUN_CLITIC.test(`${text.slice(start, Math.min(apostrophe, start + 6))}'${ending}`);
  const isTurkish = apostrophe - start >= 3 && TURKISH_ENDING.test(ending);
  if (CLITIC.test(ending) || isPronoun || isTurkish) return { end: apostrophe, form: formOf(text, start, apostrophe) };
  return plainWord(text, start, end);
}

function formOf(text: string, start: number, end: number): string {
  let isAscii = true;
  for (let index = start; index < end && isAscii; index++) isAscii = plainCodeOf(text.charCodeAt(index)) !== 0;
  return isAscii ? plainFormOf(text, start, end) : foldedFormOf(text.slice(start, Math.min(end, start + LONGEST_FORM)));
}

/** The form of a word of ASCII letters and digits. */
export function plainFormOf(text: string, start: number, end: number): string {
  // The country, which is not the pronoun.
  if (end - start === 2 && text.charAt(start) === "U" && text.charAt(start + 1) === "S") return "u.s";
  const form = asciiFormOf(text, start, end);
  return isAsciiDigit(text.charCodeAt(start)) ? withoutOrdinalEnding(form) : form;
}

function foldedFormOf(printed: string): string {
  const known = folded.get(printed);
  if (known !== undefined) return known;
  const own = detached(printed);
  const letters = [...own].filter((letter) => letter !== '"' && !APOSTROPHES.has(letter)).join("");
  const form = withoutOrdinalEnding(foldOf(letters).slice(0, LONGEST_FORM));
  if (folded.size >= MOST_FOLDED) folded.clear();
  folded.set(own, form);
  return form;
}

/** "January 7th" is the day that others print as "January 7". */
function withoutOrdinalEnding(form: string): string {
  return /^\d+(?:st|nd|rd|th)$/.test(form) ? form.slice(0, -2) : form;
}

/** Whether a letter, digit or mark of the word goes on at `index`. */
export function continuesWord(text: string, index: number, end: number): boolean {
  return index < end && wordStep(text, index, end) > 0;
}

/** Whether a word may begin at `index`: with a letter that is written with spaces between words, or with a digit. */
export function startsWord(text: string, index: number, end: number): boolean {
  if (index >= end) return false;
  const characterClass = classOf(text.charCodeAt(index));
  if (characterClass >= CLASS.upper && characterClass <= CLASS.digit) return !isKeycap(text, index);
  return characterClass === CLASS.surrogate && wordStep(text, index, end) === 2;
}

/** A digit in a box, which is an emoji: 1️⃣. */
function isKeycap(text: string, index: number): boolean {
  return (
    text.charCodeAt(index + 1) === 0x20e3 ||
    (text.charCodeAt(index + 1) === 0xfe0f && text.charCodeAt(index + 2) === 0x20e3)
  );
}

/** How many code units the word character at `index` has; 0 where the word ends. */
function wordStep(text: string, index: number, end: number): number {
  const characterClass = classOf(text.charCodeAt(index));
  if (characterClass >= CLASS.upper && characterClass <= CLASS.invisible) return 1;
  if (characterClass !== CLASS.surrogate || index + 1 >= end) return 0;
  const codePoint = text.codePointAt(index) ?? 0;
  return codePoint > 0xffff && ASTRAL_WORD.test(String.fromCodePoint(codePoint)) ? 2 : 0;
}

/** Whether an apostrophe at `index` stands between two letters, or the quotation mark that Hebrew abbreviations are typed with: צה"ל. */
function joinsLetters(text: string, index: number, end: number): boolean {
  if (index + 1 >= end || !isCasedOrCaseless(classOf(text.charCodeAt(index + 1)))) return false;
  return APOSTROPHES.has(text.charAt(index)) || /^[א-ת]"[א-ת]$/.test(text.slice(index - 1, index + 2));
}

function isElision(text: string, start: number, apostrophe: number): boolean {
  return (
    apostrophe - start <= 2 &&
    ELIDED.test(text.slice(start, apostrophe)) &&
    ELIDES_BEFORE.test(text.charAt(apostrophe + 1)) &&
    isCasedOrCaseless(classOf(text.charCodeAt(apostrophe + 2)))
  );
}

function isCasedOrCaseless(characterClass: CharacterClass): boolean {
  return characterClass >= CLASS.upper && characterClass <= CLASS.caseless;
}

function withoutTrailingInvisible(text: string, start: number, end: number): number {
  let trimmed = end;
  while (trimmed > start && classOf(text.charCodeAt(trimmed - 1)) === CLASS.invisible) trimmed -= 1;
  return trimmed;
}

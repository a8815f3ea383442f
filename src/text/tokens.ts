import type { Span } from "../domain/span.ts";
import { plainCodeOf } from "./ascii-forms.ts";
import { CLASS, classOf, isAsciiDigit } from "./characters.ts";
import { type Compound, compoundAt, wholeFormOf } from "./compounds.ts";
import { foldOf } from "./fold.ts";
import { eachUnspacedWord, unspacedEnd } from "./unspaced-words.ts";
import { isWhiteSpace } from "./white-space.ts";
import { continuesWord, plainFormOf, startsWord, type Word } from "./words.ts";

/** A word or number as it stands in a text. */
export interface Token {
  /** The word itself, without possessive 's, full stop or sign. Never splits a character. */
  readonly span: Span;
  /** What the word is compared by; never empty, at most 100 code units. */
  readonly form: string;
  /**
   * 0 for a word. A compound ("false-flag", "9/11", "1%") stands once as a whole, and is followed by so many tokens, its parts, that
   * lie within its span.
   */
  readonly parts: number;
}

/** Is told each token's form, start, end and parts, in the order of `tokensOf`. */
export type TokenVisitor = (form: string, start: number, end: number, parts: number) => void;

/** After a month no number goes on over a space: "January 7 200 people". */
const ENDS_IN_MONTH =
  /(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|(?:octo|novem|decem)ber|oct|nov|dec)\.? $/i;

/** For each ASCII character, whether a word of ASCII letters before it is surely over, and joined to nothing. */
const endsWord = new Uint8Array(0x80);
for (const character of ' \n\r\t,;:!?()[]{}"/<>|*=~^%$') endsWord[character.charCodeAt(0)] = 1;

/**
 * The words and numbers of `text` in order of their starts; a compound comes just before its parts, and all other tokens follow one
 * another without overlapping. The same analysis serves passages and queries.
 *
 * Forms are in small letters, without the diacritics of Latin and Greek letters and without possessive 's and apostrophes
 * (`Tokaïev’s` → `tokaiev`, `O’Brien` → `obrien`). Numbers lose what groups their digits (`20 000`, `20,000` → `20000`) and
 * ordinal endings (`7th` → `7`). Abbreviations lose their full stops (`U.N.` → `un`), but for the country, `U.S.` and `US` →
 * `u.s`, so that it is not the pronoun `us`. A hyphened compound's whole loses its hyphens (`Nur-Sultan` → `nursultan`, `nur`,
 * `sultan`); dates, addresses, `9/11`, `AT&T` and `C++` keep what joins them. `%` is the word `percent`, `1%` being a compound of two.
 * Chinese, Japanese, Thai, Lao, Khmer and Burmese are cut by dictionary. Symbols, emoji and characters that cannot be seen are no
 * tokens.
 *
 * @param within - The part of the text to read; all of it by default.
 */
export function tokensOf(text: string, within: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = [];
  eachToken(text, within, (form, start, end, parts) => tokens.push({ span: { start, end }, form, parts }));
  return tokens;
}

/** The forms alone of `tokensOf`, wholes and parts alike, in less time. */
export function formsOf(text: string, within: Span = { start: 0, end: text.length }): string[] {
  const forms: string[] = [];
  eachToken(text, within, (form) => forms.push(form));
  return forms;
}

/** Tells `visit` the tokens of `tokensOf`, without making any object: indexing goes this way. */
export function eachToken(text: string, within: Span, visit: TokenVisitor): void {
  const end = Math.min(within.end, text.length);
  let index = Math.max(0, within.start);
  while (index < end) {
    const wordEnd = plainWordEnd(text, index, end);
    if (wordEnd > index) {
      visit(plainFormOf(text, index, wordEnd), index, wordEnd, 0);
      index = wordEnd;
    } else {
      index = readToken(text, index, end, visit);
    }
  }
}

/** Index after a word of ASCII letters that is joined to nothing, as nearly all of English is; `start` if there is none. */
function plainWordEnd(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (plainCodeOf(first) === 0 || isAsciiDigit(first)) return start;
  let index = start + 1;
  while (index < end && plainCodeOf(text.charCodeAt(index)) !== 0) index += 1;
  if (index >= end) return index;
  const code = text.charCodeAt(index);
  if (endsWord[code] === 1) return index;
  const isFullStop = code === 0x2e && (index + 1 >= end || isWhiteSpace(text.charCodeAt(index + 1)));
  return isFullStop ? index : start;
}

/** Reads what begins at `index`, and gives the index to go on from. */
function readToken(text: string, index: number, end: number, visit: TokenVisitor): number {
  const characterClass = classOf(text.charCodeAt(index));
  if (characterClass === CLASS.other) return readSigned(text, index, end, visit);
  const unspaced = unspacedEnd(text, index, end);
  if (unspaced > index) {
    eachUnspacedWord(text, index, unspaced, (start, wordEnd) =>
      visitForm(foldOf(text.slice(start, wordEnd)), start, wordEnd, visit),
    );
    return unspaced;
  }
  if (!startsWord(text, index, end)) return index + 1;
  return readCompound(text, index, index, end, visit);
}

/** "@tokayev" and "#Kazakhstan" are compounds of their sign and the word; other signs are nothing. */
function readSigned(text: string, index: number, end: number, visit: TokenVisitor): number {
  const sign = text.charAt(index);
  const isSigned =
    (sign === "@" || sign === "#") &&
    startsWord(text, index + 1, end) &&
    !(index > 0 && continuesWord(text, index - 1, end));
  return isSigned ? readCompound(text, index, index + 1, end, visit) : index + 1;
}

/** Visits the words that begin at `start` and, where they are several, first the whole; the whole begins at its sign, if it has one. */
function readCompound(text: string, signStart: number, start: number, end: number, visit: TokenVisitor): number {
  const maySpaceNumber =
    isAsciiDigit(text.charCodeAt(start)) && !ENDS_IN_MONTH.test(text.slice(Math.max(0, start - 12), start));
  const compound = compoundAt(text, start, end, maySpaceNumber);
  const { words } = compound;
  const last = words[words.length - 1];
  if (last === undefined) return start + 1;
  const suffix = suffixAfter(text, compound, end);
  if (suffix !== "") {
    visit(last.form + suffix, signStart, last.end + suffix.length, 1);
    visitForm(last.form, last.start, last.end, visit);
    return last.end + suffix.length;
  }
  const percent = percentAfter(text, compound, end);
  const whole = signStart < start || percent !== undefined || words.length > 1 ? wholeFormOf(compound) : "";
  if (whole !== "") {
    const sign = text.slice(signStart, start);
    const parts = percent === undefined ? words : [...words, percent];
    const wholeEnd = percent === undefined ? last.end : percent.end;
    visit(percent === undefined ? sign + whole : `${whole}%`, signStart, wholeEnd, parts.filter(hasForm).length);
  }
  for (const { form, start: wordStart, end: wordEnd } of words) visitForm(form, wordStart, wordEnd, visit);
  if (percent === undefined) return last.next;
  visit(percent.form, percent.start, percent.end, 0);
  return percent.next;
}

/** What follows a single letter and makes a name of it: "C++", "F#"; empty if nothing does. */
function suffixAfter(text: string, { words }: Compound, end: number): string {
  const letter = words[0];
  if (letter === undefined || words.length > 1 || letter.end - letter.start !== 1) return "";
  const suffix = ["++", "#"].find((sign) => text.startsWith(sign, letter.end)) ?? "";
  const next = letter.end + suffix.length;
  return next > end || startsWord(text, next, end) ? "" : suffix;
}

/** The percent sign behind a single number, glued or after a space, as a word. */
function percentAfter(text: string, { words }: Compound, end: number): Word | undefined {
  const number = words[0];
  if (number === undefined || words.length > 1 || !isAsciiDigit(text.charCodeAt(number.next - 1))) return undefined;
  const at = isWhiteSpace(text.charCodeAt(number.next)) ? number.next + 1 : number.next;
  const isPercent = at < end && "%％٪".includes(text.charAt(at));
  return isPercent ? { start: at, end: at + 1, next: at + 1, form: "percent" } : undefined;
}

function hasForm(word: Word): boolean {
  return word.form !== "";
}

function visitForm(form: string, start: number, end: number, visit: TokenVisitor): void {
  if (form !== "") visit(form, start, end, 0);
}

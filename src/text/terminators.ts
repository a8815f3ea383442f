import { classOf, isAsciiDigit, isLetterClass } from "./characters.ts";
import { isClosing } from "./quotation-marks.ts";
import { isLineEnd, isWhiteSpace } from "./white-space.ts";

/** The marks that may end a sentence, taken together with what closes behind them: `.`, `?!`, `. . .`, `.”`, `.)`, `。」`. */
export interface Terminator {
  /** Index of the first mark. */
  readonly start: number;
  /** Index after the last mark, where closing quotation marks and brackets begin. */
  readonly marksEnd: number;
  /** Index after the last closing quotation mark, bracket or footnote number. */
  readonly end: number;
  /** Full stops among the marks; an ellipsis character counts three. */
  readonly dots: number;
  /** Whether there is a question or exclamation mark, or a full stop that no abbreviation uses, as in Hindi or Arabic. */
  readonly isStrong: boolean;
  /** Whether there is a Chinese or Japanese full stop, after which no space is written. */
  readonly isWide: boolean;
}

const STRONG = new Set("!?‼⁇⁈⁉؟۔։।॥።፧။។\u037e");
const WIDE = new Set("。！？｡．");
const CLOSING_BRACKETS = new Set(")]}）］｝】〉》");

/** Every character that may begin a terminator. */
export const TERMINATORS: readonly string[] = [".", "…", "‥", ...STRONG, ...WIDE];

/**
 * The terminator that begins at `start`, where one of `TERMINATORS` stands.
 *
 * @param limit - Nothing at or after this index is looked at.
 * @param quoteIsOpen - Whether a straight quotation mark is waiting for its partner.
 */
export function terminatorAt(text: string, start: number, limit: number, quoteIsOpen: boolean): Terminator {
  let dots = 0;
  let isStrong = false;
  let isWide = false;
  let index = start;
  while (index < limit) {
    const mark = text.charAt(index);
    if (mark === ".") dots += 1;
    else if (mark === "…" || mark === "‥") dots += 3;
    else if (STRONG.has(mark)) isStrong = true;
    else if (WIDE.has(mark)) isWide = true;
    else if (!(mark === " " && dots > 0 && !isStrong && isSpacedDot(text, index + 1, limit))) break;
    index += 1;
  }
  return { start, marksEnd: index, end: closersEnd(text, index, limit, quoteIsOpen), dots, isStrong, isWide };
}

/** Whether a full stop stands alone at `index`, as in an ellipsis typed `. . .`. */
function isSpacedDot(text: string, index: number, limit: number): boolean {
  if (index >= limit || text.charAt(index) !== ".") return false;
  const after = text.charCodeAt(index + 1);
  return index + 1 >= limit || !(isLetterClass(classOf(after)) || isAsciiDigit(after));
}

function closersEnd(text: string, from: number, limit: number, quoteIsOpen: boolean): number {
  let end = from;
  while (end < limit && closes(text, end, limit, quoteIsOpen)) end += 1;
  const footnoteEnd = footnotesEnd(text, end, limit);
  return strayQuotationMarkEnd(text, footnoteEnd, limit, quoteIsOpen && end === from);
}

/** Whether the character glued to the marks closes something: if a word follows at once, only a mark made for closing does. */
function closes(text: string, index: number, limit: number, quoteIsOpen: boolean): boolean {
  const character = text.charAt(index);
  if (CLOSING_BRACKETS.has(character)) return true;
  const isFollowedByWord = index + 1 < limit && isLetterClass(classOf(text.charCodeAt(index + 1)));
  if (character === '"') return quoteIsOpen || !isFollowedByWord;
  if (isClosing(character)) return true;
  // German „…“ and Danish »…« close with what opens elsewhere.
  return (character === "“" || character === "«" || character === "‘") && !isFollowedByWord;
}

/** Index after footnote numbers in square brackets, as encyclopaedias put them: `1946.[12][13]`. */
function footnotesEnd(text: string, from: number, limit: number): number {
  if (text.charAt(from) !== "[") return from;
  let end = from;
  while (end < limit) {
    const number = /^\[(?:\d{1,3}|[a-z])\]/.exec(text.slice(end, Math.min(limit, end + 5)));
    if (number === null) break;
    end += number[0].length;
  }
  return end;
}

/** Index after a closing quotation mark that a space cuts off from its sentence, French « … . » or a slip: `man!” ”`. */
function strayQuotationMarkEnd(text: string, from: number, limit: number, straightCloses: boolean): number {
  let index = from;
  while (index < limit && isWhiteSpace(text.charCodeAt(index)) && !isLineEnd(text.charCodeAt(index))) index += 1;
  if (index === from || index >= limit) return from;
  const character = text.charAt(index);
  if (character !== "”" && character !== "»" && !(character === '"' && straightCloses)) return from;
  const next = text.charCodeAt(index + 1);
  return index + 1 >= limit || isWhiteSpace(next) || ",;:.".includes(text.charAt(index + 1)) ? index + 1 : from;
}

import { classOf, isAsciiDigit, isLetterClass } from "./characters.ts";

/** A number as it stands in a text. */
export interface Numeral {
  /** Index after it, in the text. */
  readonly end: number;
  /** Its digits without grouping, with `.` before the decimals: `20000`, `1.5`. */
  readonly form: string;
}

const SPACES = new Set(" \u00a0\u2007\u2009\u202f");

/**
 * The number that begins with the digit at `start`.
 *
 * Groups of three digits are joined, whatever sets them off: "20 000", "20,000", "1,185,900", "1.234.567", "20’000", no-break and
 * thin spaces. "15, 000" is one number since none begins with 000, "2011, 100 people" is two; one point before three digits is a
 * decimal point ("1.234"), but for "20.000". A comma before one or two digits is a decimal comma. In a chain
 * that fits none of this, "10.10.2022" or "1,2,3", each number stands alone.
 *
 * @param end - Nothing at or after this index is looked at.
 * @param maySpace - Whether a space may set groups off; not after a month or a hyphen: "January 7 200 people".
 */
export function numeralAt(text: string, start: number, end: number, maySpace: boolean): Numeral {
  const first = digitsEnd(text, start, end);
  if (followsDigitAndPoint(text, start)) return { end: first, form: text.slice(start, first) };
  const grouped = groupedEnd(text, start, first, end, maySpace);
  const whole = grouped === first ? text.slice(start, first) : text.slice(start, grouped).replace(/\D+/g, "");
  const fraction = fractionEnd(text, first - start, grouped, end);
  if (fraction === grouped) return { end: grouped, form: whole };
  return { end: fraction, form: `${whole}.${text.slice(grouped + 1, fraction)}` };
}

function followsDigitAndPoint(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  return (before === "." || before === ",") && isAsciiDigit(text.charCodeAt(start - 2));
}

function groupedEnd(text: string, start: number, first: number, end: number, maySpace: boolean): number {
  const startsGroups = first - start <= 3 && text.charAt(start) !== "0" && first < end;
  if (!startsGroups) return first;
  const separator = separatorAt(text, first, maySpace);
  if (separator === "") return first;
  let last = first;
  let groups = 0;
  while (text.startsWith(separator, last) && isGroup(text, last + separator.length, end)) {
    if (separator === ", " && text.charAt(last + 2) !== "0") break;
    last += separator.length + 3;
    groups += 1;
  }
  if (groups === 0) return first;
  // "7 200,000 people" is not 7,200,000.
  if (SPACES.has(separator) && text.charAt(last) === "," && isGroup(text, last + 1, end)) return first;
  const isDecimal = separator === "." && groups === 1 && text.slice(last - 3, last) !== "000";
  return isDecimal ? first : last;
}

/** What sets a group of digits off at `index`; empty if nothing there can. */
function separatorAt(text: string, index: number, maySpace: boolean): string {
  const character = text.charAt(index);
  if (character === ",") return text.charAt(index + 1) === " " && maySpace ? ", " : ",";
  if (character === "." || character === "'" || character === "’") return character;
  return maySpace && SPACES.has(character) ? character : "";
}

/** Whether exactly three digits stand at `index`, and no letter behind them. */
function isGroup(text: string, index: number, end: number): boolean {
  if (index + 3 > end || digitsEnd(text, index, Math.min(end, index + 4)) !== index + 3) return false;
  return index + 3 === end || !isLetterClass(classOf(text.charCodeAt(index + 3)));
}

/** Index after a decimal point or comma and its digits; `from` if there are none, or if they go on as a date or list does. */
function fractionEnd(text: string, integerDigits: number, from: number, end: number): number {
  const mark = text.charAt(from);
  if (mark !== "." && mark !== ",") return from;
  const last = digitsEnd(text, from + 1, end);
  const digits = last - from - 1;
  if (digits < 1 || (mark === "," && (digits > 2 || integerDigits > 3))) return from;
  const isFollowedByMore =
    last < end && (text.charAt(last) === "." || text.charAt(last) === ",") && digitAt(text, last + 1, end);
  return isFollowedByMore ? from : last;
}

function digitAt(text: string, index: number, end: number): boolean {
  return index < end && isAsciiDigit(text.charCodeAt(index));
}

function digitsEnd(text: string, from: number, end: number): number {
  let index = from;
  while (index < end && isAsciiDigit(text.charCodeAt(index))) index += 1;
  return index;
}

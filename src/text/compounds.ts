import { LONGEST_FORM } from "./ascii-forms.ts";
import { CLASS, classOf, isAsciiDigit } from "./characters.ts";
import { startsWord, type Word, wordAt } from "./words.ts";

/** Words that are written as one: "false-flag", "9/11", "AT&T", "a.b@example.com". */
export interface Compound {
  /** In order; at least one. */
  readonly words: readonly Word[];
  /** What joins each word to the one after it; one fewer than words. */
  readonly joints: readonly string[];
}

/** A chain of more words than this is no word, and yields its parts alone. */
const MOST_PARTS = 8;

const HYPHENS = new Set("-‐‑");

/** The words that begin at `start`, up to the first that nothing joins to the next. Other arguments as for `wordAt`. */
export function compoundAt(text: string, start: number, end: number, maySpaceNumber: boolean): Compound {
  const words = [wordAt(text, start, end, maySpaceNumber)];
  const joints: string[] = [];
  let last = words[0];
  while (last !== undefined) {
    const joint = jointAt(text, last, end);
    if (joint === "") break;
    last = wordAt(text, last.next + joint.length, end, false);
    joints.push(joint);
    words.push(last);
  }
  return { words, joints };
}

/**
 * The form of the whole: its words with what joins them, but without hyphens, so that "Nur-Sultan" is "Nursultan" and "COVID-19" is
 * "COVID19"; only between two digits a hyphen stays, "2022-01-09". Empty for a chain that is too long to be a word.
 */
export function wholeFormOf({ words, joints }: Compound): string {
  if (words.length > MOST_PARTS) return "";
  const whole = words.reduce(
    (form, word, index) => form + jointForm(form, joints[index - 1] ?? "", word.form) + word.form,
    "",
  );
  return whole.length > LONGEST_FORM ? "" : whole;
}

function jointForm(before: string, joint: string, after: string): string {
  const mark = joint.charAt(joint.length - 1);
  if (!HYPHENS.has(mark)) return mark;
  return isAsciiDigit(before.charCodeAt(before.length - 1)) && isAsciiDigit(after.charCodeAt(0)) ? "-" : "";
}

/** What joins the word to one that follows it at once; empty if nothing does. */
function jointAt(text: string, word: Word, end: number): string {
  const at = word.next;
  // After an ending or an elided article the word is over: "Tokayev’s", "l’ex-président".
  if (at + 1 >= end || word.end !== at) return "";
  const mark = text.charAt(at);
  if (mark === "." && HYPHENS.has(text.charAt(at + 1)))
    return isAcronymStop(text, at, end) ? text.slice(at, at + 2) : "";
  if (!startsWord(text, at + 1, end)) return "";
  if (HYPHENS.has(mark) || mark === "&" || mark === "@" || mark === "_") return mark;
  const isBetweenDigits = isAsciiDigit(text.charCodeAt(at - 1)) && isAsciiDigit(text.charCodeAt(at + 1));
  if (mark === "/" || mark === ":") return isBetweenDigits ? mark : "";
  const isAddress = mark === "." && (classOf(text.charCodeAt(at + 1)) === CLASS.lower || isBeforeAt(text, at + 1));
  return mark === "." && (isBetweenDigits || isAddress) ? mark : "";
}

/** Whether the first part of an e-mail address goes on at `index`, as in "A.Ward@ferry.example"; it has 64 characters at most (RFC 5321). */
function isBeforeAt(text: string, index: number): boolean {
  return /^[\w.+-]{1,64}@\w/.test(text.slice(index, index + 66));
}

/** "U.S.-led": the full stop of an abbreviation before the hyphen. */
function isAcronymStop(text: string, at: number, end: number): boolean {
  return text.charAt(at - 2) === "." && startsWord(text, at + 2, end);
}

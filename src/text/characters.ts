/** Sort of a UTF-16 code unit, as far as cutting text into sentences and words needs to know. */
export type CharacterClass = (typeof CLASS)[keyof typeof CLASS];

/** The sorts of code units. Numbers, since they are looked up once for every code unit of a corpus. */
export const CLASS = {
  /** Punctuation, symbols, white space, emoji, controls. */
  other: 1,
  upper: 2,
  lower: 3,
  /** A letter of a script without capitals, such as Arabic, Hebrew or Hangul. */
  caseless: 4,
  /** A decimal digit or another number sign, such as ², ½ or Ⅷ. */
  digit: 5,
  /** A combining mark, which belongs to the letter before it. */
  mark: 6,
  /** Soft hyphens, joiners, zero-width spaces, bidi controls: never seen, and never the end of a word. */
  invisible: 7,
  /** A letter of a script that puts no space between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
  unspaced: 8,
  surrogate: 9,
} as const;

const INVISIBLE = /^(?:[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u034f)$/;
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\uff70]$/u;

/** One entry a code unit; 0 until it is first asked for, since filling all of it costs 30 ms. */
const classes = new Uint8Array(0x10000);
for (let code = 0; code < 0x80; code++) classes[code] = classify(code);

/** Sort of the code unit; `CLASS.other` for `NaN`, which `charCodeAt` gives past the end. */
export function classOf(code: number): CharacterClass {
  const known = classes[code];
  if (known === undefined) return CLASS.other;
  if (known !== 0) return known as CharacterClass;
  return remember(code);
}

/** Whether the sort is that of letters, of whatever script. */
export function isLetterClass(characterClass: CharacterClass): boolean {
  return (
    characterClass === CLASS.lower ||
    characterClass === CLASS.upper ||
    characterClass === CLASS.caseless ||
    characterClass === CLASS.unspaced
  );
}

/** Whether the code unit is one of the ASCII digits 0 to 9. */
export function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function remember(code: number): CharacterClass {
  const characterClass = classify(code);
  classes[code] = characterClass;
  return characterClass;
}

function classify(code: number): CharacterClass {
  if (code >= 0xd800 && code <= 0xdfff) return CLASS.surrogate;
  const character = String.fromCharCode(code);
  if (INVISIBLE.test(character)) return CLASS.invisible;
  // Modifier letters that stand for an apostrophe or a soft sign, as in Hawaiʻi, are treated like the apostrophe.
  if (code >= 0x02b9 && code <= 0x02bf) return CLASS.other;
  if (/\p{M}/u.test(character)) return UNSPACED.test(character) ? CLASS.unspaced : CLASS.mark;
  if (/\p{N}/u.test(character))
    return UNSPACED.test(character) && !/\p{Nd}/u.test(character) ? CLASS.unspaced : CLASS.digit;
  if (!/\p{L}/u.test(character)) return CLASS.other;
  if (UNSPACED.test(character)) return CLASS.unspaced;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return CLASS.upper;
  return /\p{Ll}/u.test(character) ? CLASS.lower : CLASS.caseless;
}

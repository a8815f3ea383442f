/** Letters whose plain form is more than the letter without its marks. */
const PLAIN_LETTERS = new Map(
  Object.entries({
    ß: "ss",
    ı: "i",
    ł: "l",
    ø: "o",
    đ: "d",
    ð: "d",
    þ: "th",
    ħ: "h",
    ŋ: "n",
    æ: "ae",
    œ: "oe",
    ə: "a",
    ŧ: "t",
    ĸ: "k",
    ς: "σ",
    ё: "е",
    أ: "ا",
    إ: "ا",
    آ: "ا",
    ٱ: "ا",
    ى: "ي",
    ة: "ه",
    ـ: "",
    "⁄": "/",
  }),
);

const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u034f|[\ufe00-\ufe0f]/g;
const FOLDED =
  /[\u0080-\u02af\u1e00-\u1eff\u0370-\u03ff\u1f00-\u1fffё\u2044]|[\u0622-\u0625\u0671\u0649\u0629\u0640]|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/gu;
/** Accents left over by themselves, Hebrew points and Arabic vowel signs: readers leave them out. Indic and Thai vowel signs stay. */
const OPTIONAL_MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u0652\u0670]/g;

/** The zeros of Arabic, Persian, Hindi, Bengali and Thai digits. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

const plainLetters = new Map<string, string>();

/**
 * The word as it is compared: compatibility forms made plain (ﬁ, full-width letters, ²), small letters, Latin and Greek
 * letters without diacritics (`Tokaïev` → `tokaiev`, `Straße` → `strasse`, `IŞIK` and `ışık` → `isik`). Cyrillic keeps its
 * letters, `й` and `ї` among them, but for `ё`, which print mostly leaves at `е`. Invisible characters are dropped, and the digits
 * of other scripts are those of ASCII.
 */
export function foldOf(word: string): string {
  const lower = word.normalize("NFKC").replace(INVISIBLE, "").toLowerCase();
  return lower.replace(FOLDED, plainLetterOf).replace(OPTIONAL_MARKS, "");
}

function plainLetterOf(letter: string): string {
  const known = plainLetters.get(letter);
  if (known !== undefined) return known;
  const plain =
    PLAIN_LETTERS.get(letter) ?? asciiDigitOf(letter) ?? letter.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  // A composed letter may hide one of the letters above, such as ǽ.
  const whole = PLAIN_LETTERS.get(plain) ?? plain;
  plainLetters.set(letter, whole);
  return whole;
}

function asciiDigitOf(character: string): string | undefined {
  const code = character.charCodeAt(0);
  const zero = ZEROS.find((start) => code >= start && code <= start + 9);
  return zero === undefined ? undefined : String(code - zero);
}

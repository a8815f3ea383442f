import { detached } from "./ascii-forms.ts";
import { withoutAttached } from "./attached-words.ts";
import { CLASS, classOf } from "./characters.ts";
import { englishStemOf } from "./english-stem.ts";

/** Characters kept of a word in a language whose endings we do not know; measured on Russian and Turkish. */
const PREFIX_LENGTH = 5;

/** Stems by form, emptied when it has so many: the words of a large collection repeat, and most of them are met early. */
const stems = new Map<string, string>();
const MOST_STEMS = 200_000;

/**
 * The stem of a token's form, by which inflected forms of a word meet: for ASCII letters the Porter2 stem of English
 * (`protests` → `protest`), in other alphabets the first five characters, without the small words that Arabic and Hebrew write together
 * with it; in Korean the word without its particle. Forms with digits or signs, but for a plural (`f16s` → `f16`), and words of
 * Chinese, Japanese, Thai, Lao, Khmer and Burmese are their own stems.
 *
 * @param form - As `tokensOf` gives it.
 */
export function stemOf(form: string): string {
  const known = stems.get(form);
  if (known !== undefined) return known;
  const stem = newStemOf(form);
  if (stems.size >= MOST_STEMS) stems.clear();
  stems.set(form, stem);
  return stem;
}

/**
 * The first five characters of a form: what stands for a stem in languages that pile endings on a word. Texts in Turkish and its
 * kin need it too (`usesTurkicLetters`), though their forms are ASCII. Forms with digits or signs stay whole.
 */
export function prefixOf(form: string): string {
  if (form.length <= PREFIX_LENGTH || !isWholly(form, isLetterOrMark)) return form;
  return [...form].slice(0, PREFIX_LENGTH).join("");
}

/**
 * Whether the text is, by its letters, in Turkish or a kindred language in the Latin alphabet: at least one word in twelve has one of
 * `ı İ ğ Ğ ş Ş ə Ə`. A name like Erdoğan in an English passage does not make it so, but may in a line of few words.
 */
export function usesTurkicLetters(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  const turkic = words.filter((word) => /[ıİğĞşŞəƏ]/.test(word)).length;
  return turkic > 0 && turkic * 12 >= words.length;
}

function newStemOf(form: string): string {
  if (/^[a-z]+$/.test(form)) return detached(englishStemOf(form));
  if (/^[a-z]+\d+s$/.test(form)) return form.slice(0, -1);
  const word = withoutAttached(form);
  return isWholly(word, isAlphabetic) ? prefixOf(word) : word;
}

function isWholly(form: string, holds: (code: number) => boolean): boolean {
  for (let index = 0; index < form.length; index++) {
    if (!holds(form.charCodeAt(index))) return false;
  }
  return true;
}

function isAlphabetic(code: number): boolean {
  const isHangul = code >= 0xac00 && code <= 0xd7a3;
  return isLetterOrMark(code) && classOf(code) !== CLASS.unspaced && !isHangul;
}

function isLetterOrMark(code: number): boolean {
  const characterClass = classOf(code);
  return (
    (characterClass >= CLASS.upper && characterClass <= CLASS.caseless) ||
    characterClass === CLASS.mark ||
    characterClass === CLASS.unspaced
  );
}

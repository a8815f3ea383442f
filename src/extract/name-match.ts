import { foldOf } from "../text/fold.ts";

/**
 * A key equal for spellings of one name in different transliterations, within one article: "Tokaïev" and "Tokayev",
 * "Nazarbaev" and "Nazarbayev", "Dmitri" and "Dmitry".
 */
export function spellingKeyOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = keyOf(word);
  if (keys.size > MAX_KEYS) keys.clear();
  keys.set(word, key);
  return key;
}

/** Words whose keys are remembered: more than any article has. */
const MAX_KEYS = 20_000;

const keys = new Map<string, string>();

function keyOf(word: string): string {
  const plain = foldOf(word).replace(/[^\p{L}\p{Nd}]/gu, "");
  if (plain.length < 4) return plain;
  return plain
    .replace(/tsch|tch/g, "ch")
    .replace(/sch/g, "sh")
    .replace(/dzh|dj/g, "j")
    .replace(/kh/g, "h")
    .replace(/ph/g, "f")
    .replace(/w/g, "v")
    .replace(/ff$/, "v")
    .replace(/ck|q/g, "k")
    .replace(/(?<=[aeiou])[ijy]+(?=[aeiou])|(?<=[^aeiou])[ijy]+(?=[aeou])/g, "")
    .replace(/[ijy]+/g, "i")
    .replace(/(.)\1+/g, "$1");
}

/** Keys that two words share if one letter makes the difference between them: the word, and it without each of its letters. */
export function nearKeysOf(word: string): string[] {
  const plain = foldOf(word);
  return [plain, ...Array.from(plain, (_, at) => plain.slice(0, at) + plain.slice(at + 1))];
}

/** Initials of the words of a name that have a capital: "Human Rights Watch" gives "HRW". */
export function initialsOf(words: readonly string[]): string {
  return words
    .map((word) => word.charAt(0))
    .filter((letter) => /\p{Lu}/u.test(letter))
    .join("");
}

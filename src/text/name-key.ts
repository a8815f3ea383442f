import anyAscii from "any-ascii";
import { isCyrillic, latinOfCyrillic } from "./cyrillic.ts";
import { foldOf } from "./fold.ts";
import { otherReadingsOf, type Reading, soundsOf } from "./name-sounds.ts";

/** Words of fewer letters are read in the English way only: Chen is not Shen, though in French they would sound alike. */
const FEWEST_LETTERS_FOR_READINGS = 6;

/** From this length on a "j" may be a y: Julia and Yulia. */
const FEWEST_LETTERS_FOR_SLAVIC = 5;

/** Names with so many consonants are told apart by them; their inner vowels vary by language, as in "Kazajistán". */
const MANY_CONSONANTS = 5;

/** Letters that show by themselves how they sound; written without their marks they have to be guessed at. */
const SOUNDING_LETTERS = new Map([..."čćçšśşșžżźđ"].map((letter, index) => [letter, "CCCSSSSZZZZ".charAt(index)]));

/**
 * Keys of a name by which its spellings meet across languages and scripts: Tokayev, Tokaïev, Tokajew and Токаев; Zhanaozen,
 * Janaozen and Жаңаөзен. Two words may be the same name if they share a key; they are surely not the same if they are plainly
 * different words, and it is for the caller to see that a word is a name at all.
 *
 * A key is the word as it sounds, roughly: a word is read as each language's press spells foreign names, since "j" is one sound in
 * French and another in German. In names of five consonants and more only the first vowel and a last one count, so that Omarov is never
 * Omarova.
 *
 * @param word - One word as printed, with its diacritics, capitals or not; hyphens and apostrophes are passed over.
 * @returns The key of the likeliest reading first; none twice; empty if the word has no letter.
 */
export function nameKeysOf(word: string): readonly string[] {
  return [...new Set(nameSoundsOf(word).map(keyOf))];
}

/**
 * How a name, or the beginning of one, may be read aloud, vowels and all; its keys are made of these. Spellings that sound alike
 * begin alike: "Ток", "Toka" and "Tokajew".
 *
 * @param word - As for `nameKeysOf`.
 * @returns Sounds as in `name-sounds.ts`, the likeliest reading first; none twice; empty if the word has no letter.
 */
export function nameSoundsOf(word: string): readonly string[] {
  const readings = new Set<string>();
  for (const { letters, reading } of spellingsOf(word)) {
    const sounds = soundsOf(letters, reading);
    if (sounds === "") continue;
    readings.add(sounds);
    // Akhmetov and Achmetow are also written Ahmetov; but Khan is not Han.
    if (letters.length >= FEWEST_LETTERS_FOR_READINGS && reading !== "spanish")
      readings.add(sounds.replace(/(?<=.)X/g, "h"));
  }
  return [...readings];
}

interface Spelling {
  /** In small Latin letters; capitals stand for sounds, as in `name-sounds.ts`. */
  readonly letters: string;
  readonly reading: Reading;
}

function spellingsOf(word: string): readonly Spelling[] {
  const lower = word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]/gu, "");
  if (isCyrillic(lower)) return cyrillicSpellings(lower);
  const plain = foldOf(lower);
  if (/^[a-z]*$/.test(plain)) return latinSpellings(lower, plain);
  const latin = anyAscii(plain)
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  if (/^[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(plain)) return consonantalSpellings(latin);
  const letters = /^\p{Script=Greek}/u.test(plain) ? latinOfGreek(latin) : latin;
  return [{ letters, reading: "english" }];
}

/** Greek has no v at the end of a word, and writes u as ου, y as γι, b as μπ, d as ντ: Τοκάγιεφ, Πούτιν. */
function latinOfGreek(latin: string): string {
  return latin
    .replace(/f$/, "v")
    .replaceAll("oy", "ou")
    .replace(/gi(?=[aeo])/g, "y")
    .replace(/^mp/, "b")
    .replace(/^nt/, "d");
}

/**
 * Russian writes foreign h as "г" or "х"; Latin spellings of "қ" have k, q and kh; Serbian and Arabic names lose marks and change
 * vowels on their way.
 */
function cyrillicSpellings(lower: string): readonly Spelling[] {
  const alternatives = new Set([
    lower,
    lower.replaceAll("г", "һ"),
    lower.replaceAll("х", "һ"),
    lower.replace(/(?<=.)қ/g, "х"),
    lower.replace(/^мух(?=ам)|^мох(?=ам)/, "муһ").replace(/(?<=[мх])ад$/, "ед"),
  ]);
  if (/ич$/.test(lower)) alternatives.add(lower.replaceAll("ш", "с").replaceAll("ж", "з").replace(/ч$/, "к"));
  return [...alternatives].map((letters) => ({ letters: latinOfCyrillic(letters), reading: "english" }));
}

function latinSpellings(lower: string, plain: string): readonly Spelling[] {
  const marked = lower.normalize("NFC").replace(/[čćçšśşșžżźđ]/g, (letter) => SOUNDING_LETTERS.get(letter) ?? letter);
  const sounding = marked
    .normalize("NFD")
    .replace(/[^a-zA-Złøæœßıəðþ]/g, "")
    .replace(/[^a-zA-Z]/g, foldOf);
  const written = sounding === plain ? [plain] : [sounding, plain];
  const spellings = written.flatMap((letters) =>
    ["english" as const, ...readingsOf(letters)].map((reading) => ({ letters, reading })),
  );
  return [...spellings, ...arabicAlternatives(plain)];
}

function readingsOf(letters: string): readonly Reading[] {
  if (letters.length >= FEWEST_LETTERS_FOR_READINGS) return otherReadingsOf(letters);
  return letters.length >= FEWEST_LETTERS_FOR_SLAVIC && letters.includes("j") ? ["slavic"] : [];
}

/** Arabic names vary beyond spelling: Gaddafi and Kadhafi, Muhammad and Mohammed, Hussein and Hossain; and Kazakh q is also kh. */
function arabicAlternatives(plain: string): readonly Spelling[] {
  const alternatives = [
    plain.replace(/^ga(?=([a-z])\1|[dst]h)/, "ka"),
    plain.replace(/(?<=.)q(?!u)/g, "kh"),
    plain
      .replace(/^(m|h)o(?=h|ss)/, "$1u")
      .replace(/(?<=[mh])ad$/, "ed")
      .replace(/ai(?=n$)/, "ei"),
  ];
  return alternatives.filter((letters) => letters !== plain).map((letters) => ({ letters, reading: "english" }));
}

/** Arabic and Hebrew leave most vowels out, and write u and i as w, v and y; Arabic has no p, and Hebrew writes it as f. */
function consonantalSpellings(latin: string): readonly Spelling[] {
  const vowelled = latin
    .replace(/f$/, "v")
    .replace(/(?<=[^aeiou])(?:w|v(?=[^aeiou]))/g, "u")
    .replace(/(?<=[^aeiou])y+/g, "i");
  return [vowelled, vowelled.replace(/^[bf]/, "p")].map((letters) => ({ letters, reading: "english" }));
}

/** The key of a name's sounds. */
function keyOf(sounds: string): string {
  const consonants = sounds.replace(/[AEIOU]/g, "");
  if (consonants.length < MANY_CONSONANTS) return sounds;
  const firstVowel = /[AEIOU]/.exec(sounds)?.[0] ?? "";
  const beginsWithVowel = /^[AEIOU]/.test(sounds) ? "-" : "";
  const lastVowel = /[AEIOU]$/.exec(sounds)?.[0] ?? "";
  return `${beginsWithVowel}${firstVowel}${consonants}${lastVowel}`;
}

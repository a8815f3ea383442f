/** Which language's press a spelling is read as; `german-zh` is German where "sch" stands for "zh", as in Schanaosen. */
export type Reading = "english" | "french" | "german" | "german-zh" | "slavic" | "spanish";

/** A spelling and the sounds it stands for: small letters as they are, and as capitals S (sh), Z (zh), C (ch), X (kh), N (ng), Y (a glide). */
type Rule = readonly [pattern: RegExp, sound: string];

/** Spellings that stand for the same sound wherever they stand, the longest first. */
const SHARED: readonly Rule[] = [
  [/schtsch|chtch|shch|szcz|stsch/g, "S"],
  [/tsch|tch|tsh/g, "C"],
  [/dsch|dzh/g, "Z"],
  [/ph/g, "f"],
  [/kh/g, "X"],
  [/zh/g, "Z"],
];

/** What each language does differently; applied between `SHARED` and `CONSONANTS`. */
const BY_READING: Readonly<Record<Reading, readonly Rule[]>> = {
  english: [
    [/dj/g, "Z"],
    [/sch|sh/g, "S"],
    [/ch|cz/g, "C"],
    [/[iy]j$/, "i"],
    [/j/g, "Z"],
    [/c(?=[eiy])/g, "s"],
  ],
  french: [
    [/dj/g, "Z"],
    [/sch|sh|ch/g, "S"],
    [/j/g, "Z"],
    [/c(?=[eiy])/g, "s"],
    [/(?<=[iy]n)e$/, ""],
  ],
  german: [
    [/sch|sh/g, "S"],
    [/ch/g, "X"],
    [/j/g, "y"],
    [/(?<=^|[aeiouy])s(?=[aeiouy])/g, "{"],
    [/z/g, "ts"],
    [/\{/g, "z"],
    [/oe(?=[^aeiou])/g, "o"],
    [/ue(?=[^aeiou])/g, "u"],
  ],
  "german-zh": [
    [/sch|sh/g, "Z"],
    [/ch/g, "X"],
    [/j/g, "y"],
    [/z/g, "ts"],
    [/(?<=[aeiouy])s(?=[aeiouy])/g, "z"],
  ],
  slavic: [
    [/sch|sh/g, "S"],
    [/cz/g, "C"],
    [/sz/g, "S"],
    [/rz/g, "Z"],
    [/ch/g, "X"],
    [/j/g, "y"],
    [/c(?!k)/g, "ts"],
  ],
  spanish: [
    [/sch|sh/g, "S"],
    [/ch/g, "C"],
    [/j/g, "X"],
    [/c(?=[eiy])/g, "s"],
  ],
};

const CONSONANTS: readonly Rule[] = [
  // A mute h after a consonant, and at the end.
  [/(?<=[bdgklmnprt])h|(?<=[a-z])h$/g, ""],
  [/ck|cq|[cq]/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/(?<=[eo])ff$/, "v"],
  [/t[sz]/g, "c"],
  [/ng(?![aeiouy])/g, "N"],
  [/dZ/g, "Z"],
  [/([a-zA-Z])\1+/g, "$1"],
];

const CONSONANT = "[bcdfghklmnprstvzSZCXN]";

const VOWELS: readonly Rule[] = [
  // Russian ё after a consonant is written yo, io, e, and o after a hissing sound: Gorbachyov, Gorbatschow, Gorbachev.
  [/(?<=[SZC])y?ov(?=a?$)/, "ev"],
  [/[iy]ov(?=a?$)/, "ev"],
  [new RegExp(`(?<=${CONSONANT})yo(?=${CONSONANT})`, "g"), "e"],
  // A glide after a consonant says no more than the vowel itself: Medvedjev, Soloviev.
  [new RegExp(`(?<=${CONSONANT})[iy]e`, "g"), "e"],
  // Endings in -y, -i, -iy, -ij, -yi are one.
  [/[iy]{2}$/, "i"],
  // Glides before and between vowels: Yeltsin and Eltsine, Yanukovych and Ianoukovitch, Tokayev and Tokaev.
  [/^[iy]e/, "e"],
  [/^[iy](?=[aou])/, "Y"],
  [/(?<=[aeiou])y(?=[aeiou])/g, ""],
  [/(?<=[aeou])i(?=[aeou])/g, ""],
  [/ee/g, "i"],
  [/ou|oo|u+/g, "U"],
  [/a+/g, "A"],
  [/e+/g, "E"],
  [/[iy]+/g, "I"],
  [/o+/g, "O"],
];

/** What a spelling must have in it for a reading to differ from the English one. */
const DIFFERS: Readonly<Record<Exclude<Reading, "english">, RegExp>> = {
  french: /ch|[iy]ne$/,
  german: /ch|j|z|(?:^|[aeiouy])s[aeiouy]|oe|ue/,
  "german-zh": /sch|sh/,
  slavic: /[cj]|sz|rz/,
  spanish: /j/,
};

const RULES: Readonly<Record<Reading, readonly Rule[]>> = {
  english: rulesOf("english"),
  french: rulesOf("french"),
  german: rulesOf("german"),
  "german-zh": rulesOf("german-zh"),
  slavic: rulesOf("slavic"),
  spanish: rulesOf("spanish"),
};

/** The readings other than the English one that may sound different, for a word in small Latin letters. */
export function otherReadingsOf(letters: string): readonly Reading[] {
  const others = ["french", "german", "german-zh", "slavic", "spanish"] as const;
  return others.filter((reading) => DIFFERS[reading].test(letters));
}

/**
 * The sounds of a word, roughly: consonants as small letters and S, Z, C, X, N, each but once where doubled; vowels as A, E,
 * I, O and U.
 *
 * @param letters - Small Latin letters, and capitals for sounds that are already known.
 */
export function soundsOf(letters: string, reading: Reading): string {
  return RULES[reading].reduce((sounds, [pattern, sound]) => sounds.replace(pattern, sound), letters);
}

function rulesOf(reading: Reading): readonly Rule[] {
  return [...SHARED, ...BY_READING[reading], ...CONSONANTS, ...VOWELS];
}

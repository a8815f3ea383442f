/**
 * English stems by the Porter2 algorithm, as Snowball defines it in `english.sbl` of October 2025
 * (https://snowballstem.org/algorithms/english/stemmer.html), whose names for its steps and regions are kept here.
 */

const VOWELS = new Set("aeiouy");
const DOUBLES = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
/** What "li" is taken off after. */
const BEFORE_LI = new Set("cdeghkmnrt");

/** Words whose stem no rule gives, or that no rule may touch. */
const EXCEPTIONS = new Map(
  Object.entries({
    skis: "ski",
    skies: "sky",
    idly: "idl",
    gently: "gentl",
    ugly: "ugli",
    early: "earli",
    only: "onli",
    singly: "singl",
    sky: "sky",
    news: "news",
    howe: "howe",
    atlas: "atlas",
    cosmos: "cosmos",
    bias: "bias",
    andes: "andes",
  }),
);

/** Beginnings after which the first region starts at once, so that "generate" and "general" stay apart. */
const WHOLE_BEGINNINGS = /^(?:gener|commun|arsen|past|univers|later|emerg|organ|inter)/;

/** Endings of step 2, longest first, and what they become if they lie in the first region. */
const STEP_2: readonly (readonly [string, string])[] = [
  ["ization", "ize"],
  ["ational", "ate"],
  ["fulness", "ful"],
  ["ousness", "ous"],
  ["iveness", "ive"],
  ["tional", "tion"],
  ["biliti", "ble"],
  ["lessli", "less"],
  ["entli", "ent"],
  ["ation", "ate"],
  ["alism", "al"],
  ["aliti", "al"],
  ["ousli", "ous"],
  ["iviti", "ive"],
  ["fulli", "ful"],
  ["ogist", "og"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["abli", "able"],
  ["izer", "ize"],
  ["ator", "ate"],
  ["alli", "al"],
  ["bli", "ble"],
  ["ogi", "og"],
  ["li", ""],
];

const STEP_3: readonly (readonly [string, string])[] = [
  ["ational", "ate"],
  ["tional", "tion"],
  ["alize", "al"],
  ["icate", "ic"],
  ["iciti", "ic"],
  ["ative", ""],
  ["ical", "ic"],
  ["ness", ""],
  ["ful", ""],
];

const STEP_4 = [
  "ement",
  "ance",
  "ence",
  "able",
  "ible",
  "ment",
  "ant",
  "ent",
  "ism",
  "ate",
  "iti",
  "ous",
  "ive",
  "ize",
  "ion",
  "al",
  "er",
  "ic",
];

/** The parts of a word that its endings must lie in to be taken off. */
interface Regions {
  /** Where the part after the first syllable begins, in code units. */
  readonly r1: number;
  /** Where the part after the second syllable begins. */
  readonly r2: number;
}

/**
 * The stem of an English word: `generously` → `generous`, `skies` → `sky`. It is a key to compare words by, and need not be a word.
 *
 * @param word - In small ASCII letters; words of one or two letters are their own stems.
 */
export function englishStemOf(word: string): string {
  const exception = EXCEPTIONS.get(word);
  if (exception !== undefined) return exception;
  if (word.length < 3) return word;
  const marked = withConsonantY(word);
  const regions = regionsOf(marked);
  const steps = [step1a, step1b, step1c, step2, step3, step4, step5];
  return steps.reduce((stem, step) => step(stem, regions), marked).replaceAll("Y", "y");
}

/** The word with a y that begins it or follows a vowel as `Y`. */
function withConsonantY(word: string): string {
  if (!word.includes("y")) return word;
  let marked = "";
  for (const letter of word) {
    const isConsonant = letter === "y" && (marked === "" || isVowel(marked.charAt(marked.length - 1)));
    marked += isConsonant ? "Y" : letter;
  }
  return marked;
}

function regionsOf(word: string): Regions {
  const beginning = WHOLE_BEGINNINGS.exec(word)?.[0].length;
  const r1 = beginning ?? afterSyllable(word, 0);
  return { r1, r2: afterSyllable(word, r1) };
}

/** Index after the first consonant that follows a vowel, from `start` on. */
function afterSyllable(word: string, start: number): number {
  let index = start;
  while (index < word.length && !isVowel(word.charAt(index))) index += 1;
  while (index < word.length && isVowel(word.charAt(index))) index += 1;
  return Math.min(index + 1, word.length);
}

/** Plurals. */
function step1a(word: string): string {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (word.endsWith("ied") || word.endsWith("ies")) return word.slice(0, word.length > 4 ? -2 : -1);
  if (!word.endsWith("s") || word.endsWith("us") || word.endsWith("ss")) return word;
  return hasVowel(word, word.length - 2) ? word.slice(0, -1) : word;
}

/** "eed", "ed" and "ing", also before "ly". */
function step1b(word: string, { r1 }: Regions): string {
  const ending = /(?:eedly|eed|ingly|edly|ing|ed)$/.exec(word)?.[0];
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  if (ending.startsWith("eed")) {
    return stem.length < r1 || /^(?:proc|exc|succ)$/.test(stem) ? word : `${stem}ee`;
  }
  if (ending === "ing") {
    if (/^[^aeiouy]y$/.test(stem)) return `${stem.charAt(0)}ie`;
    if (/^(?:inn|out|cann|herr|earr|even)$/.test(stem)) return word;
  }
  return hasVowel(stem, stem.length) ? mended(stem, r1) : word;
}

/** A stem as it was before "ed" or "ing": "hop" of "hopp", "hope" of "hop". */
function mended(stem: string, r1: number): string {
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (DOUBLES.test(stem)) return /^[aeo]..$/.test(stem) ? stem : stem.slice(0, -1);
  return stem.length === r1 && endsInShortSyllable(stem) ? `${stem}e` : stem;
}

function step1c(word: string): string {
  return /[^aeiouy][yY]$/.test(word) && word.length > 2 ? `${word.slice(0, -1)}i` : word;
}

function step2(word: string, { r1 }: Regions): string {
  const found = STEP_2.find(([ending]) => word.endsWith(ending));
  if (found === undefined) return word;
  const [ending, replacement] = found;
  const stem = word.slice(0, -ending.length);
  if (stem.length < r1) return word;
  const last = stem.charAt(stem.length - 1);
  if ((ending === "ogi" && last !== "l") || (ending === "li" && !BEFORE_LI.has(last))) return word;
  return stem + replacement;
}

function step3(word: string, { r1, r2 }: Regions): string {
  const found = STEP_3.find(([ending]) => word.endsWith(ending));
  if (found === undefined) return word;
  const [ending, replacement] = found;
  const stem = word.slice(0, -ending.length);
  return stem.length < (ending === "ative" ? r2 : r1) ? word : stem + replacement;
}

function step4(word: string, { r2 }: Regions): string {
  const ending = STEP_4.find((candidate) => word.endsWith(candidate));
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  if (stem.length < r2 || (ending === "ion" && !/[st]$/.test(stem))) return word;
  return stem;
}

function step5(word: string, { r1, r2 }: Regions): string {
  const stem = word.slice(0, -1);
  if (word.endsWith("e")) return stem.length >= r2 || (stem.length >= r1 && !endsInShortSyllable(stem)) ? stem : word;
  return word.endsWith("ll") && stem.length >= r2 ? stem : word;
}

/** Whether it ends in consonant, vowel, consonant other than w, x or Y; or is a vowel and a consonant; or ends in "past". */
function endsInShortSyllable(word: string): boolean {
  return /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/.test(word);
}

function hasVowel(word: string, before: number): boolean {
  for (let index = 0; index < before; index++) {
    if (isVowel(word.charAt(index))) return true;
  }
  return false;
}

function isVowel(letter: string): boolean {
  return VOWELS.has(letter);
}

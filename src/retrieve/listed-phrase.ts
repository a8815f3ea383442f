import { isStopWord } from "../text/stop-words.ts";
import { stemOfTerm, termsOf } from "./terms.ts";

/** A word or phrase of a word list. */
export interface ListedPhrase {
  /** As listed. */
  readonly words: string;
  /** Every word's stem in order. */
  readonly stems: readonly string[];
  /** What it is asked for by: its forms, without articles. */
  readonly formKey: string;
  /** The same by its stems, so that other forms of its words will do. */
  readonly stemKey: string;
  /** Words, articles not counted. */
  readonly length: number;
}

/** Words that make no difference to a phrase: "head of the state" is "head of state". */
const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "the"]);

/** Whether a word with this form makes no difference to a phrase. */
export function isArticle(form: string): boolean {
  return ARTICLES.has(form);
}

/** What phrases are asked for by: their forms or stems in a row. */
export function phraseKeyOf(words: readonly string[]): string {
  return words.join(" ");
}

/** A word of a phrase, read. */
interface ListedWord {
  readonly form: string;
  readonly stem: string;
  readonly isStopWord: boolean;
}

/** Small Latin letters and single spaces, which every reading of a text divides alike. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/;

/** The lists hold a few thousand words many times over; each is read once. */
const knownWords = new Map<string, ListedWord>();

/** The phrases, read; those of stop words alone are left out, as nothing is found by them. */
export function listedPhrasesOf(phrases: readonly string[]): ListedPhrase[] {
  return phrases.flatMap((words) => {
    const read = wordsOf(words);
    if (read.every((word) => word.isStopWord)) return [];
    const asked = read.filter(({ form }) => !isArticle(form));
    return {
      words,
      stems: read.map(({ stem }) => stem),
      formKey: phraseKeyOf(asked.map(({ form }) => form)),
      stemKey: phraseKeyOf(asked.map(({ stem }) => stem)),
      length: asked.length,
    };
  });
}

/** The stem of a phrase's first word, and its length in words, neither counting articles; told without reading the rest of it. */
export function beginningOf(phrase: string): { readonly stem: string; readonly length: number } {
  const forms = PLAIN.test(phrase) ? phrase.split(" ") : wordsOf(phrase).map(({ form }) => form);
  const [first = "", ...others] = forms.filter((form) => !isArticle(form));
  return { stem: stemOfTerm(first), length: others.length + 1 };
}

function wordsOf(phrase: string): ListedWord[] {
  if (PLAIN.test(phrase)) return phrase.split(" ").map(plainWordOf);
  return termsOf(phrase).map(({ form, isStopWord: isStop }) => ({ form, stem: stemOfTerm(form), isStopWord: isStop }));
}

function plainWordOf(form: string): ListedWord {
  const known = knownWords.get(form);
  if (known) return known;
  const word = { form, stem: stemOfTerm(form), isStopWord: isStopWord(form) };
  knownWords.set(form, word);
  return word;
}

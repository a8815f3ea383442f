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

/** The phrases, read; those of stop words alone are left out, as nothing is found by them. */
export function listedPhrasesOf(phrases: readonly string[]): ListedPhrase[] {
  return phrases.flatMap((words) => {
    const terms = termsOf(words);
    if (terms.every(({ isStopWord }) => isStopWord)) return [];
    const asked = terms.map(({ form }) => form).filter((form) => !isArticle(form));
    return {
      words,
      stems: terms.map(({ form }) => stemOfTerm(form)),
      formKey: phraseKeyOf(asked),
      stemKey: phraseKeyOf(asked.map(stemOfTerm)),
      length: asked.length,
    };
  });
}

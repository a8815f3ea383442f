import type { Collection } from "../retrieve/collection.ts";
import { nameKeysOf } from "../text/name-key.ts";

/** What the desk knows of words and articles, by which it tells a command from a question. */
export interface KnownWords {
  /** In no particular order. */
  readonly articles: readonly { readonly slug: string; readonly headline?: string }[];
  /** Whether a normalised form stands in an article as a word. */
  isPrinted(form: string): boolean;
  /** Whether a normalised form is a name of the articles, in whatever spelling. */
  isName(form: string): boolean;
  /** Whether a lower-case form is an ordinary word of the language. */
  isWord(form: string): boolean;
}

/** The words and articles of a collection; follows it as articles come and go. */
export function knownWordsOf(collection: Collection): KnownWords {
  const { vocabulary, isWord } = collection;
  return {
    // Put together when they are first asked for: most lines are questions.
    get articles() {
      return collection.articles;
    },
    isPrinted: (form) => vocabulary.wordOf(form) !== undefined,
    isName(form) {
      const word = vocabulary.wordOf(form);
      return word === undefined ? vocabulary.wordsOfNameKeys(nameKeysOf(form)).length > 0 : word.isName;
    },
    isWord,
  };
}

/** Every way a name is printed in the collection, the most frequent first; empty where it is not printed as a name. */
export function spellingsOf({ vocabulary }: Collection, form: string): string[] {
  return vocabulary
    .wordsOfNameKeys(nameKeysOf(form))
    .toSorted((a, b) => b.passages - a.passages)
    .map((word) => vocabulary.printedOf(word));
}

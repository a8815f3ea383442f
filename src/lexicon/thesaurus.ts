/**
 * How another word is related to the one asked about: it shares a meaning, has one like it (adjectives), is made from the same root ("resign",
 * "resignation"), is its broader word ("corpse", "body") or a narrower one, or is its opposite, which says the same where it is denied.
 */
export type Relation = "synonym" | "similar" | "derivation" | "broader" | "narrower" | "opposite";

/** A word or phrase related to another. */
export interface RelatedWord {
  /** Lower case, words separated by one space. */
  readonly words: string;
  readonly relation: Relation;
  /** Which meaning of the word it goes with: 0 is the commonest. */
  readonly sense: number;
}

/** What is known of words apart from any article. */
export interface Thesaurus {
  /** Whether a lower-case form is a word of English, inflected forms included; one that is only a proper name is not. */
  isWord(form: string): boolean;
  /** Words that may say the same as `form`, the commonest meanings first; empty where it is not a word. */
  relatedWordsOf(form: string): readonly RelatedWord[];
}

import { termsOf } from "../retrieve/terms.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Fewer words than this stand in many sentences by chance. */
const WORDS_NEEDED = 4;

/**
 * Tells the sentences that print the very words of a line, or are wholly printed in it: whoever types a sentence wants to see it.
 * Capitals, accents and punctuation make no difference.
 */
export function printedWordsOf(input: string): (view: SentenceView) => boolean {
  const typed = rowOf(termsOf(input).map(({ form }) => form));
  if (typed.count < WORDS_NEEDED) return () => false;
  return ({ tokens }) => {
    const printed = rowOf(tokens.map(({ form }) => form));
    return printed.count >= WORDS_NEEDED && (printed.row.includes(typed.row) || typed.row.includes(printed.row));
  };
}

function rowOf(forms: readonly string[]): { readonly row: string; readonly count: number } {
  return { row: ` ${forms.join(" ")} `, count: forms.length };
}

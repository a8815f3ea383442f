import { termsOf } from "../retrieve/terms.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Fewer words than this stand in many sentences by chance. */
const WORDS_NEEDED = 4;
/** Words that may stand around a sentence that is typed; with more of them the line asks something about it. */
const WORDS_AROUND = 2;

/**
 * Tells the sentences that print the very words of a line, or are wholly printed in it: whoever types a sentence wants to see it.
 * Capitals, accents and punctuation make no difference.
 */
export function printedWordsOf(input: string): (view: SentenceView) => boolean {
  const typed = rowOf(termsOf(input).map(({ form }) => form));
  if (typed.count < WORDS_NEEDED) return () => false;
  return ({ tokens }) => {
    const printed = rowOf(tokens.map(({ form }) => form));
    if (printed.count < WORDS_NEEDED) return false;
    const isTyped = typed.row.includes(printed.row) && typed.count - printed.count <= WORDS_AROUND;
    return isTyped || printed.row.includes(typed.row);
  };
}

function rowOf(forms: readonly string[]): { readonly row: string; readonly count: number } {
  return { row: ` ${forms.join(" ")} `, count: forms.length };
}

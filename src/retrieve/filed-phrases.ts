import { phraseKeyOf } from "./listed-phrase.ts";

/**
 * Phrases of two words or more that each passage is filed under, when it holds them, as if they were one term: so finding "law
 * enforcement" costs no more than finding a word. Any other phrase has to be looked for in the passages themselves.
 */
export interface FiledPhrases {
  /** Whether passages are filed under these stems in a row. */
  has(stems: readonly string[]): boolean;
  /** The terms of all phrases that stand in a text with these stems; one for each occurrence. */
  termsIn(stems: readonly string[]): string[];
}

/** The term of the index that a phrase is filed under; no stem holds a space. */
export function phraseTermOf(stems: readonly string[]): string {
  return phraseKeyOf(stems);
}

/** The phrases with these stems; single words are passed over, as they are terms already. */
export function createFiledPhrases(phrases: Iterable<readonly string[]>): FiledPhrases {
  const terms = new Set<string>();
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const stems of phrases) {
    const [first] = stems;
    const term = phraseTermOf(stems);
    if (first === undefined || stems.length < 2 || terms.has(term)) continue;
    terms.add(term);
    const known = byFirst.get(first);
    if (known) known.push(stems);
    else byFirst.set(first, [stems]);
  }
  return {
    has: (stems) => terms.has(phraseTermOf(stems)),
    termsIn: (stems) =>
      stems.flatMap((stem, at) => {
        const candidates = byFirst.get(stem);
        return candidates ? candidates.filter((phrase) => standsAt(stems, at, phrase)).map(phraseTermOf) : [];
      }),
  };
}

function standsAt(stems: readonly string[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((stem, i) => stems[at + i] === stem);
}

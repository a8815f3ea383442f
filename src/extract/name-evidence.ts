import { isFunctionWord } from "./function-words.ts";
import type { Lexeme } from "./lexemes.ts";
import type { NameRun } from "./name-runs.ts";
import { lexemeAt, type Reading, type ReadSentence } from "./reading.ts";
import { reportingVerbOf } from "./reporting-verbs.ts";

/** How the words of an article are written where a capital says something. */
export interface Evidence {
  readonly capitalised: ReadonlySet<string>;
  readonly small: ReadonlySet<string>;
  /** Sentence-opening words that stand where names do, by how often. */
  readonly opening: ReadonlyMap<string, number>;
  /** By sentence: whether nearly every word of it is capitalised, as in a headline. */
  readonly isTitleCase: readonly boolean[];
}

/** How the words of an article are written, from the runs of capitalised words in it. */
export function evidenceOf(reading: Reading, runs: readonly NameRun[]): Evidence {
  const capitalised = new Set<string>();
  const small = new Set<string>();
  const opening = new Map<string, number>();
  const isTitleCase = reading.sentences.map((sentence) => isHeading(reading, sentence));
  for (const [index, { kind, isCapitalised, lower }] of reading.lexemes.entries()) {
    if (kind === "word" && !isCapitalised && !isTitleCase[reading.sentenceOf[index] ?? -1]) small.add(lower);
  }
  for (const { first, end, isInitial } of runs) {
    if (isTitleCase[reading.sentenceOf[first] ?? -1]) continue;
    for (let at = isInitial ? first + 1 : first; at < end; at++) capitalised.add(lexemeAt(reading.lexemes, at).lower);
    const word = lexemeAt(reading.lexemes, first).lower;
    if (!isInitial || !standsLikeName(reading.lexemes, end)) continue;
    opening.set(word, (opening.get(word) ?? 0) + (isTakenUp(reading, first) ? 2 : 1));
  }
  return { capitalised, small, opening, isTitleCase };
}

/** Whether the sentence after the one that the lexeme at `at` stands in begins with "He" or "She", in the same paragraph. */
function isTakenUp({ lexemes, sentences, sentenceOf }: Reading, at: number): boolean {
  const index = sentenceOf[at] ?? -1;
  const next = sentences[index + 1];
  if (!next || next.paragraphIndex !== sentences[index]?.paragraphIndex) return false;
  return ["he", "she"].includes(lexemeAt(lexemes, next.first).lower);
}

/** Whether what follows fits a name: a possessive, a reporting verb, a verb in the singular. */
function standsLikeName(lexemes: readonly Lexeme[], at: number): boolean {
  const { kind, lower } = lexemeAt(lexemes, at);
  if (kind === "clitic") return true;
  const verb = reportingVerbOf(lower);
  return (
    (verb !== undefined && verb.form !== "base") || ["is", "was", "has", "will", "does", "did", "had"].includes(lower)
  );
}

/** Whether the sentence is a headline or subhead with nearly every word capitalised. */
function isHeading({ article, lexemes }: Reading, { first, end, paragraphIndex, part }: ReadSentence): boolean {
  if (part !== "headline" && !article.paragraphs[paragraphIndex]?.isSubhead) return false;
  const words = lexemes
    .slice(first, end)
    .filter(({ kind, text, lower }) => kind === "word" && text.length > 3 && !isFunctionWord(lower));
  return words.length >= 3 && words.filter(({ isCapitalised }) => isCapitalised).length >= words.length - 1;
}

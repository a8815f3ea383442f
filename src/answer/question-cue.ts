import cueLists from "../../config/question-cues.json" with { type: "json" };
import type { Span } from "../domain/span.ts";
import type { Token } from "../text/tokens.ts";
import type { Expectation } from "./expectation.ts";

/** Words that tell what is asked for: "how many", "in what year", "who is". */
export interface Cue {
  readonly expects: Expectation;
  /** The words, with a verb of being right after them, as a span of the query's input. */
  readonly span: Span;
  /** Index of the token after it. */
  readonly after: number;
  readonly hasVerbOfBeing: boolean;
}

interface ListedCue {
  readonly expects: Expectation;
  readonly words: readonly string[];
}

/** Every listed cue; one that is kept is itself part of what is asked ("population"), the others only frame it. */
const FRAMING = listedCues(false);
const ASKING = listedCues(true);

const VERBS_OF_BEING = new Set("is was are were s ist war sind est sont etait такой такая такие это".split(" "));

/** The first cue of the question; of those that begin together, the longest. */
export function firstCueOf(tokens: readonly Token[]): Cue | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const [longest] = FRAMING.filter(({ words }) => standsAt(words, tokens, at)).sort(byLength);
    if (!longest) continue;
    const end = at + longest.words.length;
    let after = end;
    while (VERBS_OF_BEING.has(tokens[after]?.form ?? "")) after += 1;
    const span = { start: tokens[at]?.span.start ?? 0, end: tokens[after - 1]?.span.end ?? 0 };
    return { expects: longest.expects, span, after, hasVerbOfBeing: after > end };
  }
  return undefined;
}

/** Words of the question that ask for something and are themselves part of what is asked; undefined where there are none. */
export function keptCueOf(tokens: readonly Token[]): ListedCue | undefined {
  return ASKING.find(({ words }) => tokens.some((_, at) => standsAt(words, tokens, at)));
}

function listedCues(isKept: boolean): ListedCue[] {
  return cueLists
    .filter(({ keep }) => (keep === true) === isKept)
    .flatMap(({ expects, cues }) => cues.map((cue) => ({ expects: expects as Expectation, words: cue.split(" ") })));
}

function standsAt(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  return words.every((word, i) => tokens[at + i]?.form === word);
}

function byLength(a: ListedCue, b: ListedCue): number {
  return b.words.length - a.words.length;
}

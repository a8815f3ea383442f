import causalCues from "../../config/causal-cues.json" with { type: "json" };
import type { SentenceView } from "./sentence-view.ts";

const STRONG_CUES = causalCues.strong.map((cue) => cue.split(" "));
const WEAK_CUES = causalCues.weak.map((cue) => cue.split(" "));
const CAUSE_CUES = causalCues.cause.map((cue) => cue.split(" "));

/** How plainly a sentence gives the cause of an event, 0..1; a purpose is none. */
export function causeValueOf(view: SentenceView): number {
  return CAUSE_CUES.some((cue) => holds(view, cue)) ? 1 : 0;
}

/** How plainly a sentence gives a reason, a cause or a purpose, 0..1. */
export function reasonValueOf(view: SentenceView): number {
  if (STRONG_CUES.some((cue) => holds(view, cue))) return 1;
  if (hasPurposeClause(view)) return 0.9;
  return WEAK_CUES.some((cue) => holds(view, cue)) ? 0.5 : 0;
}

/** "to" before a bare verb, where no word that takes an infinitive of its own stands before it. */
function hasPurposeClause({ analysis, tokens }: SentenceView): boolean {
  return tokens.some(({ form }, i) => {
    const next = tokens[i + 1];
    if (form !== "to" || !next || NO_VERB.has(next.form)) return false;
    const isBareVerb = /^\p{Ll}/u.test(analysis.article.text.slice(next.span.start, next.span.end));
    const before = tokens.slice(Math.max(0, i - 4), i).map((token) => token.form);
    return isBareVerb && !TAKES_INFINITIVE.has(before.at(-1) ?? "") && !before.some((word) => EVALUATIVE.has(word));
  });
}

/** Words after which "to" and a verb is no purpose. */
const TAKES_INFINITIVE = new Set(
  "said likely unlikely going have has had want wants wanted able according continue continues seems seem seemed is are was were be order ready used began begin start started try tried wish hope willing due decided refused agreed forced allowed".split(
    " ",
  ),
);
const EVALUATIVE = new Set(
  "difficult hard easy possible impossible necessary important wise likely unlikely".split(" "),
);
const NO_VERB = new Set("the a an his her their its this that him them it me us be".split(" "));

function holds({ tokens }: SentenceView, cue: readonly string[]): boolean {
  return tokens.some((_, at) => cue.every((word, i) => tokens[at + i]?.form === word));
}

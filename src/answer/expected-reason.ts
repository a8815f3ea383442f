import causalCues from "../../config/causal-cues.json" with { type: "json" };
import type { Bearing } from "./bearing.ts";
import type { SentenceView } from "./sentence-view.ts";

const STRONG_CUES = causalCues.strong.map((cue) => cue.split(" "));
const WEAK_CUES = causalCues.weak.map((cue) => cue.split(" "));
const CAUSE_CUES = causalCues.cause.map((cue) => cue.split(" "));

/** "…, since the office takes precedence", not "since 2019"; "so afraid of it that she left". */
const CLAUSES = [
  /, (?:since|as) (?!\d|then\b|that\b|well\b|if\b|of\b|for\b|soon\b|to\b)/iu,
  /\bso \p{L}+ (?:[^.;]{0,80} )?that\b/iu,
];

/** How plainly a sentence gives the cause of an event, 0..1; a purpose is none. */
export function causeValueOf(view: SentenceView): number {
  return CAUSE_CUES.some((cue) => holds(view, cue)) ? 1 : 0;
}

/** How plainly a sentence gives a reason, a cause or a purpose, 0..1. */
export function reasonValueOf({ view, terms }: Bearing): number {
  if (isAskedAsReason(view, terms)) return 0;
  const words = view.analysis.article.text.slice(view.sentence.span.start, view.sentence.span.end);
  if (STRONG_CUES.some((cue) => holds(view, cue)) || CLAUSES.some((clause) => clause.test(words))) return 1;
  const asked = new Set(terms.flatMap(({ token }) => (token === undefined ? [] : [token])));
  if (hasPurposeClause(view, asked)) return 0.9;
  return WEAK_CUES.some((cue) => holds(view, cue)) ? 0.5 : 0;
}

/**
 * Whether all that was asked about stands in a clause that begins the sentence with "because": that clause explains something else. Who asks why the
 * line was cut is not told by "Because the line was cut, nobody heard of it".
 */
function isAskedAsReason({ analysis, tokens }: SentenceView, terms: Bearing["terms"]): boolean {
  if (tokens[0]?.form !== "because" && tokens[0]?.form !== "since") return false;
  const end = tokens.findIndex(({ span }) => analysis.article.text[span.end] === ",");
  const asked = terms.flatMap(({ token }) => (token === undefined ? [] : [token]));
  return end > 0 && asked.length > 0 && asked.every((token) => token <= end);
}

/** "to" before a bare verb that was not asked about, where no word that takes an infinitive of its own stands before it. */
function hasPurposeClause({ analysis, tokens }: SentenceView, asked: ReadonlySet<number>): boolean {
  return tokens.some(({ form }, i) => {
    const next = tokens[i + 1];
    if (form !== "to" || !next || NO_VERB.has(next.form) || asked.has(i + 1)) return false;
    const isBareVerb = /^\p{Ll}/u.test(analysis.article.text.slice(next.span.start, next.span.end));
    const before = tokens.slice(Math.max(0, i - 4), i).map((token) => token.form);
    return isBareVerb && !TAKES_INFINITIVE.has(before.at(-1) ?? "") && !before.some((word) => EVALUATIVE.has(word));
  });
}

/** Words after which "to" and a verb is no purpose. */
const TAKES_INFINITIVE = new Set(
  "said likely unlikely going have has had want wants wanted able according continue continues seems seem seemed is are was were be order ready used began begin start started try tried wish hope willing due decided refused agreed forced allowed decision decisions order orders attempt attempts right rights plan plans ability power need demand promise pledge refusal willingness effort efforts chance opportunity way agreement authority permission call calls freedom threat threatened threatens asked ordered told urged supposed managed failed free unable".split(
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

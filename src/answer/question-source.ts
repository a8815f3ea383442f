import sayingVerbs from "../../config/saying-verbs.json" with { type: "json" };
import type { Query } from "../domain/query.ts";
import type { Token } from "../text/tokens.ts";
import { lightTermsOf } from "./light-words.ts";
import { firstCueOf } from "./question-cue.ts";

const SAYING_VERBS = new Set(sayingVerbs);

const AUXILIARIES = new Set("did does do has have had is was were are s would will should can could might".split(" "));
/** Words that put the speaker before the topic: "Hess on the Russians". */
const TOPIC_PREPOSITIONS = new Set("on about regarding concerning over uber zu sur о об про".split(" "));
const QUOTATION_WORDS = new Set(
  "quote quotes quotation quotations statement statements words remarks comments".split(" "),
);
/** Questions that begin so want something else than what was said. */
const OTHER_QUESTIONS = ["who", "where", "when", "why"];
/** Words after a speaker's name that make what comes with it their view: "in Hess's view". */
const VIEW_WORDS = new Set("view views opinion eyes words telling account".split(" "));
/** Words between "did" and "say" at most. */
const SPEAKER_REACH = 7;
/** Words that begin a clause of their own, in which somebody else may speak. */
const RELATIVE = new Set(["that", "which", "who", "whom", "whose"]);
/** Words a source's name and title have at most. */
const SOURCE_LENGTH = 5;

/** Whether a word of a question only says that something was said. */
export function isSayingVerb(form: string): boolean {
  return SAYING_VERBS.has(form);
}

/**
 * Terms that name the speaker in "what did X say about Y", "X on Y", "X quote on Y"; undefined where the question is
 * not about what somebody said.
 */
export function speakerAskedFor(query: Query, tokens: readonly Token[]): readonly number[] | undefined {
  return speakerBeforeVerb(query, tokens) ?? speakerAfterVerb(query, tokens) ?? speakerBeforeTopic(query, tokens);
}

/** Terms that name a source in "according to X" and "in X's view"; empty where there is none. */
export function sourceNamedIn(query: Query, tokens: readonly Token[]): number[] {
  const according = tokens.findIndex(({ form }, i) => form === "according" && tokens[i + 1]?.form === "to");
  if (according >= 0) return firstTermsAmong(query, tokens.slice(according + 2, according + 2 + SOURCE_LENGTH));
  const view = tokens.findIndex(({ form }, i) => VIEW_WORDS.has(form) && i >= 2);
  const opening = tokens.findLastIndex(({ form }, i) => form === "in" && i < view && view - i <= SOURCE_LENGTH);
  return view >= 0 && opening >= 0 ? firstTermsAmong(query, tokens.slice(opening + 1, view)) : [];
}

function speakerBeforeVerb(query: Query, tokens: readonly Token[]): number[] | undefined {
  const forms = tokens.map(({ form }) => form);
  const auxiliary = forms.findIndex((form) => AUXILIARIES.has(form));
  const verb = forms.findIndex((form, i) => i > auxiliary && SAYING_VERBS.has(form));
  const isAsked = auxiliary === 0 || forms.includes("what") || forms.includes("how");
  const between = forms.slice(auxiliary + 1, Math.max(verb, 0));
  const isApart = between.length > SPEAKER_REACH || between.some((form) => RELATIVE.has(form));
  if (!isAsked || auxiliary < 0 || verb < 0 || isApart || OTHER_QUESTIONS.some((w) => forms.includes(w)))
    return undefined;
  return someOf(termsBetween(query, tokens, auxiliary + 1, verb));
}

/** As French, German and Russian ask: "was sagte X", "что сказал X". */
function speakerAfterVerb(query: Query, tokens: readonly Token[]): number[] | undefined {
  const verb = tokens.findIndex(({ form }, i) => i > 0 && SAYING_VERBS.has(form));
  const isAsked = ["was", "que", "qu", "что"].includes(tokens[0]?.form ?? "");
  return verb > 0 && isAsked ? someOf(termsBetween(query, tokens, verb + 1, verb + 3)) : undefined;
}

function speakerBeforeTopic(query: Query, tokens: readonly Token[]): number[] | undefined {
  const forms = tokens.map(({ form }) => form);
  const hasQuoteWord = forms.some((form) => QUOTATION_WORDS.has(form));
  const preposition = forms.findIndex((form, i) => i > 0 && TOPIC_PREPOSITIONS.has(form));
  const isAskedOtherwise = firstCueOf(tokens) !== undefined && !hasQuoteWord;
  if (isAskedOtherwise) return undefined;
  if (preposition > 0 && preposition < forms.length - 1) {
    const before = termsBetween(query, tokens, 0, preposition);
    if (before.length > 0 && before.length <= SOURCE_LENGTH) return before;
  }
  if (!hasQuoteWord) return undefined;
  return someOf(
    query.terms.flatMap(({ form, isCapitalised }, i) => (isCapitalised && !SAYING_VERBS.has(form) ? [i] : [])),
  );
}

/** Places of the query's terms that stand among the tokens `[from, to)`. */
function termsBetween(query: Query, tokens: readonly Token[], from: number, to: number): number[] {
  const light: ReadonlySet<unknown> = lightTermsOf(query);
  const starts = new Set(tokens.slice(from, to).map(({ span }) => span.start));
  return query.terms.flatMap(({ span, form }, i) =>
    starts.has(span.start) && !SAYING_VERBS.has(form) && !light.has(query.terms[i]) ? [i] : [],
  );
}

/** The first run of tokens that are terms. */
function firstTermsAmong(query: Query, tokens: readonly Token[]): number[] {
  const found: number[] = [];
  for (const token of tokens) {
    const term = query.terms.findIndex(({ span }) => span.start === token.span.start);
    if (term >= 0) found.push(term);
    else if (found.length > 0) break;
  }
  return found;
}

function someOf(terms: number[]): number[] | undefined {
  return terms.length > 0 ? terms : undefined;
}

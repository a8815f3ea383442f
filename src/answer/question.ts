import type { Query, QueryTerm } from "../domain/query.ts";
import type { Span } from "../domain/span.ts";
import { withoutMarkup } from "../retrieve/parse-query.ts";
import { type Token, tokensOf } from "../text/tokens.ts";
import type { Expectation } from "./expectation.ts";
import { lightTermsOf } from "./light-words.ts";
import { type Cue, firstCueOf, keptCueOf } from "./question-cue.ts";
import { isSayingVerb, sourceNamedIn, speakerAskedFor } from "./question-source.ts";

/** What the reader has already said of the question by the command used; `ask` leaves it to the words. */
export type Intent =
  | { readonly kind: "ask" }
  | { readonly kind: "who" }
  /** `speaker` is the part of the query's input that names who speaks. */
  | { readonly kind: "said"; readonly speaker: Span };

/** A query understood as a question. Terms are named by their place in `query.terms`. */
export interface Question {
  readonly query: Query;
  readonly expects: Expectation;
  /** Terms that bear on the answer; the rest only frame the question ("year" in "in what year"). */
  readonly terms: readonly number[];
  /** Terms that name who is to be heard: in what X said, or according to X. */
  readonly speakerTerms: readonly number[];
  /** Terms that say so little that an answer need not hold them. */
  readonly light: ReadonlySet<QueryTerm>;
  /** Whether it asks for what is so now. */
  readonly asksForPresent: boolean;
  /** The term right after "how many" and the like: what is counted. */
  readonly countedTerm?: number;
}

/** A question about what something is names it in at most this many words. */
const DEFINITION_TERMS = 5;

/** "Who was appointed to succeed him" asks for somebody, and not who "appointed" is. */
const PARTICIPLE =
  /^(?:[a-z]{3,}ed|shot|sent|held|told|made|given|taken|chosen|sworn|beaten|hurt|caught|found|killed|put|left|brought|thrown|seen|heard|blown|fired)$/;

/** At the end of a line a name may look like a participle: "who is Ahmed". */
const COMMON_PARTICIPLES = new Set(
  "accused appointed arrested blamed charged convicted detained dismissed elected expelled fired freed hurt injured jailed killed released replaced sacked sentenced shot tortured wounded".split(
    " ",
  ),
);

const AUXILIARIES = new Set("did does do has have had is was were are will would can could".split(" "));

const PRESENT_WORDS = new Set(["now", "current", "currently", "presently", "today"]);

/** "How much" asks for a sum of money where one of these comes with it. */
const MONEY_WORDS = new Set(
  "cost costs money pay paid price worth earn earned earns spend spent salary wage budget".split(" "),
);

/** Words that set aside what comes next: "which countries besides Russia". */
const EXCLUDING = ["besides", "other than", "apart from", "except", "except for", "aside from", "excluding"];

/** Reads what a query asks for. */
export function questionOf(query: Query, intent: Intent): Question {
  const tokens = tokensOf(withoutMarkup(query.input));
  const light = lightTermsOf(query);
  const asksForPresent = tokens.some(({ form }) => PRESENT_WORDS.has(form));
  const all = query.terms.map((_, i) => i);
  if (intent.kind === "who") return { query, expects: "identity", terms: all, speakerTerms: [], light, asksForPresent };
  const speaker =
    intent.kind === "said" ? all.filter((i) => isWithin(query, i, intent.speaker)) : speakerAskedFor(query, tokens);
  const cue = firstCueOf(tokens);
  const wantsValue = intent.kind === "ask" && cue !== undefined && cue.expects !== "fact";
  if (speaker && !wantsValue) {
    const topic = all.filter((i) => !speaker.includes(i) && !isSayingVerb(query.terms[i]?.form ?? ""));
    return { query, expects: "statement", terms: topic, speakerTerms: speaker, light, asksForPresent };
  }
  // "How many did X say were hurt" asks for a number, and for X's.
  const source = speaker ?? sourceNamedIn(query, tokens);
  const excluded = excludedTerm(query, tokens);
  const terms = all.filter((i) => !(cue && isWithin(query, i, cue.span)) && !source.includes(i) && i !== excluded);
  const counted = countedTermOf(query, tokens, cue, terms);
  const expects = expectationOf(tokens, cue, terms.length);
  const first = expects === "identity" ? terms.filter((i) => startOf(query, i) < endOfFirstQuestion(query, cue)) : [];
  return {
    query,
    expects,
    terms: first.length > 0 ? first : terms,
    speakerTerms: source,
    light,
    asksForPresent,
    ...(counted === undefined ? {} : { countedTerm: counted }),
  };
}

function expectationOf(tokens: readonly Token[], cue: Cue | undefined, termCount: number): Expectation {
  const kept = !cue || cue.expects === "fact" ? keptCueOf(tokens)?.expects : undefined;
  if (kept) return kept;
  if (!cue) return AUXILIARIES.has(tokens[0]?.form ?? "") && tokens.length > 2 ? "fact" : "topic";
  if (cue.expects === "number" && tokens.some(({ form }) => MONEY_WORDS.has(form))) return "money";
  const next = tokens[cue.after]?.form ?? "";
  if (cue.expects === "agent") {
    const isAtEnd = cue.after >= tokens.length || ["he", "she", "they", "that"].includes(next);
    const isByWhom = tokens.some(({ form }) => form === "whom" || form === "whose");
    const isLast = cue.after + 1 >= tokens.length;
    const isPassive = cue.hasVerbOfBeing && (isLast ? COMMON_PARTICIPLES.has(next) : PARTICIPLE.test(next));
    return isAtEnd || (cue.hasVerbOfBeing && !isByWhom && !isPassive) ? "identity" : "agent";
  }
  const isDefinition = cue.hasVerbOfBeing || tokens.at(-1)?.form === "mean";
  return cue.expects === "fact" && termCount <= DEFINITION_TERMS && isDefinition ? "definition" : cue.expects;
}

/** What is counted: the term after "how many", or the one that asks for a number by itself ("population"). */
function countedTermOf(
  query: Query,
  tokens: readonly Token[],
  cue: Cue | undefined,
  terms: readonly number[],
): number | undefined {
  if (cue?.expects === "number") return terms.find((i) => startOf(query, i) >= cue.span.end);
  const word = keptCueOf(tokens)?.words[0];
  return word === undefined ? undefined : terms.find((i) => query.terms[i]?.form === word);
}

/** Where "who is X" ends in "who is X, and what did he do", as an offset into the input. */
function endOfFirstQuestion({ input }: Query, cue: Cue | undefined): number {
  const from = cue?.span.end ?? 0;
  const at = input.slice(from).search(/[,;?]|\s(?:and|or)\s+(?:what|who|how|why|when|where|which|is|was|does|did)\b/iu);
  return at < 0 ? input.length : from + at;
}

/** The term that the question sets aside; undefined where there is none. */
function excludedTerm(query: Query, tokens: readonly Token[]): number | undefined {
  const forms = ` ${tokens.map(({ form }) => form).join(" ")} `;
  const phrase = EXCLUDING.find((words) => forms.includes(` ${words} `));
  if (phrase === undefined) return undefined;
  const before = forms.slice(0, forms.indexOf(` ${phrase} `)).trim();
  const at = (before === "" ? 0 : before.split(" ").length) + phrase.split(" ").length;
  const start = tokens[at]?.span.start;
  const term = query.terms.findIndex(({ span }) => span.start === start);
  return term < 0 ? undefined : term;
}

function isWithin(query: Query, term: number, span: Span): boolean {
  const own = query.terms[term]?.span;
  return own !== undefined && span.start <= own.start && own.end <= span.end;
}

function startOf(query: Query, term: number): number {
  return query.terms[term]?.span.start ?? 0;
}

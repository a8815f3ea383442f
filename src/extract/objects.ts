import { AUXILIARIES, CONJUNCTIONS, isAdverb, PREPOSITIONS, SUBORDINATORS } from "./function-words.ts";
import { isSpeechNoun, needsAs, type ReportingVerb } from "./reporting-verbs.ts";
import { type Unit, unitAt } from "./skeleton.ts";

/** Whether the object is of a sort that the verb reports: "called it a draw", not "called the police". */
export function isFitObject(units: readonly Unit[], at: number, verb: ReportingVerb, end: number): boolean {
  const words = units.slice(at + 1, Math.min(end, at + 17));
  if (needsAs(verb.base) || verb.base === "reject") {
    return words.some(({ lower, quotation }) => lower === "as" || quotation >= 0 || isSpeechNoun(lower));
  }
  if (verb.base !== "call") return true;
  const [next] = words;
  if (next?.lower === "for" || words.some(({ quotation }) => quotation >= 0)) return true;
  if (next?.lower === "on") return words.some(({ lower }) => lower === "to");
  return words
    .slice(1)
    .some(
      ({ lower }, index) =>
        lower === "a" || lower === "an" || (lower === "the" && isSuperlative(words[index + 2]?.lower)),
    );
}

function isSuperlative(lower = ""): boolean {
  return ["most", "best", "worst", "only"].includes(lower) || /[^n]est$/.test(lower);
}

/** Prepositions with which some verbs report: "called for", "reported about". */
const PHRASAL: ReadonlyMap<string, readonly string[]> = new Map([
  ["call", ["for"]],
  ["apologize", ["for"]],
  ["apologise", ["for"]],
  ["complain", ["about", "of"]],
  ["report", ["about", "on"]],
  ["hint", ["at"]],
  ["vociferate", ["in"]],
  ["promise", ["to"]],
  ["pledge", ["to"]],
  ["vow", ["to"]],
  ["threaten", ["to"]],
  ["propose", ["to"]],
  ["demand", ["to"]],
]);

/** Whether what the verb reports can begin with the word at `at`: an object, or a preposition that the verb takes. */
export function isObjectWord(units: readonly Unit[], at: number, verb: ReportingVerb): boolean {
  const { lower, isWord, quotation } = unitAt(units, at);
  if (quotation >= 0 || (lower === "as" && unitAt(units, at + 1).lower === "much")) return true;
  if (!isWord) return false;
  return PHRASAL.get(verb.base)?.includes(lower) || (!isSmallWord(lower) && !isAdverb(lower));
}

/** Whether no object can begin with the word. */
function isSmallWord(lower: string): boolean {
  return (
    PREPOSITIONS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    AUXILIARIES.has(lower) ||
    SUBORDINATORS.has(lower) ||
    lower === "to"
  );
}

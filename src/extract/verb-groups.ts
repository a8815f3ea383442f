import {
  AUXILIARIES,
  BE,
  DETERMINERS,
  isAdverb,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
} from "./function-words.ts";
import { isAlsoNoun, type ReportingVerb, reportingVerbOf, type VerbForm } from "./reporting-verbs.ts";
import { isDash, type Unit, unitAt } from "./skeleton.ts";
import type { Subject } from "./subject.ts";
import { isGroupWord } from "./word-lists.ts";

/** A verb's helpers, and what they make of it. */
export interface VerbGroup {
  /** Last unit before the verb and its helpers. */
  readonly last: number;
  readonly isNegated: boolean;
  readonly isPassive: boolean;
  /** "to claim", said of what stands before "to". */
  readonly isInfinitive: boolean;
  readonly hasHelper: boolean;
  /** Helped by "will", "would" and the like. */
  readonly isModal: boolean;
}

const CONTINUING = new Set(
  "continue continues continued began begin begins went goes go on seem seems seemed appear appears appeared came come comes chose rushed hastened dared started starts used tends liked likes keeps kept has had have wanted want wants managed hurried".split(
    " ",
  ),
);

const REFUSING = new Set(
  "refuse refuses refused decline declines declined fail fails failed unable reluctant".split(" "),
);

/** Helpers between subject and verb that are looked at. */
const MAX_HELPERS = 8;

const MODALS = new Set("will would shall should may might must can could".split(" "));

/** Determiners behind which a form that is also a noun is one. */
const QUANTITIES = new Set("some many several few most all both others those one".split(" "));

/** Words that follow nouns: "reports of gunfire". */
const BEHIND_NOUNS = new Set("of about were are from by led and".split(" "));

/** What stands between the subject and its verb: helpers, adverbs, "continued to". */
export function verbGroupBefore(units: readonly Unit[], at: number, form: VerbForm): VerbGroup {
  let last = at - 1;
  let isNegated = false;
  let isPassive = false;
  let isInfinitive = false;
  let hasHelper = false;
  let isModal = false;
  let nearest = "";
  for (let steps = 0; last >= 0 && steps < MAX_HELPERS; steps++) {
    const unit = unitAt(units, last);
    const { lower } = unit;
    const isHelper =
      AUXILIARIES.has(lower) || (unit.lexeme.kind === "clitic" && PRONOUNS.has(unitAt(units, last - 1).lower));
    if (NEGATIONS.has(lower) && lower !== "no" && lower !== "nobody" && lower !== "none") isNegated = true;
    if (isHelper) {
      hasHelper = true;
      isModal ||= MODALS.has(lower);
      nearest ||= lower;
      if (BE.has(lower) && (form === "past" || form === "participle") && nearest === lower) isPassive = true;
    } else if (lower === "to" && form === "base" && !isInfinitive) {
      isInfinitive = true;
      while (CONTINUING.has(unitAt(units, last - 1).lower)) {
        isInfinitive = false;
        hasHelper = true;
        last--;
      }
      if (REFUSING.has(unitAt(units, last - 1).lower))
        return { last: last - 1, isNegated: true, isPassive, isInfinitive, hasHelper, isModal };
    } else if (!isAdverb(lower) && !NEGATIONS.has(lower)) break;
    else if (lower === "all" || lower === "both" || lower === "most") break;
    last--;
  }
  return { last, isNegated, isPassive, isInfinitive, hasHelper, isModal };
}

/** Whether the word is a noun or adjective where it stands: "the reported deaths", "Tokayev's claims", "of reports". */
export function isNoun(units: readonly Unit[], at: number, verb: ReportingVerb, group: VerbGroup): boolean {
  if (group.hasHelper) return false;
  const before = unitAt(units, at - 1);
  const next = unitAt(units, at + 1);
  if (before.lexeme.kind === "clitic" && !PRONOUNS.has(unitAt(units, at - 2).lower)) return true;
  if (isDeterminerOnly(before.lower)) return true;
  if (QUANTITIES.has(before.lower) && verb.form !== "past" && next.lower !== "that") return true;
  if (PREPOSITIONS.has(before.lower) && before.lower !== "to") return true;
  if (verb.form === "s" && BEHIND_NOUNS.has(next.lower)) return true;
  if (!isAlsoNoun(unitAt(units, at).lower)) return isReduced(verb, next.lower);
  if (
    verb.form === "s" &&
    (isGroupWord(before.lower) || ["news", "unconfirmed", "initial", "early"].includes(before.lower)) &&
    !before.lexeme.isCapitalised
  )
    return true;
  if (verb.form === "s" && isGroupWord(before.lower) && at === 1) return true;
  if (verb.form === "base" && reportingVerbOf(next.lower)?.form === "past") return true;
  if (verb.form === "base" && BE.has(next.lower)) return true;
  return (
    verb.takesObject &&
    (verb.form === "past" || verb.form === "participle") &&
    ["by", "as", "of"].includes(next.lower) &&
    !verb.says
  );
}

/** "people accused of theft": a participle that stands behind its noun. */
function isReduced(verb: ReportingVerb, next: string): boolean {
  const isParticiple = verb.form === "past" || verb.form === "participle";
  return verb.takesObject && isParticiple && ["by", "as", "of"].includes(next) && !verb.says;
}

/** Determiners that a verb may follow, since they stand for people as well: "some said". */
const SUBJECT_DETERMINERS = new Set(
  "some many several few most all both others those one another this that these her more thousands hundreds dozens two three four five half".split(
    " ",
  ),
);

/** Whether the lower-case word opens a noun phrase and cannot be one by itself. */
export function isDeterminerOnly(lower: string): boolean {
  return DETERMINERS.has(lower) && !SUBJECT_DETERMINERS.has(lower);
}

/** Whether an "-ing" form goes with the subject of its sentence: ", adding that". */
export function isParticipial(units: readonly Unit[], at: number): boolean {
  const before = unitAt(units, at - 1);
  return at > 1 && (before.quotation >= 0 || (before.isMark && (before.lexeme.text === "," || isDash(before))));
}

/** Singular subjects have no base form: "A police report said" holds no verb "report". */
export function agrees(units: readonly Unit[], subject: Subject, verb: ReportingVerb, group: VerbGroup): boolean {
  const first = unitAt(units, subject.start);
  if (RELATIVES.has(first.lower) || ["it's", "there", "this", "that", "what"].includes(first.lower))
    return verb.says && first.lower === "this";
  if (verb.form !== "base" || group.hasHelper || group.isInfinitive) return true;
  if (["i", "we", "you", "they"].includes(first.lower)) return true;
  if (["a", "an", "this", "every", "each", "he", "she", "it"].includes(first.lower)) return false;
  const words = Array.from({ length: Math.min(20, subject.end - subject.start) }, (_, at) =>
    unitAt(units, subject.start + at),
  );
  return words.some(({ lower }) => isGroupWord(lower) || lower === "and" || /[^s']s$/.test(lower));
}

/** Whether the clause of the verb at `at` depends on one that reports nothing: "after police said". */
export function isSubordinate(units: readonly Unit[], subject: Subject | undefined, at: number): boolean {
  if (!subject) return false;
  const { opener } = subject;
  if (opener === "") {
    const first = unitAt(units, subject.start);
    return first.lower === "who" || first.lower === "which";
  }
  if (opener === "as") return false;
  const contrasts = ["while", "whereas", "although", "though"].includes(opener);
  return !(contrasts && subject.start > 3 && at > 4 && unitAt(units, subject.start - 2).isMark);
}

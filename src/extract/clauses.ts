import { AUXILIARIES, isAdverb, RELATIVES, SUBORDINATORS } from "./function-words.ts";
import { lexemeAt, type Reading } from "./reading.ts";
import { reportingVerbOf } from "./reporting-verbs.ts";

/** Which clause of its sentence a lexeme is in: the index of the boundary before it. */
export function clauseOf({ lexemes }: Reading, at: number, first: number): number {
  for (let index = at - 1; index >= first && at - index < 25; index--) {
    const { lower, text, kind } = lexemeAt(lexemes, index);
    const isBoundary =
      (kind === "mark" && /[,;:—–"“”]/.test(text)) ||
      SUBORDINATORS.has(lower) ||
      RELATIVES.has(lower) ||
      lower === "and" ||
      lower === "but";
    if (isBoundary) return index;
  }
  return first;
}

/** Whether a phrase that begins at `at` stands where subjects stand. */
export function isSubjectAt(reading: Reading, at: number, first: number): boolean {
  const { lexemes } = reading;
  let before = at - 1;
  while (
    before >= Math.max(first, at - 12) &&
    (isTitleLike(lexemeAt(lexemes, before).lower) || lexemeAt(lexemes, before).isCapitalised)
  )
    before--;
  if (before < first) return true;
  const { lower, kind, text } = lexemeAt(lexemes, before);
  if (kind === "mark") return text !== "(" && text !== "/";
  if (isAdverb(lower) || SUBORDINATORS.has(lower) || RELATIVES.has(lower) || lower === "and" || lower === "but")
    return true;
  const verb = reportingVerbOf(lower);
  if (verb?.says && (verb.form === "past" || verb.form === "s")) return true;
  return AUXILIARIES.has(lower) && lexemeAt(lexemes, before).start === lexemeAt(lexemes, first).start;
}

function isTitleLike(lower: string): boolean {
  return ["the", "former", "president", "minister", "late", "then", "country's"].includes(lower);
}

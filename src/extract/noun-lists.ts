import { isDateWord } from "./date-words.ts";
import { AUXILIARIES, isAdverb, PREPOSITIONS, SUBORDINATORS } from "./function-words.ts";
import { reportingVerbOf } from "./reporting-verbs.ts";
import { type Unit, unitAt } from "./skeleton.ts";
import { isGroupWord, ORGANISATIONS } from "./word-lists.ts";

/** Whether the comma at `at` separates items of a list: "lawyers, doctors and nurses". */
export function isListed(units: readonly Unit[], at: number, last: number): boolean {
  const next = unitAt(units, at + 1);
  if (next.lower === "and" || next.lower === "or")
    return at + 1 < last && !isDateWord(unitAt(units, at - 1).lower) && isItem(units, at);
  for (let ahead = at + 1; ahead <= last && ahead - at < 12; ahead++) {
    const unit = unitAt(units, ahead);
    if (unit.lower === "and") return isItem(units, at) && isItemAhead(units, at + 1, ahead);
    if (unit.isMark && unit.lexeme.text === ",") return unitAt(units, ahead + 1).lower === "and" && isItem(units, at);
  }
  return false;
}

/** Whether what stands before the comma is a noun phrase without a verb or preposition of its own. */
function isItem(units: readonly Unit[], comma: number): boolean {
  for (let at = comma - 1; at >= 0 && comma - at < 8; at--) {
    const unit = unitAt(units, at);
    if (unit.isMark || unit.quotation >= 0) return comma - at > 1;
    if (
      AUXILIARIES.has(unit.lower) ||
      (PREPOSITIONS.has(unit.lower) && unit.lower !== "of") ||
      SUBORDINATORS.has(unit.lower) ||
      isAdverb(unit.lower)
    )
      return false;
    if (/ed$/.test(unit.lower) || reportingVerbOf(unit.lower)?.form === "past") return false;
  }
  return (
    isGroupWord(unitAt(units, comma - 1).lower) ||
    unitAt(units, comma - 1).lexeme.isCapitalised ||
    ORGANISATIONS.has(unitAt(units, comma - 1).lower) ||
    /s$/.test(unitAt(units, comma - 1).lower)
  );
}

function isItemAhead(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (AUXILIARIES.has(unitAt(units, at).lower) || PREPOSITIONS.has(unitAt(units, at).lower)) return false;
  return to > from;
}

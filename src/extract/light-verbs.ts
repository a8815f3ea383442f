import { endOfContent } from "./content-after.ts";
import type { Report } from "./report.ts";
import { isSpeechNoun, type VerbForm } from "./reporting-verbs.ts";
import { type Unit, unitAt } from "./skeleton.ts";
import { subjectBefore } from "./subjects.ts";
import { isDeterminerOnly, isSubordinate, verbGroupBefore } from "./verb-groups.ts";

/**
 * The report that a verb such as "gave" makes with a noun of speech: "gave the police permission to “…”", "sent a clear message:
 * “…”", "issued a warning that".
 */
export function lightReportAt(units: readonly Unit[], at: number, form: VerbForm): Report | undefined {
  if (form === "ing" || form === "base") return undefined;
  const start = startOfMessage(units, at);
  if (start === undefined) return undefined;
  const group = verbGroupBefore(units, at, form);
  if (group.isPassive || group.isNegated || isDeterminerOnly(unitAt(units, group.last).lower)) return undefined;
  const subject = subjectBefore(units, group.last);
  if (!subject) return undefined;
  return {
    cue: at,
    subject,
    takesMainSubject: false,
    after: { start, end: endOfContent(units) },
    isSubordinate: isSubordinate(units, subject, at),
    isWeak: true,
    quotesOnly: false,
    form: "verb",
  };
}

/** Units behind the verb within which its noun and the message have to stand. */
const REACH = 15;

/** Where the message begins behind a noun of speech: at a quotation, or behind "that" or a colon. */
function startOfMessage(units: readonly Unit[], at: number): number | undefined {
  let hasNoun = false;
  for (let ahead = at + 1; ahead <= at + REACH; ahead++) {
    const unit = unitAt(units, ahead);
    const isColon = unit.isMark && unit.lexeme.text === ":";
    if (unit.isMark && !isColon) return undefined;
    if (ahead > at + 1 && isSpeechNoun(unit.lower)) hasNoun = true;
    if (hasNoun && unit.quotation >= 0) return ahead;
    if (hasNoun && (isColon || unit.lower === "that")) return ahead + 1;
  }
  return undefined;
}

import { isFunctionWord } from "./function-words.ts";
import type { Lexeme } from "./lexemes.ts";
import type { Evidence } from "./name-evidence.ts";
import type { NameRun } from "./name-runs.ts";
import { lexemeAt, type Reading } from "./reading.ts";
import { reportingVerbOf } from "./reporting-verbs.ts";
import {
  DOCUMENTS,
  isCapital,
  isCountry,
  isDemonym,
  isGivenName,
  isGroupWord,
  isPersonWord,
  ORGANISATION_NAMES,
  ORGANISATIONS,
  PLACE_NAMES,
  TITLES,
} from "./word-lists.ts";

/** The run without what opens its sentence and is no part of a name; empty where nothing is left. */
export function withoutOpeners(reading: Reading, run: NameRun, evidence: Evidence): NameRun {
  const { lexemes } = reading;
  let { first } = run;
  const words = lexemes.slice(run.first, run.end);
  const isNamedBody = words.length > 2 && words.slice(1).some(({ lower }) => ORGANISATION_NAMES.has(lower));
  const context = { run, evidence, isNamedBody };
  while (first < run.end && opensOnly(lexemeAt(lexemes, first), lexemeAt(lexemes, first + 1), context)) first++;
  while (first < run.end && !lexemeAt(lexemes, first).isCapitalised) first++;
  const isAlone = run.isInitial && first === run.first;
  if (isAlone && !isTrusted(lexemes, run, evidence)) return { ...run, first: run.end };
  return { ...run, first };
}

interface Opening {
  readonly run: NameRun;
  readonly evidence: Evidence;
  /** Whether the run holds three words or more, one of them an organisation's: then its first is part of the name. */
  readonly isNamedBody: boolean;
}

function opensOnly({ lower, text }: Lexeme, next: Lexeme, context: Opening): boolean {
  const { run, evidence, isNamedBody } = context;
  if (lower === "the" || lower === "a" || lower === "an" || lower === "this" || lower === "these") return true;
  if (isDemonym(lower.split("-")[0] ?? "") && lower.includes("-")) return true;
  if (!run.isInitial || /^\p{Lu}{2,}$/u.test(text)) return false;
  if (isFunctionWord(lower) && !evidence.capitalised.has(lower)) return true;
  if (isFunctionWord(lower) && next.isCapitalised && text.length < 6) return true;
  return (
    next.isCapitalised &&
    isCommon(lower, evidence) &&
    !isNamedBody &&
    !isTitleStart(lower) &&
    !evidence.capitalised.has(lower)
  );
}

function isCommon(lower: string, evidence: Evidence): boolean {
  return evidence.small.has(lower) || evidence.small.has(`${lower}s`);
}

function isTitleStart(lower: string): boolean {
  return TITLES.has(lower) || ORGANISATION_NAMES.has(lower) || isGivenName(lower);
}

/** Whether a run that opens a sentence is a name, by its words or by how they are written elsewhere. */
function isTrusted(lexemes: readonly Lexeme[], { first, end }: NameRun, evidence: Evidence): boolean {
  const { lower, text } = lexemeAt(lexemes, first);
  if (lower === "i" || lower.startsWith("i'")) return false;
  if (end - first > 1 || /^\p{Lu}{2,}$/u.test(text)) return true;
  if (isFunctionWord(lower)) return evidence.capitalised.has(lower) && !evidence.small.has(lower);
  if (isCountry(lower) || isCapital(lower) || evidence.capitalised.has(lower)) return true;
  if (isCommon(lower, evidence) || isGroupWord(lower) || isPersonWord(lower)) return false;
  if (ORGANISATIONS.has(lower) || DOCUMENTS.has(lower) || PLACE_NAMES.has(lower) || isDemonym(lower)) return false;
  if (isGivenName(lower)) return true;
  if (/(?:ing|ly|tion|ment|ness|ed)$/.test(lower)) return false;
  const next = lexemeAt(lexemes, end);
  const verb = reportingVerbOf(next.lower);
  if (next.kind === "clitic" || (verb !== undefined && verb.form !== "base"))
    return !lower.endsWith("s") || next.kind === "clitic";
  return (evidence.opening.get(lower) ?? 0) >= 2;
}

/** In a heading every word has its capital: only what the text proper writes so, too, is a name. */
export function knownParts({ lexemes }: Reading, run: NameRun, evidence: Evidence): NameRun[] {
  const parts: NameRun[] = [];
  let start = run.first;
  for (let at = run.first; at <= run.end; at++) {
    const { lower } = lexemeAt(lexemes, at);
    const isKnown =
      at < run.end && (evidence.capitalised.has(lower) || isCountry(lower) || isDemonym(lower) || isTitleStart(lower));
    if (isKnown) continue;
    if (at > start) parts.push({ first: start, end: at, isInitial: false });
    start = at + 1;
  }
  return parts;
}

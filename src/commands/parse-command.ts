import type { Span } from "../domain/span.ts";
import { readFilters } from "../retrieve/filter-words.ts";
import { articleNamed, isSlugShaped } from "./article-named.ts";
import { COMMAND_WORDS, type Command, type CommandWord } from "./command.ts";
import type { KnownWords } from "./known-words.ts";
import { isNameLike, isSpeakerLike } from "./name-like.ts";
import { nearestCommand } from "./nearest-command.ts";

/** A line taken apart at its first word. */
interface Lead {
  readonly line: string;
  /** The line with its filters blanked, so that spans are the same. */
  readonly text: string;
  /** First word as typed. */
  readonly typed: string;
  readonly typedAt: Span;
  /** What follows the first word, filters blanked; without white space and closing marks at its ends. */
  readonly rest: Span;
  readonly restText: string;
}

/**
 * What a line asks for. A leading command word counts only if what follows fits it; any other line is a question, word for
 * word. A word that only looks like a command counts as mistyped where the line cannot sensibly be a question.
 */
export function parseCommand(line: string, known: KnownWords): Command {
  const lead = leadOf(line);
  if (lead === undefined) return line.trim() === "" ? { kind: "help" } : { kind: "ask", question: line };
  const word = commandWordOf(lead.typed);
  return (word && fitting(word, lead, known)) ?? mistypedOf(lead, known) ?? { kind: "ask", question: line };
}

/** The command, if what follows its word fits it. */
function fitting(word: CommandWord, lead: Lead, known: KnownWords): Command | undefined {
  const { restText } = lead;
  switch (word) {
    case "ask":
      return askCommand(lead);
    case "help":
      return isHelp(restText) ? { kind: "help" } : undefined;
    case "articles":
      return restText === "" ? { kind: "articles" } : undefined;
    case "article":
      return articleCommand(lead, known);
    case "who":
      return whoCommand(lead, known);
    case "said":
      return saidCommand(lead, known);
  }
}

/** What follows the word is the question; filters that stand before the word would be lost, so then the line is. */
function askCommand({ line, typedAt }: Lead): Command {
  const isFirst = line.slice(0, typedAt.start).trim() === "";
  return { kind: "ask", question: isFirst ? line.slice(typedAt.end).trim() : line };
}

/** Readers ask for help alone, or help with a command. */
function isHelp(rest: string): boolean {
  return rest === "" || rest.toLowerCase() === "me" || commandWordOf(rest) !== undefined;
}

function articleCommand({ line, restText }: Lead, known: KnownWords): Command | undefined {
  if (restText === "") return { kind: "incomplete", line, command: "article" };
  const found = articleNamed(restText, known);
  if (found !== undefined) return { kind: "article", line, name: found };
  if (/\s/.test(restText)) return undefined;
  // "article gas" asks about gas; a single word that stands nowhere can only be meant for a name.
  const isMeantForName = isSlugShaped(restText) || !known.isPrinted(restText.toLowerCase());
  return isMeantForName ? { kind: "article", line, name: restText } : undefined;
}

function whoCommand({ line, text, rest, restText }: Lead, known: KnownWords): Command | undefined {
  const verb = /^(?:is|was|are|were)(?:\s+|$)/i.exec(restText)?.[0] ?? "";
  if (restText.length === verb.length) return { kind: "incomplete", line, command: "who" };
  const name = { start: rest.start + verb.length, end: rest.end };
  return isNameLike(text, name, known) ? { kind: "who", line } : undefined;
}

function saidCommand({ line, text, rest, restText }: Lead, known: KnownWords): Command | undefined {
  if (restText === "") return { kind: "incomplete", line, command: "said" };
  const about = /\s+about\s+(?!\d)/i.exec(restText);
  const end = rest.start + (about?.index ?? restText.length);
  const speaker = { start: rest.start, end: beforeFilter(line, text, { start: rest.start, end }) };
  return isSpeakerLike(text, speaker, { known, hasTopic: about !== null })
    ? { kind: "said", line, speaker }
    : undefined;
}

/** Where the words within the span end: before the first filter, or at its end. */
function beforeFilter(line: string, text: string, { start, end }: Span): number {
  let at = start;
  while (at < end && line[at] === text[at]) at++;
  return start + text.slice(start, at).trimEnd().length;
}

/** Help that names the nearest command, where the line cannot sensibly be a question. */
function mistypedOf(lead: Lead, known: KnownWords): Command | undefined {
  const { typed } = lead;
  const nearest = nearestCommand(typed, known);
  if (nearest === undefined) return undefined;
  const meant = fitting(nearest, lead, known);
  return meant !== undefined && isMeant(meant, lead, known)
    ? { kind: "help", mistyped: { typed, nearest } }
    : undefined;
}

/** An ordinary word is a slip only where a name follows it: "sad Tokayev" is, "sad protesters" and "held" are not. */
function isMeant(meant: Command, { text, typed, restText }: Lead, known: KnownWords): boolean {
  if (!known.isWord(typed.toLowerCase())) return meant.kind !== "incomplete" || restText === "";
  return meant.kind === "who" || (meant.kind === "said" && isNameLike(text, meant.speaker, known));
}

function leadOf(line: string): Lead | undefined {
  const { text } = readFilters(line);
  const match = /^\s*(\p{L}+)(?:['’]s)?(?=\s|[?!.…]*\s*$)/u.exec(text);
  const typed = match?.[1];
  if (match === null || typed === undefined) return undefined;
  const wordStart = match[0].indexOf(typed);
  const after = text.slice(match[0].length);
  const restText = after.replace(/[\s?!.…]+$/u, "").trimStart();
  const start = match[0].length + (after.length - after.trimStart().length);
  const rest = { start, end: start + restText.length };
  return { line, text, typed, typedAt: { start: wordStart, end: match[0].length }, rest, restText };
}

function commandWordOf(typed: string): CommandWord | undefined {
  const word = typed.toLowerCase();
  if (word === "whos") return "who";
  return COMMAND_WORDS.find((command) => command === word);
}

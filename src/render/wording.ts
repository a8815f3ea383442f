import type { Coverage, Reading } from "../domain/answer.ts";
import type { Article, DateEvidence, Part, Published } from "../domain/article.ts";
import type { Attribution, Label } from "../domain/attribution.ts";
import type { Arrival, InvalidReason, Mistyped } from "../domain/reply.ts";
import type { Speaker } from "../domain/speaker.ts";
import { rangeOf } from "./days.ts";

// Every sentence that the desk says to readers. Each is plain text: what surrounds or breaks it is the renderer's.

/** More words than this are counted rather than listed. */
const MOST_LISTED = 12;

// -- What was found, and how the question was read ------------------------------------------------------------------

/** How a word of the question was taken; undefined where it was taken as it stands. */
export function reading({ typed, readAs, kind }: Reading): string | undefined {
  const read = `${quoted(typed)} is read as ${quoted(readAs)}`;
  switch (kind) {
    case "exact":
    case "stem":
      return undefined;
    case "spelling":
      return `${read}, another spelling.`;
    case "misspelling":
      return `${read}, taking it for a slip of the pen.`;
    case "alias":
      return `${read}, another name for the same.`;
    case "synonym":
      return `${read}, another word for it.`;
  }
}

/** Words of the question that no article holds. */
export function unmatched(terms: readonly string[]): string {
  return `${listed(terms.map(quoted))} ${terms.length === 1 ? "occurs" : "occur"} in no article, in any spelling.`;
}

/** Articles that a date filter had to leave out. */
export function undated(articles: readonly Article[]): string {
  const names = listed(articles.map(({ slug }) => slug));
  return `Not considered, since no date is known for ${articles.length === 1 ? "it" : "them"}: ${names}.`;
}

/** The ways in which a name is printed. */
export function spellings(printed: readonly string[]): string {
  return `The name is printed as ${listed(printed.map(quoted))}.`;
}

/** There is no answer. */
export function noEvidence(): string {
  return "The desk found no answer to that in the articles.";
}

/** Words of the question that the articles do hold, although no answer. */
export function matchedOnly(terms: readonly string[]): string {
  return `${listed(terms.map(quoted))} ${terms.length === 1 ? "does" : "do"} occur, but the desk found no passage that states what is asked.`;
}

/** Printed words that the reader may have meant. */
export function nearSpellings(typed: string, printed: readonly string[]): string {
  return `Printed words spelt nearly like ${quoted(typed)}: ${listed(printed.map(quoted))}.`;
}

/** What stands over excerpts that do not answer. */
export function notAnAnswer(): string {
  return "Not an answer, only near:";
}

/** What a reader can do when there is no answer. */
export function whatNext(): string {
  return "“articles” lists what is held; “help” shows what can be asked.";
}

/** What the collection holds. */
export function coverage({ articles, outlets, withoutOutlet, from, to }: Coverage): string {
  if (articles === 0) return "The desk holds no articles.";
  const dates = from && to ? `, dated ${rangeOf(from, to)} as stated or inferred` : "";
  const held = `The desk holds ${counted(articles, "article")}${dates}.`;
  if (outlets.length === 0) return `${held} None states its publisher.`;
  const others = withoutOutlet === 0 ? "" : `; not stated by ${counted(withoutOutlet, "article")}`;
  return `${held} ${outlets.length === 1 ? "Publisher" : "Publishers"} stated: ${listed(outlets)}${others}.`;
}

// -- Who says it ----------------------------------------------------------------------------------------------------

/** Who makes the statement in an excerpt, and what the article notes of a name apart from its text. */
export function speaker(who: Speaker, labels: readonly Label[]): string {
  if (who.note === undefined) return voice(who, labels);
  const named = who.kind === "named" || who.kind === "described" ? "this name" : "a name in it";
  return `${voice(who, labels)}; the article notes of ${named}: ${quoted(who.note)}`;
}

function voice(who: Speaker, labels: readonly Label[]): string {
  switch (who.kind) {
    case "named":
    case "described":
      return `${who.name}, ${manner(who.mode, who.within, labels)}`;
    case "interviewer":
      return "the interviewer";
    case "interviewee":
      return "an unnamed interviewee";
    case "article":
      return "the article’s own words";
    case "unclear":
      return who.mode === undefined ? "speaker unclear" : `speaker unclear, ${manner(who.mode, who.within, labels)}`;
  }
}

function manner(mode: "direct" | "reported", within: string | undefined, labels: readonly Label[]): string {
  const by = within === undefined ? "the article" : `the ${within}`;
  if (mode === "reported") return `as reported by ${by}`;
  const translated = labels.includes("translation") ? " in translation" : " directly";
  return within === undefined ? `quoted${translated}` : `quoted${translated} by ${by}`;
}

// -- Who printed it -------------------------------------------------------------------------------------------------

/** A label as it stands before an article's particulars. */
export function label(of: Label | "caption"): string {
  return of.toUpperCase();
}

/** The names above or below an article. */
export function byline(names: readonly string[]): string {
  return `by ${listed(names)}`;
}

/** When an article was published and what that rests on. */
function published(when: Published): string {
  const { basis, evidence } = when;
  return `${rangeOf(when.from, when.to)}, ${basis === "inferred" ? "inferred from" : "stated as"} ${listed(evidence.map(dateEvidence))}`;
}

/** What stands over the words that inferred dates rest on. */
export function datesHeading(): string {
  return "Dates were inferred from:";
}

/** The first passage that an inferred date rests on, and where the others are shown; below excerpts from the article. */
export function inferredFrom(slug: string, { evidence }: Published): string {
  const [first, ...others] = evidence.map(dateEvidence);
  const rest = others.length === 0 ? "" : ` and ${counted(others.length, "more passage")}, see “article ${slug}”`;
  return `${slug}: ${first ?? ""}${rest}`;
}

/** When an article was published, where what it rests on stands elsewhere. */
export function publishedBriefly({ from, to, basis }: Published): string {
  return `${rangeOf(from, to)}${basis === "inferred" ? " (inferred)" : ""}`;
}

/** Words that a date rests on, with the article they stand in where it is another. */
export function dateEvidence({ words, article }: DateEvidence): string {
  return article === undefined ? quoted(words) : `${quoted(words)} (in ${article})`;
}

/** Particulars that an article does not state, its headline apart; undefined where it states all. */
export function notStated({
  bylines,
  publisher,
  published: when,
  url,
}: Omit<Attribution, "labels">): string | undefined {
  const missing = [
    ...(bylines.length === 0 ? ["author"] : []),
    ...(publisher === undefined ? ["publisher"] : []),
    ...(when === undefined ? ["date"] : []),
    ...(url === undefined ? ["link"] : []),
  ];
  return missing.length === 0 ? undefined : `${listed(missing)} not stated`;
}

/** Where in its article an excerpt stands. */
export function place(part: Part, paragraph: number | undefined): string {
  return paragraph === undefined ? part : `paragraph ${paragraph}`;
}

/** The article's name, as it is typed to see all of it. */
export function articleName(slug: string): string {
  return `article ${slug}`;
}

/** Stands where the headline would. */
export function noHeadline(): string {
  return "no headline printed";
}

/** How to see one of the articles listed. */
export function howToOpen(): string {
  return "“article NAME” shows one of them with all that it states.";
}

/** When and from where an article was added. */
export function arrival({ origin, addedAt }: Arrival): string {
  return `added ${new Date(addedAt).toISOString().slice(0, 16).replace("T", " ")} UTC from ${origin}`;
}

/** Articles that are kept and not answered from. */
export function withdrawn(slugs: readonly string[]): string {
  return `Withdrawn, and left out of answers: ${listed(slugs)}.`;
}

/** Every particular of an article by its name; undefined where the article does not state it. */
export function particulars(
  article: Article,
  labels: readonly Label[],
  arrivals: readonly Arrival[] = [],
): (readonly [name: string, value: string | undefined])[] {
  return [
    ["name", article.slug],
    ["headline", article.headline],
    ["standfirst", article.standfirst],
    ["author", article.bylines.length === 0 ? undefined : listed(article.bylines)],
    ["publisher", article.publisher],
    ["published", article.published && published(article.published)],
    ["language", article.language],
    ["translated from", article.translatedFrom],
    ["link", article.url],
    ["dateline", article.dateline],
    ["section", article.section],
    ["rights", article.rights],
    ...(labels.length === 0 ? [] : [["form", listed(labels)] as const]),
    ...article.nameNotes.map(({ name, note }) => ["note on a name", `${name}: ${quoted(note)}`] as const),
    ["collection", article.collection],
    ...arrivals.map((version, index) => [`version ${index + 1}`, arrival(version)] as const),
    ...(article.raw === undefined
      ? []
      : [["raw document", article.raw.file] as const, ["its SHA-256", article.raw.sha256] as const]),
  ];
}

/** Value of a particular that an article does not state. */
export function unknown(): string {
  return "not stated";
}

// -- Lines that cannot be answered as they stand --------------------------------------------------------------------

/** Why a line was not answered, and what to do about it. */
export function invalid(reason: InvalidReason): string {
  switch (reason.kind) {
    case "empty":
      return "There is no question there. Type one, or “help” for examples.";
    case "only-stop-words":
      return "Those are all words that stand nearly everywhere. Add a name, a place or a thing to look for.";
    case "no-words":
      return "There are no words in that to look for.";
    case "too-long":
      return `That is ${grouped(reason.length)} characters long; the desk reads up to ${grouped(reason.limit)}. Ask one thing at a time.`;
    case "unknown-outlet":
      return `No publisher stated by an article matches ${quoted(reason.value)}. ${known("Publishers stated", reason.outlets)}`;
    case "unknown-byline":
      return `No author named by an article matches ${quoted(reason.value)}. ${known("Authors named", reason.bylines)}`;
    case "empty-filter":
      return `No name stands right after ${quoted(`${reason.filter}:`)}. Write ${reason.filter}:NAME without a space, and beside it what to look for.`;
    case "unreadable-day":
      return `${quoted(`${reason.filter}:${reason.value}`)} names no day. Write it as in ${reason.filter}:2022-01-31.`;
    case "unknown-article":
      return `There is no article ${quoted(reason.slug)}. ${reason.nearest.length === 0 ? "“articles” lists them all." : `Nearest: ${listed(reason.nearest)}.`}`;
    case "withdrawn-article":
      return `The article ${quoted(reason.slug)} is withdrawn: it is kept, and left out of answers.`;
    case "missing-article":
      return "Say which article, as in “article NAME”; “articles” lists their names.";
    case "missing-name":
      return reason.command === "who"
        ? "Say whom you mean, as in “who is NAME”."
        : "Say whose words you want, as in “said NAME” or “said NAME about TOPIC”.";
  }
}

function known(what: string, values: readonly string[]): string {
  return `${what}: ${values.length === 0 ? "none" : listed(values)}.`;
}

// -- Help -----------------------------------------------------------------------------------------------------------

/** A word that is no command, and the command it is near to. */
export function mistyped({ typed, nearest }: Mistyped): string {
  return `${quoted(typed)} is not a command. Did you mean ${quoted(nearest)}?`;
}

/** What the desk is for, in two sentences. */
export function introduction(): string {
  return "Ask a question, best in English; names may be spelt as you know them, in Latin or Cyrillic letters. The desk answers only with words that stand in its articles, and says whose they are.";
}

/** What can be typed, each with what it gives. */
export const usages: readonly (readonly [typed: string, gives: string])[] = [
  ["[ask] QUESTION", "the passages that bear on it, best first"],
  ["who is NAME", "who somebody is, in the words of the articles"],
  ["said NAME [about TOPIC]", "what somebody is quoted or reported as saying"],
  ["articles", "what the desk holds"],
  ["article NAME", "one article, with all that it states of itself"],
  ["help", "this page"],
];

/** How a question can be narrowed. */
export function narrowing(): string {
  return "Words in quotation marks are looked for as they stand. outlet:NAME, by:NAME, after:2022-01-31 and before:2022-01-31 narrow a question.";
}

/** What stands before the examples. */
export function examplesHeading(): string {
  return "For example:";
}

// -- To whoever operates the desk ------------------------------------------------------------------------------------

/** A backup was written. */
export function backedUp(file: string, content: { readonly rows: number; readonly sha256: string }): string {
  return `Wrote ${quoted(file)}: ${counted(content.rows, "row")}, as the store has them (SHA-256 ${content.sha256}).`;
}

/** A backup stands in the place of the store. */
export function restored(file: string, content: { readonly rows: number; readonly sha256: string }): string {
  return `Restored ${quoted(file)}: ${counted(content.rows, "row")} (SHA-256 ${content.sha256}). Messages that wait are asked about before they are sent.`;
}

/** What adding files came to, in a line for each kind of outcome and each file that was refused; `refusals` are the desk's own messages. */
export function added(
  slugs: { readonly fresh: readonly string[]; readonly changed: readonly string[]; readonly same: readonly string[] },
  refusals: readonly string[],
): string {
  const { fresh, changed, same } = slugs;
  const outcomes = [`${fresh.length} new`, `${same.length} same`, `${changed.length} changed`];
  return [
    `${outcomes.join(", ")}, ${refusals.length} refused.`,
    ...(fresh.length === 0 ? [] : [`New: ${listed(fresh)}.`]),
    ...(changed.length === 0 ? [] : [`Changed, the earlier version kept: ${listed(changed)}.`]),
    ...refusals,
  ].join("\n");
}

/** An article was taken out of answers. */
export function nowWithdrawn(slug: string): string {
  return `Withdrew ${quoted(slug)}: it is kept, and left out of answers. “reinstate ${slug}” takes it back.`;
}

/** A withdrawn article was taken back into answers. */
export function nowReinstated(slug: string): string {
  return `Reinstated ${quoted(slug)}.`;
}

/** What was kept of somebody is gone. */
export function forgotten(
  user: string,
  removed: { readonly questions: number; readonly cards: number; readonly events: number; readonly messages: number },
): string {
  const { questions, cards, events, messages } = removed;
  return `Forgot ${user}: ${counted(questions, "question")}, ${counted(cards, "card")}, ${counted(events, "event")}, ${counted(messages, "message")}. Backups still hold what they held.`;
}

// -- When something is wrong ----------------------------------------------------------------------------------------

/** An option that the command does not have. */
export function unknownOption(option: string): string {
  return `There is no option ${quoted(option)}. What begins with a dash but is part of the question goes after “--”.`;
}

/** A file of the collection that was left out; `message` is the desk's own, and names the file. */
export function leftOut(message: string): string {
  return `${message}; it is left out`;
}

/** Something that nobody foresaw. */
export function somethingWentWrong(reference: string): string {
  return `Something went wrong; the reference is ${reference}. QUOTEDESK_DEBUG=1 shows more.`;
}

// -- Parts of sentences ---------------------------------------------------------------------------------------------

/** Words in the quotation marks that the desk itself uses. */
function quoted(words: string): string {
  return `“${words}”`;
}

/** Items as they stand in a sentence: `A, B and C`. */
function listed(items: readonly string[]): string {
  const shown =
    items.length > MOST_LISTED ? [...items.slice(0, MOST_LISTED), `${items.length - MOST_LISTED} more`] : items;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}

/** A number of things: `1 article`, `5 articles`. */
function counted(number: number, thing: string): string {
  return `${grouped(number)} ${thing}${number === 1 ? "" : "s"}`;
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ",");
}

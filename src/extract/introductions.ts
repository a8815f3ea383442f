import type { Span } from "../domain/span.ts";
import type { Introduction } from "./article-analysis.ts";
import type { Entities } from "./entities.ts";
import { AUXILIARIES, BE, CONJUNCTIONS, DETERMINERS, isAdverb, PREPOSITIONS, RELATIVES } from "./function-words.ts";
import type { Lexeme } from "./lexemes.ts";
import type { Name } from "./names.ts";
import { lexemeAt, type Reading, type ReadSentence } from "./reading.ts";
import { lightVerbFormOf, reportingVerbOf } from "./reporting-verbs.ts";
import { isCountry, isDemonym, isPersonWord, KIN, ORGANISATIONS, TITLE_ADJECTIVES, TITLES } from "./word-lists.ts";

/** An introduction as a range of lexemes; `entity` is filled in by whoever knows it. */
export interface FoundIntroduction {
  readonly entity: number;
  readonly first: number;
  readonly end: number;
  readonly form: Introduction["form"];
}

interface Place {
  readonly reading: Reading;
  readonly lexemes: readonly Lexeme[];
  readonly sentence: ReadSentence;
  readonly name: Name;
  readonly names: readonly Name[];
}

/** Lexemes that an introduction may take up. */
const MAX_LENGTH = 45;
const PLACE_NOUNS = new Set(
  "city town village capital region province republic country state metropolis port river lake island mountain district suburb".split(
    " ",
  ),
);
const POSSESSIVES = new Set(["his", "her", "their", "its", "my", "our"]);
const COPULAS = new Set([...BE].filter((form) => form !== "'s").concat(["became", "becomes", "remains", "remained"]));
const DASHES = new Set(["—", "–", "-"]);

/** Words beside names that say who or what bears them, in order of the names. */
export function introductionsOf(reading: Reading, names: readonly Name[], { entityOf }: Entities): FoundIntroduction[] {
  return names.flatMap((name, index) => {
    const sentence = reading.sentences[reading.sentenceOf[name.first] ?? -1];
    if (!sentence) return [];
    const place: Place = { reading, lexemes: reading.lexemes, sentence, name, names };
    const entity = entityOf[index] ?? -1;
    const found = [
      titleOf(place),
      roleBefore(place),
      appositionBefore(place),
      appositionAfter(place),
      copulaAfter(place, name.end, name.first),
      glossOf(place),
      glossBefore(place),
    ];
    return found.flatMap((introduction) =>
      introduction && introduction.end > introduction.first ? [{ ...introduction, entity }] : [],
    );
  });
}

/** The introduction that a verb "to be" behind a subject gives: "was once Prime Minister". */
export function copulaIntroduction(
  reading: Reading,
  first: number,
  end: number,
): Omit<FoundIntroduction, "entity"> | undefined {
  const sentence = reading.sentences[reading.sentenceOf[first] ?? -1];
  if (!sentence) return undefined;
  return copulaAfter({ reading, lexemes: reading.lexemes, sentence, name: { first, end }, names: [] }, end, first);
}

/** What opens the sentence before a pronoun or "the latter": "President of Ruritania for 30 years, he". */
export function leadingIntroduction(
  reading: Reading,
  first: number,
  end: number,
): Omit<FoundIntroduction, "entity"> | undefined {
  const sentence = reading.sentences[reading.sentenceOf[first] ?? -1];
  if (!sentence || lexemeAt(reading.lexemes, first - 1).text !== "," || first - sentence.first > MAX_LENGTH)
    return undefined;
  const head = lexemeAt(reading.lexemes, sentence.first);
  const isRole = (head.isCapitalised && TITLES.has(head.lower)) || isPersonWord(head.lower);
  if (isRole) return { first: sentence.first, end: first - 1, form: "apposition" };
  const found = appositionBefore({ reading, lexemes: reading.lexemes, sentence, name: { first, end }, names: [] });
  return found?.first === sentence.first ? found : undefined;
}

/** The introduction that a description makes with what is said of its birth: "The young woman, born in the hills,". */
export function birthIntroduction(
  reading: Reading,
  first: number,
  end: number,
): Omit<FoundIntroduction, "entity"> | undefined {
  const { lexemes } = reading;
  const limit = reading.sentences[reading.sentenceOf[first] ?? -1]?.end ?? end;
  if (lexemeAt(lexemes, end).text !== "," || !["born", "aged", "originally"].includes(lexemeAt(lexemes, end + 1).lower))
    return undefined;
  const stop = endOfApposition(lexemes, end + 1, limit);
  return { first, end: stop, form: "apposition" };
}

/** The introduction as a span of the article's text. */
export function spanOfIntroduction({ lexemes }: Reading, { first, end }: { first: number; end: number }): Span {
  return { start: lexemeAt(lexemes, first).start, end: lexemeAt(lexemes, end - 1).end };
}

type Found = Omit<FoundIntroduction, "entity"> | undefined;

/** "former President", "US Secretary of State". */
function titleOf({ lexemes, sentence, name }: Place): Found {
  if (!name.title) return undefined;
  let { first } = name.title;
  while (first > sentence.first && isTitlePrefix(lexemeAt(lexemes, first - 1).lower)) first--;
  return { first, end: name.title.end, form: "title" };
}

function isTitlePrefix(lower: string): boolean {
  return TITLE_ADJECTIVES.has(lower) || isDemonym(lower) || isCountry(lower);
}

/** "Kremlin spokesman", "Nazarbayev's nephew", "the German", directly before the name. */
function roleBefore({ lexemes, sentence, name }: Place): Found {
  const at = (name.title?.first ?? name.first) - 1;
  const { lower, isCapitalised } = lexemeAt(lexemes, at);
  if (isCapitalised && isDemonym(lower) && !name.title && lexemeAt(lexemes, at - 1).lower === "the")
    return { first: at - 1, end: at + 1, form: "title" };
  const isOfCountry = isCountry(lexemeAt(lexemes, name.first).lower);
  const place = titleWithCountry(lexemes, at) ?? (isOfCountry ? undefined : cityOf(lexemes, at, sentence.first));
  if (place) return place;
  const isKin = KIN.has(lower);
  if (!isKin && !isPersonWord(lower) && !ORGANISATIONS.has(lower)) return undefined;
  const first = startOfNounPhrase(lexemes, at, sentence.first);
  if (first > at || (first === at && !isPersonWord(lower))) return undefined;
  return { first, end: at + 1, form: isKin ? "relation" : isPersonWord(lower) ? "title" : "apposition" };
}

/** "President of Ruritania NAME". */
function titleWithCountry(lexemes: readonly Lexeme[], at: number): Found {
  const isOf = isCountry(lexemeAt(lexemes, at).lower) && lexemeAt(lexemes, at - 1).lower === "of";
  return isOf && TITLES.has(lexemeAt(lexemes, at - 2).lower)
    ? { first: at - 2, end: at + 1, form: "title" }
    : undefined;
}

/** "the small western city of NAME". */
function cityOf(lexemes: readonly Lexeme[], at: number, limit: number): Found {
  if (lexemeAt(lexemes, at).lower !== "of" || !PLACE_NOUNS.has(lexemeAt(lexemes, at - 1).lower)) return undefined;
  const first = startOfNounPhrase(lexemes, at - 1, limit);
  return first < at - 1 ? { first, end: at, form: "apposition" } : undefined;
}

/** The first lexeme of the noun phrase whose last is at `at`, by determiners, possessives and adjectives before it. */
function startOfNounPhrase(lexemes: readonly Lexeme[], at: number, limit: number): number {
  let first = at;
  for (let before = at - 1; before >= limit && at - before < 10; before--) {
    const { kind, lower, isCapitalised } = lexemeAt(lexemes, before);
    if (kind === "clitic") {
      first = before;
      continue;
    }
    const isStop =
      kind === "mark" ||
      PREPOSITIONS.has(lower) ||
      CONJUNCTIONS.has(lower) ||
      AUXILIARIES.has(lower) ||
      RELATIVES.has(lower);
    if (isStop || (!isCapitalised && isVerb(lower) && !DETERMINERS.has(lower))) break;
    if (isAdverb(lower) && !TITLE_ADJECTIVES.has(lower)) break;
    first = before;
    if (DETERMINERS.has(lower) || POSSESSIVES.has(lower)) break;
  }
  return first;
}

function isVerb(lower: string): boolean {
  const verb = reportingVerbOf(lower);
  return (verb !== undefined && (verb.form === "past" || verb.form === "s")) || lightVerbFormOf(lower) === "past";
}

/** "the country's president, NAME", "A specialist in Central Asia at the Institute (in London), the German NAME". */
function appositionBefore({ lexemes, sentence, name }: Place): Found {
  let comma = (name.title?.first ?? name.first) - 1;
  if (lexemeAt(lexemes, comma).lower === "the" || isDemonym(lexemeAt(lexemes, comma).lower)) {
    while (comma > sentence.first && lexemeAt(lexemes, comma).text !== "," && name.first - comma < 4) comma--;
  }
  if (lexemeAt(lexemes, comma).text !== "," || comma <= sentence.first) return undefined;
  const first = startOfDescription(lexemes, comma, sentence.first);
  if (first === undefined) return undefined;
  const head = headOf(lexemes, first, comma);
  const isKin = KIN.has(head);
  const isComplement = PREPOSITIONS.has(lexemeAt(lexemes, first - 1).lower) && lexemeAt(lexemes, name.end).text !== ",";
  if (isComplement || isCountry(lexemeAt(lexemes, name.first).lower)) return undefined;
  const isRole = isKin || isPersonWord(head) || PLACE_NOUNS.has(head) || ORGANISATIONS.has(head);
  return isRole ? { first, end: comma, form: isKin ? "relation" : "apposition" } : undefined;
}

/** Where the description that ends before `comma` begins: at its first determiner or role, phrases with "of", "in", "at" included. */
function startOfDescription(lexemes: readonly Lexeme[], comma: number, limit: number): number | undefined {
  let found: number | undefined;
  let depth = 0;
  for (let at = comma - 1; at >= limit && comma - at < MAX_LENGTH; at--) {
    const { kind, lower, text } = lexemeAt(lexemes, at);
    if (text === ")") depth++;
    else if (text === "(") depth--;
    else if (depth === 0 && kind === "mark") break;
    else if (depth === 0 && isVerb(lower) && !PREPOSITIONS.has(lexemeAt(lexemes, at - 1).lower)) break;
    else if (depth === 0 && (AUXILIARIES.has(lower) || RELATIVES.has(lower))) break;
    else if (depth === 0 && opensDescription(lexemes, at)) {
      found = at;
      const isOpen = isPersonWord(lower) && !DETERMINERS.has(lower);
      if (!isOpen && !["of", "in", "at", "for", "from"].includes(lexemeAt(lexemes, at - 1).lower)) break;
    }
  }
  return found;
}

function opensDescription(lexemes: readonly Lexeme[], at: number): boolean {
  const { lower, isCapitalised } = lexemeAt(lexemes, at);
  if (["the", "a", "an", "one"].includes(lower) || POSSESSIVES.has(lower)) return true;
  if (isCapitalised && lexemeAt(lexemes, at + 1).kind === "clitic") return true;
  return (isCapitalised && TITLES.has(lower)) || (isPersonWord(lower) && lexemeAt(lexemes, at + 1).lower === "of");
}

/** The last word before the first preposition or relative pronoun of a description. */
function headOf(lexemes: readonly Lexeme[], first: number, end: number): string {
  let head = "";
  for (let at = first; at < end; at++) {
    const { kind, lower } = lexemeAt(lexemes, at);
    if (at > first && (PREPOSITIONS.has(lower) || RELATIVES.has(lower) || kind === "mark")) break;
    if (kind === "word") head = lower;
  }
  return head;
}

/** "NAME, a Kremlin spokesman,", "NAME, director of the division,". */
function appositionAfter({ lexemes, sentence, name }: Place): Found {
  let at = name.end;
  if (lexemeAt(lexemes, at).text === "*") at++;
  const isDash = DASHES.has(lexemeAt(lexemes, at).text) && lexemeAt(lexemes, at).followsSpace;
  if (lexemeAt(lexemes, at).text !== "," && !isDash) return undefined;
  const first = skipAge(lexemes, at + 1);
  if (first >= sentence.end || !opensApposition(lexemes, first)) return undefined;
  const end = endOfApposition(lexemes, first, sentence.end);
  const closing = lexemeAt(lexemes, end);
  const isClosed = end >= sentence.end || closing.kind === "mark" || RELATIVES.has(closing.lower);
  const isClause = lexemes.slice(first, end).some(({ lower }) => AUXILIARIES.has(lower) || lower === "said");
  const opensSentence = isInOpeningPhrase(lexemes, sentence.first, name.first) && closing.text !== ",";
  const isOfPlace =
    PREPOSITIONS.has(lexemeAt(lexemes, name.first - 1).lower) && isCountry(lexemeAt(lexemes, name.first).lower);
  if (isOfPlace && isPersonWord(headOf(lexemes, first, end))) return undefined;
  return isClosed && !isClause && !opensSentence && end > first ? { first, end, form: "apposition" } : undefined;
}

/** "In NAME, the police said": what follows the comma is the subject, not what the name is. */
function isInOpeningPhrase(lexemes: readonly Lexeme[], first: number, name: number): boolean {
  if (!PREPOSITIONS.has(lexemeAt(lexemes, first).lower)) return false;
  return !lexemes.slice(first, name).some(({ text }) => text === ",");
}

/** "NAME, 57, a miner": the age is no part of what follows. */
function skipAge(lexemes: readonly Lexeme[], at: number): number {
  return lexemeAt(lexemes, at).kind === "number" && lexemeAt(lexemes, at + 1).text === "," ? at + 2 : at;
}

function opensApposition(lexemes: readonly Lexeme[], first: number): boolean {
  const { lower, isCapitalised } = lexemeAt(lexemes, first);
  const isOwner =
    isCapitalised && lexemeAt(lexemes, first + 1).kind === "clitic" && !lexemeAt(lexemes, first + 2).isCapitalised;
  if (isOwner) return true;
  const head = headOf(lexemes, first, first + 9);
  if (["a", "an", "the", "one", "another"].includes(lower) || POSSESSIVES.has(lower)) return true;
  if (isCapitalised && !TITLES.has(lower)) return isDemonym(lower) && isPersonWord(head);
  return (
    isPersonWord(head) ||
    KIN.has(head) ||
    PLACE_NOUNS.has(head) ||
    (TITLES.has(lower) && lexemeAt(lexemes, first + 1).lower === "of")
  );
}

function endOfApposition(lexemes: readonly Lexeme[], first: number, limit: number): number {
  let depth = 0;
  for (let at = first; at < limit && at - first < MAX_LENGTH; at++) {
    const { kind, text, lower } = lexemeAt(lexemes, at);
    if (text === "(") depth++;
    if (text === ")") depth--;
    if (depth < 0 || (depth === 0 && (isClosing(kind, text) || RELATIVES.has(lower)))) return at;
  }
  return Math.min(limit, first + MAX_LENGTH);
}

function isClosing(kind: Lexeme["kind"], text: string): boolean {
  return (
    kind === "mark" && text !== "/" && text !== "&" && text !== "’" && text !== "'" && text !== "(" && text !== ")"
  );
}

/** "NAME is an independent journalist", "NAME, who was director". */
function copulaAfter({ lexemes, sentence }: Place, end: number, subject: number): Found {
  let at = end;
  if (lexemeAt(lexemes, at).text === "," && lexemeAt(lexemes, at + 1).lower === "who") at += 2;
  else if (lexemeAt(lexemes, at).lower === "who") at += 1;
  else if (PREPOSITIONS.has(lexemeAt(lexemes, subject - 1).lower) && lexemeAt(lexemes, subject - 1).lower !== "by")
    return undefined;
  if (["has", "had"].includes(lexemeAt(lexemes, at).lower)) at++;
  if (!COPULAS.has(lexemeAt(lexemes, at).lower)) return undefined;
  at++;
  while (at < sentence.end && (isAdverb(lexemeAt(lexemes, at).lower) || lexemeAt(lexemes, at).lower === "been")) at++;
  if (
    ["seen", "known", "described", "regarded", "considered"].includes(lexemeAt(lexemes, at).lower) &&
    lexemeAt(lexemes, at + 1).lower === "as"
  )
    at += 2;
  if (!opensPredicate(lexemes, at)) return undefined;
  const stop = endOfPredicate(lexemes, at, sentence.end);
  return stop > at ? { first: at, end: stop, form: "copula" } : undefined;
}

function opensPredicate(lexemes: readonly Lexeme[], at: number): boolean {
  const { lower, kind } = lexemeAt(lexemes, at);
  if (["a", "an", "the", "one"].includes(lower)) return true;
  if (kind !== "word" || lower.endsWith("ing") || lower.endsWith("ed")) return false;
  const second = lexemeAt(lexemes, at + 1).lower;
  if (TITLES.has(lower) || TITLES.has(`${lower} ${second}`) || isPersonWord(lower)) return true;
  return (
    lexemeAt(lexemes, at + 1).kind === "clitic" ||
    (lower === "on" && second === "the" && lexemeAt(lexemes, at + 2).lower === "board") ||
    isPersonWord(headOf(lexemes, at, at + 5))
  );
}

function endOfPredicate(lexemes: readonly Lexeme[], first: number, limit: number): number {
  for (let at = first; at < limit && at - first < MAX_LENGTH; at++) {
    const { text, lower } = lexemeAt(lexemes, at);
    if (
      text === "." ||
      text === ";" ||
      text === "?" ||
      text === "!" ||
      text === "”" ||
      text === '"' ||
      (lower === "but" && at > first)
    ) {
      return lexemeAt(lexemes, at - 1).text === "," ? at - 1 : at;
    }
  }
  return Math.min(limit, first + MAX_LENGTH);
}

/** "NAME (Russia's biggest energy company)", "the NAME” — the Collective Security Treaty Organization". */
function glossOf({ lexemes, sentence, name }: Place): Found {
  let at = name.end;
  if (["”", '"', "’", "»"].includes(lexemeAt(lexemes, at).text)) at++;
  const { text } = lexemeAt(lexemes, at);
  if (text === "(") return bracketGloss(lexemes, at + 1, sentence.end);
  const isAfterMark = at > name.end;
  if (!DASHES.has(text) || !isAfterMark) return undefined;
  const first = at + 1;
  if (!["the", "a", "an", "or"].includes(lexemeAt(lexemes, first).lower)) return undefined;
  let end = first;
  while (
    end < sentence.end &&
    ![".", ";"].includes(lexemeAt(lexemes, end).text) &&
    !DASHES.has(lexemeAt(lexemes, end).text)
  )
    end++;
  return { first, end, form: "gloss" };
}

function bracketGloss(lexemes: readonly Lexeme[], first: number, limit: number): Found {
  let end = first;
  while (end < limit && lexemeAt(lexemes, end).text !== ")" && end - first < MAX_LENGTH) end++;
  const words = lexemes.slice(first, end).filter(({ kind }) => kind === "word");
  const isPlace = PREPOSITIONS.has(words[0]?.lower ?? "");
  return lexemeAt(lexemes, end).text === ")" && words.length > 1 && !isPlace
    ? { first, end, form: "gloss" }
    : undefined;
}

/** "internal intelligence agency (NAME)"; "refer to last month's unrest as “NAME”". */
function glossBefore({ lexemes, sentence, name, names }: Place): Found {
  let at = name.first - 1;
  if (lexemeAt(lexemes, at).text === "(" && lexemeAt(lexemes, name.end).text === ")") {
    const isNamed = names.some(({ end }) => end === at);
    const first = startOfNounPhrase(lexemes, at - 1, sentence.first);
    return isNamed || first >= at ? undefined : { first, end: at, form: "gloss" };
  }
  if (lexemeAt(lexemes, at).kind === "mark") at--;
  if (lexemeAt(lexemes, at).lower !== "as") return undefined;
  for (let to = at - 1; to > sentence.first && at - to < 15; to--) {
    const isReference = lexemeAt(lexemes, to).lower === "to" && lexemeAt(lexemes, to - 1).lower.startsWith("refer");
    if (isReference) return { first: to + 1, end: at, form: "gloss" };
  }
  return undefined;
}

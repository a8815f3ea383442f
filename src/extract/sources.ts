import type { Span } from "../domain/span.ts";
import type { KnownEntity } from "./entities.ts";
import { AUXILIARIES, PREPOSITIONS, RELATIVES } from "./function-words.ts";
import type { FoundMention } from "./mentions.ts";
import type { Name } from "./names.ts";
import { officePhrases } from "./office-phrases.ts";
import { chunksOf } from "./phrase-chunks.ts";
import { lexemeAt, type Reading } from "./reading.ts";
import { type Unit, unitAt } from "./skeleton.ts";
import type { FoundSource, Source } from "./source.ts";
import type { Subject } from "./subject.ts";
import { DOCUMENTS, isDemonym, isGroupWord, isPersonWord, KIN, ORGANISATIONS, TITLES } from "./word-lists.ts";

/** Finds whom subjects mean, by the mentions of one article. */
export interface SourceFinder {
  find(units: readonly Unit[], subject: Subject): FoundSource;
  /** The source that an entity is, named or described. */
  ofEntity(entity: number): Source;
}

const QUANTIFIERS = new Set(
  "another some many others several few both all most one those everyone everybody someone somebody more thousands hundreds dozens two three four five".split(
    " ",
  ),
);

const OWN = new Set(["i", "we"]);

/** Adjectives that stand behind their noun: "people familiar with the matter". */
const TRAILING = new Set("familiar close present involved opposed able loyal unable briefed".split(" "));

/** Prepositions whose phrases belong to a description: "a spokesman for the ministry". */
const KEPT = new Set(["of", "for", "from", "at"]);

/** Whom an article mentions. */
export interface Mentioned {
  readonly names: readonly Name[];
  readonly entities: readonly KnownEntity[];
  readonly mentions: readonly FoundMention[];
}

/** A finder over the mentions of one article. */
export function createSourceFinder(reading: Reading, { names, entities, mentions }: Mentioned): SourceFinder {
  const titles = new Map(names.flatMap(({ title, first }) => (title ? [[title.first, first] as const] : [])));
  const mentionAt = new Map(mentions.map((mention) => [mention.first, mention]));
  const offices = officePhrases(reading, entities, mentions);

  function ofEntity(entity: number): Source {
    const office = offices.get(entity);
    if (office !== undefined) return { kind: "described", name: office, entity };
    return { kind: "named", name: entities[entity]?.name ?? "", entity };
  }

  function find(units: readonly Unit[], subject: Subject): FoundSource {
    const range = { start: unitAt(units, subject.start).first, end: unitAt(units, subject.end - 1).end };
    const pronoun = lexemeAt(reading.lexemes, range.start).lower;
    if (OWN.has(pronoun)) return { source: { kind: "own" }, canSpeak: true, isPlural: false };
    const meant = mentionAt.get(range.start);
    if (
      ["he", "she", "his", "her", "their", "they", "it"].includes(pronoun) &&
      (range.end - range.start === 1 || pronoun === "he" || pronoun === "she")
    ) {
      const source: Source = meant ? ofEntity(meant.entity) : { kind: "unclear" };
      return { source, canSpeak: pronoun !== "it", isPlural: pronoun === "they" };
    }
    return fromPhrase(range);
  }

  function fromPhrase(range: Span): FoundSource {
    const chunks = chunksOf(reading, range);
    if (isList(chunks)) return described(range, chunks[0] ?? range);
    const read = chunks.map((chunk) => ({ chunk, head: headEnd(chunk) }));
    let body: { mention: FoundMention; chunk: Span } | undefined;
    for (const { chunk, head } of read) {
      const mention = headMention(chunk, head);
      if (!mention) continue;
      if (entities[mention.entity]?.kind === "person")
        return { source: ofEntity(mention.entity), canSpeak: true, isPlural: false };
      body ??= { mention, chunk };
    }
    const [first] = read;
    if (body && body.chunk === first?.chunk) return fromBody(body.mention, body.chunk);
    return described(
      { start: range.start, end: extendedEnd(first?.chunk ?? range, first?.head ?? range.end) },
      first?.chunk ?? range,
    );
  }

  /** "lawyers, doctors, and nurses": several who speak, rather than one and what is said of them. */
  function isList(chunks: readonly Span[]): boolean {
    const last = chunks.at(-1);
    const [first] = chunks;
    if (chunks.length < 2 || !last || !first) return false;
    const words = reading.lexemes.slice(last.start, last.end).map(({ lower }) => lower);
    if (words[0] === "and" || words[0] === "or") return true;
    return (
      (words.includes("and") || words.includes("or")) && isGroupWord(lexemeAt(reading.lexemes, first.end - 1).lower)
    );
  }

  function fromBody(mention: FoundMention, chunk: Span): FoundSource {
    const entity = entities[mention.entity];
    const isPlace = entity?.kind === "place" && !isSpeakingPlace(entity.name);
    if (offices.has(mention.entity) && mention.form === "name") {
      const end = mention.end;
      return {
        source: { kind: "described", name: printed({ start: chunk.start, end }), entity: mention.entity },
        canSpeak: true,
        isPlural: true,
      };
    }
    return { source: ofEntity(mention.entity), canSpeak: !isPlace, isPlural: true };
  }

  /** The mention that is the head of a chunk: at its end, or before words that only say what it is. */
  function headMention(chunk: Span, head: number): FoundMention | undefined {
    let found: FoundMention | undefined;
    for (let at = chunk.start; at < head; at++) {
      const mention = mentionAt.get(at);
      if (!mention || (mention.end < chunk.end && lexemeAt(reading.lexemes, mention.end).kind === "clitic")) continue;
      const isOwner =
        mention.form === "pronoun" && ["his", "her", "their"].includes(lexemeAt(reading.lexemes, at).lower);
      if (isOwner || isPluralOwner(mention.end)) continue;
      if (lexemeAt(reading.lexemes, mention.end).lower === "and" && mention.end < chunk.end) return undefined;
      found = mention;
      at = Math.max(at, mention.end - 1);
    }
    if (!found || found.end > chunk.end) return undefined;
    if (found.end >= head) return found;
    const rest = reading.lexemes.slice(found.end, head).filter(({ kind }) => kind === "word");
    const last = rest.at(-1)?.lower ?? "";
    const isExplained =
      rest.length === 0 ||
      (entities[found.entity]?.kind !== "person" &&
        ORGANISATIONS.has(last) &&
        rest.length <= 3 &&
        entities[found.entity]?.kind !== "place");
    return isExplained ? found : undefined;
  }

  function isPluralOwner(at: number): boolean {
    const { text, followsSpace } = lexemeAt(reading.lexemes, at);
    return !followsSpace && (text === "’" || text === "'");
  }

  /** Where the head of a noun phrase ends: before its first preposition, relative pronoun, bracket or verb. */
  function headEnd(chunk: Span): number {
    for (let at = chunk.start; at < chunk.end; at++) {
      const mention = mentionAt.get(titles.get(at) ?? at);
      if (mention && mention.form === "name" && mention.end <= chunk.end) {
        at = mention.end - 1;
        continue;
      }
      const { lower, text } = lexemeAt(reading.lexemes, at);
      if (at > chunk.start && TRAILING.has(lower)) return at;
      if (
        at > chunk.start &&
        (PREPOSITIONS.has(lower) || RELATIVES.has(lower) || text === "(" || AUXILIARIES.has(lower))
      )
        return at;
    }
    return chunk.end;
  }

  /** Where a description as printed ends: phrases with "of", "for", "from", "at" and "on behalf of" belong to it. */
  function extendedEnd(chunk: Span, head: number): number {
    let end = head;
    while (end < chunk.end) {
      const { lower } = lexemeAt(reading.lexemes, end);
      const isKept = KEPT.has(lower) || (lower === "on" && lexemeAt(reading.lexemes, end + 1).lower === "behalf");
      if (!isKept) break;
      end += lower === "on" ? 3 : 1;
      while (end < chunk.end && !endsPhrase(end)) end = Math.max(end + 1, mentionEnd(end));
    }
    return end;
  }

  function endsPhrase(at: number): boolean {
    const { lower, text } = lexemeAt(reading.lexemes, at);
    return PREPOSITIONS.has(lower) || RELATIVES.has(lower) || AUXILIARIES.has(lower) || text === "(";
  }

  function mentionEnd(at: number): number {
    const mention = mentionAt.get(at);
    return mention?.form === "name" ? mention.end : at + 1;
  }

  function described(range: Span, chunk: Span): FoundSource {
    const head = headEnd(chunk);
    const words = reading.lexemes.slice(chunk.start, head).filter(({ kind }) => kind === "word");
    const last = words.at(-1)?.lower ?? "";
    const canSpeak =
      isGroupWord(last) ||
      isPersonWord(last) ||
      ORGANISATIONS.has(last) ||
      DOCUMENTS.has(last) ||
      KIN.has(last) ||
      TITLES.has(last) ||
      isDemonym(last) ||
      QUANTIFIERS.has(words[0]?.lower ?? "");
    const isPlural =
      isGroupWord(last) || ORGANISATIONS.has(last) || isDemonym(last) || QUANTIFIERS.has(last) || last.endsWith("s");
    return { source: { kind: "described", name: printed(range) }, canSpeak, isPlural };
  }

  function printed({ start, end }: Span): string {
    return reading.article.text.slice(lexemeAt(reading.lexemes, start).start, lexemeAt(reading.lexemes, end - 1).end);
  }

  return { find, ofEntity };
}

function isSpeakingPlace(name: string): boolean {
  return !/\s(?:City|Airport|Street|Square|River|Sea|Region|Province)$/.test(name);
}

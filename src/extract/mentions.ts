import { clauseOf, isSubjectAt } from "./clauses.ts";
import { type Description, descriptionAt, isAnyBody } from "./descriptions.ts";
import type { Entities } from "./entities.ts";
import { CONJUNCTIONS, PREPOSITIONS, PRONOUNS, RELATIVES, SUBORDINATORS } from "./function-words.ts";
import type { FoundIntroduction } from "./introduction-place.ts";
import type { Name } from "./names.ts";
import { lexemeAt, type Reading, type ReadSentence } from "./reading.ts";
import type { Role } from "./roles.ts";
import { createSalience, type Salience } from "./salience.ts";
import { type Gender, isPersonWord } from "./word-lists.ts";

/** A mention as a range of lexemes. */
export interface FoundMention {
  readonly first: number;
  readonly end: number;
  readonly entity: number;
  readonly form: "name" | "description" | "pronoun";
  /** Whether it is the subject of a clause. */
  readonly isSubject: boolean;
}

interface Sources {
  readonly names: readonly Name[];
  readonly entities: Entities;
  readonly introductions: readonly FoundIntroduction[];
  readonly roles: ReadonlyMap<string, readonly Role[]>;
}

/**
 * Every mention of an entity, in order: names, and the pronouns and descriptions that most likely mean one. Captions do not
 * change whom the body means. What cannot be told is left out.
 */
export function mentionsOf(reading: Reading, sources: Sources): FoundMention[] {
  const genders = sources.entities.entities.map(({ gender }) => gender);
  const flows = { body: createSalience(sources.entities.entities), aside: createSalience(sources.entities.entities) };
  const mentions: FoundMention[] = [];
  const introduced = new Set(
    sources.introductions.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at)),
  );
  let nextName = 0;
  for (const [sentenceIndex, sentence] of reading.sentences.entries()) {
    const salience = sentence.part === "body" ? flows.body : flows.aside;
    if (sentence.part !== "body") salience.clear();
    const context: Context = { reading, sources, sentence, sentenceIndex, salience, genders, introduced, mentions };
    for (let at = sentence.first; at < sentence.end; at++) {
      const name = sources.names[nextName];
      if (name && name.first <= at) {
        addName(context, name, sources.entities.entityOf[nextName] ?? -1);
        nextName++;
        at = Math.max(at, name.end - 1);
        continue;
      }
      addPronoun(context, at);
      addDescription(context, at);
    }
  }
  return mentions.sort((a, b) => a.first - b.first || b.end - a.end);
}

interface Context {
  readonly reading: Reading;
  readonly sources: Sources;
  readonly sentence: ReadSentence;
  readonly sentenceIndex: number;
  readonly salience: Salience;
  readonly genders: (Gender | undefined)[];
  readonly introduced: ReadonlySet<number>;
  readonly mentions: FoundMention[];
}

function add(context: Context, mention: Omit<FoundMention, "isSubject">): void {
  const { reading, sentence, sentenceIndex, salience, mentions } = context;
  const { lexemes } = reading;
  const isPossessive =
    lexemeAt(lexemes, mention.end).kind === "clitic" ||
    ["his", "her", "their"].includes(lexemeAt(lexemes, mention.first).lower);
  const isSubject = !isPossessive && isSubjectAt(reading, mention.first, sentence.first);
  mentions.push({ ...mention, isSubject });
  const clause = clauseOf(reading, mention.first, sentence.first);
  const quotation = reading.quotationOf[mention.first] ?? -1;
  const { paragraphIndex } = sentence;
  salience.see({ entity: mention.entity, sentenceIndex, paragraphIndex, quotation, isSubject, isPossessive, clause });
}

function addName(context: Context, name: Name, entity: number): void {
  if (entity >= 0) add(context, { first: name.first, end: name.end, entity, form: "name" });
}

function addPronoun(context: Context, at: number): void {
  const { reading, sentence, sentenceIndex, salience, genders } = context;
  const { lower } = lexemeAt(reading.lexemes, at);
  const gender = PRONOUNS.get(lower);
  if (gender !== "male" && gender !== "female") return;
  if (lower.endsWith("self") && isPersonWord(lexemeAt(reading.lexemes, at - 1).lower)) return;
  if (isOvershadowed(context, at)) return;
  const next = lexemeAt(reading.lexemes, at + 1);
  const isPossessive =
    lower === "his" ||
    lower === "hers" ||
    (lower === "her" && next.kind === "word" && !PREPOSITIONS.has(next.lower) && !CONJUNCTIONS.has(next.lower));
  const isSubject = lower === "he" || lower === "she";
  const entity = salience.find({
    sentenceIndex,
    paragraphIndex: sentence.paragraphIndex,
    quotation: reading.quotationOf[at] ?? -1,
    clause: clauseOf(reading, at, sentence.first),
    use: isPossessive ? "possessive" : isSubject ? "subject" : lower.endsWith("self") ? "reflexive" : "object",
    excluded: isSubject ? namedInClause(context, at) : [],
    accepts: (candidate) => genders[candidate] === undefined || genders[candidate] === gender,
    isKnown: (candidate) => genders[candidate] === gender,
  });
  if (entity === undefined) return;
  genders[entity] ??= gender;
  add(context, { first: at, end: at + 1, entity, form: "pronoun" });
}

/** Whether somebody unnamed ("the old man") stands nearer than anybody named, and may as well be meant. */
function isOvershadowed({ reading, sentence, mentions }: Context, at: number): boolean {
  const last = mentions.at(-1);
  const from = Math.max(sentence.first, at - 15, last ? last.end : 0);
  if (last && last.first >= sentence.first) return false;
  for (let before = from; before < at; before++) {
    const { lower } = lexemeAt(reading.lexemes, before);
    if (isPersonWord(lower) && lexemeAt(reading.lexemes, before + 1).kind !== "clitic") return true;
  }
  return false;
}

/** Entities named behind a subject in its own clause, which are others than the subject. */
function namedInClause({ reading, sources, sentence }: Context, at: number): number[] {
  const excluded: number[] = [];
  let name = lowerBound(sources.names, at);
  for (let index = at + 1; index < Math.min(sentence.end, at + 15); index++) {
    const { lower, kind } = lexemeAt(reading.lexemes, index);
    if (kind === "mark" || SUBORDINATORS.has(lower) || RELATIVES.has(lower) || CONJUNCTIONS.has(lower)) break;
    const found = sources.names[name];
    if (found?.first === index && lexemeAt(reading.lexemes, found.end).kind !== "clitic")
      excluded.push(sources.entities.entityOf[name] ?? -1);
    if (found && found.first <= index) name++;
  }
  return excluded;
}

function lowerBound(names: readonly Name[], at: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.first ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addDescription(context: Context, at: number): void {
  const { reading, sentence, introduced } = context;
  if (introduced.has(at)) return;
  const description = descriptionAt(reading, at, sentence.first);
  if (!description) return;
  const entity = meantBy(context, description);
  if (entity !== undefined)
    add(context, { first: description.first, end: description.end, entity, form: "description" });
}

function meantBy(context: Context, description: Description): number | undefined {
  const { reading, sentence, sentenceIndex, salience, genders, sources } = context;
  if (description.sort === "latter") return salience.latest(sentenceIndex);
  const roles = (sources.roles.get(description.head) ?? []).filter((role) => fits(role, description));
  const bearers = [...new Set(roles.map(({ entity }) => entity))];
  if (bearers.length > 0) return chooseBearer(bearers, roles, description, salience);
  if (description.sort === "body") return isAnyBody(description.head) ? salience.onlyBody(sentenceIndex) : undefined;
  if (description.sort === "office") return undefined;
  return salience.find({
    sentenceIndex,
    paragraphIndex: sentence.paragraphIndex,
    quotation: reading.quotationOf[description.first] ?? -1,
    clause: -1,
    use: "subject",
    excluded: [],
    accepts: (candidate) =>
      !description.gender || genders[candidate] === undefined || genders[candidate] === description.gender,
    isKnown: (candidate) => description.gender !== undefined && genders[candidate] === description.gender,
  });
}

function fits(role: Role, { isFormer, countries }: Description): boolean {
  if (role.isFormer !== isFormer) return false;
  return (
    countries.length === 0 ||
    role.countries.length === 0 ||
    countries.some((country) => role.countries.includes(country))
  );
}

/** Of several bearers of a role, the one whose country is named with it, else the one mentioned last, else the first. */
function chooseBearer(
  bearers: readonly number[],
  roles: readonly Role[],
  { countries }: Description,
  salience: Salience,
): number | undefined {
  const exact = roles.find((role) => role.countries.some((country) => countries.includes(country)))?.entity;
  return exact ?? salience.latestOf(bearers) ?? bearers[0];
}

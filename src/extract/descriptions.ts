import { AUXILIARIES, DETERMINERS, isAdverb, PREPOSITIONS } from "./function-words.ts";
import { lexemeAt, type Reading } from "./reading.ts";
import { isFormerWord } from "./roles.ts";
import {
  countryKeyOf,
  type Gender,
  genderOfPersonWord,
  isDemonym,
  isPersonWord,
  KIN,
  ORGANISATIONS,
  TITLES,
} from "./word-lists.ts";

/** A definite description, such as "the Kazakh president" or "the young woman", that may mean somebody named. */
export interface Description {
  /** Indexes of its first lexeme and after its last. */
  readonly first: number;
  readonly end: number;
  readonly head: string;
  readonly isFormer: boolean;
  readonly countries: readonly string[];
  readonly gender?: Gender;
  /** An office ("president"), any other word for a person, or a body ("ministry"). */
  readonly sort: "office" | "person" | "body" | "latter" | "aged";
}

/** Bodies of which an article mostly means the one it has named. */
const BODIES = new Set(
  "ministry court council committee commission organisation organization agency company firm corporation bank party university institute union department bureau foundation association alliance group club newspaper".split(
    " ",
  ),
);

/** Of these, the ones that may mean an organisation of any sort. */
const ANY_BODIES = new Set("organisation organization agency company firm corporation group association".split(" "));

/** Words that say too little to tell whom they mean. */
const VAGUE = new Set(
  "child baby citizen victim relative partner friend neighbour neighbor member fellow user head star worker guy guard student ally rival heir suspect critic observer official".split(
    " ",
  ),
);

/** The description whose head, or "-year-old", is the lexeme at `at`, if one is there. */
export function descriptionAt(reading: Reading, at: number, limit: number): Description | undefined {
  const { lexemes } = reading;
  const { lower, kind } = lexemeAt(lexemes, at);
  const first = startOfDescription(reading, at, limit);
  if (first === undefined) return undefined;
  if (lower === "latter" && first === at - 1 && !continuesNoun(reading, at + 1))
    return made(reading, first, at, "latter");
  if (kind === "number" && /^\d{1,3}-years?-old$/.test(lower) && !continuesNoun(reading, at + 1))
    return made(reading, first, at, "aged");
  if (kind !== "word" || KIN.has(lower) || VAGUE.has(lower) || isFollowedByName(reading, at)) return undefined;
  if (isPersonWord(lower))
    return made(reading, first, at, TITLES.has(lower) || lower === "president" ? "office" : "person");
  return BODIES.has(lower) && ORGANISATIONS.has(lower) ? made(reading, first, at, "body") : undefined;
}

/** Whether the word may mean an organisation whatever its name. */
export function isAnyBody(head: string): boolean {
  return ANY_BODIES.has(head);
}

function made({ lexemes }: Reading, first: number, at: number, sort: Description["sort"]): Description {
  const words = lexemes.slice(first, at + 1);
  const of = lexemeAt(lexemes, at + 1).lower === "of" ? [lexemeAt(lexemes, at + 2), lexemeAt(lexemes, at + 3)] : [];
  const head = lexemeAt(lexemes, at).lower;
  const gender = genderOfPersonWord(head);
  return {
    first,
    end: at + 1,
    head,
    isFormer: words.some(({ lower }) => isFormerWord(lower)),
    countries: [...words, ...of].flatMap(({ lower }) => countryKeyOf(lower) ?? []),
    ...(gender ? { gender } : {}),
    sort,
  };
}

/** Where the phrase begins: at "the", an owner or a word of nationality; `undefined` where it is not definite. */
function startOfDescription({ lexemes }: Reading, at: number, limit: number): number | undefined {
  for (let before = at - 1; before >= limit && at - before <= 5; before--) {
    const { lower, kind, isCapitalised } = lexemeAt(lexemes, before);
    if (lower === "the" || lower === "this") return before;
    if (kind === "clitic") return ownerBefore(lexemes, before, limit);
    if (isCapitalised && isDemonym(lower) && lexemeAt(lexemes, before - 1).lower !== "the")
      return DETERMINERS.has(lexemeAt(lexemes, before - 1).lower) ? undefined : before;
    const isModifier =
      kind === "word" &&
      !DETERMINERS.has(lower) &&
      !PREPOSITIONS.has(lower) &&
      !AUXILIARIES.has(lower) &&
      !isAdverb(lower);
    if (!isModifier) return undefined;
  }
  return undefined;
}

/** "the country's president" is definite; "Nazarbayev's lawyer" is another's, and left alone. */
function ownerBefore(lexemes: Reading["lexemes"], clitic: number, limit: number): number | undefined {
  const owner = lexemeAt(lexemes, clitic - 1);
  if (countryKeyOf(owner.lower) !== undefined) return clitic - 1;
  const isPlace = ["country", "nation", "republic", "city", "region", "state"].includes(owner.lower);
  return isPlace && clitic - 2 >= limit && lexemeAt(lexemes, clitic - 2).lower === "the" ? clitic - 2 : undefined;
}

function continuesNoun({ lexemes }: Reading, at: number): boolean {
  const { kind, lower } = lexemeAt(lexemes, at);
  return (
    kind === "word" &&
    !AUXILIARIES.has(lower) &&
    !PREPOSITIONS.has(lower) &&
    !isAdverb(lower) &&
    /(?:man|woman|boy|girl|er|or|ist|ian|ent|ant)$/.test(lower)
  );
}

/** Whether a name follows as part of the phrase ("the president, Jane Roe"), which is an introduction. */
function isFollowedByName({ lexemes }: Reading, at: number): boolean {
  const next = lexemeAt(lexemes, at + 1);
  if (next.isCapitalised) return true;
  const isNoun = next.kind === "word" && !next.isCapitalised && isPersonWord(next.lower);
  return isNoun;
}

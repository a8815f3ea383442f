import type { Entity } from "./article-analysis.ts";
import { kindOf, noVotes } from "./entity-kinds.ts";
import { mergeAcronyms, mergeMisspellings, mergeSpellings } from "./merge-names.ts";
import { groupNames, type NameGroup } from "./name-groups.ts";
import type { Name } from "./names.ts";
import { lexemeAt, type Reading } from "./reading.ts";
import {
  type Gender,
  genderOfGivenName,
  genderOfPersonWord,
  isGivenName,
  ORGANISATION_NAMES,
  PLACE_NAMES,
} from "./word-lists.ts";

/** An entity with what later stages need to know of it. */
export interface KnownEntity extends Entity {
  readonly gender?: Gender;
  /** Indexes into the names that name it, in order of the text. */
  readonly names: readonly number[];
}

/** The entities of an article, and which of them each printed name names. */
export interface Entities {
  readonly entities: readonly KnownEntity[];
  /** By name: index into `entities`. */
  readonly entityOf: readonly number[];
}

/** Everybody and everything that the names name, told apart and put together by the rules of one article. */
export function entitiesOf(reading: Reading, names: readonly Name[]): Entities {
  const { groups, groupOf } = groupNames(reading, names);
  mergeSpellings(groups, groupOf);
  mergeMisspellings(groups, groupOf);
  mergeAcronyms(reading, names, groups, groupOf);
  const kept = groups.filter((group) => group.names.length > 0);
  const firstName = new Map(kept.map((group) => [group, group.names.reduce((a, b) => Math.min(a, b))]));
  kept.sort((a, b) => (firstName.get(a) ?? 0) - (firstName.get(b) ?? 0));
  const indexOf = new Map(kept.map((group, index) => [group, index]));
  return {
    entities: kept.map((group) => entityOf(reading, names, group)),
    entityOf: groupOf.map((group) => (group ? (indexOf.get(group) ?? -1) : -1)),
  };
}

function entityOf(reading: Reading, names: readonly Name[], group: NameGroup): KnownEntity {
  const printed = group.names
    .slice()
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const name = names[index];
      return name ? [printedName(reading, name)] : [];
    });
  const votes = noVotes();
  for (const form of group.forms) {
    votes.person += form.votes.person;
    votes.organisation += form.votes.organisation;
    votes.place += form.votes.place;
  }
  const kind = kindOf(votes);
  const name = fullestOf(printed);
  const aliases = [...new Set(printed)].filter((alias) => alias !== name);
  const note = reading.article.nameNotes.find((noted) => printed.includes(noted.name) || noted.name === name)?.note;
  const gender = kind === "person" ? genderOf(reading, names, group) : undefined;
  const sorted = group.names.slice().sort((a, b) => a - b);
  return { name, kind, aliases, names: sorted, ...(note === undefined ? {} : { note }), ...(gender ? { gender } : {}) };
}

function printedName({ article, lexemes }: Reading, { first, end }: Name): string {
  return article.text.slice(lexemeAt(lexemes, first).start, lexemeAt(lexemes, end - 1).end);
}

/** The name of most words; of those the one printed most often, then the longest, then the first. */
function fullestOf(printed: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of printed) counts.set(name, (counts.get(name) ?? 0) + 1);
  const wordsIn = (name: string) => name.split(/\s+/).length;
  const [first = "", ...others] = counts.keys();
  return others.reduce((best, name) => {
    const difference = wordsIn(name) - wordsIn(best) || (counts.get(name) ?? 0) - (counts.get(best) ?? 0);
    return difference > 0 ? name : best;
  }, first);
}

/** What titles, words of kinship, the given name or the form of a Slavic surname tell of a person's gender. */
function genderOf(reading: Reading, names: readonly Name[], group: NameGroup): Gender | undefined {
  for (const index of group.names) {
    const name = names[index];
    if (!name) continue;
    const titles = name.title ? reading.lexemes.slice(name.title.first, name.title.end) : [];
    const before = lexemeAt(reading.lexemes, name.first - 1);
    const told = [...titles, before]
      .map(({ lower }) => genderOfPersonWord(lower))
      .find((gender) => gender !== undefined);
    if (told) return told;
  }
  const words = group.forms.reduce<readonly string[]>(
    (best, form) => (form.words.length > best.length ? form.words : best),
    [],
  );
  return genderOfGivenName(words[0]?.toLowerCase() ?? "") ?? genderOfSurname(words);
}

function genderOfSurname(words: readonly string[]): Gender | undefined {
  const surname = words.at(-1)?.toLowerCase() ?? "";
  if (words.length < 2 || isGivenName(surname) || PLACE_NAMES.has(surname) || ORGANISATION_NAMES.has(surname))
    return undefined;
  if (/(?:[oe]va|[oe]vna|skaya|skaia|kyzy|qyzy|dottir|dóttir)$/.test(surname)) return "female";
  return /(?:[oeyï]v|sky|skiy|skyi|uly|oglu|oğlu)$/.test(surname) ? "male" : undefined;
}

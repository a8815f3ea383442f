import { addVotes, type KindVotes, noVotes } from "./entity-kinds.ts";
import { spellingKeyOf } from "./name-match.ts";
import type { Name } from "./names.ts";
import { lexemeAt, type Reading } from "./reading.ts";
import { type Gender, genderOfGivenName, genderOfPersonWord, isCountry, isDemonym } from "./word-lists.ts";

/** A printed name cut into the words that count. */
export interface NameForm {
  /** Without the country of a body and the small words within its name. */
  readonly words: readonly string[];
  /** The words, equal for spellings of one name. */
  readonly keys: readonly string[];
  readonly votes: KindVotes;
  /** Whether it may be a given name and a surname. */
  readonly isPerson: boolean;
  /** Whether it stands where a place does: then it is nobody's given name. */
  readonly isPlace: boolean;
  /** What a title before it tells. */
  readonly gender?: Gender;
}

/** Printed names that name the same. */
export interface NameGroup {
  /** Indexes into the names. */
  readonly names: number[];
  readonly forms: NameForm[];
}

/** The groups, and which of them each name belongs to. */
export interface NameGroups {
  readonly groups: readonly NameGroup[];
  readonly groupOf: (NameGroup | undefined)[];
}

const JOINERS = new Set(["of", "the", "for", "and", "on", "'s", "’s"]);

const PLACE_PREPOSITIONS = new Set(["in", "near", "at", "around", "outside"]);

/** Names put together: equal ones, spellings of one name, a surname or given name with the full name that holds it. */
export function groupNames(reading: Reading, names: readonly Name[]): NameGroups {
  const forms = names.map((name) => formOf(reading, name));
  const groups: NameGroup[] = [];
  const groupOf: (NameGroup | undefined)[] = names.map(() => undefined);
  const finder = createFinder(groups, groupOf);
  // Longer names first, so that a surname finds the full name wherever that stands.
  const order = forms.map((_, index) => index).sort((a, b) => lengthOf(forms[b]) - lengthOf(forms[a]) || a - b);
  for (const index of order) {
    const form = forms[index];
    if (!form) continue;
    const group = finder.find(form, index);
    group.names.push(index);
    group.forms.push(form);
    groupOf[index] = group;
  }
  for (const group of groups) group.names.sort((a, b) => a - b);
  return { groups, groupOf };
}

function lengthOf(form: NameForm | undefined): number {
  return form?.words.length ?? 0;
}

function formOf(reading: Reading, name: Name): NameForm {
  const { lexemes } = reading;
  const words = lexemes.slice(name.first, name.end).flatMap(({ kind, text }) => (kind === "mark" ? [] : [text]));
  const votes = noVotes();
  addVotes(votes, reading, name);
  const isBody = votes.organisation >= 4 || votes.place >= 4;
  const counted = isBody ? coreOf(words) : withoutParticle(words);
  const titles = name.title ? lexemes.slice(name.title.first, name.title.end) : [];
  const gender = titles.map(({ lower }) => genderOfPersonWord(lower)).find((told) => told !== undefined);
  return {
    words: counted,
    keys: counted.map(spellingKeyOf),
    votes,
    isPerson: !isBody && counted.length > 1,
    isPlace: PLACE_PREPOSITIONS.has(lexemeAt(lexemes, name.first - 1).lower),
    ...(gender ? { gender } : {}),
  };
}

const PARTICLES = new Set("van von de der den da di du del la le al el bin ibn".split(" "));

/** "Van Aalst" is a surname alone. */
function withoutParticle(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !PARTICLES.has(word.toLowerCase()));
  return start > 0 ? words.slice(start) : words;
}

/** The words of a body's name without its country, so that "Security Council of Ruritania" is the Ruritanian one. */
function coreOf(words: readonly string[]): readonly string[] {
  const core = words.filter((word) => !isDemonym(word.toLowerCase()) && !JOINERS.has(word.toLowerCase()));
  const withoutCountry = core.length > 1 ? core.filter((word) => !isCountry(word.toLowerCase())) : core;
  return withoutCountry.length > 0 ? withoutCountry : words;
}

interface Finder {
  /** The group that a name belongs to; a new one where it belongs to none. */
  find(form: NameForm, index: number): NameGroup;
}

/** Finds groups by whole names, by given name or initial with the surname, and by either alone. */
function createFinder(groups: NameGroup[], groupOf: readonly (NameGroup | undefined)[]): Finder {
  const byWhole = new Map<string, NameGroup>();
  const byPerson = new Map<string, NameGroup>();
  /** Indexes of full names by their surname and given name; ascending once the first name of one word is sought. */
  const bearers = new Map<string, number[]>();
  let isAscending = false;

  function create(whole: string): NameGroup {
    const group: NameGroup = { names: [], forms: [] };
    groups.push(group);
    byWhole.set(whole, group);
    return group;
  }

  function findPerson(form: NameForm, whole: string, index: number): NameGroup {
    const [first = "", last = ""] = [form.keys[0], form.keys.at(-1)];
    const initial = first.charAt(0);
    const group =
      byWhole.get(whole) ??
      byPerson.get(`${first} ${last}`) ??
      byPerson.get(first.length === 1 ? `${initial}* ${last}` : `${initial} ${last}`) ??
      create(whole);
    byPerson.set(`${first} ${last}`, group);
    if (!byPerson.has(`${initial}* ${last}`)) byPerson.set(`${initial}* ${last}`, group);
    for (const key of [`${last} last`, `${first} first`]) {
      const list = bearers.get(key);
      if (list) list.push(index);
      else bearers.set(key, [index]);
    }
    return group;
  }

  function findSingle(form: NameForm, whole: string, index: number): NameGroup {
    if (!isAscending) for (const list of bearers.values()) list.sort((a, b) => a - b);
    isAscending = true;
    const surnames = bearers.get(`${whole} last`) ?? (form.isPlace ? [] : (bearers.get(`${whole} first`) ?? []));
    const bearer = nearestBefore(surnames, index);
    const group = bearer === undefined ? undefined : groupOf[bearer];
    if (group && !contradicts(group, form)) return group;
    return byWhole.get(whole) ?? create(whole);
  }

  return {
    find(form, index) {
      const whole = form.isPerson ? form.keys.join(" ") : [...form.keys].sort().join(" ");
      if (form.keys.length > 1 && form.isPerson) return findPerson(form, whole, index);
      if (form.keys.length > 1 || form.votes.organisation >= 4) return byWhole.get(whole) ?? create(whole);
      return findSingle(form, whole, index);
    },
  };
}

/** The greatest of the ascending indexes below `index`, else the first. */
function nearestBefore(indexes: readonly number[], index: number): number | undefined {
  let low = 0;
  let high = indexes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indexes[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return indexes[Math.max(0, low - 1)];
}

/** "Mr Bell" is not Joan Bell. */
function contradicts(group: NameGroup, { gender }: NameForm): boolean {
  if (!gender) return false;
  const [known] = group.forms;
  const told = known?.gender ?? genderOfGivenName(known?.words[0]?.toLowerCase() ?? "");
  return told !== undefined && told !== gender;
}

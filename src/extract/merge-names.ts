import { withinDistance } from "../text/edit-distance.ts";
import { foldOf } from "../text/fold.ts";
import { nameKeysOf } from "../text/name-key.ts";
import type { NameForm, NameGroup } from "./name-groups.ts";
import { initialsOf, nearKeysOf } from "./name-match.ts";
import type { Name } from "./names.ts";
import { lexemeAt, type Reading } from "./reading.ts";
import { isCountry } from "./word-lists.ts";

/** Puts a word that is printed once with a likely misprint to the name that it is one letter away from. */
export function mergeMisspellings(groups: readonly NameGroup[], groupOf: (NameGroup | undefined)[]): void {
  const byNear = new Map<string, NameGroup>();
  for (const group of groups) {
    if (group.names.length < 2) continue;
    for (const word of new Set(group.forms.map(({ words }) => words.at(-1) ?? ""))) {
      if (isLong(word)) for (const key of nearKeysOf(word)) byNear.set(key, group);
    }
  }
  for (const group of groups) {
    const [form] = group.forms;
    const word = form?.words.at(-1) ?? "";
    if (group.names.length !== 1 || !form || !isLong(word) || form.votes.organisation >= 4) continue;
    const intended = nearKeysOf(word)
      .map((key) => byNear.get(key))
      .find((found) => found !== undefined && found !== group);
    if (!intended || !fitsMisspelling(intended, form)) continue;
    moveInto(intended, group, groupOf);
  }
}

/**
 * Puts together names that are spelt by different languages' rules: they share a key of sound and differ in two letters at most.
 * Full names have to share the given name as well.
 */
export function mergeSpellings(groups: readonly NameGroup[], groupOf: (NameGroup | undefined)[]): void {
  const bySound = new Map<string, NameGroup>();
  for (const group of groups) {
    const [form] = group.forms;
    if (group.names.length === 0 || !form || form.votes.organisation >= 4) continue;
    const keys = soundsOf(form);
    const same = keys.map((key) => bySound.get(key)).find((known) => known !== undefined && isSpelling(known, form));
    if (same) moveInto(same, group, groupOf);
    else for (const key of [...keys, ...surnamesOf(form)]) if (!bySound.has(key)) bySound.set(key, group);
  }
}

/** Letters that a word has at least, if it is to be told from others by its sound. */
const MIN_SOUNDED = 6;

function soundsOf({ words, keys }: NameForm): string[] {
  const last = words.at(-1) ?? "";
  if (last.length < MIN_SOUNDED || last.length > MAX_MISSPELT || words.length > 3) return [];
  return nameKeysOf(last).map((key) => [...keys.slice(0, -1), key].join(" "));
}

/** Keys by which a surname alone finds a full name. */
function surnamesOf({ words }: NameForm): readonly string[] {
  return words.length > 1 ? nameKeysOf(words.at(-1) ?? "") : [];
}

function isSpelling(group: NameGroup, form: NameForm): boolean {
  const [known] = group.forms;
  const [a, b] = [known?.words.at(-1) ?? "", form.words.at(-1) ?? ""];
  return withinDistance(foldOf(a), foldOf(b), 2) !== undefined;
}

/** Letters that a word has at least, if another within one letter of it is to be the same word misspelt. */
const MIN_MISSPELT = 7;

/** Letters beyond which a word is no name. */
const MAX_MISSPELT = 30;

function isLong({ length }: string): boolean {
  return length >= MIN_MISSPELT && length <= MAX_MISSPELT;
}

function fitsMisspelling(group: NameGroup, form: NameForm): boolean {
  if (form.words.length === 1) return !isCountry(form.words[0]?.toLowerCase() ?? "");
  return group.forms.some((known) => known.words.length > 1 && known.keys[0] === form.keys[0]);
}

function moveInto(target: NameGroup, source: NameGroup, groupOf: (NameGroup | undefined)[]): void {
  for (const name of source.names) groupOf[name] = target;
  for (const name of source.names) target.names.push(name);
  for (const form of source.forms) target.forms.push(form);
  source.names.length = 0;
}

/** Puts an acronym to its long form: by brackets directly behind it, by a dash, or by its initials. */
export function mergeAcronyms(
  reading: Reading,
  names: readonly Name[],
  groups: readonly NameGroup[],
  groupOf: (NameGroup | undefined)[],
): void {
  const byInitials = new Map<string, NameGroup>();
  for (const group of groups) {
    for (const form of group.forms) {
      const initials = initialsOf(form.words);
      if (form.words.length > 1 && initials.length > 1 && !byInitials.has(initials)) byInitials.set(initials, group);
    }
  }
  for (const [index, name] of names.entries()) {
    const short = groupOf[index];
    const text = lexemeAt(reading.lexemes, name.first).text.replaceAll(".", "");
    if (!short || name.end - name.first !== 1 || !/^\p{Lu}[\p{Lu}\p{Ll}&-]*\p{Lu}$/u.test(text)) continue;
    const long = bracketedBehind(reading, names, index, groupOf) ?? byInitials.get(text);
    if (long && long !== short && short.names.length > 0) moveInto(long, short, groupOf);
  }
}

function bracketedBehind(
  reading: Reading,
  names: readonly Name[],
  index: number,
  groupOf: readonly (NameGroup | undefined)[],
): NameGroup | undefined {
  const name = names[index];
  const previous = names[index - 1];
  if (!name || !previous || previous.end !== name.first - 1) return undefined;
  const isBracketed =
    lexemeAt(reading.lexemes, name.first - 1).text === "(" && lexemeAt(reading.lexemes, name.end).text === ")";
  return isBracketed && previous.end - previous.first > 1 ? groupOf[index - 1] : undefined;
}

import { createAliasTable } from "./alias-table.ts";
import { createFiledPhrases, type FiledPhrases } from "./filed-phrases.ts";
import { beginningOf, type ListedPhrase, listedPhrasesOf, phraseKeyOf } from "./listed-phrase.ts";
import { stemOfTerm } from "./terms.ts";

/** Words that may be printed where other words are asked for; it does not hold the other way round. */
export interface Synonyms {
  /** Words or short phrases. */
  readonly asked: readonly string[];
  readonly printed: readonly string[];
  /** Whether what is asked for is a place that stands for those who govern from it; not so where it is plainly a place: "in Beijing". */
  readonly isMetonym?: boolean;
  /** Whether what is printed only comes close to what is asked, as in a thesaurus. */
  readonly isLoose?: boolean;
}

/** Words that may stand for the words asked for. */
export interface Rewording {
  /** As listed. */
  readonly words: string;
  /** Every word's stem in order, stop words too; never empty. */
  readonly stems: readonly string[];
  readonly kind: "alias" | "synonym";
  /** As in `Synonyms`. */
  readonly isMetonym?: boolean;
  /** As in `Synonyms`. */
  readonly isLoose?: boolean;
}

/** Other words for words. */
export interface Rewordings {
  /** Words of the longest phrase listed that may begin with the form, articles not counted; 0 where none does. */
  longestFrom(form: string): number;
  /** The phrases listed at the start, which passages are filed under; not those that only come close, which ranking does without. */
  readonly filedPhrases: FiledPhrases;
  /**
   * Rewordings of words in a row, given by their forms without articles; aliases first. Synonyms of these very forms, if there are any,
   * leave out those of other forms with the same stem: who asks "fired" does not mean "fire".
   */
  of(forms: readonly string[]): readonly Rewording[];
  /** Those of `of` that do not only come close, without the others being read. */
  closeOf(forms: readonly string[]): readonly Rewording[];
  /** Makes each name of the group stand for each other. */
  addAliases(group: readonly string[]): void;
  /** Undoes one `addAliases` of the same group. */
  removeAliases(group: readonly string[]): void;
}

/**
 * Rewordings of the lists given. The lists hold many thousand phrases, and a question few words: a list is read when a word is asked
 * that one of its phrases begins with.
 *
 * @param generalAliases - Groups of names that hold whatever the articles say; `addAliases` adds those of an article.
 */
export function createRewordings(
  synonyms: readonly Synonyms[],
  generalAliases: readonly (readonly string[])[],
): Rewordings {
  const aliases = createAliasTable();
  for (const group of generalAliases) aliases.add(group);
  const unread = new Map<string, AskedPhrase[]>();
  for (const list of synonyms) {
    const group: ListedGroup = { list };
    for (const phrase of list.asked) addTo(unread, initialOf(phrase), { phrase, group });
  }
  const divided = new Map<string, ReadonlyMap<string, Beginning>>();
  const beginningAt = (form: string): Beginning | undefined => {
    const initial = initialOf(form);
    const known = divided.get(initial) ?? dividedByStem(unread.get(initial) ?? []);
    divided.set(initial, known);
    return known.get(stemOfTerm(form));
  };
  const rewordingsOf = (forms: readonly string[], isWanted: (list: Synonyms) => boolean): Rewording[] => {
    const stemKey = phraseKeyOf(forms.map(stemOfTerm));
    const { byForms, byStems } = groupsOf(beginningAt(forms[0] ?? ""));
    const groups = byForms.get(phraseKeyOf(forms)) ?? byStems.get(stemKey) ?? [];
    const wanted = groups.filter(({ list }) => isWanted(list));
    return [...aliases.of(stemKey).map(aliasOf), ...wanted.flatMap((group) => synonymsOf(group, stemKey))];
  };
  const close = synonyms.filter(({ isLoose = false }) => !isLoose).flatMap(({ printed }) => printed);
  return {
    longestFrom: (form) => Math.max(beginningAt(form)?.longest ?? 0, aliases.longestFrom(stemOfTerm(form))),
    filedPhrases: createFiledPhrases(listedPhrasesOf([...generalAliases.flat(), ...close]).map(({ stems }) => stems)),
    of: (forms) => rewordingsOf(forms, () => true),
    closeOf: (forms) => rewordingsOf(forms, ({ isLoose = false }) => !isLoose),
    addAliases: aliases.add,
    removeAliases: aliases.remove,
  };
}

/** A list of synonyms, with its printed words once they were wanted. */
interface ListedGroup {
  readonly list: Synonyms;
  readings?: readonly ListedPhrase[];
}

interface AskedPhrase {
  readonly phrase: string;
  readonly group: ListedGroup;
}

/** What is listed under phrases that begin with the same stem. */
interface Beginning {
  readonly phrases: readonly AskedPhrase[];
  /** Words of the longest of them, articles not counted. */
  readonly longest: number;
  groups?: AskedGroups;
}

interface AskedGroups {
  readonly byForms: ReadonlyMap<string, readonly ListedGroup[]>;
  readonly byStems: ReadonlyMap<string, readonly ListedGroup[]>;
}

/** A small Latin letter that begins no article. */
const PLAIN_BEGINNING = /^(?:[b-su-z]|a(?![ n])|t(?!he ))/;

/** The letter or figure that every reading of a phrase begins with, articles aside; accents do not count. */
function initialOf(phrase: string): string {
  if (PLAIN_BEGINNING.test(phrase)) return phrase.charAt(0);
  const first = /[\p{L}\p{N}]/u.exec(phrase.replace(/^(?:the|an?)\s+/iu, ""))?.[0] ?? "";
  return first.normalize("NFD").charAt(0).toLowerCase();
}

const NO_GROUPS: AskedGroups = { byForms: new Map(), byStems: new Map() };

function groupsOf(beginning: Beginning | undefined): AskedGroups {
  if (!beginning) return NO_GROUPS;
  beginning.groups ??= askedGroupsOf(beginning.phrases);
  return beginning.groups;
}

/** The phrases by the stem that they begin with; they are not read beyond that. */
function dividedByStem(phrases: readonly AskedPhrase[]): ReadonlyMap<string, Beginning> {
  const beginnings = new Map<string, { phrases: AskedPhrase[]; longest: number }>();
  for (const asked of phrases) {
    const { stem, length } = beginningOf(asked.phrase);
    const known = beginnings.get(stem);
    if (known) {
      known.phrases.push(asked);
      known.longest = Math.max(known.longest, length);
    } else beginnings.set(stem, { phrases: [asked], longest: length });
  }
  return beginnings;
}

function askedGroupsOf(phrases: readonly AskedPhrase[]): AskedGroups {
  const byForms = new Map<string, ListedGroup[]>();
  const byStems = new Map<string, ListedGroup[]>();
  for (const { phrase, group } of phrases) {
    for (const { formKey, stemKey } of listedPhrasesOf([phrase])) {
      addTo(byForms, formKey, group);
      addTo(byStems, stemKey, group);
    }
  }
  return { byForms, byStems };
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const listed = map.get(key);
  if (!listed) map.set(key, [value]);
  else if (!listed.includes(value)) listed.push(value);
}

function aliasOf({ words, stems }: ListedPhrase): Rewording {
  return { words, stems, kind: "alias" };
}

function synonymsOf(group: ListedGroup, askedStemKey: string): Rewording[] {
  const { isMetonym = false, isLoose = false, printed } = group.list;
  group.readings ??= listedPhrasesOf(printed);
  return group.readings
    .filter(({ stemKey }) => stemKey !== askedStemKey)
    .map(({ words, stems }) => ({ words, stems, kind: "synonym", isMetonym, isLoose }));
}

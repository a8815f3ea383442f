import { createAliasTable } from "./alias-table.ts";
import { createFiledPhrases, type FiledPhrases } from "./filed-phrases.ts";
import { type ListedPhrase, listedPhrasesOf, phraseKeyOf } from "./listed-phrase.ts";
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
  /** Words of the longest phrase that is listed, articles not counted. */
  readonly longest: number;
  /** The phrases listed at the start, which passages are filed under; not those that only come close, which ranking does without. */
  readonly filedPhrases: FiledPhrases;
  /**
   * Rewordings of words in a row, given by their forms without articles; aliases first. Synonyms of these very forms, if there are any,
   * leave out those of other forms with the same stem: who asks "fired" does not mean "fire".
   */
  of(forms: readonly string[]): readonly Rewording[];
  /** Makes each name of the group stand for each other. */
  addAliases(group: readonly string[]): void;
  /** Undoes one `addAliases` of the same group. */
  removeAliases(group: readonly string[]): void;
}

/**
 * Rewordings of the lists given. The lists hold many thousand phrases, and a question few words: a list is read when a word is asked
 * that begins as one of its phrases does.
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
  let longestAsked = 0;
  for (const list of synonyms) {
    const group: ListedGroup = { list };
    for (const phrase of list.asked) {
      longestAsked = Math.max(longestAsked, phrase.split(/[\s-]/u).length);
      const initial = initialOf(phrase);
      const under = unread.get(initial) ?? [];
      under.push({ phrase, group });
      unread.set(initial, under);
    }
  }
  const read = new Map<string, AskedGroups>();
  const askedUnder = (initial: string): AskedGroups => {
    const known = read.get(initial);
    if (known) return known;
    const groups = askedGroupsOf(unread.get(initial) ?? []);
    read.set(initial, groups);
    return groups;
  };
  const close = synonyms.filter(({ isLoose = false }) => !isLoose).flatMap(({ printed }) => printed);
  return {
    get longest() {
      return Math.max(longestAsked, aliases.longest);
    },
    filedPhrases: createFiledPhrases(listedPhrasesOf([...generalAliases.flat(), ...close]).map(({ stems }) => stems)),
    of(forms) {
      const stemKey = phraseKeyOf(forms.map(stemOfTerm));
      const { byForms, byStems } = askedUnder(initialOf(forms[0] ?? ""));
      const groups = byForms.get(phraseKeyOf(forms)) ?? byStems.get(stemKey) ?? [];
      return [...aliases.of(stemKey).map(aliasOf), ...groups.flatMap((group) => synonymsOf(group, stemKey))];
    },
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

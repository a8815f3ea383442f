import { createAliasTable } from "./alias-table.ts";
import { createFiledPhrases, type FiledPhrases } from "./filed-phrases.ts";
import { type ListedPhrase, listedPhrasesOf, phraseKeyOf } from "./listed-phrase.ts";
import { stemOfTerm } from "./terms.ts";

/** Words that may be printed where other words are asked for; it does not hold the other way round. */
export interface Synonyms {
  /** Words or short phrases. */
  readonly asked: readonly string[];
  readonly printed: readonly string[];
}

/** Words that may stand for the words asked for. */
export interface Rewording {
  /** As listed. */
  readonly words: string;
  /** Every word's stem in order, stop words too; never empty. */
  readonly stems: readonly string[];
  readonly kind: "alias" | "synonym";
}

/** Other words for words. */
export interface Rewordings {
  /** Words of the longest phrase that is listed, articles not counted. */
  readonly longest: number;
  /** The phrases listed at the start, which passages are filed under. */
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
 * Rewordings of the lists given.
 *
 * @param generalAliases - Groups of names that hold whatever the articles say; `addAliases` adds those of an article.
 */
export function createRewordings(
  synonyms: readonly Synonyms[],
  generalAliases: readonly (readonly string[])[],
): Rewordings {
  // Most phrases stand in several groups; each is read once.
  const known = new Map<string, readonly ListedPhrase[]>();
  const phrasesOf = (words: string): readonly ListedPhrase[] => {
    const phrases = known.get(words) ?? listedPhrasesOf([words]);
    known.set(words, phrases);
    return phrases;
  };
  const aliases = createAliasTable();
  for (const group of generalAliases) aliases.add(group);
  const byForms = new Map<string, ListedPhrase[]>();
  const byStems = new Map<string, ListedPhrase[]>();
  const printedPhrases = generalAliases.flat().flatMap(phrasesOf);
  let longestAsked = 0;
  for (const { asked, printed } of synonyms) {
    const readings = printed.flatMap(phrasesOf);
    printedPhrases.push(...readings);
    for (const { formKey, stemKey, length } of asked.flatMap(phrasesOf)) {
      longestAsked = Math.max(longestAsked, length);
      const others = readings.filter((reading) => reading.stemKey !== stemKey);
      addTo(byForms, formKey, others);
      addTo(byStems, stemKey, others);
    }
  }
  return {
    get longest() {
      return Math.max(longestAsked, aliases.longest);
    },
    filedPhrases: createFiledPhrases(printedPhrases.map(({ stems }) => stems)),
    of(forms) {
      const stemKey = phraseKeyOf(forms.map(stemOfTerm));
      const synonymous = byForms.get(phraseKeyOf(forms)) ?? byStems.get(stemKey) ?? [];
      return [...aliases.of(stemKey).map(aliasOf), ...synonymous.map(synonymOf)];
    },
    addAliases: aliases.add,
    removeAliases: aliases.remove,
  };
}

function addTo(map: Map<string, ListedPhrase[]>, key: string, phrases: readonly ListedPhrase[]): void {
  const listed = map.get(key);
  if (listed) listed.push(...phrases);
  else map.set(key, [...phrases]);
}

function aliasOf({ words, stems }: ListedPhrase): Rewording {
  return { words, stems, kind: "alias" };
}

function synonymOf({ words, stems }: ListedPhrase): Rewording {
  return { words, stems, kind: "synonym" };
}

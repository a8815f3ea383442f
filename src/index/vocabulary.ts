import { nameKeysOf } from "../text/name-key.ts";
import { createColumn } from "./columns.ts";
import { createNumberLists } from "./number-lists.ts";
import { createPrintings } from "./printings.ts";
import { filedUnder, numbersOf, partOf, type SavedArrays } from "./saved-arrays.ts";
import type { StringId, StringTable } from "./string-table.ts";
import { createWordsBySpelling } from "./words-by-spelling.ts";

/** Names a form inside the vocabulary: counted from 1, never used again for another form. */
export type WordId = number;

/** A word as it occurs in the passages. */
export interface Word {
  readonly id: WordId;
  /** Normalised form, as `termsOf` gives it. */
  readonly form: string;
  readonly stem: string;
  readonly isStopWord: boolean;
  /** Passages that hold the form. */
  readonly passages: number;
  /** Whether it is written as names are, with a capital, more often than not, or in a script without capitals. */
  readonly isName: boolean;
}

/** A word and how many slips of the pen it is away. */
export interface NearWord {
  readonly word: Word;
  /** Damerau-Levenshtein distance, at least 1. */
  readonly distance: number;
}

/** One occurrence of a word. */
export interface Occurrence {
  readonly form: string;
  readonly stem: string;
  readonly isStopWord: boolean;
  readonly isCapitalised: boolean;
  /** As it stands in the text. */
  readonly printed: string;
  /** Its beginning, where the text's language piles endings on words. */
  readonly prefix?: string;
}

/** The forms that occur in the passages, with what is needed to find other spellings of a word. */
export interface Vocabulary {
  /** Upper bound of the ids given so far. */
  readonly lastId: WordId;
  /** 1 at the ids of stop words; ids past the end are none. Good until the next addition. */
  readonly stopWords: Uint32Array;
  /** Counts a passage's words in; gives their ids in the same order. */
  addPassage(occurrences: readonly Occurrence[]): WordId[];
  /** Counts out what `addPassage` counted in. */
  removePassage(occurrences: readonly Occurrence[]): void;
  /** The stem of a form that was ever met; computing it anew is ten times slower. */
  knownStemOf(form: string): string | undefined;
  wordOf(form: string): Word | undefined;
  wordAt(id: WordId): Word | undefined;
  /** Forms with this stem, by id. */
  wordsOfStem(stem: string): readonly Word[];
  /** Words met with this beginning, in texts whose occurrences bear one, the more frequent first, then by form. */
  wordsOfPrefix(prefix: string): readonly Word[];
  /** Words that can be names and share a key of `nameKeysOf`, by form. */
  wordsOfNameKeys(keys: readonly string[]): readonly Word[];
  /** Words that begin with the same letter and lie within the distance, nearest first, then the more frequent, then by form. */
  wordsNear(form: string, distance: number): readonly NearWord[];
  /** How the form is printed most often. */
  printedOf(word: Word): string;
  /** What `createVocabulary` makes the same vocabulary of, together with the strings; good until the next change. */
  saved(): SavedArrays;
}

/**
 * A vocabulary, kept in columns by word.
 *
 * @param strings - Where its forms, stems and keys are put; others may put theirs there too.
 * @param saved - What it begins with; by default it is that of no passage.
 */
export function createVocabulary(strings: StringTable, saved?: SavedArrays): Vocabulary {
  const column = (name: string) => createColumn(saved && numbersOf(saved, name));
  const lists = (name: string) => createNumberLists(saved && partOf(saved, name));
  const forms = column("forms");
  const stems = column("stems");
  const stops = column("stops");
  const passages = column("passages");
  const tokens = column("tokens");
  const capitalised = column("capitalised");
  /** Occurrences that bear a prefix. */
  const prefixed = column("prefixed");
  /** The word of each string that is a form. */
  const byForm = column("byForm");
  const byStem = lists("byStem");
  const byPrefix = lists("byPrefix");
  /** Printings by the keys of their names. */
  const byNameKey = lists("byNameKey");
  const printings = createPrintings(saved && partOf(saved, "printings"));
  const bySpelling = createWordsBySpelling(
    strings,
    (id) => strings.at(forms.at(id)),
    saved && partOf(saved, "bySpelling"),
  );
  /** Ids of the passage at hand, so that a word said twice counts one passage. */
  const seen = new Set<WordId>();
  // Ids are counted from 1.
  if (forms.length === 0) forms.push(0);

  function idFor({ form, stem, isStopWord }: Occurrence): WordId {
    const formString = strings.add(form);
    const known = byForm.at(formString);
    if (known !== 0) return known;
    const id = forms.push(formString);
    const stemString = strings.add(stem);
    byForm.set(formString, id);
    stems.set(id, stemString);
    byStem.add(stemString, id);
    stops.set(id, isStopWord ? 1 : 0);
    if (!isStopWord) bySpelling.add(id, form);
    return id;
  }

  function count(occurrence: Occurrence, step: 1 | -1): WordId {
    const id = idFor(occurrence);
    const { prefix, printed } = occurrence;
    if (prefix !== undefined) countPrefix(id, prefix, step);
    tokens.set(id, tokens.at(id) + step);
    if (occurrence.isCapitalised) capitalised.set(id, capitalised.at(id) + step);
    if (!seen.has(id)) passages.set(id, passages.at(id) + step);
    seen.add(id);
    const printedString = printed === occurrence.form ? forms.at(id) : strings.add(printed);
    printings.count(printings.find(id, printedString) ?? addPrinting(id, printedString, occurrence), step);
    return id;
  }

  function countPrefix(id: WordId, prefix: string, step: 1 | -1): void {
    const key = strings.add(prefix);
    const isFiled = prefixed.at(id) > 0 || byPrefix.find(key, (word) => word === id) !== undefined;
    if (!isFiled) byPrefix.add(key, id);
    prefixed.set(id, prefixed.at(id) + step);
  }

  function addPrinting(
    id: WordId,
    printedString: StringId,
    { isCapitalised, isStopWord, printed }: Occurrence,
  ): number {
    const printing = printings.add(id, printedString);
    if (isCapitalised && !isStopWord) for (const key of nameKeysOf(printed)) byNameKey.add(strings.add(key), printing);
    return printing;
  }

  function isName(id: WordId): boolean {
    return 2 * capitalised.at(id) > tokens.at(id);
  }

  function wordAt(id: WordId): Word | undefined {
    if (passages.at(id) === 0) return undefined;
    return {
      id,
      form: strings.at(forms.at(id)),
      stem: strings.at(stems.at(id)),
      isStopWord: stops.at(id) === 1,
      passages: passages.at(id),
      isName: isName(id),
    };
  }

  function wordsAt(ids: Iterable<WordId>): Word[] {
    return [...ids].flatMap((id) => wordAt(id) ?? []);
  }

  return {
    get lastId() {
      return forms.length - 1;
    },
    get stopWords() {
      return stops.values;
    },
    addPassage(occurrences) {
      seen.clear();
      return occurrences.map((occurrence) => count(occurrence, 1));
    },
    removePassage(occurrences) {
      seen.clear();
      for (const occurrence of occurrences) count(occurrence, -1);
    },
    knownStemOf(form) {
      const formString = strings.idOf(form);
      const stem = stems.at(byForm.at(formString));
      if (stem === 0) return undefined;
      return stem === formString ? form : strings.at(stem);
    },
    wordOf: (form) => wordAt(byForm.at(strings.idOf(form))),
    wordAt,
    wordsOfStem: (stem) => wordsAt(byStem.of(strings.idOf(stem))),
    wordsOfPrefix(prefix) {
      const ids = byPrefix.of(strings.idOf(prefix)).filter((id) => prefixed.at(id) > 0);
      return wordsAt(ids).sort(byFrequency);
    },
    wordsOfNameKeys(keys) {
      const met = keys
        .flatMap((key) => byNameKey.of(strings.idOf(key)))
        .filter((printing) => printings.countOf(printing) > 0);
      const names = new Set(met.map(printings.wordOf).filter(isName));
      return wordsAt(names).sort(byFormOrder);
    },
    wordsNear: (form, distance) =>
      bySpelling
        .near(form, distance)
        .flatMap(({ word: id, distance: actual }) => {
          const word = wordAt(id);
          return word ? [{ word, distance: actual }] : [];
        })
        .sort((a, b) => a.distance - b.distance || byFrequency(a.word, b.word)),
    printedOf(word) {
      const ways = printings.of(word.id).map(([printed, times]) => ({ text: strings.at(printed), times }));
      const [best] = ways.sort((a, b) => b.times - a.times || compareText(a.text, b.text));
      return best?.text ?? word.form;
    },
    saved: () =>
      new Map([
        ...Object.entries({ forms, stems, stops, passages, tokens, capitalised, prefixed, byForm }).map(
          ([name, values]): [string, Uint32Array<ArrayBuffer>] => [name, values.used()],
        ),
        ...filedUnder("byStem", byStem.saved()),
        ...filedUnder("byPrefix", byPrefix.saved()),
        ...filedUnder("byNameKey", byNameKey.saved()),
        ...filedUnder("printings", printings.saved()),
        ...filedUnder("bySpelling", bySpelling.saved()),
      ]),
  };
}

function byFrequency(a: Word, b: Word): number {
  return b.passages - a.passages || byFormOrder(a, b);
}

function byFormOrder(a: Word, b: Word): number {
  return compareText(a.form, b.form);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import { nameKeysOf } from "../text/name-key.ts";
import { createSpellingBuckets, type NearWord } from "./spelling-buckets.ts";

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
  /** Ids of the stop words met. */
  readonly stopWords: ReadonlySet<WordId>;
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
  wordsNear(form: string, distance: number): readonly NearWord<Word>[];
  /** How the form is printed most often. */
  printedOf(word: Word): string;
}

interface Entry extends Word {
  passages: number;
  isName: boolean;
  hasPrefix: boolean;
  tokens: number;
  capitalised: number;
  /** Ways it is printed other than as its form. */
  printings?: Map<string, number>;
}

/** A vocabulary of no passage yet. */
export function createVocabulary(): Vocabulary {
  const entries: Entry[] = [];
  const byForm = new Map<string, Entry>();
  const byStem = new Map<string, Entry[]>();
  const byNameKey = new Map<string, Entry[]>();
  const byPrefix = new Map<string, Entry[]>();
  const buckets = createSpellingBuckets<Word>();
  const stopWords = new Set<WordId>();
  /** Ids of the passage at hand, so that a word said twice counts one passage. */
  const seen = new Set<WordId>();

  function entryFor({ form, stem, isStopWord }: Occurrence): Entry {
    const known = byForm.get(form);
    if (known) return known;
    const entry: Entry = {
      id: entries.length + 1,
      form,
      stem,
      isStopWord,
      hasPrefix: false,
      passages: 0,
      tokens: 0,
      capitalised: 0,
      isName: false,
    };
    entries.push(entry);
    byForm.set(form, entry);
    append(byStem, stem, entry);
    if (isStopWord) stopWords.add(entry.id);
    else buckets.add(entry);
    return entry;
  }

  function count(occurrence: Occurrence, step: 1 | -1): Entry {
    const entry = entryFor(occurrence);
    if (occurrence.isCapitalised && step === 1) fileUnderNameKeys(entry, occurrence.printed);
    if (occurrence.prefix !== undefined && !entry.hasPrefix) {
      entry.hasPrefix = true;
      append(byPrefix, occurrence.prefix, entry);
    }
    entry.tokens += step;
    if (occurrence.isCapitalised) entry.capitalised += step;
    if (!seen.has(entry.id)) entry.passages += step;
    seen.add(entry.id);
    entry.isName = 2 * entry.capitalised > entry.tokens;
    if (occurrence.printed !== entry.form) countPrinting(entry, occurrence.printed, step);
    return entry;
  }

  function fileUnderNameKeys(entry: Entry, printed: string): void {
    const isFiled = entry.capitalised > 0 && (printed === entry.form || entry.printings?.has(printed));
    if (isFiled || entry.isStopWord) return;
    for (const key of nameKeysOf(printed)) {
      if (!byNameKey.get(key)?.includes(entry)) append(byNameKey, key, entry);
    }
  }

  return {
    get lastId() {
      return entries.length;
    },
    stopWords,
    addPassage(occurrences) {
      seen.clear();
      return occurrences.map((occurrence) => count(occurrence, 1).id);
    },
    removePassage(occurrences) {
      seen.clear();
      for (const occurrence of occurrences) count(occurrence, -1);
    },
    knownStemOf: (form) => byForm.get(form)?.stem,
    wordOf: (form) => present(byForm.get(form)),
    wordAt: (id) => present(entries[id - 1]),
    wordsOfStem: (stem) => (byStem.get(stem) ?? []).filter((entry) => entry.passages > 0),
    wordsOfPrefix(prefix) {
      const words = (byPrefix.get(prefix) ?? []).filter((entry) => entry.passages > 0);
      return words.sort((a, b) => b.passages - a.passages || byFormOrder(a, b));
    },
    wordsOfNameKeys(keys) {
      const words = new Set(keys.flatMap((key) => byNameKey.get(key) ?? []));
      return [...words].filter((word) => word.isName && soundsLike(word, keys)).sort(byFormOrder);
    },
    wordsNear: buckets.near,
    printedOf: (word) => mostFrequentPrintingOf(entries[word.id - 1]) ?? word.form,
  };
}

function present(entry: Entry | undefined): Entry | undefined {
  return entry && entry.passages > 0 ? entry : undefined;
}

/** Whether a way it is printed now has one of the keys; those of printings that are gone stay filed. */
function soundsLike(entry: Entry, keys: readonly string[]): boolean {
  return printingsOf(entry).some(([printed]) => nameKeysOf(printed).some((key) => keys.includes(key)));
}

function countPrinting(entry: Entry, printed: string, step: 1 | -1): void {
  entry.printings ??= new Map();
  const count = (entry.printings.get(printed) ?? 0) + step;
  if (count > 0) entry.printings.set(printed, count);
  else entry.printings.delete(printed);
}

function mostFrequentPrintingOf(entry: Entry | undefined): string | undefined {
  if (!entry) return undefined;
  const [best] = printingsOf(entry).sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b));
  return best?.[0];
}

/** Ways the form is printed, with how often each. */
function printingsOf({ form, tokens, printings }: Entry): [string, number][] {
  const others = [...(printings ?? [])];
  const asForm = tokens - others.reduce((sum, [, count]) => sum + count, 0);
  return asForm > 0 ? [...others, [form, asForm]] : others;
}

function byFormOrder(a: Word, b: Word): number {
  return compareText(a.form, b.form);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

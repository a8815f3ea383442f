import { tokensOf } from "../text/tokens.ts";
import { lettersOf } from "./letters.ts";
import type { NameWordId, NameWords, SpeltName } from "./name-words.ts";

/** What a completion names. */
type CompletionKind = "name" | "headline" | "slug";

/** Something that can be completed while typing. */
export interface Completion {
  readonly kind: CompletionKind;
  /** As printed; the slug itself for a slug. */
  readonly text: string;
}

/** Names a completion inside a name index: counted from 0. */
export type EntryId = number;

/**
 * The completions of a name index, in columns: an object for each of 100,000 would take three times as much. An entry keeps its place
 * when no mention of it is left.
 */
export interface NameEntries {
  readonly count: number;
  /** Counts so many mentions in, or out where they are below 0. */
  mention(completion: Completion, mentions: number): void;
  /** Whether the completion has mentions left, and is of the kind where one is given. */
  isHeld(entry: EntryId, kind: CompletionKind | undefined): boolean;
  /** Entries that hold the word. */
  holdersOf(word: NameWordId): readonly EntryId[];
  /** No entry that holds the word has more mentions. */
  mostMentionsOf(word: NameWordId): number;
  mentionsOf(entry: EntryId): number;
  /** The lowest number that `gradeOf` gives for a word of the entry. */
  bestGradeOf(entry: EntryId, gradeOf: (word: NameWordId) => number): number;
  /** How many different words it holds, compounds and their parts each counted. */
  wordCountOf(entry: EntryId): number;
  /** Whether two entries are spellings of one name. */
  areOneName(a: EntryId, b: EntryId): boolean;
  /** As `lettersOf` gives the letters of its form. */
  lettersOf(entry: EntryId): number;
  /** First code unit of its form; `NaN` for one without words. */
  firstOf(entry: EntryId): number;
  /** In code units of its form. */
  lengthOf(entry: EntryId): number;
  formOf(entry: EntryId): string;
  completionOf(entry: EntryId): Completion;
  /** Below 0 if `a` comes before `b`: the more often mentioned first, then the shorter, then by text. */
  compare(a: EntryId, b: EntryId): number;
}

/** No entry yet. */
export function createNameEntries(words: NameWords): NameEntries {
  const texts: string[] = [];
  const kinds: CompletionKind[] = [];
  const mentioned: number[] = [];
  const letters: number[] = [];
  const firsts: number[] = [];
  const lengths: number[] = [];
  /** The words of all entries in a row, none twice in one entry; one entry's end where those of the next start. */
  const entryWords: NameWordId[] = [];
  const starts: number[] = [0];
  const byText = {
    name: new Map<string, EntryId>(),
    headline: new Map<string, EntryId>(),
    slug: new Map<string, EntryId>(),
  };
  const holders: EntryId[][] = [];
  const mostMentions: number[] = [];

  function entryFor({ kind, text }: Completion): EntryId {
    const known = byText[kind].get(text);
    if (known !== undefined) return known;
    const entry = texts.length;
    const form = nameFormOf(text);
    byText[kind].set(text, entry);
    texts.push(text);
    kinds.push(kind);
    mentioned.push(0);
    letters.push(lettersOf(form));
    firsts.push(form.charCodeAt(0));
    lengths.push(form.length);
    // A slug is one long compound, which nobody types without its hyphens.
    for (const word of new Set(nameWordsOf(text, kind !== "slug").map(words.add))) {
      entryWords.push(word);
      const held = holders[word];
      if (held) held.push(entry);
      else holders[word] = [entry];
    }
    starts.push(entryWords.length);
    return entry;
  }

  return {
    get count() {
      return texts.length;
    },
    mention(completion, mentions) {
      const entry = entryFor(completion);
      const now = Math.max(0, (mentioned[entry] ?? 0) + mentions);
      mentioned[entry] = now;
      for (const word of entryWords.slice(starts[entry], starts[entry + 1]))
        mostMentions[word] = Math.max(mostMentions[word] ?? 0, now);
    },
    isHeld: (entry, kind) => (mentioned[entry] ?? 0) > 0 && (kind === undefined || kinds[entry] === kind),
    holdersOf: (word) => holders[word] ?? [],
    mostMentionsOf: (word) => mostMentions[word] ?? 0,
    mentionsOf: (entry) => mentioned[entry] ?? 0,
    bestGradeOf(entry, gradeOf) {
      let best = Number.POSITIVE_INFINITY;
      const end = starts[entry + 1] ?? 0;
      for (let at = starts[entry] ?? 0; at < end; at++) best = Math.min(best, gradeOf(entryWords[at] ?? -1));
      return best;
    },
    wordCountOf: (entry) => (starts[entry + 1] ?? 0) - (starts[entry] ?? 0),
    areOneName(a, b) {
      if (kinds[a] !== "name" || kinds[b] !== "name") return false;
      const [startA = 0, endA = 0, startB = 0, endB = 0] = [starts[a], starts[a + 1], starts[b], starts[b + 1]];
      if (endA - startA !== endB - startB) return false;
      for (let at = endA - startA - 1; at >= 0; at--)
        if (!words.soundAlike(entryWords[startA + at] ?? -1, entryWords[startB + at] ?? -1)) return false;
      return true;
    },
    lettersOf: (entry) => letters[entry] ?? 0,
    firstOf: (entry) => firsts[entry] ?? Number.NaN,
    lengthOf: (entry) => lengths[entry] ?? 0,
    formOf: (entry) => nameFormOf(texts[entry] ?? ""),
    completionOf: (entry) => ({ kind: kinds[entry] ?? "name", text: texts[entry] ?? "" }),
    compare(a, b) {
      const mentions = (mentioned[b] ?? 0) - (mentioned[a] ?? 0);
      if (mentions !== 0) return mentions;
      // Texts are looked at last, since they lie all over the memory.
      const length = (lengths[a] ?? 0) - (lengths[b] ?? 0);
      return length || ((texts[a] ?? "") < (texts[b] ?? "") ? -1 : 1);
    },
  };
}

/** The words of a line; where asked, compounds as wholes too: "Nursultan" beside "Nur" and "Sultan". */
export function nameWordsOf(text: string, withWholes: boolean): SpeltName[] {
  return tokensOf(text)
    .filter(({ parts }) => withWholes || parts === 0)
    .map(({ form, span, parts }) => {
      const printed = parts > 0 ? form : text.slice(span.start, span.end).toLowerCase();
      return { printed: printed === form ? form : printed, form };
    });
}

/** The words of a line in one spelling, by which whole names are compared. */
export function nameFormOf(text: string): string {
  return nameWordsOf(text, false)
    .map(({ form }) => form)
    .join(" ");
}

import { tokensOf } from "../text/tokens.ts";
import { createPrefixIndex } from "./flexsearch-index.ts";
import { createSpellingBuckets } from "./spelling-buckets.ts";

/** What a completion names. */
type CompletionKind = "name" | "headline" | "slug";

/** Something that can be completed while typing. */
export interface Completion {
  readonly kind: CompletionKind;
  /** As printed; the slug itself for a slug. */
  readonly text: string;
}

/** Names, headlines and slugs, found by the beginnings of their words or by a spelling that is nearly theirs. */
export interface NameIndex {
  /** Files a completion; added twice, it stays until it is removed twice. */
  add(completion: Completion): void;
  remove(completion: Completion): void;
  /**
   * Those in which each word typed is the beginning of a word, the shortest first, then by text; where there is none, those
   * that hold a word spelt nearly like the last one typed.
   */
  complete(typed: string, limit: number): Completion[];
  /** Those of a kind spelt nearly as typed as a whole, nearest first: for "did you mean". */
  nearest(typed: string, kind: CompletionKind, limit: number): Completion[];
}

/** Completions fetched for each one wanted, as FlexSearch's own order is not ours. */
const SPARE = 20;

/** Slips of the pen that a word typed may have. */
const SLIPS = 2;

interface Entry {
  readonly id: number;
  readonly completion: Completion;
  readonly words: readonly string[];
  /** Its words joined: what `nearest` compares. */
  readonly form: string;
  /** How often it was added and not removed. */
  passages: number;
}

/** A name index without entries. */
export function createNameIndex(): NameIndex {
  const entries: Entry[] = [];
  const byKey = new Map<string, Entry>();
  const prefixes = createPrefixIndex();
  const wholes = createSpellingBuckets<Entry>();
  const words = createSpellingBuckets<{ readonly form: string; passages: number }>();
  const wordCounts = new Map<string, { readonly form: string; passages: number }>();

  function entryFor(completion: Completion): Entry {
    const key = `${completion.kind} ${completion.text}`;
    const known = byKey.get(key);
    if (known) return known;
    const forms = wordsOf(completion.text);
    const entry: Entry = { id: entries.length, completion, words: forms, form: forms.join(" "), passages: 0 };
    entries.push(entry);
    byKey.set(key, entry);
    wholes.add(entry);
    return entry;
  }

  function countWords(entry: Entry, step: 1 | -1): void {
    for (const form of new Set(entry.words)) {
      const known = wordCounts.get(form);
      const word = known ?? { form, passages: 0 };
      word.passages += step;
      if (known) continue;
      wordCounts.set(form, word);
      words.add(word);
    }
  }

  function holding(typed: readonly string[], limit: number): Completion[] {
    return prefixes
      .search(typed, limit * SPARE)
      .flatMap((id) => entries[id] ?? [])
      .sort(byLength)
      .slice(0, limit)
      .map(({ completion }) => completion);
  }

  return {
    add(completion) {
      const entry = entryFor(completion);
      entry.passages++;
      if (entry.passages > 1) return;
      prefixes.add(entry.id, entry.words);
      countWords(entry, 1);
    },
    remove(completion) {
      const entry = entryFor(completion);
      if (entry.passages === 0) return;
      entry.passages--;
      if (entry.passages > 0) return;
      prefixes.remove(entry.id);
      countWords(entry, -1);
    },
    complete(typed, limit) {
      const forms = wordsOf(typed);
      const last = forms.at(-1);
      if (last === undefined) return [];
      const found = holding(forms, limit);
      if (found.length > 0) return found;
      const [nearest] = words.near(last, SLIPS);
      return nearest ? holding([...forms.slice(0, -1), nearest.word.form], limit) : [];
    },
    nearest(typed, kind, limit) {
      const form = wordsOf(typed).join(" ");
      return wholes
        .near(form, SLIPS)
        .filter(({ word }) => word.completion.kind === kind)
        .slice(0, limit)
        .map(({ word }) => word.completion);
    },
  };
}

function wordsOf(text: string): string[] {
  return tokensOf(text)
    .filter(({ parts }) => parts === 0)
    .map(({ form }) => form);
}

function byLength(a: Entry, b: Entry): number {
  const [textA, textB] = [a.completion.text, b.completion.text];
  return textA.length - textB.length || (textA < textB ? -1 : 1);
}

import { withinDistance } from "../text/edit-distance.ts";
import { tokensOf } from "../text/tokens.ts";
import { differingLetters, lettersOf } from "./letters.ts";
import { createNameWords, GRADE, type NameWordId, type SpeltName, type TypedWord } from "./name-words.ts";

/** What a completion names. */
export type CompletionKind = "name" | "headline" | "slug";

/** Something that can be completed while typing. */
export interface Completion {
  readonly kind: CompletionKind;
  /** As printed; the slug itself for a slug. */
  readonly text: string;
}

/** Names, headlines and slugs, found while they are typed: by the beginnings of their words, in any script, or nearly so spelt. */
export interface NameIndex {
  /** Files so many mentions of a completion; it stays until as many are removed. */
  add(completion: Completion, mentions?: number): void;
  remove(completion: Completion, mentions?: number): void;
  /**
   * Those in which each word typed begins a word, whatever their order: as it is spelt, then as it sounds ("Ток", "Tokaj"); where
   * there is none, those that it would begin but for a slip or two. Of equals the more often mentioned come first, then the
   * shorter, then by text; what is typed in full comes before all. Of two spellings of one name only the first is given.
   *
   * @param kind - Only this kind; any by default.
   */
  complete(typed: string, limit: number, kind?: CompletionKind): Completion[];
  /** Those of a kind that are spelt nearly as typed as a whole, nearest first, then as in `complete`: for "did you mean". */
  nearest(typed: string, kind: CompletionKind, limit: number): Completion[];
}

/** Slips of the pen that a whole name may have. */
const SLIPS = 2;

/** Matches kept for each one wanted: some are other spellings of a name that is given already. */
const SPARE = 2;

/** Names a completion inside the index: counted from 0. */
type EntryId = number;

/** An entry and how well it fits what was typed; less is better. */
interface Match {
  readonly entry: EntryId;
  readonly rank: number;
}

/** The entries, in columns: an object for each of 100,000 would take three times as much. They stay when no mention is left. */
interface Entries {
  readonly texts: string[];
  readonly kinds: CompletionKind[];
  readonly mentions: number[];
  /** Letters and length of each entry's form, which `nearest` compares. */
  readonly letters: number[];
  readonly lengths: number[];
  /** The words of all entries in a row, none twice in one entry; one entry's end where those of the next start. */
  readonly words: NameWordId[];
  readonly wordStarts: number[];
}

/** What is asked of the index. */
interface Wanted {
  readonly typed: readonly TypedWord[];
  /** That of the whole line. */
  readonly form: string;
  readonly limit: number;
  readonly kind: CompletionKind | undefined;
}

/** A name index without entries. */
export function createNameIndex(): NameIndex {
  const entries: Entries = {
    texts: [],
    kinds: [],
    mentions: [],
    letters: [],
    lengths: [],
    words: [],
    wordStarts: [0],
  };
  const byText = {
    name: new Map<string, EntryId>(),
    headline: new Map<string, EntryId>(),
    slug: new Map<string, EntryId>(),
  };
  const words = createNameWords();
  /** Entries that hold each word, by its id, and the most mentions that one of them ever had. */
  const holders: EntryId[][] = [];
  const mostMentions: number[] = [];

  function entryFor({ kind, text }: Completion): EntryId {
    const known = byText[kind].get(text);
    if (known !== undefined) return known;
    const entry = entries.texts.length;
    byText[kind].set(text, entry);
    const form = formOf(text);
    entries.texts.push(text);
    entries.kinds.push(kind);
    entries.mentions.push(0);
    entries.letters.push(lettersOf(form));
    entries.lengths.push(form.length);
    // The words of a slug are those of a headline, mostly; its whole is found by them.
    for (const word of new Set(wordsOf(text, kind !== "slug").map(words.add))) {
      entries.words.push(word);
      const held = holders[word];
      if (held) held.push(entry);
      else holders[word] = [entry];
    }
    entries.wordStarts.push(entries.words.length);
    return entry;
  }

  function count(completion: Completion, mentions: number): void {
    const entry = entryFor(completion);
    const now = Math.max(0, (entries.mentions[entry] ?? 0) + mentions);
    entries.mentions[entry] = now;
    for (const word of wordsIn(entry)) mostMentions[word] = Math.max(mostMentions[word] ?? 0, now);
  }

  function isWanted(entry: EntryId, kind: CompletionKind | undefined): boolean {
    return (entries.mentions[entry] ?? 0) > 0 && (kind === undefined || entries.kinds[entry] === kind);
  }

  /** Those of which each typed word begins a word. */
  function begun(wanted: Wanted): Match[] {
    const [rarest] = byHolders(wanted.typed);
    return rarest ? holding(rarest, rarest.begun, wanted, (typed, word) => typed.gradeOf(word)) : [];
  }

  /** Those of which each typed word begins a word but for slips. One word is mostly typed right, and leaves few to compare. */
  function nearlyBegun(wanted: Wanted): Match[] {
    const gradeOf: Grader = (typed, word) => typed.gradeWithSlipsOf(word);
    for (const anchor of byHolders(wanted.typed)) {
      const found = wanted.typed.length > 1 ? holding(anchor, anchor.begun, wanted, gradeOf) : [];
      if (found.length > 0) return found;
    }
    const [longest] = wanted.typed.toSorted((a, b) => b.form.length - a.form.length);
    if (!longest) return [];
    const near = [...longest.candidates()].filter((word) => longest.gradeWithSlipsOf(word) < GRADE.none);
    near.sort((a, b) => longest.gradeWithSlipsOf(a) - longest.gradeWithSlipsOf(b));
    return holding(longest, near, wanted, gradeOf);
  }

  /** The typed words, first the one of which the fewest entries hold a word that it begins. */
  function byHolders(typed: readonly TypedWord[]): TypedWord[] {
    const costOf = ({ begun: ids }: TypedWord) => ids.reduce((sum, id) => sum + (holders[id]?.length ?? 0), 0);
    return typed
      .map((word) => ({ word, cost: costOf(word) }))
      .sort((a, b) => a.cost - b.cost)
      .map(({ word }) => word);
  }

  /**
   * The best entries that hold one of the anchor's words and a word for each of the others typed.
   *
   * @param anchored - Words of the anchor, by their grade.
   */
  function holding(anchor: TypedWord, anchored: readonly NameWordId[], wanted: Wanted, gradeOf: Grader): Match[] {
    const most = SPARE * wanted.limit;
    const best: Match[] = [];
    const isSeen = new Uint8Array(entries.texts.length);
    const others = wanted.typed.filter((typed) => typed !== anchor);
    for (const word of anchored) {
      const grade = gradeOf(anchor, word);
      const worst = best[most - 1];
      if (worst && worst.rank < grade) break;
      // Where one word is typed, its grade is the rank, and words of seldom mentioned names need no look.
      if (worst && others.length === 0 && (mostMentions[word] ?? 0) < (entries.mentions[worst.entry] ?? 0)) continue;
      for (const entry of holders[word] ?? []) {
        if (isSeen[entry] === 1) continue;
        isSeen[entry] = 1;
        if (!isWanted(entry, wanted.kind)) continue;
        const rank = rankOf(entry, grade, others, gradeOf, wanted.form);
        if (rank < GRADE.none) keep(best, entry, rank, most);
      }
    }
    return best;
  }

  /** 0 for what is typed in full; else the worst grade of a typed word, and a fraction for all of them. */
  function rankOf(entry: EntryId, grade: number, others: readonly TypedWord[], gradeOf: Grader, form: string): number {
    let worst = grade;
    let sum = grade;
    for (const typed of others) {
      const best = bestGradeOf(entry, typed, gradeOf);
      worst = Math.max(worst, best);
      sum += best;
      if (worst === GRADE.none) return worst;
    }
    if (entries.lengths[entry] === form.length && formAt(entry) === form) return 0;
    return worst + sum / (GRADE.none * (others.length + 1));
  }

  function bestGradeOf(entry: EntryId, typed: TypedWord, gradeOf: Grader): number {
    let best: number = GRADE.none;
    const end = entries.wordStarts[entry + 1] ?? 0;
    for (let at = entries.wordStarts[entry] ?? 0; at < end && best > GRADE.literal; at++)
      best = Math.min(best, gradeOf(typed, entries.words[at] ?? -1));
    return best;
  }

  /** Puts a match in its place among the best, of which it keeps so many. */
  function keep(best: Match[], entry: EntryId, rank: number, most: number): void {
    let at = best.length;
    for (; at > 0; at--) {
      const other = best[at - 1];
      if (!other || compare(entry, rank, other.entry, other.rank) > 0) break;
    }
    if (at >= most) return;
    best.splice(at, 0, { entry, rank });
    if (best.length > most) best.pop();
  }

  /** Below 0 if `a` comes before `b`. Texts are looked at last: most entries are told apart by the numbers. */
  function compare(a: EntryId, rankOfA: number, b: EntryId, rankOfB: number): number {
    if (rankOfA !== rankOfB) return rankOfA - rankOfB;
    const mentions = (entries.mentions[b] ?? 0) - (entries.mentions[a] ?? 0);
    if (mentions !== 0) return mentions;
    const length = (entries.lengths[a] ?? 0) - (entries.lengths[b] ?? 0);
    return length || ((entries.texts[a] ?? "") < (entries.texts[b] ?? "") ? -1 : 1);
  }

  function distinct(matches: readonly Match[], limit: number): EntryId[] {
    const kept: EntryId[] = [];
    for (const { entry } of matches) {
      if (kept.length >= limit) break;
      if (!kept.some((other) => areOneName(other, entry))) kept.push(entry);
    }
    return kept;
  }

  function areOneName(a: EntryId, b: EntryId): boolean {
    if (entries.kinds[a] !== "name" || entries.kinds[b] !== "name") return false;
    const [startA = 0, endA = 0] = [entries.wordStarts[a], entries.wordStarts[a + 1]];
    const [startB = 0, endB = 0] = [entries.wordStarts[b], entries.wordStarts[b + 1]];
    if (endA - startA !== endB - startB) return false;
    for (let at = endA - startA - 1; at >= 0; at--)
      if (!words.soundAlike(entries.words[startA + at] ?? -1, entries.words[startB + at] ?? -1)) return false;
    return true;
  }

  function wordsIn(entry: EntryId): readonly NameWordId[] {
    return entries.words.slice(entries.wordStarts[entry], entries.wordStarts[entry + 1]);
  }

  function formAt(entry: EntryId): string {
    return formOf(entries.texts[entry] ?? "");
  }

  function completionAt(entry: EntryId): Completion {
    return { kind: entries.kinds[entry] ?? "name", text: entries.texts[entry] ?? "" };
  }

  return {
    add: (completion, mentions = 1) => count(completion, mentions),
    remove: (completion, mentions = 1) => count(completion, -mentions),
    complete(line, limit, kind) {
      const typed = wordsOf(line, false).map(words.read);
      const wanted = { typed, form: formOf(line), limit, kind };
      const found = begun(wanted);
      return distinct(found.length > 0 ? found : nearlyBegun(wanted), limit).map(completionAt);
    },
    nearest(line, kind, limit) {
      const form = formOf(line);
      const letters = lettersOf(form);
      const found: Match[] = [];
      for (let entry = 0; entry < entries.texts.length; entry++) {
        if (Math.abs((entries.lengths[entry] ?? 0) - form.length) > SLIPS) continue;
        if (differingLetters(entries.letters[entry] ?? 0, letters) > 2 * SLIPS || !isWanted(entry, kind)) continue;
        const rank = withinDistance(form, formAt(entry), SLIPS);
        if (rank !== undefined) found.push({ entry, rank });
      }
      return found
        .sort((a, b) => compare(a.entry, a.rank, b.entry, b.rank))
        .slice(0, limit)
        .map(({ entry }) => completionAt(entry));
    },
  };
}

type Grader = (typed: TypedWord, word: NameWordId) => number;

/** @param withWholes - Whether a compound is a word of its own beside its parts: "Nursultan" beside "Nur" and "Sultan". */
function wordsOf(text: string, withWholes: boolean): SpeltName[] {
  return tokensOf(text)
    .filter(({ parts }) => withWholes || parts === 0)
    .map(({ form, span, parts }) => {
      const printed = parts > 0 ? form : text.slice(span.start, span.end).toLowerCase();
      return { printed: printed === form ? form : printed, form };
    });
}

/** Its words in one spelling: what `nearest` compares. */
function formOf(text: string): string {
  return wordsOf(text, false)
    .map(({ form }) => form)
    .join(" ");
}

import { withinDistance } from "../text/edit-distance.ts";
import { differingLetters, lettersOf } from "./letters.ts";
import { type Completion, createNameEntries, type EntryId, nameFormOf, nameWordsOf } from "./name-entries.ts";
import { createNameWords, GRADE, type NameWordId, type TypedWord } from "./name-words.ts";

/** Names, headlines and slugs, found while they are typed: by the beginnings of their words, in any script, or nearly so spelt. */
export interface NameIndex {
  /** Files so many mentions of a completion, one by default; it stays until as many are removed. */
  add(completion: Completion, mentions?: number): void;
  remove(completion: Completion, mentions?: number): void;
  /**
   * Those in which each word typed begins a word, whatever their order: as it is spelt, then as it sounds ("Ток", "Tokaj"); where
   * there is none, those that it would begin but for a slip or two. Of equals the more often mentioned come first, then the
   * shorter, then by text. What is typed in full, accents aside, comes before all, and what sounds in full as typed before what only begins
   * so. Of several spellings of a name the most mentioned is given. Of what is typed the first 100 code units and six words count.
   *
   * @param kind - Only this kind; any by default.
   */
  complete(typed: string, limit: number, kind?: Completion["kind"]): Completion[];
  /**
   * Those of a kind that begin with the same letter and are spelt nearly as typed as a whole, nearest first, then as in `complete`: for
   * "did you mean".
   */
  nearest(typed: string, kind: Completion["kind"], limit: number): Completion[];
}

/** Slips of the pen that a whole name may have. */
const SLIPS = 2;

/** Matches kept for each one wanted: some are other spellings of a name that is given already. Where too many are, all are kept. */
const SPARE = 2;

/** Of what is typed no more is looked at: so many code units, and so many different words. No name needs more to be told. */
const LONGEST_TYPED = 100;
const MOST_WORDS = 6;

/** What is asked of the index. */
interface Wanted {
  readonly typed: readonly TypedWord[];
  /** That of the whole line. */
  readonly form: string;
  /** Matches wanted at most. */
  readonly most: number;
  readonly kind: Completion["kind"] | undefined;
}

/** An entry and how well it fits what was typed; less is better. */
interface Match {
  readonly entry: EntryId;
  readonly rank: number;
}

/** How well a typed word begins a word: a `GRADE`. */
type Grader = (typed: TypedWord, word: NameWordId) => number;

/** A name index without entries. */
export function createNameIndex(): NameIndex {
  const words = createNameWords();
  const entries = createNameEntries(words);

  /** Those of which each typed word begins a word. */
  function begun(wanted: Wanted): Match[] {
    const [rarest] = byHolders(wanted.typed);
    return rarest ? holding(rarest, rarest.begun, wanted, (typed, word) => typed.gradeOf(word)) : [];
  }

  /** Those of which each typed word begins a word but for slips. One word is mostly typed right, and leaves few to compare. */
  function nearlyBegun(wanted: Wanted): Match[] {
    const gradeOf: Grader = (typed, word) => typed.gradeWithSlipsOf(word);
    for (const anchor of wanted.typed.length > 1 ? byHolders(wanted.typed) : []) {
      const found = holding(anchor, anchor.begun, wanted, gradeOf);
      if (found.length > 0) return found;
    }
    const [longest] = wanted.typed.toSorted((a, b) => b.form.length - a.form.length);
    if (!longest) return [];
    const near = longest.candidates().filter((word) => longest.gradeWithSlipsOf(word) < GRADE.none);
    near.sort((a, b) => longest.gradeWithSlipsOf(a) - longest.gradeWithSlipsOf(b));
    return holding(longest, near, wanted, gradeOf);
  }

  /** The typed words, first the one of which the fewest entries hold a word that it begins. */
  function byHolders(typed: readonly TypedWord[]): readonly TypedWord[] {
    if (typed.length < 2) return typed;
    return typed
      .map((word) => ({ word, holders: word.begun.reduce((sum, id) => sum + entries.holdersOf(id).length, 0) }))
      .sort((a, b) => a.holders - b.holders)
      .map(({ word }) => word);
  }

  /**
   * The best entries that hold one of the anchor's words and a word for each of the others typed.
   *
   * @param anchored - Words of the anchor, those of the best grade first.
   */
  function holding(anchor: TypedWord, anchored: readonly NameWordId[], wanted: Wanted, gradeOf: Grader): Match[] {
    const { most } = wanted;
    const best: Match[] = [];
    const isSeen = new Uint8Array(entries.count);
    const others = wanted.typed.filter((typed) => typed !== anchor);
    for (const word of anchored) {
      const grade = gradeOf(anchor, word);
      const worst = best[most - 1];
      if (worst && worst.rank < grade) break;
      // Where one word is typed, its grade is the rank, and words of seldom mentioned names need no look.
      const isFrequent = !worst || entries.mostMentionsOf(word) >= entries.mentionsOf(worst.entry);
      if (others.length === 0 && !isFrequent && !anchor.isWhole(word)) continue;
      for (const entry of entries.holdersOf(word)) {
        if (isSeen[entry] === 1) continue;
        isSeen[entry] = 1;
        if (!entries.isHeld(entry, wanted.kind)) continue;
        const rank = rankOf(entry, grade, others, gradeOf, wanted);
        if (rank < GRADE.none) keep(best, { entry, rank }, most);
      }
    }
    return best;
  }

  /** 0 for what is typed in full; else the worst grade of a typed word, and a fraction for all of them, but for what sounds in full as typed. */
  function rankOf(
    entry: EntryId,
    grade: number,
    others: readonly TypedWord[],
    gradeOf: Grader,
    { form, typed }: Wanted,
  ): number {
    let worst = grade;
    let sum = grade;
    for (const other of others) {
      const best = entries.bestGradeOf(entry, (word) => gradeOf(other, word));
      worst = Math.max(worst, best);
      sum += best;
      if (worst >= GRADE.none) return worst;
    }
    if (entries.lengthOf(entry) === form.length && entries.formOf(entry) === form) return 0;
    if (worst === GRADE.respelt && soundsInFull(entry, typed)) return worst;
    return worst + sum / (GRADE.none * (others.length + 1));
  }

  function soundsInFull(entry: EntryId, typed: readonly TypedWord[]): boolean {
    if (entries.wordCountOf(entry) !== typed.length) return false;
    return typed.every((word) => entries.bestGradeOf(entry, (id) => (word.isWhole(id) ? 0 : 1)) === 0);
  }

  /** Puts a match in its place among the best, of which it keeps so many. */
  function keep(best: Match[], match: Match, most: number): void {
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = best[middle];
      if (other && byMerit(other, match) < 0) low = middle + 1;
      else high = middle;
    }
    if (low >= most) return;
    best.splice(low, 0, match);
    if (best.length > most) best.pop();
  }

  function byMerit(a: Match, b: Match): number {
    return a.rank - b.rank || entries.compare(a.entry, b.entry);
  }

  /** One entry a name, in the place of its spelling that fits best: the spelling most often mentioned, but for one typed in full. */
  function distinct(matches: readonly Match[], limit: number): EntryId[] {
    const names: { readonly first: Match; shown: EntryId }[] = [];
    for (const { entry, rank } of matches) {
      const known = names.find(({ first }) => entries.areOneName(first.entry, entry));
      if (!known) names.push({ first: { entry, rank }, shown: entry });
      else if (known.first.rank > 0 && entries.compare(entry, known.shown) < 0) known.shown = entry;
    }
    return names.slice(0, limit).map(({ shown }) => shown);
  }

  return {
    add: (completion, mentions = 1) => entries.mention(completion, mentions),
    remove: (completion, mentions = 1) => entries.mention(completion, -mentions),
    complete(line, limit, kind) {
      const looked = line.slice(0, LONGEST_TYPED);
      const spelt = new Map(nameWordsOf(looked, false).map((word) => [word.printed, word]));
      const typed = [...spelt.values()].slice(0, MOST_WORDS).map(words.read);
      const form = nameFormOf(looked);
      const namesOf = (most: number) => {
        const wanted = { typed, form, most, kind };
        const begunBy = begun(wanted);
        const found = begunBy.length > 0 ? begunBy : nearlyBegun(wanted);
        return { names: distinct(found, limit), areAll: found.length < most };
      };
      const first = namesOf(SPARE * limit);
      const { names } = first.names.length === limit || first.areAll ? first : namesOf(Number.POSITIVE_INFINITY);
      return names.map(entries.completionOf);
    },
    nearest(line, kind, limit) {
      const form = nameFormOf(line);
      const letters = lettersOf(form);
      const found: Match[] = [];
      for (let entry = 0; entry < entries.count; entry++) {
        if (Math.abs(entries.lengthOf(entry) - form.length) > SLIPS) continue;
        if (entries.firstOf(entry) !== form.charCodeAt(0)) continue;
        if (differingLetters(entries.lettersOf(entry), letters) > 2 * SLIPS || !entries.isHeld(entry, kind)) continue;
        const rank = withinDistance(form, entries.formOf(entry), SLIPS);
        if (rank !== undefined) found.push({ entry, rank });
      }
      return found
        .sort(byMerit)
        .slice(0, limit)
        .map(({ entry }) => entries.completionOf(entry));
    },
  };
}

import { Index } from "flexsearch";
import { createAccumulator } from "./accumulator.ts";
import { createColumn } from "./columns.ts";
import { impactOf, SLOTS, slotOf } from "./impact.ts";
import { createPackedPostings, packPostings } from "./packed-postings.ts";
import type { PassageIndex, PassageNumber, PassageTerms } from "./passage-index.ts";
import { filedUnder, numbersOf, partOf, type SavedArrays } from "./saved-arrays.ts";
import type { StringTable } from "./string-table.ts";

/** FlexSearch skips empty content; what it is given does not matter, since the encoder names the terms. */
const CONTENT = " ";

/** Postings that FlexSearch holds one by one are packed when there are so many: they take some 50 MB then. */
const PACKED_AT = 2_000_000;

/** What FlexSearch holds of a term: slots that it fills itself, and from `SLOTS` on those that were packed. */
type TermSlots = (PassageNumber[] | Uint32Array<ArrayBuffer> | undefined)[];

/** The passage being filed: FlexSearch asks for its terms, then for the slot of each. */
interface Filing {
  terms?: PassageTerms;
}

/** What an index is made of. */
export interface FlexsearchIndexOptions {
  /** In words, above 0; see `PassageIndex.averageLength`. */
  readonly averageLength: number;
  /** Where its terms are put; others may put theirs there too. */
  readonly strings: StringTable;
  /** What it begins with, together with the strings; by default it is empty. */
  readonly saved?: SavedArrays | undefined;
  /** More postings than this, held one by one, are packed when that is due; some 50 MB of them by default. */
  readonly packedAt?: number;
}

/**
 * An index that holds BM25 impacts in FlexSearch: `score` gives each term the slot of its impact, and a search reads the
 * slots of single terms, so that FlexSearch's own ranking never comes into play.
 *
 * FlexSearch keeps postings in lists that cost eight bytes and more a posting, and as much again for a register of the lists that a passage
 * stands in. So those of many passages are packed, and handed back to it, a term at a time, when a term is first read. A passage that was
 * packed is taken out by the terms that it was filed under, which whoever takes it out knows.
 */
export function createFlexsearchIndex({
  averageLength,
  strings,
  saved,
  packedAt = PACKED_AT,
}: FlexsearchIndexOptions): PassageIndex {
  const filing: Filing = {};
  const accumulator = createAccumulator();
  const flexsearch = new Index({
    tokenize: "strict",
    resolution: SLOTS,
    fastupdate: true,
    cache: false,
    encode: (term) => (filing.terms ? [...filing.terms.frequencies.keys()] : [term]),
    score: (_content, term) => slotFor(filing.terms, term, averageLength),
  });
  let size = saved ? (numbersOf(saved, "size")[0] ?? 0) : 0;
  let packed = createPackedPostings(saved && partOf(saved, "packed"));
  /** Postings added since they were last packed. */
  let loose = 0;
  /** What FlexSearch holds of each term. */
  let states = createColumn();

  /** FlexSearch's own list; an empty one where it holds nothing of the term. */
  function heldSlotsOf(term: string): TermSlots {
    // Only numbers were filed, so only numbers come back.
    return flexsearch.search(term, { resolve: false }).result as TermSlots;
  }

  function slotsOf(term: string): TermSlots {
    const held = heldSlotsOf(term);
    const id = strings.idOf(term);
    if (states.at(id) === WHOLE || !packed.has(id)) return held;
    const whole = [...loosePart(held), ...packed.slotsOf(id)];
    handOver(flexsearch, term, whole);
    states.set(id, WHOLE);
    return whole;
  }

  function add(passage: PassageNumber, terms: PassageTerms): void {
    for (const term of terms.frequencies.keys()) {
      const id = strings.add(term);
      if (states.at(id) === NOTHING) states.set(id, LOOSE);
    }
    filing.terms = terms;
    flexsearch.add(passage, CONTENT);
    delete filing.terms;
    loose += terms.frequencies.size;
    size++;
  }

  function remove(passage: PassageNumber, terms: PassageTerms): void {
    size--;
    if (flexsearch.contain(passage)) {
      flexsearch.remove(passage);
      return;
    }
    for (const term of terms.frequencies.keys()) {
      const slots = slotsOf(term);
      const slot = SLOTS + slotFor(terms, term, averageLength);
      slots[slot] = without(slots[slot], passage);
    }
  }

  function pack(): void {
    // What nobody read or wrote since it was packed is as it was.
    if (states.length === 0) return;
    const before = packed;
    packed = packPostings(strings.lastId, (id) => {
      const state = states.at(id);
      if (state === NOTHING) return before.cellsOf(id);
      const held = heldSlotsOf(strings.at(id));
      const old = state === WHOLE ? held.slice(SLOTS) : before.slotsOf(id);
      return loosePart(held).map((slot, i) => [old[i] ?? [], slot ?? []]);
    });
    flexsearch.clear();
    states = createColumn();
    loose = 0;
  }

  return {
    averageLength,
    get size() {
      return size;
    },
    add,
    remove,
    pack,
    packWhenDue() {
      if (loose > packedAt) pack();
    },
    postingsOf: slotsOf,
    countAny: accumulator.countAny,
    common: accumulator.common,
    search: accumulator.search,
    saved() {
      pack();
      return new Map([...filedUnder("packed", packed.saved()), ["size", Uint32Array.of(size)]]);
    },
  };
}

/** What FlexSearch holds of a term: nothing; what was added since all was packed; that and what was packed. */
const NOTHING = 0;
const LOOSE = 1;
const WHOLE = 2;

/** The slots that FlexSearch fills, absent ones too. */
function loosePart(slots: TermSlots): TermSlots {
  return Array.from({ length: SLOTS }, (_, slot) => slots[slot]);
}

/** FlexSearch takes the entries themselves as well as their JSON (serialize.js, `importIndex`), though its types name the JSON alone. */
function handOver(flexsearch: Index, term: string, slots: TermSlots): void {
  Reflect.apply(flexsearch.import, flexsearch, ["map", [[term, slots]]]);
}

/** The passages but one; the array is used again. */
function without(passages: TermSlots[number], passage: PassageNumber): TermSlots[number] {
  const at = passages?.indexOf(passage) ?? -1;
  if (at < 0 || !passages || Array.isArray(passages)) return passages;
  passages.copyWithin(at, at + 1);
  return passages.subarray(0, passages.length - 1);
}

function slotFor(terms: PassageTerms | undefined, term: string, averageLength: number): number {
  if (!terms) return SLOTS - 1;
  return slotOf(impactOf(terms.frequencies.get(term) ?? 0, terms.length, averageLength));
}

/** Finds entries by the first characters of their texts. */
export interface PrefixIndex {
  /** Files an entry for good, under each of its texts. */
  add(id: number, texts: readonly string[]): void;
  /**
   * Ids of entries of which a text begins with what was typed or, where that has more than `LONGEST_PREFIX` code units, with
   * the first of them: the caller compares the rest. None twice; in no order to rely on.
   */
  under(typed: string): readonly number[];
}

/**
 * Texts are filed under beginnings up to so many code units: under all of them they would take four times the memory, and three
 * leave but some hundreds of texts to be compared.
 */
export const LONGEST_PREFIX = 3;

/** An empty index of beginnings, kept by FlexSearch's forward tokeniser. */
export function createPrefixIndex(): PrefixIndex {
  const given: { texts: readonly string[] } = { texts: [] };
  const flexsearch = new Index({
    tokenize: "forward",
    resolution: 1,
    fastupdate: false,
    cache: false,
    encode: () => given.texts.map((text) => text.slice(0, LONGEST_PREFIX)),
  });
  return {
    add(id, texts) {
      given.texts = texts;
      flexsearch.add(id, CONTENT);
    },
    under(typed) {
      given.texts = [typed];
      // Only numbers were filed, all in one slot, so one list of numbers comes back.
      const [ids] = flexsearch.search(CONTENT, { resolve: false }).result as readonly (readonly number[])[];
      return ids ?? [];
    },
  };
}

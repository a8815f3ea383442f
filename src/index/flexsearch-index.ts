import { Index } from "flexsearch";
import { createAccumulator } from "./accumulator.ts";
import { impactOf, SLOTS, slotOf } from "./impact.ts";
import type { PassageIndex, PassageTerms, Postings } from "./passage-index.ts";

/** FlexSearch skips empty content; what it is given does not matter, since the encoder names the terms. */
const CONTENT = " ";

/** The passage being filed: FlexSearch asks for its terms, then for the slot of each. */
interface Filing {
  terms?: PassageTerms;
}

/**
 * An empty index that holds BM25 impacts in FlexSearch: `score` gives each term the slot of its impact, and a search reads the
 * slots of single terms, so that FlexSearch's own ranking never comes into play.
 *
 * @param averageLength - In words, above 0; see `PassageIndex.averageLength`.
 */
export function createFlexsearchIndex(averageLength: number): PassageIndex {
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
  const held = new Set<number>();

  function postingsOf(term: string): Postings {
    // Only numbers were filed, so only numbers come back.
    return flexsearch.search(term, { resolve: false }).result as readonly (readonly number[] | undefined)[];
  }

  return {
    averageLength,
    get size() {
      return held.size;
    },
    add(passage, terms) {
      if (held.has(passage)) flexsearch.remove(passage);
      held.add(passage);
      filing.terms = terms;
      flexsearch.add(passage, CONTENT);
      delete filing.terms;
    },
    remove(passage) {
      if (held.delete(passage)) flexsearch.remove(passage);
    },
    postingsOf,
    countAny: accumulator.countAny,
    search: accumulator.search,
  };
}

function slotFor(terms: PassageTerms | undefined, term: string, averageLength: number): number {
  if (!terms) return SLOTS - 1;
  return slotOf(impactOf(terms.frequencies.get(term) ?? 0, terms.length, averageLength));
}

/** Finds entries by the beginnings of their words. */
export interface PrefixIndex {
  add(id: number, words: readonly string[]): void;
  remove(id: number): void;
  /** Ids of entries that hold a word beginning with each of the words typed; in no order to rely on. */
  search(typed: readonly string[], limit: number): number[];
}

/** Words are filed under beginnings up to this many characters; what is typed beyond is passed over. */
const LONGEST_PREFIX = 16;

/** An empty index of beginnings, kept by FlexSearch's forward tokeniser. */
export function createPrefixIndex(): PrefixIndex {
  const given: { words: readonly string[] } = { words: [] };
  const flexsearch = new Index({
    tokenize: "forward",
    fastupdate: true,
    cache: false,
    encode: () => given.words.map(beginningOf),
  });
  return {
    add(id, words) {
      given.words = words;
      flexsearch.add(id, CONTENT);
    },
    remove(id) {
      flexsearch.remove(id);
    },
    search(typed, limit) {
      given.words = typed;
      return flexsearch.search(CONTENT, { limit }).map(Number);
    },
  };
}

function beginningOf(word: string): string {
  return word.slice(0, LONGEST_PREFIX);
}

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

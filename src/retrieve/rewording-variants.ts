import type { Query, Variant } from "../domain/query.ts";
import { isHeld } from "../index/passage-index.ts";
import type { Collection } from "./collection.ts";
import { dateRewordingsOf } from "./date-rewordings.ts";
import { isArticle } from "./listed-phrase.ts";
import { numberRewordingsOf } from "./number-rewordings.ts";
import type { Rewording } from "./rewordings.ts";
import { termsOf } from "./terms.ts";
import type { PostingsReader } from "./word-rows.ts";

/** How much another name for the same thing counts beside the one typed. */
const ALIAS_WEIGHT = 0.95;

/** A date has three words: "24 November 2023". */
const DATE_WORDS = 3;

/** How much another word that may say the same counts beside the one typed. */
const SYNONYM_WEIGHT = 0.6;

/** How much a word that only comes close counts. */
const LOOSE_WEIGHT = 0.52;

/** Words after which a capital is a city, and not those who govern from it. */
const PLACE_PREPOSITIONS = new Set(
  "in at near from to into outside inside around through across of off leave left reach reached".split(" "),
);

/** Other words for one term of a query. */
export interface RewordingVariants {
  /** Those that the collection holds and that say the same. */
  readonly close: readonly Variant[];
  /** Those that it holds and that only come close; finding them costs more. */
  loose(): readonly Variant[];
  /** Whether the term is part of a phrase that has other words of its own: who asks "step down" asks for no step. */
  isInPhrase(): boolean;
}

/** Aliases and synonyms that the collection holds, for each term of the query; a phrase gives them to every term that it covers. */
export function rewordingVariantsOf(
  { rewordings }: Collection,
  query: Query,
  postingsOf: PostingsReader,
): RewordingVariants[] {
  const words = askedWordsOf(query);
  const found = rowsOf(words, Math.max(DATE_WORDS, rewordings.longest)).flatMap(({ first, row }): Found[] => {
    const forms = row.map(({ form }) => form);
    const isPlace = PLACE_PREPOSITIONS.has(words[first - 1]?.form ?? "");
    const others = [...rewordings.of(forms), ...numberRewordingsOf(forms), ...dateRewordingsOf(forms)].filter(
      ({ isMetonym }) => !(isMetonym && isPlace),
    );
    return others.length === 0 ? [] : [{ row, others }];
  });
  const heldAmong = (rows: readonly Found[], isLoose: boolean) =>
    rows
      .flatMap(({ others }) => others.filter((other) => (other.isLoose ?? false) === isLoose))
      .filter(({ stems }) => isHeld(postingsOf(stems)))
      .map(variantOf);
  return query.terms.map((_, term) => {
    const own = found.filter(({ row }) => row.some(({ place }) => place === term));
    const phrases = own.filter(({ row }) => row.length > 1);
    const isClosePhrase = heldAmong(phrases, false).some(({ kind }) => kind === "synonym");
    const isInPhrase = () => isClosePhrase || heldAmong(phrases, true).length > 0;
    return {
      close: heldAmong(isClosePhrase ? phrases : own, false),
      loose: () => heldAmong(isInPhrase() ? phrases : own, true),
      isInPhrase,
    };
  });
}

interface Found {
  readonly row: readonly AskedWord[];
  readonly others: readonly Rewording[];
}

/** Every row of words that a list may hold and that has a term in it. */
function rowsOf(words: readonly AskedWord[], longest: number): { first: number; row: readonly AskedWord[] }[] {
  return words.flatMap((_, first) =>
    Array.from({ length: Math.min(longest, words.length - first) }, (_unused, i) => ({
      first,
      row: words.slice(first, first + i + 1),
    })).filter(({ row }) => !row.some(({ isGap }) => isGap) && row.some(({ place }) => place !== undefined)),
  );
}

interface AskedWord {
  readonly form: string;
  /** Index of its term in the query; absent for a stop word. */
  readonly place?: number;
  /** Belongs to a filter, so that no phrase goes over it. */
  readonly isGap: boolean;
}

function askedWordsOf({ input, terms }: Query): AskedWord[] {
  const places = new Map(terms.map(({ span }, i) => [span.start, i]));
  return termsOf(input)
    .map(({ span, form, isStopWord }) => {
      const place = places.get(span.start);
      return { form, isGap: place === undefined && !isStopWord, ...(place === undefined ? {} : { place }) };
    })
    .filter(({ form }) => !isArticle(form));
}

function variantOf({ words, stems, kind, isLoose = false }: Rewording): Variant {
  const synonymWeight = isLoose ? LOOSE_WEIGHT : SYNONYM_WEIGHT;
  return { stems, kind, weight: kind === "alias" ? ALIAS_WEIGHT : synonymWeight, printed: words };
}

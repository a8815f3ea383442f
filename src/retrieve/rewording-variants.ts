import type { Query, Variant } from "../domain/query.ts";
import { isHeld } from "../index/passage-index.ts";
import type { Collection } from "./collection.ts";
import { beginsDate, dateRewordingsOf } from "./date-rewordings.ts";
import { isArticle } from "./listed-phrase.ts";
import { beginsNumber, numberRewordingsOf } from "./number-rewordings.ts";
import type { Rewording, Rewordings } from "./rewordings.ts";
import { termsOf } from "./terms.ts";
import type { PostingsReader } from "./word-rows.ts";

/** How much another name for the same thing counts beside the one typed. */
const ALIAS_WEIGHT = 0.95;

/** A date has three words: "24 November 2023". */
const DATE_WORDS = 3;

/** Numbers are read up to this length: "two hundred and forty nine thousand three hundred". */
const NUMBER_WORDS = 8;

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
  const found = rowsOf(words, rewordings).map((row): Found => {
    const heldAmong = (others: readonly Rewording[]) =>
      others.filter(({ isMetonym, stems }) => !(isMetonym && row.isPlace) && isHeld(postingsOf(stems))).map(variantOf);
    let known: readonly Variant[] | undefined;
    return {
      row,
      close: heldAmong(closeRewordingsOf(row, rewordings)),
      loose() {
        known ??= heldAmong(rewordings.of(row.forms).filter(({ isLoose }) => isLoose));
        return known;
      },
    };
  });
  return query.terms.map((_, term) => {
    const own = found.filter(({ row }) => row.places.includes(term));
    const phrases = own.filter(({ row }) => row.forms.length > 1);
    const isClosePhrase = phrases.some(({ close }) => close.some(({ kind }) => kind === "synonym"));
    const isInPhrase = () => isClosePhrase || phrases.some(({ loose }) => loose().length > 0);
    return {
      close: (isClosePhrase ? phrases : own).flatMap(({ close }) => close),
      loose: () => (isInPhrase() ? phrases : own).flatMap(({ loose }) => loose()),
      isInPhrase,
    };
  });
}

/** What the collection holds of the other words for a row. */
interface Found {
  readonly row: AskedRow;
  readonly close: readonly Variant[];
  loose(): readonly Variant[];
}

function closeRewordingsOf({ forms }: AskedRow, rewordings: Rewordings): Rewording[] {
  return [...rewordings.closeOf(forms), ...numberRewordingsOf(forms), ...dateRewordingsOf(forms)];
}

/** Words in a row that a list may hold. */
interface AskedRow {
  readonly forms: readonly string[];
  /** Indices of the terms that it covers, at least one. */
  readonly places: readonly number[];
  /** Whether a word before it says that a place is meant. */
  readonly isPlace: boolean;
}

/** Every row of words that a list may hold and that has a term in it. */
function rowsOf(words: readonly AskedWord[], rewordings: Rewordings): AskedRow[] {
  return words.flatMap(({ form }, first) => {
    const isPlace = PLACE_PREPOSITIONS.has(words[first - 1]?.form ?? "");
    const rows: AskedRow[] = [];
    const forms: string[] = [];
    const places: number[] = [];
    for (const word of words.slice(first, first + longestFrom(form, rewordings))) {
      if (word.isGap) break;
      forms.push(word.form);
      if (word.place !== undefined) places.push(word.place);
      if (places.length > 0) rows.push({ forms: [...forms], places: [...places], isPlace });
    }
    return rows;
  });
}

/** Words of the longest row beginning with the form that may have other words. */
function longestFrom(form: string, rewordings: Rewordings): number {
  const listed = rewordings.longestFrom(form);
  if (beginsNumber(form)) return Math.max(listed, NUMBER_WORDS);
  return beginsDate(form) ? Math.max(listed, DATE_WORDS) : listed;
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

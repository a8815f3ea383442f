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

/** Aliases and synonyms that the collection holds, for each term of the query; a phrase gives them to every term that it covers. */
export function rewordingVariantsOf({ rewordings }: Collection, query: Query, postingsOf: PostingsReader): Variant[][] {
  const variants: Variant[][] = query.terms.map(() => []);
  const words = askedWordsOf(query);
  for (let first = 0; first < words.length; first++) {
    const longest = Math.max(DATE_WORDS, rewordings.longest);
    for (let end = first + 1; end <= Math.min(words.length, first + longest); end++) {
      const row = words.slice(first, end);
      const places = row.flatMap(({ place }) => place ?? []);
      if (row.some(({ isGap }) => isGap) || places.length === 0) continue;
      const forms = row.map(({ form }) => form);
      const ways = [...rewordings.of(forms), ...numberRewordingsOf(forms), ...dateRewordingsOf(forms)];
      const found = ways.filter(({ stems }) => isHeld(postingsOf(stems)));
      for (const place of places) variants[place]?.push(...found.map(variantOf));
    }
  }
  return variants;
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

function variantOf({ words, stems, kind }: Rewording): Variant {
  return { stems, kind, weight: kind === "alias" ? ALIAS_WEIGHT : SYNONYM_WEIGHT, printed: words };
}

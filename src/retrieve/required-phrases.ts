import type { Query } from "../domain/query.ts";
import type { PassageNumber } from "../index/passage-index.ts";
import type { Collection } from "./collection.ts";
import { stemOfTerm, termsOf } from "./terms.ts";
import { holdsRow, postingsOfRow, type WordRow, wordRowOf } from "./word-rows.ts";

/**
 * Passages that hold every phrase of the query word for word; `undefined` where the query has none. Capitals, accents,
 * punctuation, kinds of quotation marks, dashes and spaces make no difference.
 */
export function passagesWithPhrases(collection: Collection, query: Query): ReadonlySet<PassageNumber> | undefined {
  const phrases = query.phrases.map(({ start, end }) => termsOf(query.input.slice(start, end)).map(({ form }) => form));
  const [first, ...others] = phrases.filter((forms) => forms.length > 0);
  if (!first) return undefined;
  const rows = [first, ...others].map((forms) => rowOf(collection, forms));
  const candidates = postingsOfRow(collection, first.map(stemOfTerm)).flatMap((slot) => Array.from(slot ?? []));
  return new Set(candidates.filter((passage) => rows.every((row) => holdsRow(collection, passage, row))));
}

function rowOf({ vocabulary }: Collection, forms: readonly string[]): WordRow {
  return wordRowOf(
    forms.map((form) => {
      const ways = [form, form.toLowerCase(), form.toUpperCase()];
      return new Set(ways.flatMap((way) => vocabulary.wordOf(way)?.id ?? []));
    }),
  );
}

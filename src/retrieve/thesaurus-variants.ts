import type { QueryTerm, Variant } from "../domain/query.ts";
import { isHeld } from "../index/passage-index.ts";
import type { Relation } from "../lexicon/thesaurus.ts";
import type { Collection } from "./collection.ts";
import { stemOfTerm, termsOf } from "./terms.ts";
import type { PostingsReader } from "./word-rows.ts";

/**
 * How much a related word counts beside the one typed. A word of the same root says nearly the same; a broader or a
 * narrower one only hints at it.
 */
const RELATION_WEIGHTS: Readonly<Record<Relation, number>> = {
  derivation: 0.75,
  synonym: 0.55,
  similar: 0.5,
  broader: 0.35,
  narrower: 0.4,
  opposite: 0.6,
};

/** What a meaning that is not the word's commonest loses, for each step down. */
const SENSE_COST = 0.05;

/** Related words of one term at most: the best of them. */
const VARIANT_LIMIT = 12;

/** Words that the thesaurus relates to a term and that the collection holds, best first; none for a name. */
export function thesaurusVariantsOf(
  { thesaurus, vocabulary }: Collection,
  term: QueryTerm,
  postingsOf: PostingsReader,
): Variant[] {
  if (!thesaurus || vocabulary.wordOf(term.form)?.isName) return [];
  return thesaurus
    .relatedWordsOf(term.form)
    .map(({ words, relation, sense }): Variant => {
      const stems = termsOf(words).map(({ form }) => stemOfTerm(form));
      const weight = RELATION_WEIGHTS[relation] - (relation === "opposite" ? 0 : SENSE_COST * sense);
      const isDenied = relation === "opposite" ? { isDenied: true } : {};
      return { stems, kind: "synonym", weight, printed: words, ...isDenied };
    })
    .filter(({ stems, weight }) => stems.length > 0 && weight > 0 && isHeld(postingsOf(stems)))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, VARIANT_LIMIT);
}

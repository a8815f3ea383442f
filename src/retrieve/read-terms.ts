import type { Query, QueryTerm, ReadTerm, Variant } from "../domain/query.ts";
import { contains } from "../domain/span.ts";
import { countOf, idfOf, isHeld, type SearchTerm, type WeightedPostings } from "../index/passage-index.ts";
import { prefixOf } from "../text/stem.ts";
import type { Collection } from "./collection.ts";
import { phraseTermOf } from "./filed-phrases.ts";
import { inflectionVariantsOf } from "./inflection-variants.ts";
import { nearSpellingsOf, slipsOf } from "./misspellings.ts";
import { prefixTermOf } from "./passage-terms.ts";
import { respelledVariantsOf } from "./respelled-variants.ts";
import { rewordingVariantsOf } from "./rewording-variants.ts";
import { spellingVariantsOf } from "./spelling-variants.ts";
import { type Alternate, readText, stemOfTerm } from "./terms.ts";
import { thesaurusVariantsOf } from "./thesaurus-variants.ts";
import { createPostingsReader, type PostingsReader } from "./word-rows.ts";

/** Another form of the same word counts a little less than the form typed. */
const STEM_WEIGHT = 0.95;

/** A compound joined or divided otherwise counts a little less than as it was typed. */
const COMPOUND_WEIGHT = 0.95;

/** A word with the same beginning counts less, as it may be another word. */
const PREFIX_WEIGHT = 0.9;

/** What a word of a phrase counts where it stands without the others. */
const PART_WEIGHT = 0.85;

/** Words with the same beginning that are told of at most; all of them are searched for. */
const PREFIX_LIMIT = 20;

/** A word in more passages than this is searched for without its synonyms: the best 50 are found among its own. */
const ENOUGH_PASSAGES = 1000;

/** Misspellings shown as near at most. */
const NEAR_LIMIT = 3;

/** A term as it is read, and as it is searched for. */
export interface TermReading {
  readonly read: ReadTerm;
  /** Those of its variants that are searched for, best first. */
  readonly searched: readonly Variant[];
  readonly search: SearchTerm;
}

/**
 * How each term of the query is read in the collection, in the order of `query.terms`. A phrase that has other names
 * ("Collective Security Treaty Organization": "CSTO") gives each of the terms that it covers the other name as a variant.
 *
 * Words that only come close and words of the thesaurus are told of, and searched for only where nothing else stands for the term: searching for them whenever
 * they are related costs more right passages than it finds.
 */
export function readTerms(collection: Collection, query: Query): TermReading[] {
  const { alternates } = readText(query.input);
  const postingsOf = createPostingsReader(collection);
  const rewordings = rewordingVariantsOf(collection, query, postingsOf);
  return query.terms.map((term, i) => {
    const typed = query.input.slice(term.span.start, term.span.end);
    const own = [
      ...ownVariantsOf(collection, term, postingsOf),
      ...compoundVariantsOf(collection, term, alternates, postingsOf),
      ...inflectionVariantsOf(term, postingsOf),
      ...prefixVariantsOf(collection, term),
    ];
    const met = distinct([...own, ...spellingVariantsOf(collection, term, typed, own)]);
    const reworded = rewordings[i];
    const listed = distinct([...met, ...(reworded?.close ?? [])]);
    const slips = listed.some(({ kind }) => kind !== "synonym") ? [] : slipsOf(collection, term);
    const isUnknown = listed.length === 0 && slips.length === 0;
    const known = distinct([
      ...listed,
      ...slips,
      ...(isUnknown ? respelledVariantsOf(collection, term, postingsOf) : []),
    ]);
    const isInPhrase = () => reworded?.isInPhrase() ?? false;
    const related = () =>
      isInPhrase()
        ? distinct([...known.map(asPartOfPhrase), ...(reworded?.loose() ?? [])])
        : distinct([...known, ...(reworded?.loose() ?? []), ...thesaurusVariantsOf(collection, term, postingsOf)]);
    const searched = searchedOf(known, postingsOf) ?? related();
    const readings = readingsOf(collection, term, searched, postingsOf);
    const documentFrequency = collection.index.countAny(readings.map(({ postings }) => postings));
    return {
      read: lazyReadTerm(
        { term, documentFrequency },
        {
          variants: related,
          isWord: () => collection.isWord(term.form),
          isInPhrase,
          nearSpellings: () => (met.length > 0 ? [] : nearSpellingsOf(collection, term, searched, NEAR_LIMIT)),
        },
      ),
      searched,
      search: { readings, idf: idfOf(documentFrequency, collection.index.size) },
    };
  });
}

/** Variants that are searched for; `undefined` where there are none. Synonyms of a word that many passages hold would only cost time. */
function searchedOf(known: readonly Variant[], postingsOf: PostingsReader): readonly Variant[] | undefined {
  if (known.length === 0) return undefined;
  const isCommon = known.some(({ kind, stems }) => kind === "exact" && countOf(postingsOf(stems)) > ENOUGH_PASSAGES);
  return isCommon ? known.filter(({ kind }) => kind !== "synonym") : known;
}

/** A word of a phrase counts less by itself: it may stand in another sense. */
function asPartOfPhrase(variant: Variant): Variant {
  return variant.kind === "synonym" ? variant : { ...variant, weight: variant.weight * PART_WEIGHT };
}

/** What ranking does without. */
type LookedUpLater = Pick<ReadTerm, "variants" | "isWord" | "isInPhrase" | "nearSpellings">;

/** The term with what the thesaurus, the looser lists and the spellings near it tell of it, which is looked up when it is first asked for. */
function lazyReadTerm(
  read: Omit<ReadTerm, keyof LookedUpLater>,
  lookUp: { readonly [key in keyof LookedUpLater]: () => LookedUpLater[key] },
): ReadTerm {
  const known: { -readonly [key in keyof LookedUpLater]?: LookedUpLater[key] } = {};
  return {
    ...read,
    get variants() {
      known.variants ??= lookUp.variants();
      return known.variants;
    },
    get isWord() {
      known.isWord ??= lookUp.isWord();
      return known.isWord;
    },
    get isInPhrase() {
      known.isInPhrase ??= lookUp.isInPhrase();
      return known.isInPhrase;
    },
    get nearSpellings() {
      known.nearSpellings ??= lookUp.nearSpellings();
      return known.nearSpellings;
    },
  };
}

/** The word itself: the form typed where it occurs, else other forms of its stem. */
function ownVariantsOf({ vocabulary }: Collection, { form, stem }: QueryTerm, postingsOf: PostingsReader): Variant[] {
  const word = vocabulary.wordOf(form);
  if (word) return [{ stems: [stem], kind: "exact", weight: 1, printed: vocabulary.printedOf(word) }];
  const [other] = vocabulary
    .wordsOfStem(stem)
    .toSorted((a, b) => b.passages - a.passages || (a.form < b.form ? -1 : 1));
  if (other) return [{ stems: [stem], kind: "stem", weight: STEM_WEIGHT, printed: vocabulary.printedOf(other) }];
  // Publishers, bylines and dates are filed without being words of a passage.
  return isHeld(postingsOf([stem])) ? [{ stems: [stem], kind: "exact", weight: 1, printed: form }] : [];
}

/** A compound in its other form: "COVID-19" as "COVID 19", "Nur-Sultan" as "Nursultan". */
function compoundVariantsOf(
  { vocabulary }: Collection,
  { span }: QueryTerm,
  alternates: readonly Alternate[],
  postingsOf: PostingsReader,
): Variant[] {
  const inside = alternates.filter((alternate) => contains(span, alternate.span)).map(({ form }) => form);
  const around = alternates.filter((alternate) => contains(alternate.span, span)).map(({ form }) => [form]);
  return [inside, ...around].flatMap((forms) => {
    const stems = forms.map(stemOfTerm);
    if (stems.length === 0 || !isHeld(postingsOf(stems))) return [];
    const words = forms.map((form) => vocabulary.wordOf(form));
    const printed = words.map((word, i) => (word ? vocabulary.printedOf(word) : forms[i])).join(" ");
    return { stems, kind: "exact" as const, weight: COMPOUND_WEIGHT, printed };
  });
}

/** Words with the same beginning, in texts of languages that pile endings on words. */
function prefixVariantsOf({ vocabulary }: Collection, { form, stem }: QueryTerm): Variant[] {
  return vocabulary
    .wordsOfPrefix(prefixOf(form))
    .filter((word) => word.form !== form && word.stem !== stem)
    .slice(0, PREFIX_LIMIT)
    .map((word) => ({ stems: [word.stem], kind: "stem", weight: PREFIX_WEIGHT, printed: vocabulary.printedOf(word) }));
}

/** Best first; of two variants with the same stems the one that counts more. */
function distinct(variants: readonly Variant[]): Variant[] {
  const best = new Map<string, Variant>();
  for (const variant of variants.toSorted((a, b) => b.weight - a.weight)) {
    const key = phraseTermOf(variant.stems);
    if (!best.has(key)) best.set(key, variant);
  }
  return [...best.values()];
}

/** What a term is searched by: the postings of its variants, and of its beginning where texts are filed under beginnings. */
function readingsOf(
  { index }: Collection,
  { form }: QueryTerm,
  variants: readonly Variant[],
  postingsOf: PostingsReader,
): WeightedPostings[] {
  const readings = variants.map(({ stems, weight }) => ({ postings: postingsOf(stems), weight }));
  const beginning = index.postingsOf(prefixTermOf(prefixOf(form)));
  return isHeld(beginning) ? [...readings, { postings: beginning, weight: PREFIX_WEIGHT }] : readings;
}

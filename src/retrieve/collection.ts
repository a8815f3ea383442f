import type { Article, ArticleSlug } from "../domain/article.ts";
import type { Passage, PassageId } from "../domain/passage.ts";
import { createFlexsearchIndex } from "../index/flexsearch-index.ts";
import type { NameIndex } from "../index/name-index.ts";
import type { PassageIndex, PassageNumber } from "../index/passage-index.ts";
import { createVocabulary, type Vocabulary, type WordId } from "../index/vocabulary.ts";
import { createWordMarks, type WordMarks } from "../index/word-marks.ts";
import { createWordSequences, SENTENCE_END, type WordSequences } from "../index/word-sequences.ts";
import type { Thesaurus } from "../lexicon/thesaurus.ts";
import { type ArticleNames, createArticleNames } from "./article-names.ts";
import { createPassageRegister } from "./passage-register.ts";
import { type ArticleWords, filedTermsOf, type PassageWords, wordsOfArticle, wordsOfPassage } from "./passage-terms.ts";
import { createRewordings, type Rewordings, type Synonyms } from "./rewordings.ts";
import { contentLengthOf } from "./terms.ts";

/** Average passage length, in words without stop words, of an index that begins empty; a news paragraph has about that many. */
const DEFAULT_AVERAGE_LENGTH = 40;

/** The average length is measured on the first articles that have this many passages; more would not change it much. */
const LENGTH_SAMPLE = 2000;

/** An article with its passages, and the names that can be completed. */
export interface ArticlePassages extends ArticleNames {
  readonly passages: readonly Passage[];
}

/** What a collection is made of. */
export interface CollectionOptions {
  /** Of two with the same slug the last counts. */
  readonly articles: readonly ArticlePassages[];
  /** Groups of names for one thing that hold whatever the articles say: "United States", "US". */
  readonly aliases?: readonly (readonly string[])[];
  /** Words that may be printed for words asked. */
  readonly synonyms?: readonly Synonyms[];
  /** Words related to words, beyond the synonyms listed; and which words are words, never taken for a slip of the pen. */
  readonly thesaurus?: Thesaurus;
  /** In words without stop words; by default that of the first articles given, or `DEFAULT_AVERAGE_LENGTH` where none is. */
  readonly averageLength?: number;
  /** Told after each of the articles given how many are indexed. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Index, passages and articles together: everything that is asked when a question is asked. */
export interface Collection {
  /** By slug; the same array for the life of the collection, which follows what is added and removed. */
  readonly articles: readonly Article[];
  readonly passageCount: number;
  readonly index: PassageIndex;
  readonly vocabulary: Vocabulary;
  readonly sequences: WordSequences;
  /** Of all articles held. Names are read out of the articles when it is first looked at, which `fileNames` can do beforehand. */
  readonly names: NameIndex;
  readonly rewordings: Rewordings;
  /** Scratch of the query at hand: which of its terms a word matches. */
  readonly marks: WordMarks;
  readonly thesaurus?: Thesaurus;
  /** Whether a lower-case form is an ordinary word; never where there is no thesaurus. */
  readonly isWord: (form: string) => boolean;
  /** Numbers of all passages held, smallest first. */
  passageNumbers(): PassageNumber[];
  /** The passage filed under a number that the index gave. */
  passageAt(number: PassageNumber): Passage;
  /** Stems of the headline and particulars of the passage's article. */
  articleWordsAt(number: PassageNumber): ArticleWords;
  articleOf(slug: ArticleSlug): Article | undefined;
  passageOf(id: PassageId): Passage | undefined;
  /** Order of passages by id. */
  readonly tieOrder: (a: PassageNumber, b: PassageNumber) => number;
  /** Adds an article, in place of one with the same slug. */
  addArticle(added: ArticlePassages): void;
  /** Takes an article and its passages out; whether it was there. */
  removeArticle(slug: ArticleSlug): boolean;
  /** Files the names of at most so many articles whose names wait to be filed, and gives how many still wait. */
  fileNames(most: number): number;
}

interface HeldArticle extends ArticleNames {
  readonly numbers: readonly PassageNumber[];
}

/** A collection in memory. Adding and removing leave it equal to one made anew from the same articles with the same average length. */
export function createCollection(options: CollectionOptions): Collection {
  const vocabulary = createVocabulary();
  const index = createFlexsearchIndex(options.averageLength ?? averageLengthOf(options.articles));
  const sequences = createWordSequences();
  const names = createArticleNames();
  const rewordings = createRewordings(options.synonyms ?? [], options.aliases ?? []);
  const articles: Article[] = [];
  const first = new Map(options.articles.map((added) => [added.article.slug, added]));
  const register = createPassageRegister([...first.values()].flatMap(({ passages }) => passages.map(({ id }) => id)));
  const heldArticles = new Map<ArticleSlug, HeldArticle>();

  function addPassage(passage: Passage, articleWords: ArticleWords): PassageNumber {
    const number = register.add({ passage, articleWords });
    const words = wordsOfPassage(passage, vocabulary, articleWords.usesPrefixes);
    const isHeadline = passage.article.paragraphs[passage.paragraphIndex]?.part === "headline";
    const ids = vocabulary.addPassage([...words.occurrences, ...words.alternates]);
    sequences.set(number, sequenceOf(ids.slice(0, words.occurrences.length), words));
    index.add(number, filedTermsOf(words, articleWords, isHeadline, rewordings.filedPhrases));
    return number;
  }

  function removePassage(number: PassageNumber): void {
    const { passage, articleWords } = register.at(number);
    const { occurrences, alternates } = wordsOfPassage(passage, vocabulary, articleWords.usesPrefixes);
    vocabulary.removePassage([...occurrences, ...alternates]);
    sequences.delete(number);
    index.remove(number);
    register.remove(number);
  }

  function removeArticle(slug: ArticleSlug): boolean {
    const held = heldArticles.get(slug);
    if (!held) return false;
    for (const group of held.aliases ?? []) rewordings.removeAliases(group);
    for (const number of held.numbers) removePassage(number);
    heldArticles.delete(slug);
    articles.splice(placeOf(slug), 1);
    names.remove(held);
    return true;
  }

  function addArticle(added: ArticlePassages): void {
    removeArticle(added.article.slug);
    articles.splice(placeOf(added.article.slug), 0, added.article);
    file(added);
  }

  /** Where the article stands in `articles`, or would stand. */
  function placeOf(slug: ArticleSlug): number {
    let low = 0;
    let high = articles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((articles[middle]?.slug ?? "") < slug) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function file({ passages, ...named }: ArticlePassages): void {
    const articleWords = wordsOfArticle(named.article);
    for (const group of named.aliases ?? []) rewordings.addAliases(group);
    const held = { ...named, numbers: passages.map((passage) => addPassage(passage, articleWords)) };
    heldArticles.set(named.article.slug, held);
    names.add(held);
  }

  for (const { article } of [...first.values()].sort((a, b) => bySlug(a.article, b.article))) articles.push(article);
  let done = 0;
  for (const added of first.values()) {
    file(added);
    options.onProgress?.(++done, first.size);
  }

  return {
    articles,
    get passageCount() {
      return index.size;
    },
    index,
    vocabulary,
    sequences,
    get names() {
      names.file(names.waiting);
      return names.index;
    },
    rewordings,
    marks: createWordMarks(),
    isWord: (form) => options.thesaurus?.isWord(form) ?? false,
    ...(options.thesaurus ? { thesaurus: options.thesaurus } : {}),
    passageNumbers: register.numbers,
    passageAt: (number) => register.at(number).passage,
    articleWordsAt: (number) => register.at(number).articleWords,
    articleOf: (slug) => heldArticles.get(slug)?.article,
    passageOf: register.of,
    tieOrder: register.order,
    addArticle,
    removeArticle,
    fileNames(most) {
      names.file(most);
      return names.waiting;
    },
  };
}

function bySlug(a: Article, b: Article): number {
  if (a.slug === b.slug) return 0;
  return a.slug < b.slug ? -1 : 1;
}

function sequenceOf(ids: readonly WordId[], { sentenceEnds }: PassageWords): WordId[] {
  return ids.flatMap((id, i) => (sentenceEnds.has(i) ? [id, SENTENCE_END] : [id]));
}

/** Mean number of words, without stop words, of the passages of the first articles; `DEFAULT_AVERAGE_LENGTH` where there is none. */
function averageLengthOf(articles: readonly ArticlePassages[]): number {
  const sample: Passage[] = [];
  for (const { passages } of articles) {
    if (sample.length >= LENGTH_SAMPLE) break;
    sample.push(...passages);
  }
  const words = sample.reduce((sum, { article, span }) => sum + contentLengthOf(article.text, span), 0);
  return words === 0 ? DEFAULT_AVERAGE_LENGTH : words / sample.length;
}

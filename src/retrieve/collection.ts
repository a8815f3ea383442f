import type { Article, ArticleSlug } from "../domain/article.ts";
import type { Passage, PassageId } from "../domain/passage.ts";
import { createFlexsearchIndex } from "../index/flexsearch-index.ts";
import type { NameIndex } from "../index/name-index.ts";
import type { PassageIndex, PassageNumber } from "../index/passage-index.ts";
import { filedUnder, numbersOf, partOf, type SavedArrays } from "../index/saved-arrays.ts";
import { createStringTable, type StringId } from "../index/string-table.ts";
import { createVocabulary, type Vocabulary, type WordId } from "../index/vocabulary.ts";
import { createWordMarks, type WordMarks } from "../index/word-marks.ts";
import { createWordSequences, SENTENCE_END, type WordSequences } from "../index/word-sequences.ts";
import type { Thesaurus } from "../lexicon/thesaurus.ts";
import { createAliasGroups } from "./alias-groups.ts";
import { type ArticleNames, createArticleNames, type NamesOfArticles, type PrintedName } from "./article-names.ts";
import { type ArticleNumber, type ArticleStems, createArticleRegister } from "./article-register.ts";
import { averageLengthOf, sampledOf } from "./average-length.ts";
import { createPassageRegister } from "./passage-register.ts";
import { type ArticleWords, filedTermsOf, type PassageWords, wordsOfArticle, wordsOfPassage } from "./passage-terms.ts";
import { createRewordings, type Rewordings, type Synonyms } from "./rewordings.ts";

/** An article with its passages. */
export interface ArticlePassages {
  readonly article: Article;
  readonly passages: readonly Passage[];
  /** Groups of names that the article uses for one thing: a body and its abbreviation. */
  readonly aliases?: readonly (readonly string[])[];
}

/** What a collection knows of words, whatever its articles say. */
export interface WordKnowledge {
  /** Groups of names for one thing that hold whatever the articles say: "United States", "US". */
  readonly aliases?: readonly (readonly string[])[];
  /** Words that may be printed for words asked. */
  readonly synonyms?: readonly Synonyms[];
  /** Words related to words, beyond the synonyms listed; and which words are words, never taken for a slip of the pen. */
  readonly thesaurus?: Thesaurus;
  /** Reads the names that an article prints out of it; the same each time. Called when names are first asked for. */
  readonly namesOf?: (article: Article) => readonly PrintedName[];
}

/** What a collection is made of. */
export interface CollectionOptions extends WordKnowledge {
  /** Gone through once, so they need not all be there at a time; of two with the same slug the last counts. */
  readonly articles: Iterable<ArticlePassages> & { readonly length?: number };
  /** In words without stop words; by default that of the first articles given, or `DEFAULT_AVERAGE_LENGTH` where none is. */
  readonly averageLength?: number;
  /** Told after each of the articles given how many are indexed, and of how many as far as that is known. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** A collection that was saved. */
export interface SavedCollection {
  readonly arrays: SavedArrays;
  /** Reads an article that was saved under the number. */
  readonly read: (number: ArticleNumber) => Article;
}

/** Index, passages and articles together: everything that is asked when a question is asked. */
export interface Collection {
  /** By slug, put together when first asked for; the same array for the life of the collection, which follows what is added and removed. */
  readonly articles: readonly Article[];
  readonly passageCount: number;
  readonly index: PassageIndex;
  readonly vocabulary: Vocabulary;
  readonly sequences: WordSequences;
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
  /** The article of the passage filed under a number that the index gave. */
  articleAt(number: PassageNumber): Article;
  /** Stems of the headline and particulars of the passage's article. */
  articleStemsAt(number: PassageNumber): ArticleStems;
  /** The stem's id; 0 where no article holds it. */
  stemIdOf(stem: string): StringId;
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
  /** What `loadCollection` makes the same collection of, together with the articles; good until the next change. */
  saved(): SavedArrays;
  /** Numbers of the articles, and the articles, for whoever saves them. */
  savedArticles(): Iterable<readonly [ArticleNumber, Article]>;
}

/** A collection in memory. Adding and removing leave it equal to one made anew from the same articles with the same average length. */
export function createCollection(options: CollectionOptions): Collection {
  const sampled = sampledOf(options.articles);
  const averageLength = options.averageLength ?? averageLengthOf(sampled.first.flatMap(({ passages }) => passages));
  const { collection, rankPassages } = collectionOf(options, { averageLength });
  let done = 0;
  for (const added of sampled.all) {
    collection.addArticle(added);
    // Nobody asks yet, so there is time.
    collection.index.packWhenDue();
    done++;
    options.onProgress?.(done, options.articles.length ?? done);
  }
  collection.index.pack();
  rankPassages();
  return collection;
}

/** A collection as it was when it was saved; its articles are read when they are first asked for. */
export function loadCollection(saved: SavedCollection, knowledge: WordKnowledge): Collection {
  const [averageLength = 0] = new Float64Array(numbersOf(saved.arrays, "averageLength").slice().buffer);
  return collectionOf(knowledge, { averageLength, saved }).collection;
}

/** What a collection begins with. */
interface Beginning {
  readonly averageLength: number;
  readonly saved?: SavedCollection;
}

function collectionOf(knowledge: WordKnowledge, { averageLength, saved }: Beginning) {
  const arrays = (part: string) => saved && partOf(saved.arrays, part);
  const strings = createStringTable(arrays("strings"));
  const vocabulary = createVocabulary(strings, arrays("vocabulary"));
  const index = createFlexsearchIndex({ averageLength, strings, saved: arrays("index") });
  const sequences = createWordSequences(arrays("sequences"));
  const rewordings = createRewordings(knowledge.synonyms ?? [], knowledge.aliases ?? []);
  const aliasGroups = createAliasGroups(rewordings, arrays("aliasGroups"));
  const register = createArticleRegister(saved && { arrays: partOf(saved.arrays, "articles"), read: saved.read });
  const passages = createPassageRegister({ articleAt: register.at, saved: arrays("passages") });
  const made: { articles?: Article[]; names?: NamesOfArticles } = {};
  const named = new Map<ArticleNumber, ArticleNames>();

  function addPassage(passage: Passage, article: ArticleNumber, articleWords: ArticleWords): void {
    const number = passages.add(passage, article);
    register.addPassage(article, number);
    const words = wordsOfPassage(passage, vocabulary, articleWords.usesPrefixes);
    const ids = vocabulary.addPassage([...words.occurrences, ...words.alternates]);
    sequences.set(number, sequenceOf(ids.slice(0, words.occurrences.length), words));
    index.add(number, filedTermsOf(words, articleWords, isHeadline(passage), rewordings.filedPhrases));
  }

  function removePassage(number: PassageNumber, articleWords: ArticleWords): void {
    const passage = passages.at(number);
    const words = wordsOfPassage(passage, vocabulary, articleWords.usesPrefixes);
    vocabulary.removePassage([...words.occurrences, ...words.alternates]);
    sequences.delete(number);
    index.remove(number, filedTermsOf(words, articleWords, isHeadline(passage), rewordings.filedPhrases));
    passages.remove(number);
  }

  function removeArticle(slug: ArticleSlug): boolean {
    const number = register.numberOf(slug);
    if (number === undefined) return false;
    const article = register.at(number);
    const articleWords = wordsOfArticle(article);
    for (const passage of register.passagesOf(number)) removePassage(passage, articleWords);
    made.articles?.splice(placeOf(slug, made.articles), 1);
    const names = named.get(number);
    if (names) made.names?.remove(names);
    named.delete(number);
    aliasGroups.remove(number);
    register.remove(number);
    return true;
  }

  function addArticle({ article, passages: added, aliases = [] }: ArticlePassages): void {
    removeArticle(article.slug);
    const articleWords = wordsOfArticle(article);
    const stemIds = (stems: ReadonlySet<string>) => [...stems].map((stem) => strings.add(stem));
    const stems = { headline: stemIds(articleWords.headline), particulars: stemIds(articleWords.particulars) };
    const number = register.add({ article, stems });
    aliasGroups.add(number, aliases);
    for (const passage of added) addPassage(passage, number, articleWords);
    made.articles?.splice(placeOf(article.slug, made.articles), 0, article);
    if (made.names) addNames(made.names, number);
  }

  function addNames(names: NamesOfArticles, number: ArticleNumber): void {
    const article = register.at(number);
    const own: ArticleNames = {
      article,
      aliases: aliasGroups.of(number),
      names: () => knowledge.namesOf?.(article) ?? [],
    };
    named.set(number, own);
    names.add(own);
  }

  function namesOfAll(): NamesOfArticles {
    if (made.names) return made.names;
    const names = createArticleNames();
    for (const number of register.numbers()) addNames(names, number);
    made.names = names;
    return names;
  }

  const collection: Collection = {
    get articles() {
      made.articles ??= register.numbers().map(register.at).sort(bySlug);
      return made.articles;
    },
    get passageCount() {
      return index.size;
    },
    index,
    vocabulary,
    sequences,
    get names() {
      const names = namesOfAll();
      names.file(names.waiting);
      return names.index;
    },
    rewordings,
    marks: createWordMarks(),
    isWord: (form) => knowledge.thesaurus?.isWord(form) ?? false,
    ...(knowledge.thesaurus ? { thesaurus: knowledge.thesaurus } : {}),
    passageNumbers: passages.numbers,
    passageAt: passages.at,
    articleAt: (number) => register.at(passages.articleOf(number)),
    articleStemsAt: (number) => register.stemsOf(passages.articleOf(number)),
    stemIdOf: strings.idOf,
    articleOf(slug) {
      const number = register.numberOf(slug);
      return number === undefined ? undefined : register.at(number);
    },
    passageOf: passages.of,
    tieOrder: passages.order,
    addArticle,
    removeArticle,
    fileNames(most) {
      const names = namesOfAll();
      names.file(most);
      return names.waiting;
    },
    saved: () =>
      new Map([
        ["averageLength", new Uint32Array(Float64Array.of(averageLength).buffer)],
        ...filedUnder("index", index.saved()),
        ...filedUnder("strings", strings.saved()),
        ...filedUnder("vocabulary", vocabulary.saved()),
        ...filedUnder("sequences", sequences.saved()),
        ...filedUnder("aliasGroups", aliasGroups.saved()),
        ...filedUnder("articles", register.saved()),
        ...filedUnder("passages", passages.saved()),
      ]),
    *savedArticles() {
      for (const number of register.numbers()) yield [number, register.at(number)];
    },
  };
  return { collection, rankPassages: passages.rank };
}

function isHeadline({ article, paragraphIndex }: Passage): boolean {
  return article.paragraphs[paragraphIndex]?.part === "headline";
}

/** Where the article stands in a list by slug, or would stand. */
function placeOf(slug: ArticleSlug, articles: readonly Article[]): number {
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((articles[middle]?.slug ?? "") < slug) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bySlug(a: Article, b: Article): number {
  if (a.slug === b.slug) return 0;
  return a.slug < b.slug ? -1 : 1;
}

function sequenceOf(ids: readonly WordId[], { sentenceEnds }: PassageWords): WordId[] {
  return ids.flatMap((id, i) => (sentenceEnds.has(i) ? [id, SENTENCE_END] : [id]));
}

import type { Article, ArticleSlug } from "../domain/article.ts";
import { createColumn } from "../index/columns.ts";
import { createNumberLists } from "../index/number-lists.ts";
import type { PassageNumber } from "../index/passage-index.ts";
import { filedUnder, numbersOf, partOf, type SavedArrays } from "../index/saved-arrays.ts";
import { createStringTable, type StringId } from "../index/string-table.ts";

/** Names an article inside the collection: counted from 0; an article of the same slug gets the same again. */
export type ArticleNumber = number;

/** Stems of the headline and of the particulars of an article, by their ids. */
export interface ArticleStems {
  readonly headline: readonly StringId[];
  readonly particulars: readonly StringId[];
}

/** An article as it is entered. */
interface EnteredArticle {
  readonly article: Article;
  readonly stems: ArticleStems;
}

/** Which article stands under which number. */
export interface ArticleRegister {
  /** Numbers of the articles held, in no order. */
  numbers(): ArticleNumber[];
  /** Enters an article whose slug is not held. */
  add(entered: EnteredArticle): ArticleNumber;
  /** Notes that the passage is the article's. */
  addPassage(number: ArticleNumber, passage: PassageNumber): void;
  /** Strikes out an article that is held, and its passages. */
  remove(number: ArticleNumber): void;
  numberOf(slug: ArticleSlug): ArticleNumber | undefined;
  /** The article; the same object each time until it is removed. */
  at(number: ArticleNumber): Article;
  stemsOf(number: ArticleNumber): ArticleStems;
  passagesOf(number: ArticleNumber): readonly PassageNumber[];
  /** What a register is made of anew, together with the articles; good until the next change. */
  saved(): SavedArrays;
}

/** What a saved register is made of. */
export interface SavedArticleRegister {
  readonly arrays: SavedArrays;
  /** Reads an article that was saved. */
  readonly read: (number: ArticleNumber) => Article;
}

/** A register of articles; saved ones are read when they are first asked for. By default it is empty. */
export function createArticleRegister(saved?: SavedArticleRegister): ArticleRegister {
  const lists = (name: string) => createNumberLists(saved && partOf(saved.arrays, name));
  /** A slug's place in the table, counted from 0, is the article's number. */
  const slugs = createStringTable(saved && partOf(saved.arrays, "slugs"));
  /** 1 where an article is held. */
  const held = createColumn(saved && numbersOf(saved.arrays, "held"));
  const headlines = lists("headlines");
  const particulars = lists("particulars");
  const passages = lists("passages");
  /** Articles by number, as far as they were asked for. */
  const articles = new Map<ArticleNumber, Article>();

  function at(number: ArticleNumber): Article {
    const known = articles.get(number);
    if (known) return known;
    if (!saved || held.at(number) === 0) throw new Error(`Cannot find article ${number}: nothing is filed there`);
    const article = saved.read(number);
    articles.set(number, article);
    return article;
  }

  return {
    numbers: () => [...held.used()].flatMap((isHeld, number) => (isHeld === 1 ? [number] : [])),
    add({ article, stems }) {
      const number = slugs.add(article.slug) - 1;
      held.set(number, 1);
      articles.set(number, article);
      for (const stem of stems.headline) headlines.add(number, stem);
      for (const stem of stems.particulars) particulars.add(number, stem);
      return number;
    },
    addPassage: (number, passage) => passages.add(number, passage),
    remove(number) {
      held.set(number, 0);
      articles.delete(number);
      for (const list of [headlines, particulars, passages]) list.clear(number);
    },
    numberOf(slug) {
      const number = slugs.idOf(slug) - 1;
      return number >= 0 && held.at(number) === 1 ? number : undefined;
    },
    at,
    stemsOf: (number) => ({ headline: headlines.of(number), particulars: particulars.of(number) }),
    passagesOf: passages.of,
    saved: () =>
      new Map([
        ...filedUnder("slugs", slugs.saved()),
        ["held", held.used()],
        ...filedUnder("headlines", headlines.saved()),
        ...filedUnder("particulars", particulars.saved()),
        ...filedUnder("passages", passages.saved()),
      ]),
  };
}

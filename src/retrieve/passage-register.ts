import type { Article } from "../domain/article.ts";
import type { Passage, PassageId } from "../domain/passage.ts";
import { createColumn } from "../index/columns.ts";
import type { PassageNumber } from "../index/passage-index.ts";
import { filedUnder, numbersOf, partOf, type SavedArrays } from "../index/saved-arrays.ts";
import { createStringTable } from "../index/string-table.ts";
import type { ArticleNumber } from "./article-register.ts";

/** Which passage stands under which number of the index. */
export interface PassageRegister {
  /** Enters a passage of an article whose id is not held; gives its number, which is the same whenever it is entered again. */
  add(passage: Passage, article: ArticleNumber): PassageNumber;
  /** Strikes out what is held under the number. */
  remove(number: PassageNumber): void;
  /** @throws {Error} if nothing is held there: numbers come from the index, so that is a fault of the code. */
  at(number: PassageNumber): Passage;
  /** @throws {Error} as `at` does. */
  articleOf(number: PassageNumber): ArticleNumber;
  of(id: PassageId): Passage | undefined;
  /** Numbers in use, smallest first. */
  numbers(): PassageNumber[];
  /** Order of passages by id, as of `Array.sort`. */
  order(a: PassageNumber, b: PassageNumber): number;
  /** Ranks all passages entered so far by id, so that two of them are compared by number alone. */
  rank(): void;
  /** What a register is made of anew; good until the next change. */
  saved(): SavedArrays;
}

/** What a register is made of. */
export interface PassageRegisterOptions {
  readonly articleAt: (number: ArticleNumber) => Article;
  /** What it begins with; by default nothing is held. */
  readonly saved?: SavedArrays | undefined;
}

/** A register of passages, in columns: a passage is put together when it is asked for. */
export function createPassageRegister({ articleAt, saved }: PassageRegisterOptions): PassageRegister {
  const column = (name: string) => createColumn(saved && numbersOf(saved, name));
  /** An id's place in the table, counted from 0, is the passage's number. */
  const ids = createStringTable(saved && partOf(saved, "ids"));
  /** One more than the number of the passage's article; 0 where no passage is held. */
  const articles = column("articles");
  const starts = column("starts");
  const ends = column("ends");
  const paragraphs = column("paragraphs");
  /** Place of each passage in the order of ids, for the passages that were there when they were last ranked. */
  let ranks = saved ? numbersOf(saved, "ranks") : new Uint32Array(0);

  function articleOf(number: PassageNumber): ArticleNumber {
    const article = articles.at(number);
    if (article === 0) throw new Error(`Cannot find passage ${number}: nothing is filed there`);
    return article - 1;
  }

  function idAt(number: PassageNumber): PassageId {
    return ids.at(number + 1) as PassageId;
  }

  function at(number: PassageNumber): Passage {
    const article = articleOf(number);
    return {
      id: idAt(number),
      get article() {
        return articleAt(article);
      },
      span: { start: starts.at(number), end: ends.at(number) },
      paragraphIndex: paragraphs.at(number),
    };
  }

  return {
    add({ id, span, paragraphIndex }, article) {
      const number = ids.add(id) - 1;
      articles.set(number, article + 1);
      starts.set(number, span.start);
      ends.set(number, span.end);
      paragraphs.set(number, paragraphIndex);
      return number;
    },
    remove: (number) => articles.set(number, 0),
    at,
    articleOf,
    of(id) {
      const number = ids.idOf(id) - 1;
      return number >= 0 && articles.at(number) !== 0 ? at(number) : undefined;
    },
    numbers: () => [...articles.used()].flatMap((article, number) => (article === 0 ? [] : [number])),
    order(a, b) {
      if (a < ranks.length && b < ranks.length) return (ranks[a] ?? 0) - (ranks[b] ?? 0);
      return byCodeUnit(idAt(a), idAt(b));
    },
    rank() {
      const ordered = Array.from({ length: ids.lastId }, (_, number) => ({ number, id: idAt(number) }));
      ordered.sort((a, b) => byCodeUnit(a.id, b.id));
      ranks = new Uint32Array(ordered.length);
      for (const [place, { number }] of ordered.entries()) ranks[number] = place;
    },
    saved: () =>
      new Map([
        ...filedUnder("ids", ids.saved()),
        ["articles", articles.used()],
        ["starts", starts.used()],
        ["ends", ends.used()],
        ["paragraphs", paragraphs.used()],
        ["ranks", ranks],
      ]),
  };
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

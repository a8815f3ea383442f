import type { Passage } from "../domain/passage.ts";
import { contentLengthOf } from "./terms.ts";

/** Average passage length, in words without stop words, of an index that begins empty; a news paragraph has about that many. */
const DEFAULT_AVERAGE_LENGTH = 40;

/** The average length is measured on the first articles that have this many passages; more would not change it much. */
const LENGTH_SAMPLE = 2000;

/** Articles of which the first were looked at beforehand. */
interface Sampled<T> {
  /** Those looked at. */
  readonly first: readonly T[];
  /** These and all others, to be gone through once. */
  readonly all: Iterable<T>;
}

/** Looks at the first articles, as many as the average length is measured on. */
export function sampledOf<T extends { readonly passages: readonly Passage[] }>(articles: Iterable<T>): Sampled<T> {
  const rest = articles[Symbol.iterator]();
  const first: T[] = [];
  for (let passages = 0; passages < LENGTH_SAMPLE; passages += first.at(-1)?.passages.length ?? 0) {
    const next = rest.next();
    if (next.done) break;
    first.push(next.value);
  }
  return { first, all: chained(first, rest) };
}

function* chained<T>(first: readonly T[], rest: Iterator<T>): Generator<T> {
  yield* first;
  for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
}

/** Mean number of words, without stop words, of the passages; `DEFAULT_AVERAGE_LENGTH` where there is none. */
export function averageLengthOf(passages: readonly Passage[]): number {
  const words = passages.reduce((sum, { article, span }) => sum + contentLengthOf(article.text, span), 0);
  return words === 0 ? DEFAULT_AVERAGE_LENGTH : words / passages.length;
}

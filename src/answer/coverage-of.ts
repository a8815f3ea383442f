import type { Coverage } from "../domain/answer.ts";
import type { Article } from "../domain/article.ts";

/** What a set of articles covers: how many, whose, and from when to when as far as they are dated. */
export function coverageOf(articles: readonly Article[]): Coverage {
  const outlets = new Set(articles.flatMap(({ publisher }) => (publisher === undefined ? [] : [publisher])));
  const dated = articles.flatMap(({ published }) => (published ? [published] : []));
  const [from] = dated.map((d) => d.from).sort();
  const to = dated
    .map((d) => d.to)
    .sort()
    .at(-1);
  return {
    articles: articles.length,
    outlets: [...outlets].sort(),
    withoutOutlet: articles.filter(({ publisher }) => publisher === undefined).length,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

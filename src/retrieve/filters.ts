import type { Article } from "../domain/article.ts";
import type { Filters } from "../domain/query.ts";
import type { InvalidReason } from "../domain/reply.ts";
import { tokensOf } from "../text/tokens.ts";

/** Why a filter cannot be met by any of the articles: nothing is printed under such an outlet or byline. */
export function refusalOf(filters: Filters, articles: Iterable<Article>): InvalidReason | undefined {
  if (filters.outlet === undefined && filters.by === undefined) return undefined;
  const all = [...articles];
  const { outlet, by } = filters;
  if (outlet !== undefined && !all.some((article) => isOfOutlet(article, outlet))) {
    return { kind: "unknown-outlet", value: outlet, outlets: sorted(all.flatMap(({ publisher }) => publisher ?? [])) };
  }
  if (by !== undefined && !all.some((article) => isBy(article, by))) {
    return { kind: "unknown-byline", value: by, bylines: sorted(all.flatMap(({ bylines }) => bylines)) };
  }
  return undefined;
}

/** Articles that the filters let through, and those that a date filter could not consider. */
export interface FilteredArticles {
  readonly accepted: ReadonlySet<Article>;
  /** Bear no date, though they meet the other filters; in the order given. Empty where no date is asked for. */
  readonly undated: readonly Article[];
}

/** Divides the articles by the filters; an undated article never passes a date filter. */
export function filterArticles(filters: Filters, articles: Iterable<Article>): FilteredArticles {
  const { outlet, by, after, before } = filters;
  const printedThere = [...articles].filter(
    (article) => (outlet === undefined || isOfOutlet(article, outlet)) && (by === undefined || isBy(article, by)),
  );
  const asksForDate = after !== undefined || before !== undefined;
  return {
    accepted: new Set(printedThere.filter((article) => !asksForDate || isPublishedWithin(article, filters))),
    undated: asksForDate ? printedThere.filter(({ published }) => !published) : [],
  };
}

/** An inexact date passes where any of its days would. */
function isPublishedWithin({ published }: Article, { after, before }: Filters): boolean {
  if (!published) return false;
  return (after === undefined || published.to >= after) && (before === undefined || published.from <= before);
}

function isOfOutlet({ publisher }: Article, outlet: string): boolean {
  return publisher !== undefined && isPart(outlet, publisher);
}

function isBy({ bylines }: Article, by: string): boolean {
  return bylines.some((byline) => isPart(by, byline));
}

/** Whether the words asked for stand in the printed ones, whatever their case and accents; the last may be cut short. */
function isPart(asked: string, printed: string): boolean {
  const words = foldedOf(asked);
  return words !== "" && ` ${foldedOf(printed)}`.includes(` ${words}`);
}

function foldedOf(text: string): string {
  return tokensOf(text)
    .map(({ form }) => form)
    .join(" ");
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

import type { ArticleSlug } from "../domain/article.ts";
import type { ArticleVersion } from "../domain/ids.ts";

/**
 * What makes a collection other than the shipped one: the version of each article that the store adds, and which shipped ones are
 * withheld because they are withdrawn.
 */
export type HeldState = ReadonlyMap<ArticleSlug, ArticleVersion | "withheld">;

/** A step from one state to another; without `to`, the article is as shipped, or not there. */
interface Difference {
  readonly slug: ArticleSlug;
  readonly to: ArticleVersion | "withheld" | undefined;
}

/** An article as the store's list has it. */
interface Listed {
  readonly slug: ArticleSlug;
  readonly version: ArticleVersion;
  readonly isWithdrawn: boolean;
}

/** The state that a list of the store's articles asks for. A shipped article is answered from as shipped, if it is not withdrawn. */
export function heldStateOf(
  listed: readonly Listed[],
  shipped: { readonly has: (slug: ArticleSlug) => boolean },
): HeldState {
  return new Map(
    listed
      .filter(({ slug, isWithdrawn }) => shipped.has(slug) === isWithdrawn)
      .map(({ slug, version, isWithdrawn }) => [slug, isWithdrawn ? "withheld" : version]),
  );
}

/** What leads from one state to the other; what leaves, leaves first. */
export function differencesOf(from: HeldState, to: HeldState): Difference[] {
  const gone = [...from.keys()].filter((slug) => !to.has(slug)).map((slug): Difference => ({ slug, to: undefined }));
  const others = [...to].flatMap(([slug, held]) => (from.get(slug) === held ? [] : [{ slug, to: held }]));
  return [...gone, ...others];
}

/** The state as text, and so in an index file. */
export function formatHeldState(state: HeldState): string {
  return JSON.stringify([...state]);
}

/** What `formatHeldState` gave. The index file is checked whole by whoever reads it, so this is as it was written. */
export function parseHeldState(text: string): HeldState {
  return new Map(JSON.parse(text) as [ArticleSlug, ArticleVersion | "withheld"][]);
}

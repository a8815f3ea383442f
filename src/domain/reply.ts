import type { Answer, Coverage } from "./answer.ts";
import type { Article, ArticleSlug } from "./article.ts";
import type { Label } from "./attribution.ts";
import type { ArticleVersion } from "./ids.ts";

/** Why a line cannot be answered as it stands. */
export type InvalidReason =
  | { readonly kind: "empty" }
  | { readonly kind: "only-stop-words" }
  | { readonly kind: "too-long"; readonly length: number; readonly limit: number }
  | { readonly kind: "no-words" }
  | { readonly kind: "unknown-outlet"; readonly value: string; readonly outlets: readonly string[] }
  | { readonly kind: "unknown-byline"; readonly value: string; readonly bylines: readonly string[] }
  /** A filter whose value is missing, or stands after a space with nothing else to look for. */
  | { readonly kind: "empty-filter"; readonly filter: "outlet" | "by" }
  | { readonly kind: "unreadable-day"; readonly filter: "after" | "before"; readonly value: string }
  | { readonly kind: "unknown-article"; readonly slug: string; readonly nearest: readonly string[] }
  | { readonly kind: "withdrawn-article"; readonly slug: string }
  | { readonly kind: "missing-article" }
  | { readonly kind: "missing-name"; readonly command: "who" | "said" };

/** An article with what a reader must be told of its form. */
export interface LabelledArticle {
  readonly article: Article;
  readonly labels: readonly Label[];
  /** Versions that were added at run time, the latest last; absent of an article that came with the desk. A list has the latest alone. */
  readonly arrivals?: readonly Arrival[];
}

/** How a version of an article came to the desk at run time. */
export interface Arrival {
  readonly version: ArticleVersion;
  /** The file or address it was read from. */
  readonly origin: string;
  /** In milliseconds since 1970. */
  readonly addedAt: number;
}

/** A command that was mistyped, and the one it is nearest to. */
export interface Mistyped {
  /** The word as typed. */
  readonly typed: string;
  /** Name of an existing command. */
  readonly nearest: string;
}

/** Everything the desk can say, told apart by `kind`; platforms lay it out, and decide nothing. */
export type Reply =
  | {
      readonly kind: "answer";
      readonly answer: Answer;
      /** For each name asked about that is printed in several ways, those ways, the most frequent first. */
      readonly spellings?: readonly (readonly string[])[];
    }
  | {
      readonly kind: "articles";
      readonly articles: readonly LabelledArticle[];
      readonly coverage: Coverage;
      /** Articles that are kept and not answered from, by name. */
      readonly withdrawn: readonly ArticleSlug[];
    }
  | ({ readonly kind: "article" } & LabelledArticle)
  | { readonly kind: "help"; readonly examples: readonly string[]; readonly mistyped?: Mistyped }
  | { readonly kind: "invalid"; readonly input: string; readonly reason: InvalidReason };

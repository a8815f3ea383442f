import type { Answer, Coverage } from "./answer.ts";
import type { Article } from "./article.ts";
import type { Label } from "./attribution.ts";

/** Why a line cannot be answered as it stands. */
export type InvalidReason =
  | { readonly kind: "empty" }
  | { readonly kind: "only-stop-words" }
  | { readonly kind: "too-long"; readonly length: number; readonly limit: number }
  | { readonly kind: "no-words" }
  | { readonly kind: "unknown-outlet"; readonly value: string; readonly outlets: readonly string[] }
  | { readonly kind: "unknown-byline"; readonly value: string; readonly bylines: readonly string[] }
  | { readonly kind: "unreadable-day"; readonly filter: "after" | "before"; readonly value: string }
  | { readonly kind: "unknown-article"; readonly slug: string; readonly nearest: readonly string[] }
  | { readonly kind: "missing-name"; readonly command: "who" | "said" };

/** Everything the desk can say, told apart by `kind`; platforms lay it out, and decide nothing. */
export type Reply =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "articles"; readonly articles: readonly Article[]; readonly coverage: Coverage }
  | { readonly kind: "article"; readonly article: Article; readonly labels: readonly Label[] }
  | { readonly kind: "help"; readonly mistyped?: string; readonly nearest?: string }
  | { readonly kind: "invalid"; readonly input: string; readonly reason: InvalidReason };

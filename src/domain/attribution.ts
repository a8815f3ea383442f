import type { Published } from "./article.ts";

/** What a reader must be told of the form of an article before its words are used. */
export type Label = "opinion" | "interview" | "translation";

/** Who printed an article: what every excerpt of it carries to the end. Absent means that it is not stated. */
export interface Attribution {
  readonly headline?: string;
  readonly bylines: readonly string[];
  readonly publisher?: string;
  readonly published?: Published;
  readonly url?: string;
  readonly labels: readonly Label[];
}

import type { Turn } from "./article.ts";

/** Whether a statement is given in the speaker's own words or in the article's. */
export type Mode = "direct" | "reported";

interface Quoted {
  readonly mode: Mode;
  /** Whose interview turn the statement is quoted in. */
  readonly within?: Turn;
  /** What the article says of the name apart from its text, such as "Fictitious name". */
  readonly note?: string;
}

/**
 * Who makes a statement. `named` carries the fullest name the article gives, without titles; `described` the
 * description as printed ("the Interior Ministry"); `article` are the reporter's own words.
 */
export type Speaker =
  | ({ readonly kind: "named"; readonly name: string } & Quoted)
  | ({ readonly kind: "described"; readonly name: string } & Quoted)
  | { readonly kind: "interviewer"; readonly note?: string }
  | { readonly kind: "interviewee"; readonly note?: string }
  | { readonly kind: "article"; readonly note?: string }
  | { readonly kind: "unclear"; readonly mode?: Mode; readonly within?: Turn; readonly note?: string };

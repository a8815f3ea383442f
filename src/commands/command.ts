import type { Mistyped } from "../domain/reply.ts";
import type { Span } from "../domain/span.ts";

/** What a reader's line asks the desk to do. */
export type Command =
  | { readonly kind: "ask"; readonly question: string }
  /** `line` is the whole line, which names the person. */
  | { readonly kind: "who"; readonly line: string }
  /** `speaker` is the part of `line` that names whose words are wanted. */
  | { readonly kind: "said"; readonly line: string; readonly speaker: Span }
  | { readonly kind: "articles" }
  /** `name` is the article's slug, or what was typed in its place. */
  | { readonly kind: "article"; readonly line: string; readonly name: string }
  | { readonly kind: "help"; readonly mistyped?: Mistyped }
  /** A command whose name or article is missing. */
  | { readonly kind: "incomplete"; readonly line: string; readonly command: "who" | "said" | "article" };

/** The words that begin a command. */
export const COMMAND_WORDS = ["ask", "who", "said", "articles", "article", "help"] as const;

/** A word that begins a command. */
export type CommandWord = (typeof COMMAND_WORDS)[number];

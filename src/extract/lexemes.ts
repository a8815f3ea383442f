import type { Span } from "../domain/span.ts";

/** A word, number or mark of an article, as a span of its text. */
export interface Lexeme extends Span {
  /** The characters as printed. */
  readonly text: string;
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  /** A `clitic` is the possessive "'s", or the contracted verb "'s", apart from its word. */
  readonly kind: "word" | "number" | "mark" | "clitic";
  /** Whether it begins with a capital. */
  readonly isCapitalised: boolean;
  /** Whether white space, or the start of the span, stands before it. */
  readonly followsSpace: boolean;
}

/** Letters may be joined by apostrophes, hyphens and the full stops of "U.S."; digits by commas, points and hyphens. */
const LEXEME =
  /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{Nd}]*(?:['’‘ʼ‐‑-][\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*)*|\p{Nd}+(?:[.,]\p{Nd}+)*\p{L}*(?:['’‐‑-][\p{L}\p{Nd}]+)*|[^\s]/gu;

const CLITIC = /['’]s$/i;

/** The words, numbers and marks of a text within a span, in order; every character that is not white space is in one. */
export function lexemesOf(text: string, within: Span): Lexeme[] {
  const lexemes: Lexeme[] = [];
  const slice = text.slice(within.start, within.end);
  let previousEnd = -1;
  for (const match of slice.matchAll(LEXEME)) {
    const start = within.start + match.index;
    const followsSpace = start !== previousEnd;
    previousEnd = start + match[0].length;
    addLexemes(lexemes, match[0], start, followsSpace);
  }
  return lexemes;
}

function addLexemes(lexemes: Lexeme[], printed: string, start: number, followsSpace: boolean): void {
  const first = printed.charCodeAt(0);
  const isNumber = (first >= 0x30 && first <= 0x39) || /^\p{Nd}/u.test(printed);
  const isWord = !isNumber && /^\p{L}/u.test(printed);
  const hasClitic = isWord && printed.length > 2 && CLITIC.test(printed);
  const body = hasClitic ? printed.slice(0, -2) : printed;
  const kind = isNumber ? "number" : isWord ? "word" : "mark";
  lexemes.push(lexeme(body, start, kind, followsSpace));
  if (hasClitic) lexemes.push(lexeme(printed.slice(-2), start + body.length, "clitic", false));
}

function lexeme(text: string, start: number, kind: Lexeme["kind"], followsSpace: boolean): Lexeme {
  return {
    start,
    end: start + text.length,
    text,
    lower: text.toLowerCase().replace(/[’‘ʼ]/g, "'").replace(/[‐‑]/g, "-"),
    kind,
    isCapitalised: kind === "word" && /^[\p{Lu}\p{Lt}]/u.test(text),
    followsSpace,
  };
}

import type { Article, Part } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import { sentencesOf } from "../text/sentences.ts";
import { type Lexeme, lexemesOf } from "./lexemes.ts";
import { type Quotation, quotationsOf } from "./quotations.ts";

/** A sentence as a range of an article's lexemes. */
export interface ReadSentence {
  readonly span: Span;
  /** Index into `article.paragraphs`. */
  readonly paragraphIndex: number;
  readonly part: Part;
  /** Index of its first lexeme. */
  readonly first: number;
  /** Index after its last lexeme. */
  readonly end: number;
}

/** An article cut into sentences, lexemes and quotations: what every later stage reads. */
export interface Reading {
  readonly article: Article;
  readonly sentences: readonly ReadSentence[];
  readonly lexemes: readonly Lexeme[];
  /** By lexeme: index into `sentences`. */
  readonly sentenceOf: readonly number[];
  readonly quotations: readonly Quotation[];
  /** By lexeme: index into `quotations` of the outermost one that holds it, marks included; -1 outside. */
  readonly quotationOf: readonly number[];
}

/** The article cut up; no sentence crosses a paragraph's end. */
export function readingOf(article: Article): Reading {
  const sentences: ReadSentence[] = [];
  const lexemes: Lexeme[] = [];
  const sentenceOf: number[] = [];
  for (const [paragraphIndex, { span: paragraph, part }] of article.paragraphs.entries()) {
    for (const span of sentencesOf(article.text, paragraph)) {
      const first = lexemes.length;
      for (const lexeme of lexemesOf(article.text, span)) {
        lexemes.push(lexeme);
        sentenceOf.push(sentences.length);
      }
      sentences.push({ span, paragraphIndex, part, first, end: lexemes.length });
    }
  }
  const quotations = quotationsOf(article.text, article.paragraphs);
  return { article, sentences, lexemes, sentenceOf, quotations, quotationOf: placesIn(quotations, lexemes) };
}

/** The lexeme at an index, or an empty mark where there is none, so that looking beside a word needs no check. */
export function lexemeAt(lexemes: readonly Lexeme[], index: number): Lexeme {
  return lexemes[index] ?? NOTHING;
}

const NOTHING: Lexeme = {
  start: 0,
  end: 0,
  text: "",
  lower: "",
  kind: "mark",
  isCapitalised: false,
  followsSpace: true,
};

/** Whether the lexeme opens its sentence or a quotation, or follows a colon: where a capital says nothing. */
export function isInitial(reading: Reading, index: number): boolean {
  const sentence = reading.sentences[reading.sentenceOf[index] ?? -1];
  for (let at = index - 1; sentence && at >= sentence.first; at--) {
    const { kind, text } = lexemeAt(reading.lexemes, at);
    if (kind !== "mark") return false;
    if (text === ":" || text === "?" || text === "!") return true;
    const opensQuotation = reading.quotationOf[at] !== -1 && reading.quotationOf[at] !== reading.quotationOf[at - 1];
    if (opensQuotation) return true;
    if (/^[-–—]$/.test(text) && isDateline(reading.lexemes, at)) return true;
    if (text === "," || text === ";" || text === ")" || text === "—" || text === "–" || text === "-") return false;
  }
  return true;
}

/** Whether the dash at `at` ends a dateline: "PORT SALIS (Agency) - Soldiers". */
function isDateline(lexemes: readonly Lexeme[], at: number): boolean {
  const { text } = lexemeAt(lexemes, at - 1);
  return text === ")" || /^\p{Lu}{3,}$/u.test(text);
}

function placesIn(quotations: readonly Quotation[], lexemes: readonly Lexeme[]): number[] {
  const outermost = quotations.flatMap(({ depth, outer }, index) => (depth === 0 ? [{ outer, index }] : []));
  let next = 0;
  return lexemes.map(({ start, end }) => {
    while (next < outermost.length && (outermost[next]?.outer.end ?? 0) <= start) next++;
    const candidate = outermost[next];
    return candidate && candidate.outer.start < end && start < candidate.outer.end ? candidate.index : -1;
  });
}

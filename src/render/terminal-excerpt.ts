import type { AttributedExcerpt } from "../domain/answer.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { Excerpt } from "../domain/excerpt.ts";
import type { Span } from "../domain/span.ts";
import { type Block, blockOf, type Screen, sentenceBlock } from "./page.ts";
import { escapeText, safeTextOf } from "./safe-text.ts";
import { type Run, run } from "./styled-text.ts";
import * as wording from "./wording.ts";

/** Columns before an excerpt's words, where its number stands. */
const INDENT = 4;

/**
 * Excerpts as blocks, numbered from 1: the words, who says them, who printed them. Below them, once for each article, stands
 * what its date rests on.
 */
export function excerptBlocks(excerpts: readonly AttributedExcerpt[], screen: Screen): Block[] {
  return [
    ...excerpts.map((attributed, index) => excerptBlock(attributed, index + 1, screen)),
    datesBlock(excerpts, screen),
  ];
}

function excerptBlock(
  { excerpt, attribution, speaker, matches }: AttributedExcerpt,
  number: number,
  screen: Screen,
): Block {
  return [
    ...excerptLines(excerpt, matches, screen, run(`${String(number).padStart(2)}  `, "strong")),
    ...blockOf([run(`— ${escapeText(wording.speaker(speaker, attribution.labels))}`)], screen, INDENT),
    ...sourceLines(excerpt, attribution).flatMap((line) => blockOf(line, screen, INDENT)),
  ];
}

/** What inferred dates rest on, once for each article. */
function datesBlock(excerpts: readonly AttributedExcerpt[], screen: Screen): Block {
  const dates = new Map(
    excerpts.flatMap(({ excerpt: { article }, attribution: { published } }) =>
      published?.basis === "inferred" ? [[article.slug, wording.inferredFrom(article.slug, published)] as const] : [],
    ),
  );
  if (dates.size === 0) return [];
  return [
    ...sentenceBlock(wording.datesHeading(), screen, 0, "dim"),
    ...[...dates.values()].flatMap((line) => sentenceBlock(line, screen, INDENT, "dim")),
  ];
}

/**
 * An excerpt's words alone, character for character: the lines without their indent, joined by one space and unescaped,
 * are `excerpt.text`.
 */
export function excerptLines(
  excerpt: Excerpt,
  matches: readonly Span[],
  screen: Screen,
  margin: Run = run(""),
): string[] {
  return blockOf(runsOf(excerpt, matches), screen, INDENT, margin);
}

function runsOf({ text: words, span }: Excerpt, matches: readonly Span[]): Run[] {
  const { text, placeOf } = safeTextOf(words);
  const runs: Run[] = [];
  let at = 0;
  for (const match of matches) {
    const start = Math.max(at, placeOf(match.start - span.start));
    const end = placeOf(match.end - span.start);
    runs.push(run(text.slice(at, start)), run(text.slice(start, end), "match"));
    at = Math.max(at, end);
  }
  return [...runs, run(text.slice(at))].filter((r) => r.text !== "");
}

function sourceLines({ article, part, paragraph }: Excerpt, attribution: Attribution): Run[][] {
  const { url } = attribution;
  const isCaption = part === "caption" || part === "credit";
  const place = [...(isCaption ? [] : [wording.place(part, paragraph)]), wording.articleName(article.slug)];
  const missing = wording.notStated(attribution);
  const particulars = [...place, ...(missing === undefined ? [] : [missing])].map((text) => run(text, "dim"));
  return [
    printedBy(attribution, isCaption ? ["caption"] : []),
    ...(url === undefined ? [] : [separated([run(url)])]),
    separated(particulars),
  ];
}

/** Labels, headline, byline, publisher and date in one line, safe to show. */
export function printedBy(attribution: Attribution, marks: readonly "caption"[] = []): Run[] {
  const { headline, bylines, publisher, published, labels } = attribution;
  return separated([
    ...[...labels, ...marks].map((mark) => run(wording.label(mark), "strong")),
    headline === undefined ? run(wording.noHeadline(), "dim") : run(headline),
    ...(bylines.length === 0 ? [] : [run(wording.byline(bylines))]),
    ...(publisher === undefined ? [] : [run(publisher)]),
    ...(published === undefined ? [] : [run(wording.publishedBriefly(published))]),
  ]);
}

/** The runs with a separator between two, each made safe to show. */
function separated(runs: readonly Run[]): Run[] {
  return runs.flatMap(({ text, style }, index) => [
    ...(index === 0 ? [] : [run(" · ", "dim")]),
    run(escapeText(text), style),
  ]);
}

import type { Article, Paragraph } from "../domain/article.ts";
import type { LabelledArticle, Reply } from "../domain/reply.ts";
import { type Block, blockOf, type Screen, sentenceBlock } from "./page.ts";
import { escapeText } from "./safe-text.ts";
import { run } from "./styled-text.ts";
import { printedBy } from "./terminal-excerpt.ts";
import * as wording from "./wording.ts";

/** Columns before the value of a particular. */
const PARTICULAR_INDENT = 20;

/** Columns before a paragraph's words, where its number or part stands. */
const PARAGRAPH_INDENT = 12;

/** The list of what the desk holds. */
export function articlesBlocks(reply: Extract<Reply, { kind: "articles" }>, screen: Screen): Block[] {
  const { articles, coverage, withdrawn } = reply;
  return [
    sentenceBlock(wording.coverage(coverage), screen),
    ...articles.map((article, index) => listedBlock(article, index + 1, screen)),
    ...(withdrawn.length === 0 ? [] : [sentenceBlock(wording.withdrawn(withdrawn), screen)]),
    ...(articles.length === 0 ? [] : [sentenceBlock(wording.howToOpen(), screen)]),
  ];
}

function listedBlock({ article, labels, arrivals = [] }: LabelledArticle, number: number, screen: Screen): Block {
  const missing = wording.notStated(article);
  return [
    ...blockOf([run(wording.articleName(article.slug), "strong")], screen, 4, run(`${String(number).padStart(2)}  `)),
    ...blockOf(printedBy({ ...article, labels }), screen, 4),
    ...(missing === undefined ? [] : sentenceBlock(missing, screen, 4, "dim")),
    ...arrivals.flatMap((version) => sentenceBlock(wording.arrival(version), screen, 4, "dim")),
  ];
}

/** One article: every particular, stated or not, then every paragraph. */
export function articleBlocks({ article, labels, arrivals }: LabelledArticle, screen: Screen): Block[] {
  const title = blockOf([run(escapeText(article.headline ?? wording.noHeadline()), "strong")], screen);
  const particulars = wording.particulars(article, labels, arrivals).flatMap(([name, value]) => {
    const isKnown = value !== undefined;
    const shown = run(escapeText(value ?? wording.unknown()), isKnown ? "plain" : "dim");
    return blockOf([shown], screen, PARTICULAR_INDENT, run(`  ${name}`));
  });
  return [title, particulars, ...article.paragraphs.map((paragraph) => paragraphBlock(article, paragraph, screen))];
}

function paragraphBlock({ text }: Article, { span, part, number, turn, isSubhead }: Paragraph, screen: Screen): Block {
  const words = run(
    escapeText(text.slice(span.start, span.end)),
    isSubhead || part === "headline" ? "strong" : "plain",
  );
  const marks = turn === undefined ? [] : blockOf([run(turn, "dim")], screen, PARAGRAPH_INDENT);
  return [
    ...marks,
    ...blockOf([words], screen, PARAGRAPH_INDENT, run(`${String(number ?? part).padStart(10)}  `, "dim")),
  ];
}

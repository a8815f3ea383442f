import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { collapseWhiteSpace } from "../text/white-space.ts";
import { type Block, blocksOf } from "./blocks-of.ts";
import type { PageDocument, PageNode } from "./page-node.ts";
import { type PrintedParticulars, printedParticularsOf } from "./printed-particulars.ts";

/** What an article's page holds. */
interface ParsedPage {
  /** The article's own blocks, its headline and byline left out where they stand above its text. */
  readonly blocks: readonly Block[];
  readonly particulars: PrintedParticulars;
}

/** What was read of a page, or why it was not. */
export type PageReading =
  | { readonly kind: "page"; readonly page: ParsedPage }
  | { readonly kind: "refused"; readonly why: string };

/** How many characters of a paragraph a message shows. */
const OPENING_LENGTH = 40;

/** A page of more elements than this holds no article. */
const MAX_ELEMENTS = 50_000;

/**
 * Reads the article of a web page: what Readability takes for it, in blocks that stand in the page word for word. May take very long, or all
 * memory, for a page that was made to: `createPageReader` has it done elsewhere, with limits.
 */
export function parsePage(html: string): PageReading {
  const { document } = parseHTML(completed(html)) as unknown as { readonly document: PageDocument };
  const printed = blocksOf(document.body);
  const text = printed.map((block) => block.text).join(" ");
  const reader = new Readability<PageNode>(document as unknown as ConstructorParameters<typeof Readability>[0], {
    maxElemsToParse: MAX_ELEMENTS,
    serializer: (node) => node as unknown as PageNode,
  });
  // Read before Readability, which takes the page apart.
  const particularsWith = printedParticularsOf(document, text);
  const found = readWith(reader);
  if (typeof found === "string") return refused(found);
  const particulars = particularsWith({
    title: collapseWhiteSpace(found.title ?? ""),
    byline: collapseWhiteSpace(found.byline ?? ""),
    publishedTime: found.publishedTime ?? "",
  });
  const blocks = withoutHead(blocksOf(found.content), particulars);
  const altered = blocks.find((block) => !text.includes(block.text));
  if (altered !== undefined) return refused(`the page does not print "${openingOf(altered.text)}" in one place`);
  return { kind: "page", page: { blocks, particulars } };
}

function readWith(reader: Readability<PageNode>) {
  try {
    const found = reader.parse();
    if (found?.content) return { ...found, content: found.content };
    return "no article was found in the page";
  } catch (error) {
    return `no article can be read out of the page: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The page with the tags that may be left out of one (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags), without which linkedom finds no body. */
function completed(html: string): string {
  if (/<body[\s>]/i.test(html) && /<html[\s>]/i.test(html)) return html;
  const [head = "", ...rest] = html.split(/<\/head\s*>/i);
  const inner = (part: string) => part.replace(/<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/gi, "");
  if (rest.length === 0) return `<html><head></head><body>${inner(head)}</body></html>`;
  return `<html><head>${inner(head)}</head><body>${inner(rest.join(""))}</body></html>`;
}

/** The headline, the byline and the date above the text are particulars, and no paragraphs. */
function withoutHead(blocks: readonly Block[], particulars: PrintedParticulars): Block[] {
  const { headline, bylines, bylineBlock, published } = particulars;
  const head = new Set([headline, bylineBlock, ...bylines, ...(published?.evidence ?? []).map(({ words }) => words)]);
  const isHead = ({ text }: Block) => head.has(text);
  const first = blocks.findIndex((block) => block.kind === "plain" && !isHead(block));
  return blocks.filter((block, index) => !(index < first && isHead(block)));
}

function openingOf(words: string): string {
  const characters = [...words];
  return characters.length > OPENING_LENGTH ? `${characters.slice(0, OPENING_LENGTH).join("")}…` : words;
}

function refused(why: string): PageReading {
  return { kind: "refused", why };
}

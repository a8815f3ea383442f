import { collapseWhiteSpace } from "../text/white-space.ts";
import type { PageNode } from "./page-node.ts";

/** Words that a page prints in one place, apart from others. */
export interface Block {
  /** In single spaces. */
  readonly text: string;
  readonly kind: "plain" | "heading" | "caption";
}

/** Elements that a browser sets within a line; whatever is not among them stands apart. */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Elements whose text is not printed. */
const UNPRINTED = new Set([
  "script",
  "style",
  "template",
  "head",
  "title",
  "textarea",
  "select",
  "svg",
  "math",
  "iframe",
]);

/** What a page prints, block by block. A line break within a block is a space. */
export function blocksOf(root: PageNode): Block[] {
  const blocks: Block[] = [];
  let begun: string[] = [];

  function end(kind: Block["kind"]): void {
    const text = collapseWhiteSpace(begun.join(""));
    if (text !== "") blocks.push({ text, kind });
    begun = [];
  }

  function read(node: PageNode, kind: Block["kind"]): void {
    if (node.nodeType === 3) begun.push(node.textContent ?? "");
    const name = node.localName;
    if (node.nodeType !== 1 || name === undefined || UNPRINTED.has(name)) return;
    if (name === "br") begun.push("\n");
    const isApart = !INLINE.has(name) && name !== "br";
    const inner = isApart ? kindOf(name, kind) : kind;
    if (isApart) end(kind);
    for (const child of node.childNodes) read(child, inner);
    if (isApart) end(inner);
  }

  read(root, "plain");
  end("plain");
  return blocks;
}

function kindOf(name: string, outer: Block["kind"]): Block["kind"] {
  if (outer === "caption" || name === "figcaption" || name === "caption") return "caption";
  return /^h[1-6]$/.test(name) ? "heading" : outer;
}

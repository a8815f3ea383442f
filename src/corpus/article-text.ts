import { collapseWhiteSpace } from "../text/white-space.ts";
import { hasControlCharacter } from "./article-front-matter.ts";
import { invalidArticle } from "./invalid-article.ts";

/** What ends a line of a file. */
export const LINE_END = /\r\n?|\n/;

/**
 * The text of a file, without a byte order mark.
 *
 * @param path - Where it stands, for the message.
 * @throws {DeskError} `article-invalid` if it is not UTF-8, holds half a character or a control character that is no white space.
 */
export function decodeArticle(content: Uint8Array | string, path: string): string {
  const text = typeof content === "string" ? content.replace(/^\uFEFF/, "") : decodeUtf8(content, path);
  if (!text.isWellFormed()) throw invalidArticle(path, "it holds half a character");
  if (hasControlCharacter(text))
    throw invalidArticle(path, `${lineOfControlCharacter(text)} holds a control character`);
  return text;
}

/** The paragraphs of a text, each in single spaces: lines that no blank line divides make one. */
export function paragraphsIn(text: string): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of text.split(LINE_END)) {
    if (line.trim() === "") paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.map((paragraph) => collapseWhiteSpace(paragraph.join(" "))).filter((words) => words !== "");
}

function decodeUtf8(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw invalidArticle(path, "it is not UTF-8", { cause });
  }
}

function lineOfControlCharacter(text: string): string {
  return `line ${text.split(LINE_END).findIndex(hasControlCharacter) + 1}`;
}

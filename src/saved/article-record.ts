import type { Article } from "../domain/article.ts";

/** An article in bytes: its particulars, then its text, so that the text can be left where it is until somebody looks at it. */
export interface ArticleRecord {
  readonly particulars: Uint8Array;
  readonly text: Uint8Array;
}

/** The article in bytes, UTF-8. */
export function articleRecordOf(article: Article): ArticleRecord {
  const { text, ...particulars } = article;
  return { particulars: Buffer.from(JSON.stringify(particulars)), text: Buffer.from(text) };
}

/**
 * The article that `articleRecordOf` wrote.
 *
 * @param particulars - As written; whoever read them has seen to their checksum.
 * @param readText - Gives the text's bytes; called once, when the text is first looked at.
 */
export function articleOfRecord(particulars: Uint8Array, readText: () => Uint8Array): Article {
  const known: { text?: string } = {};
  const article: Omit<Article, "text"> = JSON.parse(utf8Of(particulars));
  return Object.defineProperty({ ...article, text: "" }, "text", {
    enumerable: true,
    get() {
      known.text ??= utf8Of(readText());
      return known.text;
    },
  });
}

function utf8Of({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("utf8");
}

import type { Article, ArticleSlug, Paragraph, Part } from "../../src/domain/article.ts";

/** An article whose paragraphs are all of the body unless a part stands before them, as in `["caption", "A boat."]`. */
export function anArticle({
  paragraphs = ["Ten were hurt."],
  slug = "night-ferry",
  ...particulars
}: Omit<Partial<Article>, "paragraphs" | "slug" | "text"> & {
  readonly paragraphs?: readonly (string | readonly [Part, string])[];
  readonly slug?: string;
} = {}): Article {
  const placed: Paragraph[] = [];
  let text = "";
  let number = 0;
  for (const entry of paragraphs) {
    const [part, words] = typeof entry === "string" ? (["body", entry] as const) : entry;
    const start = text === "" ? 0 : text.length + 2;
    text = text === "" ? words : `${text}\n\n${words}`;
    const span = { start, end: text.length };
    if (part === "body") number += 1;
    placed.push({ span, part, isSubhead: false, ...(part === "body" ? { number } : {}) });
  }
  return {
    slug: slug as ArticleSlug,
    collection: "harbour",
    text,
    paragraphs: placed,
    bylines: [],
    nameNotes: [],
    ...particulars,
  };
}

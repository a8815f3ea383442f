import { z } from "zod";
import type { Article, ArticleSlug, Day } from "../../domain/article.ts";
import { jsonColumn } from "./rows.ts";

const Slug = z.custom<ArticleSlug>((value) => typeof value === "string" && value !== "");

const DayText = z.custom<Day>((value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value));

/** A span as JSON. */
export const SpanJson = z.strictObject({ start: z.int().min(0), end: z.int().min(1) });

const ParagraphJson = z.strictObject({
  span: SpanJson,
  part: z.enum(["headline", "standfirst", "body", "caption", "credit", "note"]),
  number: z.int().exactOptional(),
  isSubhead: z.boolean(),
  turn: z.enum(["interviewer", "interviewee"]).exactOptional(),
});

const PublishedJson = z.strictObject({
  from: DayText,
  to: DayText,
  basis: z.enum(["stated", "inferred"]),
  evidence: z.array(z.strictObject({ words: z.string(), article: Slug.exactOptional() })).min(1),
});

const ArticleJson: z.ZodType<Article> = z.strictObject({
  slug: Slug,
  collection: z.string(),
  text: z.string(),
  paragraphs: z.array(ParagraphJson),
  headline: z.string().exactOptional(),
  standfirst: z.string().exactOptional(),
  bylines: z.array(z.string()),
  publisher: z.string().exactOptional(),
  published: PublishedJson.exactOptional(),
  language: z.string().exactOptional(),
  translatedFrom: z.string().exactOptional(),
  url: z.string().exactOptional(),
  dateline: z.string().exactOptional(),
  section: z.string().exactOptional(),
  rights: z.string().exactOptional(),
  nameNotes: z.array(z.strictObject({ name: z.string(), note: z.string() })),
  raw: z.strictObject({ file: z.string(), sha256: z.string() }).exactOptional(),
});

/** A column that holds an article. */
export const ArticleColumn = jsonColumn(ArticleJson);

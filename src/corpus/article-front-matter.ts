import { Lexer, Parser, parse, stringify } from "yaml";
import { z } from "zod";
import type { ArticleSlug, Day } from "../domain/article.ts";
import { collapseWhiteSpace } from "../text/white-space.ts";
import { invalidArticle } from "./invalid-article.ts";

/** What stands above the text of an article file, checked; `corpus/README.md` explains each key to editors. */
export type FrontMatter = z.output<typeof FrontMatterSchema>;

/** Says by its opening words what a paragraph of the file is, where it is not a plain paragraph of the body. */
export type Mark = FrontMatter["marks"][number];

/** Front matter longer than this many characters is refused; an interview of a hundred turns needs a tenth of it. */
const FRONT_MATTER_LIMIT = 65_536;

/** Front matter of more levels than this, as yaml counts them, is refused; the schema needs ten, and 700 are too many for yaml. */
const NESTING_LIMIT = 250;

/** Letters, digits, hyphens and underscores; neither `#` nor `.`, which divide a passage's id. */
const SLUG = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u;

const Printed = z
  .string()
  .overwrite(collapseWhiteSpace)
  .min(1, "is empty: leave the key out")
  .refine((text) => text.isWellFormed(), "holds half a character")
  .refine((text) => !hasControlCharacter(text), "holds a control character");

const Slug = Printed.regex(SLUG, "is no slug (letters, digits and hyphens)").transform((text) => text as ArticleSlug);

const CalendarDay = z.iso.date("is no day of the calendar, written 2022-01-31").transform((text) => text as Day);

const LanguageTag = Printed.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "is no language tag such as en or kk");

const WebAddress = Printed.refine(
  (text) => /^https?:/i.test(text) && URL.canParse(text),
  "is no address of a web page",
);

const Evidence = z.strictObject({ words: Printed, article: Slug.exactOptional() });

const PublishedRange = z
  .strictObject({
    from: CalendarDay,
    to: CalendarDay,
    basis: z.enum(["stated", "inferred"]),
    evidence: z.array(Evidence).min(1, "is empty: name the words that the days rest on"),
  })
  .refine(({ from, to }) => from <= to, "ends before it begins");

const MarkSchema = z.strictObject({
  kind: z.enum(["caption", "credit", "note", "subhead", "interviewer", "interviewee"]),
  paragraph: Printed,
  occurrence: z
    .string()
    .regex(/^[1-9][0-9]{0,5}$/, "is no whole number from 1")
    .transform(Number)
    .exactOptional(),
});

const RawDocumentSchema = z.strictObject({
  file: Printed.refine((name) => !/[/\\]/.test(name) && !/^\.+$/.test(name), "is no plain file name"),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "is no SHA-256 in 64 lower-case hexadecimal digits"),
});

const FrontMatterSchema = z.strictObject({
  headline: Printed.exactOptional(),
  standfirst: Printed.exactOptional(),
  bylines: z.array(Printed).default([]),
  publisher: Printed.exactOptional(),
  published: PublishedRange.exactOptional(),
  language: LanguageTag.exactOptional(),
  translatedFrom: LanguageTag.exactOptional(),
  url: WebAddress.exactOptional(),
  dateline: Printed.exactOptional(),
  section: Printed.exactOptional(),
  rights: Printed.exactOptional(),
  nameNotes: z.array(z.strictObject({ name: Printed, note: Printed })).default([]),
  marks: z.array(MarkSchema).default([]),
  raw: RawDocumentSchema.exactOptional(),
});

/**
 * The front matter that a piece of YAML holds; nothing at all is front matter too, of an article of which nothing is known.
 *
 * @param path - Where it stands, for the message.
 * @throws {DeskError} `article-invalid` if it is too long, nested too deeply, no YAML, or holds a key or value that it should not.
 */
export function parseFrontMatter(yaml: string, path: string): FrontMatter {
  const parsed = FrontMatterSchema.safeParse(readYaml(yaml, path) ?? {}, { error: wordingOf, jitless: true });
  if (parsed.success) return parsed.data;
  const complaints = parsed.error.issues.map((issue) => `${placeOf(issue.path)} ${issue.message}`);
  throw invalidArticle(path, complaints.join("; "));
}

/** The front matter as YAML, keys in the order of the schema; what is absent or empty is left out. */
export function formatFrontMatter(frontMatter: FrontMatter): string {
  const entries = Object.keys(FrontMatterSchema.shape).flatMap((key) => {
    const value: unknown = frontMatter[key as keyof FrontMatter];
    return value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[key, value] as const];
  });
  return entries.length === 0 ? "" : stringify(Object.fromEntries(entries), { lineWidth: 0 });
}

/**
 * A slug as a file bears it in its name.
 *
 * @throws {DeskError} `article-invalid` if it holds anything but letters, digits, hyphens and underscores.
 */
export function parseSlug(name: string, path: string): ArticleSlug {
  const slug = name.normalize("NFC");
  if (SLUG.test(slug)) return slug as ArticleSlug;
  throw invalidArticle(path, "its name is no slug (letters, digits and hyphens)");
}

/** Whether a text holds a control character that is no white space: no printed page does. */
export function hasControlCharacter(text: string): boolean {
  return /[\p{Cc}--\s]/v.test(text);
}

function readYaml(yaml: string, path: string): unknown {
  if (yaml.length > FRONT_MATTER_LIMIT) {
    throw invalidArticle(
      path,
      `its front matter has ${yaml.length} characters, and ${FRONT_MATTER_LIMIT} are the limit`,
    );
  }
  if (isNestedTooDeeply(yaml)) throw invalidArticle(path, "its front matter is nested too deeply");
  try {
    // The failsafe schema takes every value for text, so that a headline such as 1.10 or Null stays what was printed.
    return parse(yaml, { schema: "failsafe", maxAliasCount: 0, logLevel: "error" });
  } catch (cause) {
    // What follows the first line of yaml's message is a piece of the file.
    const why = cause instanceof Error ? cause.message.replace(/:?\n[\s\S]*/, "") : "";
    throw invalidArticle(path, `its front matter is not YAML as read here: ${why}`, { cause });
  }
}

/** Asked before `parse`, which calls itself for each level: at 20,000 of them it can end the process, beyond any `catch`. */
function isNestedTooDeeply(yaml: string): boolean {
  // Each level begins with one of these, so that what has few of them is spared a second parse.
  if ((yaml.match(/[[{?:-]/g)?.length ?? 0) <= NESTING_LIMIT) return false;
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(yaml)) {
    // The tokens do not matter here, but the parser only goes on as they are taken.
    Array.from(parser.next(lexeme));
    if (parser.stack.length > NESTING_LIMIT) return true;
  }
  return false;
}

function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "its front matter";
  return `"${path.map((key) => (typeof key === "number" ? key + 1 : String(key))).join(".")}"`;
}

function wordingOf(issue: z.core.$ZodRawIssue): string {
  if (issue.code === "unrecognized_keys") return `has the unknown key ${quoted(issue.keys)}`;
  if (issue.code === "invalid_value") return `is none of ${quoted(issue.values)}`;
  if (issue.code === "invalid_type" && issue.input === undefined) return "is missing";
  if (issue.code === "invalid_type" && issue.expected === "array") return "is no list";
  if (issue.code === "invalid_type" && issue.expected === "object") return "is no set of keys";
  return "is no text";
}

function quoted(values: readonly unknown[]): string {
  return values.map((value) => `"${String(value)}"`).join(", ");
}

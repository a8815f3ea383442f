import { answerQuery } from "../answer/answer-query.ts";
import { labelsOf } from "../answer/attribution-of.ts";
import { coverageOf } from "../answer/coverage-of.ts";
import type { Library } from "../answer/library.ts";
import type { Intent } from "../answer/question.ts";
import type { Article } from "../domain/article.ts";
import type { InvalidReason, LabelledArticle, Reply } from "../domain/reply.ts";
import { refusalOf } from "../retrieve/filters.ts";
import { parseQuery } from "../retrieve/parse-query.ts";
import { nearestSlugs } from "./article-named.ts";
import type { Command } from "./command.ts";
import { knownWordsOf, spellingsOf } from "./known-words.ts";

/** What commands are run with. */
export interface CommandContext {
  readonly library: Library;
  /** Lines that show what can be asked. */
  readonly examples: readonly string[];
}

/** The desk's reply to a command; the same command over the same library gives the same reply. */
export function runCommand({ library, examples }: CommandContext, command: Command): Reply {
  switch (command.kind) {
    case "ask":
      return answerOf(library, command.question, { kind: "ask" });
    case "who":
      return withSpellings(library, answerOf(library, command.line, { kind: "who" }));
    case "said":
      return answerOf(library, command.line, { kind: "said", speaker: command.speaker });
    case "articles":
      return articlesReply(library);
    case "article":
      return articleReply(library, command.name, command.line);
    case "help":
      return { kind: "help", examples, ...(command.mistyped === undefined ? {} : { mistyped: command.mistyped }) };
    case "incomplete":
      return invalid(command.line, missingIn(command.command));
  }
}

function answerOf(library: Library, input: string, intent: Intent): Reply {
  const parsed = parseQuery(input);
  if (parsed.kind === "invalid") return invalid(input, parsed.reason);
  const refusal = refusalOf(parsed.query.filters, library.collection.articles);
  if (refusal !== undefined) return invalid(input, refusal);
  return { kind: "answer", answer: answerQuery(library, parsed.query, intent) };
}

/** Adds in which spellings the names asked about are printed. */
function withSpellings({ collection }: Library, reply: Reply): Reply {
  if (reply.kind !== "answer") return reply;
  const spellings = reply.answer.query.terms
    .map(({ form }) => spellingsOf(collection, form))
    .filter((s) => s.length > 1);
  return spellings.length === 0 ? reply : { ...reply, spellings };
}

function articlesReply(library: Library): Reply {
  const articles = library.collection.articles.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  return {
    kind: "articles",
    articles: articles.map((article) => labelled(library, article)),
    coverage: coverageOf(articles),
    withdrawn: [],
  };
}

function articleReply(library: Library, name: string, line: string): Reply {
  const article = library.collection.articles.find(({ slug }) => slug === name);
  if (article) return { kind: "article", ...labelled(library, article) };
  const nearest = nearestSlugs(name, knownWordsOf(library.collection));
  return invalid(line, { kind: "unknown-article", slug: name, nearest });
}

function labelled(library: Library, article: Article): LabelledArticle {
  return { article, labels: labelsOf(library.analysisOf(article)) };
}

function missingIn(command: "who" | "said" | "article"): InvalidReason {
  return command === "article" ? { kind: "missing-article" } : { kind: "missing-name", command };
}

function invalid(input: string, reason: InvalidReason): Reply {
  return { kind: "invalid", input, reason };
}

import type { AttributedExcerpt } from "../domain/answer.ts";
import type { Article, Part, Published } from "../domain/article.ts";
import type { LabelledArticle, Reply } from "../domain/reply.ts";
import type { Speaker } from "../domain/speaker.ts";
import type {
  JsonAnswer,
  JsonExcerpt,
  JsonParagraph,
  JsonParticulars,
  JsonPublished,
  JsonReply,
  JsonSource,
  JsonSpeaker,
} from "./json-shape.ts";
import * as wording from "./wording.ts";

/** A reply as an object of plain JSON values. */
export function toJson(reply: Reply): JsonReply {
  switch (reply.kind) {
    case "answer":
      return answerOf(reply.answer);
    case "articles":
      return { kind: "articles", articles: reply.articles.map(particularsOf), withdrawn: reply.withdrawn };
    case "article":
      return {
        kind: "article",
        ...particularsOf(reply),
        text: reply.article.text,
        paragraphs: paragraphsOf(reply.article),
      };
    case "help":
      return {
        kind: "help",
        usages: wording.usages.map(([typed, gives]) => ({ typed, gives })),
        examples: reply.examples,
        mistyped: reply.mistyped ?? null,
      };
    case "invalid":
      return invalidJson(reply.input, wording.invalid(reply.reason));
  }
}

/** The object for a line that was not answered. */
export function invalidJson(query: string, reason: string): JsonAnswer {
  return { kind: "invalid", query, excerpts: [], unmatchedTerms: [], near: [], reason };
}

function answerOf(answer: Extract<Reply, { kind: "answer" }>["answer"]): JsonAnswer {
  return {
    kind: answer.kind,
    query: answer.query.input,
    excerpts: answer.kind === "evidence" ? answer.excerpts.map(excerptJson) : [],
    unmatchedTerms: answer.unmatchedTerms,
    near: answer.kind === "no-evidence" ? answer.near.map(excerptJson) : [],
  };
}

function excerptJson({ excerpt, attribution, speaker }: AttributedExcerpt): JsonExcerpt {
  return {
    text: excerpt.text,
    span: { start: excerpt.span.start, end: excerpt.span.end },
    paragraph: excerpt.paragraph ?? null,
    part: shownPart(excerpt.part),
    article: sourceOf({ ...attribution, slug: excerpt.article.slug, raw: excerpt.article.raw }),
    speaker: speakerOf(speaker),
  };
}

function shownPart(part: Part): JsonExcerpt["part"] {
  switch (part) {
    case "body":
      return "body";
    case "headline":
    case "standfirst":
      return "headline";
    case "caption":
    case "credit":
    case "note":
      return "caption";
  }
}

type Sourced = Pick<Article, "slug" | "headline" | "bylines" | "publisher" | "published" | "url"> & {
  readonly raw: Article["raw"] | undefined;
};

function sourceOf({ slug, raw, headline, bylines, publisher, published, url }: Sourced): JsonSource {
  return {
    slug,
    raw: raw?.file ?? null,
    headline: headline ?? null,
    bylines,
    publisher: publisher ?? null,
    published: published === undefined ? null : publishedOf(published),
    url: url ?? null,
  };
}

function publishedOf({ from, to, basis, evidence }: Published): JsonPublished {
  return { from, to, basis, evidence: evidence.map(wording.dateEvidence).join("; ") };
}

function speakerOf(speaker: Speaker): JsonSpeaker {
  return {
    kind: speaker.kind,
    name: "name" in speaker ? speaker.name : null,
    mode: ("mode" in speaker ? speaker.mode : undefined) ?? null,
    within: ("within" in speaker ? speaker.within : undefined) ?? null,
    note: speaker.note ?? null,
  };
}

function particularsOf({ article, labels, arrivals = [] }: LabelledArticle): JsonParticulars {
  return {
    ...sourceOf({ ...article, raw: article.raw }),
    collection: article.collection,
    labels,
    standfirst: article.standfirst ?? null,
    language: article.language ?? null,
    translatedFrom: article.translatedFrom ?? null,
    dateline: article.dateline ?? null,
    section: article.section ?? null,
    rights: article.rights ?? null,
    nameNotes: article.nameNotes.map(({ name, note }) => ({ name, note })),
    rawSha256: article.raw?.sha256 ?? null,
    added: arrivals.map(({ version, origin, addedAt }) => ({ version, origin, at: new Date(addedAt).toISOString() })),
  };
}

function paragraphsOf({ paragraphs }: Article): JsonParagraph[] {
  return paragraphs.map(({ span, part, number, isSubhead, turn }) => ({
    span: { start: span.start, end: span.end },
    part,
    number: number ?? null,
    isSubhead,
    turn: turn ?? null,
  }));
}

import type { Article } from "../domain/article.ts";
import type { ArticleAnalysis, Entity, Introduction, Mention, Sentence } from "./article-analysis.ts";
import { entitiesOf, type KnownEntity } from "./entities.ts";
import { interviewTurnsOf } from "./interview-turns.ts";
import type { FoundIntroduction } from "./introduction-place.ts";
import {
  birthIntroduction,
  copulaIntroduction,
  introductionsOf,
  leadingIntroduction,
  spanOfIntroduction,
} from "./introductions.ts";
import { type FoundMention, mentionsOf } from "./mentions.ts";
import { namesOf } from "./names.ts";
import { lexemeAt, type Reading, readingOf } from "./reading.ts";
import { rolesOf } from "./roles.ts";
import { speechOf } from "./statements.ts";

/**
 * Everything the desk reads out of one article: its sentences, whom they mention, who says them, and how the article
 * introduces whom it names. The same article always gives the same analysis.
 */
export function analyseArticle(article: Article): ArticleAnalysis {
  const reading = readingOf(article);
  const names = namesOf(reading);
  const found = entitiesOf(reading, names);
  const named = introductionsOf(reading, names, found);
  const roles = rolesOf(reading, found.entities, named);
  const mentions = mentionsOf(reading, { names, entities: found, introductions: named, roles });
  const interview = interviewTurnsOf(article);
  const { speakers, statements } = speechOf(reading, { names, entities: found.entities, mentions, interview });
  const introductions = [...named, ...pronounIntroductions(reading, mentions)];
  const bySentence = mentionsBySentence(reading, mentions);
  const sentences = reading.sentences.map(
    ({ span, paragraphIndex }, index): Sentence => ({
      span,
      paragraphIndex,
      speaker: speakers[index] ?? { kind: "article" },
      mentions: bySentence[index] ?? [],
    }),
  );
  return {
    article,
    isInterview: interview.isInterview,
    turns: interview.turns,
    entities: found.entities.map(toEntity),
    sentences,
    statements,
    introductions: introductions.map((introduction) => toIntroduction(reading, introduction)).sort(bySpan),
  };
}

function toEntity({ name, kind, aliases, note }: KnownEntity): Entity {
  return { name, kind, aliases, ...(note === undefined ? {} : { note }) };
}

/** "He was once Prime Minister". */
function pronounIntroductions(reading: Reading, mentions: readonly FoundMention[]): FoundIntroduction[] {
  return mentions.flatMap(({ first, end, entity, form, isSubject }) => {
    if (form === "name" || !isSubject) return [];
    const born = form === "description" ? birthIntroduction(reading, first, end) : undefined;
    const found = [leadingIntroduction(reading, first, end), born, copulaIntroduction(reading, first, end)];
    return found.flatMap((introduction) => (introduction ? [{ ...introduction, entity }] : []));
  });
}

function toIntroduction(reading: Reading, found: FoundIntroduction): Introduction {
  const sentence = reading.sentenceOf[found.first] ?? 0;
  return { entity: found.entity, span: spanOfIntroduction(reading, found), sentence, form: found.form };
}

function bySpan(a: Introduction, b: Introduction): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function mentionsBySentence(reading: Reading, mentions: readonly FoundMention[]): Mention[][] {
  const bySentence: Mention[][] = reading.sentences.map(() => []);
  for (const { first, end, entity, form } of mentions) {
    const span = { start: lexemeAt(reading.lexemes, first).start, end: lexemeAt(reading.lexemes, end - 1).end };
    bySentence[reading.sentenceOf[first] ?? -1]?.push({ span, entity, form });
  }
  return bySentence;
}

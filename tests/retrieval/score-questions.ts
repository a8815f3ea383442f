import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { answerQuery } from "../../src/answer/answer-query.ts";
import type { Library } from "../../src/answer/library.ts";
import type { AttributedExcerpt } from "../../src/domain/answer.ts";
import { parseQuery } from "../../src/retrieve/parse-query.ts";
import { collapseWhiteSpace } from "../../src/text/white-space.ts";

const QuestionLine = z.strictObject({
  id: z.string(),
  kind: z.string(),
  question: z.string(),
  gold: z.array(z.strictObject({ raw: z.string(), text: z.string() })),
});
type GoldQuestion = z.infer<typeof QuestionLine>;

/** How well a list of questions is answered; each a share of the questions it is about, 0..1. */
export interface QuestionScores {
  /** Of the answerable questions, those whose first excerpt is gold. */
  readonly first: number;
  /** Of the answerable questions, those with gold among the first three excerpts. */
  readonly firstThree: number;
  /** Of all questions, those that rightly have evidence or none. */
  readonly evidence: number;
}

/** The questions of a file in this folder. */
export function readQuestions(name: string): GoldQuestion[] {
  const lines = readFileSync(join(import.meta.dirname, name), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => QuestionLine.parse(JSON.parse(line)));
}

/** Asks every question and holds the excerpts against the gold. */
export function scoreQuestions(library: Library, questions: readonly GoldQuestion[]): QuestionScores {
  const answerable = questions.filter(({ gold }) => gold.length > 0);
  const ranks = answerable.map((question) =>
    excerptsFor(library, question).findIndex((excerpt) => isGold(question, excerpt)),
  );
  const isRight = (question: GoldQuestion) => excerptsFor(library, question).length > 0 === question.gold.length > 0;
  return {
    first: ranks.filter((rank) => rank === 0).length / answerable.length,
    firstThree: ranks.filter((rank) => rank >= 0 && rank < 3).length / answerable.length,
    evidence: questions.filter(isRight).length / questions.length,
  };
}

/** The excerpts shown as evidence, best first; none where the answer is that there is none. */
function excerptsFor(library: Library, { question }: GoldQuestion): readonly AttributedExcerpt[] {
  const parsed = parseQuery(question);
  if (parsed.kind === "invalid") return [];
  const answer = answerQuery(library, parsed.query);
  return answer.kind === "evidence" ? answer.excerpts : [];
}

/** An excerpt is gold if it holds a gold text of its article, or is part of one. */
function isGold({ gold }: GoldQuestion, { excerpt }: AttributedExcerpt): boolean {
  const shown = collapseWhiteSpace(excerpt.text);
  return gold.some(({ raw, text }) => {
    const wanted = collapseWhiteSpace(text);
    return raw === excerpt.article.raw?.file && (shown.includes(wanted) || wanted.includes(shown));
  });
}

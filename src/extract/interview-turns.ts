import type { Article, Paragraph, Turn } from "../domain/article.ts";

/** Whose turn each paragraph is, and whether the article is an interview at all. */
export interface InterviewTurns {
  readonly isInterview: boolean;
  /** Whether whoever filed the article marked the turns, so that what is not marked is the article's own. */
  readonly isMarked: boolean;
  /** By index into `article.paragraphs`. */
  readonly turns: readonly (Turn | undefined)[];
}

/** Questions with answers that make an article an interview. */
const MIN_PAIRS = 3;

/** Words that a question has at most. */
const MAX_QUESTION_WORDS = 120;

/** Of the body's paragraphs, the share that questions and answers make up at least. */
const MIN_SHARE = 0.5;

const QUESTION_LABEL = /^(?:Q|Question|Interviewer)\s*[:.]\s/;

const ANSWER_LABEL = /^(?:A|Answer)\s*[:.]\s/;

const REPORTED = /[,”"’']\s+(?:said|says|told|added|according)\b|\b(?:said|says|told|added)\b[^“"]{0,20}[“"]/;

/**
 * The turns that are marked; where none is, those that form alone tells: paragraphs that end with a question mark and are
 * answered by the next. A paragraph that may be either's has no turn.
 */
export function interviewTurnsOf(article: Article): InterviewTurns {
  const marked = article.paragraphs.map(({ turn }) => turn);
  if (marked.some((turn) => turn !== undefined)) return { isInterview: true, isMarked: true, turns: marked };
  const body = article.paragraphs.flatMap((paragraph, index) =>
    isProse(paragraph) ? [{ index, text: textOf(article, paragraph) }] : [],
  );
  const labelled = labelledTurns(body);
  const turns = labelled.length > 0 ? labelled : pairedTurns(body);
  if (turns.length === 0) return { isInterview: false, isMarked: false, turns: marked };
  const byIndex = new Map(turns);
  return { isInterview: true, isMarked: false, turns: article.paragraphs.map((_, index) => byIndex.get(index)) };
}

interface Body {
  readonly index: number;
  readonly text: string;
}

function isProse({ part, isSubhead }: Paragraph): boolean {
  return part === "body" && !isSubhead;
}

function textOf({ text }: Article, { span }: Paragraph): string {
  return text.slice(span.start, span.end);
}

/** "Q: …" and "A: …". */
function labelledTurns(body: readonly Body[]): [number, Turn][] {
  const turns = body.flatMap(({ index, text }): [number, Turn][] => {
    const head = text.slice(0, 30);
    if (QUESTION_LABEL.test(head)) return [[index, "interviewer"]];
    return ANSWER_LABEL.test(head) ? [[index, "interviewee"]] : [];
  });
  const questions = turns.filter(([, turn]) => turn === "interviewer").length;
  return questions >= 2 && turns.length - questions >= 2 ? turns : [];
}

function pairedTurns(body: readonly Body[]): [number, Turn][] {
  const asks = body.map(({ text }) => isQuestion(text));
  const turns: [number, Turn][] = [];
  // Of questions in a row, only the last is surely asked by the one who is answered next.
  for (const [at, { index }] of body.entries()) {
    const next = body[at + 1];
    if (!asks[at] || asks[at + 1] || !next) continue;
    turns.push([index, "interviewer"], [next.index, "interviewee"]);
  }
  const reported = body.filter(({ text }) => REPORTED.test(text)).length;
  const isInterview =
    turns.length >= 2 * MIN_PAIRS && turns.length >= body.length * MIN_SHARE && reported * 5 <= body.length;
  return isInterview ? turns : [];
}

function isQuestion(text: string): boolean {
  return /\?[”"’')\]]?$/.test(text.slice(-3)) && text.split(/\s+/, MAX_QUESTION_WORDS + 1).length <= MAX_QUESTION_WORDS;
}

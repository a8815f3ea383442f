import type { Article } from "../domain/article.ts";
import type { Query } from "../domain/query.ts";
import type { ArticleAnalysis } from "../extract/article-analysis.ts";
import type { Retrieval } from "../retrieve/retrieval.ts";
import { retrieve } from "../retrieve/retrieve.ts";
import type { Candidate } from "./candidate.ts";
import { candidatesOf } from "./candidates-of.ts";
import { asksForInterviewee, statementsBy } from "./entity-of-terms.ts";
import type { Library } from "./library.ts";
import { isNameTerm } from "./name-term.ts";
import { type Intent, type Question, questionOf } from "./question.ts";

/** Passages looked at for sentences: more than are ranked closely, so that many that merely share words hide no answer. */
const PASSAGE_LIMIT = 150;

/** How somebody reacted, or that they made a statement, may be told without a word of theirs: "France recalled its ambassador". */
const REACTION_STEMS = new Set(["react", "reaction", "respond", "respons", "statement"]);

/** Everything that was weighed for an answer. */
export interface Consideration {
  readonly question: Question;
  readonly retrieval: Retrieval;
  /** In no order. */
  readonly candidates: readonly Candidate[];
}

/** Weighs what the library holds on a query. */
export function considerQuery(library: Library, query: Query, intent: Intent): Consideration {
  const retrieval = retrieve(library.collection, query, PASSAGE_LIMIT);
  const analyses = analysesOf(library, retrieval);
  const question = settleSpeaker(questionOf(query, intent), intent, retrieval, analyses);
  return {
    question,
    retrieval,
    candidates: candidatesOf(question, retrieval, analyses, library.collection.index.size),
  };
}

/** Analyses of the retrieved passages' articles, each once, in order of rank. */
function analysesOf(library: Library, { ranked }: Retrieval): ArticleAnalysis[] {
  const articles = new Set<Article>(ranked.map(({ passage }) => passage.article));
  return [...articles].map((article) => library.analysisOf(article));
}

/**
 * A question that only seemed to name a speaker ("riots on Friday", "according to reports") is about its words instead. Somebody named of whom
 * nothing is quoted has said nothing, and that is the answer.
 */
function settleSpeaker(
  question: Question,
  intent: Intent,
  { readTerms }: Retrieval,
  analyses: readonly ArticleAnalysis[],
): Question {
  if (question.speakerTerms.length === 0 || intent.kind === "said") return question;
  const speakers = question.speakerTerms.flatMap((i) => readTerms.slice(i, i + 1));
  const isHeard = [...statementsBy(analyses, speakers).values()].some((statements) => statements.length > 0);
  const isKnown = isHeard || (asksForInterviewee(speakers) && analyses.some(({ isInterview }) => isInterview));
  const isReaction = question.query.terms.some(({ stem }) => REACTION_STEMS.has(stem));
  const isNamed = question.expects === "statement" && speakers.every(isNameTerm) && !isReaction;
  if (isKnown || isNamed) return question;
  // A verb of saying is a word like any other in a question about something else: "what are they accused of".
  if (question.expects === "statement") {
    return { ...question, expects: "fact", terms: question.query.terms.map((_, i) => i), speakerTerms: [] };
  }
  const terms = [...new Set([...question.speakerTerms, ...question.terms])].sort((a, b) => a - b);
  // "According to critics" hardly says what is asked, where nobody is called that; a name does.
  const described = question.speakerTerms.flatMap((i) => {
    const read = readTerms[i];
    return read && !isNameTerm(read) ? [read.term] : [];
  });
  return { ...question, terms, speakerTerms: [], light: new Set([...question.light, ...described]) };
}

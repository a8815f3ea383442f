import type { ReadTerm } from "../domain/query.ts";
import { overlaps } from "../domain/span.ts";
import type { ArticleAnalysis, Introduction } from "../extract/article-analysis.ts";
import type { Retrieval } from "../retrieve/retrieval.ts";
import { createTermMatcher, type TermMatcher } from "./bearing.ts";
import type { Candidate } from "./candidate.ts";
import { chooseSpan, chooseStatementSpan } from "./choose-span.ts";
import { areCrossed, asksForInterviewee, entitiesNamed, statementsBy, withoutSynonyms } from "./entity-of-terms.ts";
import { featuresOf, importanceOf } from "./features.ts";
import { printedWordsOf } from "./printed-words.ts";
import type { Question } from "./question.ts";
import { isEligible, isEvidence, type ScoredSentence, scoreOf } from "./score-sentence.ts";
import { type SentenceView, sentenceViewsOf } from "./sentence-view.ts";
import { isDirect, speakerOf, speakerOfStatement } from "./speaker-of.ts";

/** Score for the way a sentence introduces whoever is asked about; a bare title says least. */
const INTRODUCTION_WEIGHTS: Readonly<Record<Introduction["form"], number>> = {
  apposition: 0.5,
  copula: 0.45,
  gloss: 0.5,
  relation: 0.4,
  title: 0.25,
};
/** Score for introducing them where the article first gives their full name. */
const FULL_NAME_WEIGHT = 0.3;
/** Score for naming them as the reader does, rather than by another name or spelling. */
const TYPED_NAME_WEIGHT = 0.2;
/** Score taken from an introduction that only says whose words a quotation is. */
const QUOTED_COST = 0.25;
/** Score for words that are the speaker's own rather than reported. */
const DIRECT_WEIGHT = 0.12;
/** Share of the topic's weight that a speaker's statement must bear. */
const TOPIC_NEEDED = 0.35;
/** Share of the topic's words, names aside, that a speaker's statement may miss. */
const TOPIC_MISSED_ALLOWED = 0.7;

/** Everything in the retrieved passages that might be shown for a question. */
export function candidatesOf(
  question: Question,
  retrieval: Retrieval,
  analyses: readonly ArticleAnalysis[],
  passages: number,
): Candidate[] {
  const termsAt = (places: readonly number[]) => places.flatMap((i) => retrieval.readTerms.slice(i, i + 1));
  const context = {
    question,
    readTerms: termsAt(question.terms),
    passageScores: passageScoresOf(retrieval),
    passages,
  };
  const judge = createJudge(context);
  const views = sentencesOf(retrieval, analyses);
  const isPrinted = printedWordsOf(question.query.input);
  const printed = views
    .filter(isPrinted)
    .map((view) => judge.candidateOf(view))
    .filter(({ scored }) => scored.features.isQuestion === 0);
  if (printed.length > 0) return printed.map((candidate) => ({ ...candidate, isEvidence: true, isEligible: true }));
  if (question.expects === "statement") return statementsAskedFor(analyses, termsAt(question.speakerTerms), judge);
  const isAboutSomebody = ["identity", "definition", "topic"].includes(question.expects);
  const named = isAboutSomebody
    ? analyses.flatMap((a) =>
        entitiesNamed(a, withoutSynonyms(context.readTerms)).map((entity) => ({ analysis: a, entity })),
      )
    : [];
  if (named.length > 0) return introductionCandidates(named, judge);
  const isHeard = hearingOf(analyses, termsAt(question.speakerTerms));
  const heard = views.flatMap((view) => (isHeard(view) ? [judge.candidateOf(view)] : []));
  return hasCrossedNames(analyses, context.readTerms) ? heard.map((c) => ({ ...c, isEvidence: false })) : heard;
}

/** Whether names of different people are typed as one: nothing is evidence for somebody who does not exist. */
function hasCrossedNames(analyses: readonly ArticleAnalysis[], readTerms: readonly ReadTerm[]): boolean {
  return readTerms.some((given, i) => {
    const surname = readTerms[i + 1];
    return surname !== undefined && areCrossed(analyses, given, surname);
  });
}

interface Context {
  readonly question: Question;
  readonly readTerms: readonly ReadTerm[];
  /** 0..1 by article and paragraph. */
  readonly passageScores: ReadonlyMap<string, number>;
  readonly passages: number;
}

interface Judge {
  readonly hasTerms: boolean;
  score(view: SentenceView): ScoredSentence;
  candidateOf(view: SentenceView): Candidate;
}

function createJudge({ question, readTerms, passageScores, passages }: Context): Judge {
  const matcher: TermMatcher = createTermMatcher(readTerms);
  // An answer to "who did it" cannot hold the question's own framing, so "identity" without a name is judged as "agent".
  const asked: Question = question.expects === "identity" ? { ...question, expects: "agent" } : question;
  const importance = readTerms.map((term) => importanceOf(question, term, passages));
  const score = (view: SentenceView): ScoredSentence => {
    const passage = passageScores.get(placeOf(view)) ?? 0;
    const bearing = matcher.bearingOf(view);
    const features = featuresOf(asked, bearing, readTerms, importance, passage);
    return { bearing, features, score: scoreOf(features) };
  };
  const candidateOf = (view: SentenceView): Candidate => {
    const scored = score(view);
    const meant = scored.bearing.terms.flatMap(({ entity }) => (entity === undefined ? [] : [entity]));
    const span = chooseSpan(view, { meant });
    return {
      scored,
      span,
      speaker: speakerOf(scored.bearing, span),
      score: scored.score,
      isEvidence: isEvidence(scored.features, asked.expects),
      isEligible: isEligible(scored.features, asked.expects),
    };
  };
  return { hasTerms: readTerms.length > 0, score, candidateOf };
}

/** Statements of the speaker asked about; of one named by other words only where the words typed lead to none. */
function statementsAskedFor(
  analyses: readonly ArticleAnalysis[],
  speaker: readonly ReadTerm[],
  judge: Judge,
): Candidate[] {
  if (asksForInterviewee(speaker)) return intervieweeCandidates(analyses, judge);
  const own = statementCandidates(analyses, withoutSynonyms(speaker), judge);
  if (own.some(({ isEvidence: bears }) => bears)) return own;
  const others = statementCandidates(analyses, speaker, judge);
  return others.some(({ isEvidence: bears }) => bears) ? others : own;
}

/** What somebody says who is interviewed and has no name; all of it where no topic is given. */
function intervieweeCandidates(analyses: readonly ArticleAnalysis[], judge: Judge): Candidate[] {
  const views = analyses.flatMap(sentenceViewsOf).filter(({ sentence }) => sentence.speaker.kind === "interviewee");
  return views.map((view) => {
    const candidate = judge.candidateOf(view);
    const bears = bearsTopic(candidate.scored, judge);
    return { ...candidate, isEvidence: bears, isEligible: bears };
  });
}

/** Whether a statement bears the topic it is asked on. */
function bearsTopic({ features }: ScoredSentence, { hasTerms }: Judge): boolean {
  return !hasTerms || (features.coverage >= TOPIC_NEEDED && features.missed <= TOPIC_MISSED_ALLOWED);
}

/** Statements of the speaker; all of them where no topic is given. */
function statementCandidates(
  analyses: readonly ArticleAnalysis[],
  speaker: readonly ReadTerm[],
  judge: Judge,
): Candidate[] {
  return [...statementsBy(analyses, speaker)].flatMap(([analysis, statements]) =>
    statements.flatMap((statement): Candidate[] => {
      const views = sentenceViewsOf(analysis).filter(({ sentence }) => overlaps(sentence.span, statement.span));
      const scored = views
        .map((view) => judge.score(view))
        .reduce<ScoredSentence | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);
      if (!scored) return [];
      const bears = bearsTopic(scored, judge);
      const span = chooseStatementSpan(scored.bearing.view, statement);
      const said = speakerOfStatement(statement, scored.bearing.view);
      const score = scored.score + (isDirect(said) ? DIRECT_WEIGHT : 0);
      return [{ scored, span, speaker: said, score, isEvidence: bears, isEligible: bears }];
    }),
  );
}

/** Sentences that name or mean somebody, those that introduce them first. */
function introductionCandidates(
  named: readonly { analysis: ArticleAnalysis; entity: number }[],
  judge: Judge,
): Candidate[] {
  return named.flatMap(({ analysis, entity }) => {
    const views = sentenceViewsOf(analysis);
    const mentioning = views.filter(({ sentence }) =>
      sentence.mentions.some((m) => m.entity === entity && m.form === "name"),
    );
    const introducing = analysis.introductions.filter((i) => i.entity === entity);
    const shown = views.filter(
      (view) => mentioning.includes(view) || introducing.some((i) => i.sentence === view.index),
    );
    const [first] = mentioning.filter((view) => isNamedInFull(view, entity));
    return shown.map((view): Candidate => {
      const scored = judge.score(view);
      const span = chooseSpan(view, { entity });
      const forms = introducing.filter((i) => overlaps(views[i.sentence]?.sentence.span ?? NOWHERE, span));
      const introduced = Math.max(0, ...forms.map(({ form }) => INTRODUCTION_WEIGHTS[form]));
      const full = first && introduced > 0 && overlaps(first.sentence.span, span) ? FULL_NAME_WEIGHT : 0;
      const speaker = speakerOf(scored.bearing, span);
      const typed = scored.bearing.terms.every(({ variant }) => variant?.kind === "exact") ? TYPED_NAME_WEIGHT : 0;
      const quoted = isDirect(view.sentence.speaker) ? QUOTED_COST : 0;
      const score = scored.score + introduced + full + typed - quoted;
      return { scored, span, speaker, score, isEvidence: true, isEligible: true };
    });
  });
}

const NOWHERE = { start: 0, end: 0 };

/** Whether a sentence gives somebody's name as fully as the article does anywhere. */
function isNamedInFull({ analysis, sentence }: SentenceView, entity: number): boolean {
  const { text } = analysis.article;
  const name = analysis.entities[entity]?.name;
  return sentence.mentions.some((m) => m.entity === entity && text.slice(m.span.start, m.span.end) === name);
}

/** Whether a sentence is said by the source that the question asks to hear; every sentence is where none is asked for. */
function hearingOf(analyses: readonly ArticleAnalysis[], source: readonly ReadTerm[]): (view: SentenceView) => boolean {
  if (source.length === 0) return () => true;
  const heard = statementsBy(analyses, source);
  const isInterviewee = asksForInterviewee(source);
  return ({ analysis, sentence }) =>
    (isInterviewee && sentence.speaker.kind === "interviewee") ||
    (heard.get(analysis)?.some(({ within }) => overlaps(within, sentence.span)) ?? false);
}

function sentencesOf({ ranked }: Retrieval, analyses: readonly ArticleAnalysis[]): SentenceView[] {
  const retrieved = new Set(ranked.map(({ passage }) => `${passage.article.slug} ${passage.paragraphIndex}`));
  return analyses.flatMap((analysis) => sentenceViewsOf(analysis).filter((view) => retrieved.has(placeOf(view))));
}

function passageScoresOf({ ranked }: Retrieval): ReadonlyMap<string, number> {
  const best = ranked[0]?.score ?? 1;
  const scores = new Map<string, number>();
  for (const { passage, score } of ranked) {
    const place = `${passage.article.slug} ${passage.paragraphIndex}`;
    scores.set(place, Math.max(scores.get(place) ?? 0, score / best));
  }
  return scores;
}

function placeOf({ analysis, sentence }: SentenceView): string {
  return `${analysis.article.slug} ${sentence.paragraphIndex}`;
}

import type { Answer, AttributedExcerpt, Reading } from "../domain/answer.ts";
import { excerptOf } from "../domain/excerpt.ts";
import type { MatchKind, Query, ReadTerm } from "../domain/query.ts";
import { overlaps } from "../domain/span.ts";
import { attributionOf } from "./attribution-of.ts";
import type { Candidate } from "./candidate.ts";
import { considerQuery } from "./consider-query.ts";
import { coverageOf } from "./coverage-of.ts";
import type { Library } from "./library.ts";
import type { Intent } from "./question.ts";
import { selectExcerpts } from "./select-excerpts.ts";
import { isDirect } from "./speaker-of.ts";

/** Readings that a reader is always told of; of another word for one that does not occur itself as well. */
const TOLD_KINDS: ReadonlySet<MatchKind> = new Set(["spelling", "misspelling", "alias"]);
/** Excerpts in an answer. */
const EXCERPT_LIMIT = 5;
/** Excerpts shown as near where there is no answer. */
const NEAR_LIMIT = 2;

/** What the library says to a query; the same library and query give the same answer. */
export function answerQuery(library: Library, query: Query, intent: Intent = { kind: "ask" }): Answer {
  const { question, retrieval, candidates } = considerQuery(library, query, intent);
  const { undated } = retrieval;
  const asked = [...question.speakerTerms, ...question.terms].sort((a, b) => a - b);
  const readTerms = asked.flatMap((i) => retrieval.readTerms.slice(i, i + 1));
  const unmatched = readTerms.filter((term) => !occurs(term));
  const unmatchedTerms = typedTerms(query, unmatched);
  const hasEvidence = candidates.some((candidate) => candidate.isEvidence);
  const shown = hasEvidence ? candidates.filter((candidate) => candidate.isEligible) : [];
  const chosen = selectExcerpts(shown, EXCERPT_LIMIT);
  const [best, ...others] = intent.kind === "said" && question.terms.length === 0 ? directFirst(chosen) : chosen;
  if (best) {
    const readings = readingsOf(query, readTerms, [best, ...others]);
    const excerpts = [attributedExcerptOf(best), ...others.map(attributedExcerptOf)] as const;
    return { kind: "evidence", query, readings, unmatchedTerms, undated, excerpts };
  }
  const touching = candidates.filter(({ scored }) => scored.bearing.matches.length > 0);
  const near = selectExcerpts(touching, NEAR_LIMIT);
  const matched = readTerms.filter(occurs);
  return {
    kind: "no-evidence",
    query,
    readings: readingsOf(query, readTerms, near).filter(({ kind }) => kind !== "synonym"),
    unmatchedTerms,
    matchedTerms: typedTerms(query, matched),
    nearSpellings: unmatched.flatMap(({ term, nearSpellings: printed }) =>
      printed.length > 0 ? [{ typed: typedOf(query, term.span), printed }] : [],
    ),
    near: near.map(attributedExcerptOf),
    coverage: coverageOf([...library.collection.articles.values()]),
    undated,
  };
}

/** Who asks for somebody's quotations gets their own words first, and apart from what is reported of them. */
function directFirst(candidates: readonly Candidate[]): Candidate[] {
  const own = candidates.filter(({ speaker }) => isDirect(speaker));
  return [...own, ...candidates.filter((candidate) => !own.includes(candidate))];
}

function attributedExcerptOf({ scored, span, speaker }: Candidate): AttributedExcerpt {
  const { view, matches } = scored.bearing;
  return {
    excerpt: excerptOf(view.analysis.article, span),
    attribution: attributionOf(view.analysis),
    speaker,
    matches: matches.filter((match) => overlaps(match, span)),
  };
}

/** Whether a term itself is printed somewhere, in any form, spelling or short form; another word for it is another word. */
function occurs({ variants }: ReadTerm): boolean {
  return variants.some(({ kind }) => kind !== "synonym");
}

/** Words of the question that were taken for another spelling or another name in what is shown. */
function readingsOf(query: Query, readTerms: readonly ReadTerm[], shown: readonly Candidate[]): Reading[] {
  const borne = shown.flatMap(({ scored }) => scored.bearing.terms);
  const used = borne.flatMap(({ variant }) => (variant ? [variant] : []));
  return readTerms.flatMap((readTerm) => {
    const { term, variants } = readTerm;
    const variant = variants.find((v) => used.includes(v));
    const isTold = variant && (TOLD_KINDS.has(variant.kind) || (variant.kind === "synonym" && !occurs(readTerm)));
    if (!isTold) return [];
    return [{ typed: typedOf(query, term.span), readAs: variant.printed, kind: variant.kind }];
  });
}

function typedTerms(query: Query, readTerms: readonly ReadTerm[]): string[] {
  return [...new Set(readTerms.map(({ term }) => typedOf(query, term.span)))];
}

function typedOf(query: Query, span: { start: number; end: number }): string {
  return query.input.slice(span.start, span.end);
}

import type { ReadTerm } from "../domain/query.ts";
import type { ArticleAnalysis, Statement } from "../extract/article-analysis.ts";
import { stemOfTerm, termsOf } from "../retrieve/terms.ts";
import { isNameTerm } from "./name-term.ts";
import { entityStemsOf, type SentenceView } from "./sentence-view.ts";

/** Entities of an article that every one of the terms names, by index; empty where there are no terms. */
export function entitiesNamed(analysis: ArticleAnalysis, readTerms: readonly ReadTerm[]): number[] {
  if (readTerms.length === 0) return [];
  return entityStemsOf(analysis).flatMap((stems, entity) =>
    readTerms.every((term) => isNamedBy(term, stems)) ? [entity] : [],
  );
}

/**
 * Whether two names that are typed side by side belong to different people: a given name, and a surname that no article prints with it, though
 * some article prints it with another.
 */
export function areCrossed(analyses: readonly ArticleAnalysis[], given: ReadTerm, surname: ReadTerm): boolean {
  const isRow = surname.term.span.start - given.term.span.end === 1;
  if (!isRow || !isNameTerm(given) || !isNameTerm(surname) || !isGivenNamePrinted(analyses, given)) return false;
  const bearers = analyses.flatMap((analysis) =>
    entitiesNamed(analysis, [surname]).map((entity) => ({
      analysis,
      entity,
      entityStems: entityStemsOf(analysis)[entity],
    })),
  );
  const people = bearers.filter(({ analysis, entity }) => analysis.entities[entity]?.kind === "person");
  const isWithOther = people.some(({ entityStems }) => (entityStems?.size ?? 0) > 1);
  return isWithOther && !bearers.some(({ entityStems }) => entityStems !== undefined && isNamedBy(given, entityStems));
}

/** Whether a name stands first in a person's name of two words or more, in any of the articles. */
function isGivenNamePrinted(analyses: readonly ArticleAnalysis[], { variants }: ReadTerm): boolean {
  return analyses.some(({ entities }) =>
    entities.some(({ name, kind }) => {
      const [first, ...others] = termsOf(name);
      if (kind !== "person" || !first || others.length === 0) return false;
      return variants.some(({ stems }) => stems.length === 1 && stems[0] === stemOfTerm(first.form));
    }),
  );
}

/** Whether a term of the question names an entity of the sentence's article. */
export function isAskedAbout(view: SentenceView, entity: number, readTerms: readonly ReadTerm[]): boolean {
  const stems = entityStemsOf(view.analysis)[entity];
  return (
    stems !== undefined && readTerms.some(({ variants }) => variants.some((v) => v.stems.every((s) => stems.has(s))))
  );
}

/** Statements, by article, whose speaker every one of the terms names, or describes as the article does ("the president"). */
export function statementsBy(
  analyses: readonly ArticleAnalysis[],
  readTerms: readonly ReadTerm[],
): ReadonlyMap<ArticleAnalysis, readonly Statement[]> {
  return new Map(analyses.map((analysis) => [analysis, statementsIn(analysis, readTerms)]));
}

/** The terms without other words for them, so that "the foreign ministry" is no other ministry. */
export function withoutSynonyms(readTerms: readonly ReadTerm[]): ReadTerm[] {
  return readTerms.map((term) => ({ ...term, variants: term.variants.filter(({ kind }) => kind !== "synonym") }));
}

function statementsIn(analysis: ArticleAnalysis, readTerms: readonly ReadTerm[]): Statement[] {
  if (readTerms.length === 0 || readTerms.some(({ variants }) => variants.length === 0)) return [];
  const entities = new Set(entitiesNamed(analysis, readTerms));
  // "Human Rights Watch's Hugh Williamson": the name is what comes last.
  const areNames = readTerms.every(isNameTerm);
  for (let from = 1; areNames && entities.size === 0 && from < readTerms.length; from += 1) {
    for (const entity of entitiesNamed(analysis, readTerms.slice(from))) entities.add(entity);
  }
  if (entities.size === 0) for (const entity of entitiesDescribed(analysis, readTerms)) entities.add(entity);
  return analysis.statements.filter(({ entity, speaker }) => {
    if (entity !== undefined) return entities.has(entity);
    if (speaker.kind !== "named" && speaker.kind !== "described") return false;
    const stems = new Set(termsOf(speaker.name).map(({ form }) => stemOfTerm(form)));
    return readTerms.every((term) => isNamedBy(term, stems));
  });
}

/** Whether the terms mean somebody interviewed, who has no name in the article. */
export function asksForInterviewee(readTerms: readonly ReadTerm[]): boolean {
  return readTerms.some(({ term }) => term.stem.startsWith("interview") && term.form !== "interviewer");
}

/** Entities that the article gives a title or description holding every one of the terms. */
function entitiesDescribed(analysis: ArticleAnalysis, readTerms: readonly ReadTerm[]): number[] {
  if (readTerms.length === 0) return [];
  const { text } = analysis.article;
  return analysis.introductions.flatMap(({ entity, span, form }) => {
    if (form !== "title" && form !== "apposition") return [];
    const stems = new Set(termsOf(text, span).map(({ form: word }) => stemOfTerm(word)));
    return readTerms.every((term) => isNamedBy(term, stems)) ? [entity] : [];
  });
}

function isNamedBy({ variants }: ReadTerm, stems: ReadonlySet<string>): boolean {
  return variants.some((variant) => variant.stems.every((stem) => stems.has(stem)));
}

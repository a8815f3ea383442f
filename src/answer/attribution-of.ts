import type { Attribution, Label } from "../domain/attribution.ts";
import type { ArticleAnalysis } from "../extract/article-analysis.ts";

/** Sections whose articles argue a view, as newspapers name them. */
const OPINION_SECTIONS = new Set([
  "opinion",
  "opinions",
  "comment",
  "commentary",
  "editorial",
  "op-ed",
  "column",
  "columns",
  "views",
  "analysis and opinion",
]);

/** Who printed an article and in which form, as far as it is stated. */
export function attributionOf(analysis: ArticleAnalysis): Attribution {
  const { headline, bylines, publisher, published, url } = analysis.article;
  return {
    bylines,
    labels: labelsOf(analysis),
    ...(headline === undefined ? {} : { headline }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
}

/** Labels of an article: opinion by its printed section, interview by its turns, translation by its own word. */
export function labelsOf({ article, isInterview }: ArticleAnalysis): readonly Label[] {
  const labels: Label[] = [];
  if (OPINION_SECTIONS.has(article.section?.toLowerCase() ?? "")) labels.push("opinion");
  if (isInterview) labels.push("interview");
  if (article.translatedFrom !== undefined) labels.push("translation");
  return labels;
}

import type { ArticleAnalysis } from "../extract/article-analysis.ts";
import { type SentenceView, sentenceViewsOf } from "./sentence-view.ts";

/** The sentences whose words help to read one: those around it in its paragraph, and the headline. */
export interface Surroundings {
  /** Right before and right after it. */
  readonly neighbour: readonly SentenceView[];
  readonly before: readonly SentenceView[];
  readonly after: readonly SentenceView[];
  readonly headline: readonly SentenceView[];
}

interface Grouped {
  readonly byParagraph: ReadonlyMap<number, readonly SentenceView[]>;
  readonly headline: readonly SentenceView[];
}

const grouped = new WeakMap<ArticleAnalysis, Grouped>();

/** What stands around a sentence. */
export function surroundingsOf({ analysis, sentence, index }: SentenceView): Surroundings {
  const { byParagraph, headline } = groupedSentencesOf(analysis);
  const paragraph = byParagraph.get(sentence.paragraphIndex) ?? [];
  return {
    neighbour: paragraph.filter((view) => Math.abs(view.index - index) === 1),
    before: paragraph.filter((view) => view.index < index),
    after: paragraph.filter((view) => view.index > index),
    headline,
  };
}

function groupedSentencesOf(analysis: ArticleAnalysis): Grouped {
  const known = grouped.get(analysis);
  if (known) return known;
  const views = sentenceViewsOf(analysis);
  const made = {
    byParagraph: Map.groupBy(views, ({ sentence }) => sentence.paragraphIndex),
    headline: views.filter(({ sentence }) => analysis.article.paragraphs[sentence.paragraphIndex]?.part === "headline"),
  };
  grouped.set(analysis, made);
  return made;
}

import type { ArticleAnalysis, Sentence } from "../extract/article-analysis.ts";
import { stemOfTerm, type Term, termsOf } from "../retrieve/terms.ts";

/** A sentence with its words and stems, ready to be held against a question. */
export interface SentenceView {
  readonly analysis: ArticleAnalysis;
  readonly sentence: Sentence;
  /** Index into `analysis.sentences`. */
  readonly index: number;
  readonly tokens: readonly Term[];
  /** `stems[i]` is the stem of `tokens[i]`. */
  readonly stems: readonly string[];
}

const views = new WeakMap<ArticleAnalysis, readonly SentenceView[]>();

/** Every sentence of an article, in order; made once for each analysis. */
export function sentenceViewsOf(analysis: ArticleAnalysis): readonly SentenceView[] {
  const known = views.get(analysis);
  if (known) return known;
  const made = analysis.sentences.map((sentence, index) => {
    const tokens = termsOf(analysis.article.text, sentence.span);
    return { analysis, sentence, index, tokens, stems: tokens.map(({ form }) => stemOfTerm(form)) };
  });
  views.set(analysis, made);
  return made;
}

const entityStems = new WeakMap<ArticleAnalysis, readonly ReadonlySet<string>[]>();

/** Stems of the words of each entity's name and aliases, by index into `analysis.entities`. */
export function entityStemsOf(analysis: ArticleAnalysis): readonly ReadonlySet<string>[] {
  const known = entityStems.get(analysis);
  if (known) return known;
  const stemsIn = (name: string) => termsOf(name).map(({ form }) => stemOfTerm(form));
  const made = analysis.entities.map(({ name, aliases }) => new Set([name, ...aliases].flatMap(stemsIn)));
  entityStems.set(analysis, made);
  return made;
}

const settingStems = new WeakMap<ArticleAnalysis, ReadonlySet<string>>();

/** Stems of what goes without saying in an article: the place it names most often, and the months and years it was published in. */
export function settingStemsOf(analysis: ArticleAnalysis): ReadonlySet<string> {
  const known = settingStems.get(analysis);
  if (known) return known;
  const { published } = analysis.article;
  const days = published ? [published.from, published.to] : [];
  const dateWords = days.map((day) => `${day.slice(0, 4)} ${MONTHS[Number(day.slice(5, 7)) - 1] ?? ""}`);
  const made = new Set(
    [mainPlaceOf(analysis), ...dateWords].flatMap((words) => termsOf(words).map(({ form }) => stemOfTerm(form))),
  );
  settingStems.set(analysis, made);
  return made;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

function mainPlaceOf({ entities, sentences }: ArticleAnalysis): string {
  const counts = entities.map(() => 0);
  for (const { entity } of sentences.flatMap(({ mentions }) => mentions)) counts[entity] = (counts[entity] ?? 0) + 1;
  const places = entities.map(({ name, kind }, i) => ({ name, count: kind === "place" ? (counts[i] ?? 0) : 0 }));
  return places.reduce((a, b) => (b.count > a.count ? b : a), { name: "", count: 0 }).name;
}

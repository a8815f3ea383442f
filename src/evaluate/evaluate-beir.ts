import type { Article, ArticleSlug } from "../domain/article.ts";
import type { PassageId } from "../domain/passage.ts";
import { type ArticlePassages, type CollectionOptions, createCollection } from "../retrieve/collection.ts";
import { plainQueryOf } from "../retrieve/parse-query.ts";
import { retrieve } from "../retrieve/retrieve.ts";
import { wordLists } from "../retrieve/word-lists.ts";
import { type Intervals, intervalsOf, type Metrics, measureRun } from "./metrics.ts";
import { percentileOf } from "./percentile.ts";
import type { BeirCollection, BeirDocument } from "./read-beir.ts";
import type { TrecHit } from "./trec-run.ts";

/** How well and how fast a test collection is retrieved. */
interface Evaluation extends Metrics {
  readonly passages: number;
  readonly queries: number;
  /** 95 % intervals by bootstrap over the topics. */
  readonly intervals: Intervals;
  readonly buildSeconds: number;
  /** Of one query, retrieval and reranking together; percentiles by nearest rank. */
  readonly latencyMs: { readonly p50: number; readonly p95: number; readonly p99: number };
  /** Memory that indexing took, the texts themselves not counted. */
  readonly indexBytesPerPassage: number;
}

/** What the evaluation is told of the world. */
export interface EvaluationOptions {
  /** Documents kept for each topic, at least 1; what is measured at a greater depth, such as recall@100, is that of so many. */
  readonly k: number;
  /** Milliseconds that never go back, such as `performance.now`. */
  readonly now: () => number;
  /** Bytes of memory in use, after whatever can be freed has been. */
  readonly memoryInUse: () => number;
  /** Words related to words, as the desk itself has them. */
  readonly thesaurus?: NonNullable<CollectionOptions["thesaurus"]>;
  /** Told after each document how many are indexed. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** The evaluation, and what was found for each topic. */
export interface Evaluated {
  readonly evaluation: Evaluation;
  readonly hits: ReadonlyMap<string, readonly TrecHit[]>;
}

/**
 * Indexes the documents with the product's own index, one passage each, and asks every judged topic as plain text: quotation marks
 * in it make no phrase that must be found.
 */
export function evaluateBeir({ documents, topics, qrels }: BeirCollection, options: EvaluationOptions): Evaluated {
  const articles = documents.map(articlePassagesOf);
  const memoryBefore = options.memoryInUse();
  const startedAt = options.now();
  const collection = createCollection({
    articles,
    ...wordLists,
    ...(options.thesaurus ? { thesaurus: options.thesaurus } : {}),
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  });
  const buildSeconds = (options.now() - startedAt) / 1000;
  const indexBytes = options.memoryInUse() - memoryBefore;
  const judged = topics.filter(({ id }) => qrels.has(id));
  const latencies: number[] = [];
  const hits = new Map<string, readonly TrecHit[]>();
  for (const { id, text } of judged) {
    const askedAt = options.now();
    const { ranked } = retrieve(collection, plainQueryOf(text), options.k);
    latencies.push(options.now() - askedAt);
    hits.set(
      id,
      ranked.map(({ passage, score }) => ({ document: passage.article.slug, score })),
    );
  }
  const run = new Map([...hits].map(([topic, found]) => [topic, found.map(({ document }) => document)]));
  const evaluation = {
    passages: documents.length,
    queries: judged.length,
    ...measureRun(run, qrels),
    intervals: intervalsOf(run, qrels),
    buildSeconds,
    latencyMs: {
      p50: percentileOf(latencies, 50) ?? 0,
      p95: percentileOf(latencies, 95) ?? 0,
      p99: percentileOf(latencies, 99) ?? 0,
    },
    indexBytesPerPassage: Math.round(indexBytes / Math.max(1, documents.length)),
  };
  return { evaluation, hits };
}

/** A document as an article of one passage; one without text is its title. */
export function articlePassagesOf({ id, title, text }: BeirDocument): ArticlePassages {
  const words = text.trim() === "" ? title : text;
  const span = { start: 0, end: words.length };
  const article: Article = {
    slug: id as ArticleSlug,
    collection: "beir",
    text: words,
    paragraphs: [{ span, part: "body", number: 1, isSubhead: false }],
    ...(title === "" ? {} : { headline: title }),
    bylines: [],
    nameNotes: [],
  };
  return {
    article,
    passages: words === "" ? [] : [{ id: id as string as PassageId, article, span, paragraphIndex: 0 }],
  };
}

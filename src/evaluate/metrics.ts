/** Relevance of documents for each topic, as judged; what is not listed is not relevant. */
export type Qrels = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Documents found for each topic, best first. */
export type Run = ReadonlyMap<string, readonly string[]>;

/** Means over the topics that have at least one relevant document, 0..1; a topic without hits counts as 0. */
export interface Metrics {
  readonly "recall@1": number;
  readonly "recall@5": number;
  readonly "recall@10": number;
  readonly "recall@100": number;
  readonly "mrr@10": number;
  readonly "ndcg@10": number;
  readonly "map@10": number;
}

/** A measure of one topic's ranking, by its judged documents. */
type Measure = (ranking: readonly string[], judged: ReadonlyMap<string, number>) => number;

/**
 * Recall, reciprocal rank, nDCG (gain is the grade, discount log2 of the rank + 1) and average precision, as trec_eval computes
 * `recall_k`, `recip_rank`, `ndcg_cut_10` and `map_cut_10` with `-c`, cut at 10.
 */
export function measureRun(run: Run, qrels: Qrels): Metrics {
  const topics = [...qrels].filter(([, judged]) => relevantCountOf(judged) > 0);
  const mean = (measure: Measure) =>
    topics.reduce((sum, [topic, judged]) => sum + measure(run.get(topic) ?? [], judged), 0) /
    Math.max(1, topics.length);
  return {
    "recall@1": mean(recallAt(1)),
    "recall@5": mean(recallAt(5)),
    "recall@10": mean(recallAt(10)),
    "recall@100": mean(recallAt(100)),
    "mrr@10": mean(reciprocalRankAt(10)),
    "ndcg@10": mean(ndcgAt(10)),
    "map@10": mean(averagePrecisionAt(10)),
  };
}

/** Share of the relevant documents among the first `k`. */
export function recallAt(k: number): Measure {
  return (ranking, judged) => {
    const found = ranking.slice(0, k).filter((document) => isRelevant(judged, document)).length;
    return found / relevantCountOf(judged);
  };
}

/** One over the rank of the first relevant document; 0 where none is among the first `k`. */
export function reciprocalRankAt(k: number): Measure {
  return (ranking, judged) => {
    const at = ranking.slice(0, k).findIndex((document) => isRelevant(judged, document));
    return at < 0 ? 0 : 1 / (at + 1);
  };
}

/** Normalised discounted cumulative gain of the first `k`. */
export function ndcgAt(k: number): Measure {
  return (ranking, judged) => {
    const gains = ranking.map((document) => Math.max(0, judged.get(document) ?? 0));
    const ideal = [...judged.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
    return discountedSumOf(gains, k) / discountedSumOf(ideal, k);
  };
}

/** Sum of the precisions at each relevant document among the first `k`, over the number of relevant documents. */
export function averagePrecisionAt(k: number): Measure {
  return (ranking, judged) => {
    let found = 0;
    let sum = 0;
    for (const [i, document] of ranking.slice(0, k).entries()) {
      if (!isRelevant(judged, document)) continue;
      found++;
      sum += found / (i + 1);
    }
    return sum / relevantCountOf(judged);
  };
}

function isRelevant(judged: ReadonlyMap<string, number>, document: string): boolean {
  return (judged.get(document) ?? 0) > 0;
}

function relevantCountOf(judged: ReadonlyMap<string, number>): number {
  return [...judged.values()].filter((grade) => grade > 0).length;
}

function discountedSumOf(gains: readonly number[], k: number): number {
  return gains.slice(0, k).reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
}

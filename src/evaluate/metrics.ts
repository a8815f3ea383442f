import { bootstrapIntervalOf, type Interval } from "./bootstrap.ts";

/** Relevance of documents for each topic, as judged; what is not listed is not relevant. */
export type Qrels = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Documents found for each topic, best first. */
export type Run = ReadonlyMap<string, readonly string[]>;

/** Means over all judged topics, 0..1; a topic without hits counts as 0, and so does one without relevant documents. */
export interface Metrics {
  readonly "recall@1": number;
  readonly "recall@5": number;
  readonly "recall@10": number;
  readonly "recall@100": number;
  readonly "mrr@10": number;
  readonly "ndcg@10": number;
  readonly "map@10": number;
}

/** How far the means could have come out otherwise with other topics of the same kind. */
export type Intervals = Readonly<Record<"recall@1" | "mrr@10" | "ndcg@10", Interval>>;

/** A measure of one topic's ranking, by its judged documents; 0 where none of them is relevant. */
type Measure = (ranking: readonly string[], judged: ReadonlyMap<string, number>) => number;

/**
 * Recall, reciprocal rank, nDCG and average precision as trec_eval 10 computes `recall_k`, `recip_rank` (of a ranking cut at 10),
 * `ndcg_cut_10` and `map_cut_10` with `-c` (https://github.com/usnistgov/trec_eval): a document is relevant from grade 1 on, one that
 * is not judged is not; a gain is the grade itself and none below 0, discounted by log2(rank + 1), also in the best order that nDCG
 * divides by; the mean goes over all topics of the qrels. The order of the run is taken as it is: trec_eval sorts by score and then by
 * document, last first, which is why `trecLinesOf` writes no two equal scores.
 */
export function measureRun(run: Run, qrels: Qrels): Metrics {
  const mean = (measure: Measure) => {
    const values = valuesOf(run, qrels, measure);
    return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  };
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

/** 95 % bootstrap intervals of three of the means of `measureRun`; see `bootstrapIntervalOf`. */
export function intervalsOf(run: Run, qrels: Qrels): Intervals {
  const intervalOf = (measure: Measure) => bootstrapIntervalOf(valuesOf(run, qrels, measure));
  return {
    "recall@1": intervalOf(recallAt(1)),
    "mrr@10": intervalOf(reciprocalRankAt(10)),
    "ndcg@10": intervalOf(ndcgAt(10)),
  };
}

function valuesOf(run: Run, qrels: Qrels, measure: Measure): number[] {
  return [...qrels].map(([topic, judged]) => measure(run.get(topic) ?? [], judged));
}

/** Share of the relevant documents among the first `k`. */
export function recallAt(k: number): Measure {
  return (ranking, judged) => {
    const found = ranking.slice(0, k).filter((document) => isRelevant(judged, document)).length;
    return shareOf(found, relevantCountOf(judged));
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
    return shareOf(discountedSumOf(gains, k), discountedSumOf(ideal, k));
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
    return shareOf(sum, relevantCountOf(judged));
  };
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
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

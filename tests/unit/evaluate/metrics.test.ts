import { describe, expect, it } from "vitest";
import {
  averagePrecisionAt,
  intervalsOf,
  measureRun,
  ndcgAt,
  recallAt,
  reciprocalRankAt,
} from "../../../src/evaluate/metrics.ts";
import { trecLinesOf } from "../../../src/evaluate/trec-run.ts";

// Worked by hand: three relevant documents, of grades 3, 2 and 1; a ranking that has two of them, at ranks 2 and 4.
const judged = new Map([
  ["a", 3],
  ["b", 2],
  ["c", 1],
  ["d", 0],
  ["e", -1],
]);
const ranking = ["d", "b", "x", "a", "e"];

describe("the measures of one ranking", () => {
  it("recall is the share of the relevant documents that are found", () => {
    expect(recallAt(1)(ranking, judged)).toBe(0);
    expect(recallAt(2)(ranking, judged)).toBeCloseTo(1 / 3, 12);
    expect(recallAt(10)(ranking, judged)).toBeCloseTo(2 / 3, 12);
  });

  it("the reciprocal rank looks at the first relevant document", () => {
    expect(reciprocalRankAt(10)(ranking, judged)).toBe(1 / 2);
    expect(reciprocalRankAt(1)(ranking, judged)).toBe(0);
  });

  it("nDCG discounts grades by the logarithm of the rank, and divides by the best order", () => {
    const gained = 2 / Math.log2(3) + 3 / Math.log2(5);
    const best = 3 / Math.log2(2) + 2 / Math.log2(3) + 1 / Math.log2(4);

    expect(gained).toBeCloseTo(2.5539, 4);
    expect(best).toBeCloseTo(4.7619, 4);
    expect(ndcgAt(10)(ranking, judged)).toBeCloseTo(gained / best, 12);
    expect(ndcgAt(2)(ranking, judged)).toBeCloseTo(2 / Math.log2(3) / (3 + 2 / Math.log2(3)), 12);
  });

  it("average precision adds the precision at each relevant document, and divides by how many there are", () => {
    expect(averagePrecisionAt(10)(ranking, judged)).toBeCloseTo((1 / 2 + 2 / 4) / 3, 12);
    expect(averagePrecisionAt(3)(ranking, judged)).toBeCloseTo(1 / 2 / 3, 12);
  });
});

describe("measureRun", () => {
  it("takes the mean over all judged topics; one without hits counts as 0, and so does one without relevant documents", () => {
    const qrels = new Map([
      ["one", judged],
      ["without hits", new Map([["z", 1]])],
      ["without relevant documents", new Map([["z", 0]])],
    ]);
    const run = new Map([
      ["one", ["b"]],
      ["without relevant documents", ["z"]],
    ]);

    expect(measureRun(run, qrels)["mrr@10"]).toBe(1 / 3);
    expect(measureRun(run, qrels)["recall@10"]).toBeCloseTo(1 / 9, 12);
    expect(measureRun(run, qrels)["ndcg@10"]).toBeCloseTo(ndcgAt(10)(["b"], judged) / 3, 12);
  });

  it("is 0 for no topics", () => {
    expect(measureRun(new Map(), new Map())["ndcg@10"]).toBe(0);
  });

  it("is the same for a run file that is read and put in order as trec_eval does", () => {
    const qrels = new Map([
      ["one", judged],
      ["two", new Map([["f", 2]])],
    ]);
    const hits = new Map([
      ["one", ["d", "b", "x", "a", "e"].map((document) => ({ document, score: 1.25 }))],
      ["two", ["h", "f", "g"].map((document, i) => ({ document, score: 3 - i / 1e9 }))],
    ]);
    const run = new Map([...hits].map(([topic, found]) => [topic, found.map(({ document }) => document)]));

    const lines = [...hits].flatMap(([topic, found]) => trecLinesOf(topic, found, "desk"));

    expect(measureRun(readAsTrecEvalDoes(lines), qrels)).toEqual(measureRun(run, qrels));
  });
});

describe("intervalsOf", () => {
  it("gives for each mean an interval that holds it", () => {
    const topics = Array.from({ length: 40 }, (_, i) => `topic ${i}`);
    const qrels = new Map(topics.map((topic) => [topic, new Map([["a", 1]])]));
    const run = new Map(topics.map((topic, i) => [topic, i % 4 === 0 ? ["x", "a"] : ["a"]]));

    const { "recall@1": recall, "mrr@10": reciprocal, "ndcg@10": ndcg } = intervalsOf(run, qrels);

    expect(recall).toEqual({ low: 0.6, high: 0.875 });
    expect(reciprocal.low).toBeLessThan(0.875);
    expect(reciprocal.high).toBeGreaterThan(0.875);
    expect(ndcg.low).toBeLessThan(ndcg.high);
  });
});

/** By topic, the documents in order of their scores as 32-bit numbers, equal ones by document, last first. */
function readAsTrecEvalDoes(lines: readonly string[]): Map<string, string[]> {
  const fields = lines.map((line) => line.split("\t"));
  const topics = [...new Set(fields.map(([topic = ""]) => topic))];
  const ordered = fields
    .map(([topic = "", , document = "", , score = ""]) => ({ topic, document, score: Math.fround(Number(score)) }))
    .sort((a, b) => b.score - a.score || (a.document < b.document ? 1 : -1));
  return new Map(
    topics.map((topic) => [topic, ordered.filter((hit) => hit.topic === topic).map(({ document }) => document)]),
  );
}

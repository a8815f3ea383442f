import { describe, expect, it } from "vitest";
import { averagePrecisionAt, measureRun, ndcgAt, recallAt, reciprocalRankAt } from "../../../src/evaluate/metrics.ts";

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
  it("takes the mean over the topics that have relevant documents, those without hits as 0", () => {
    const qrels = new Map([
      ["one", judged],
      ["two", new Map([["z", 1]])],
      ["unjudged", new Map([["z", 0]])],
    ]);
    const run = new Map([["one", ["b"]]]);

    expect(measureRun(run, qrels)["mrr@10"]).toBe(1 / 2);
    expect(measureRun(run, qrels)["recall@10"]).toBeCloseTo(1 / 6, 12);
  });

  it("is 0 for no topics", () => {
    expect(measureRun(new Map(), new Map())["ndcg@10"]).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import { trecLinesOf } from "../../../src/evaluate/trec-run.ts";

describe("trecLinesOf", () => {
  it("gives topic, Q0, document, rank, score and tag", () => {
    expect(trecLinesOf("q1", [{ document: "d1", score: 2.5 }], "desk")).toEqual(["q1\tQ0\td1\t1\t2.50000000\tdesk"]);
  });

  it("lets scores fall from line to line as 32-bit numbers too, equal ones among them", () => {
    const hits = [5, 5, 5, 1.25, 1.25].map((score, i) => ({ document: `d${i}`, score }));

    const scores = trecLinesOf("q", hits, "desk").map((line) => Math.fround(Number(line.split("\t")[4])));

    for (const [i, score] of scores.entries()) expect(score).toBeGreaterThan(scores[i + 1] ?? 0);
  });

  it("has no line for a topic without hits", () => {
    expect(trecLinesOf("q", [], "desk")).toEqual([]);
  });
});

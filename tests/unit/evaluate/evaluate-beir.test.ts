import { describe, expect, it } from "vitest";
import { evaluateBeir } from "../../../src/evaluate/evaluate-beir.ts";

const collection = {
  documents: [
    { id: "d1", title: "Ferry", text: "It sank near the island." },
    { id: "d2", title: "", text: "The island is green." },
    { id: "d3", title: "Only a title", text: "" },
  ],
  topics: [
    { id: "q1", text: 'which "ferry" sank' },
    { id: "q2", text: "a title" },
    { id: "unjudged", text: "island" },
  ],
  qrels: new Map([
    ["q1", new Map([["d1", 1]])],
    ["q2", new Map([["d3", 1]])],
  ]),
};

function evaluate() {
  let now = 0;
  const progress: string[] = [];
  const { evaluation, hits } = evaluateBeir(collection, {
    k: 10,
    now: () => now++,
    memoryInUse: () => 300 * ++now,
    onProgress: (done, total) => progress.push(`${done}/${total}`),
  });
  return { evaluation, hits, progress };
}

describe("evaluateBeir", () => {
  it("asks the judged topics as plain text, so that quotation marks require no phrase", () => {
    const { evaluation, hits } = evaluate();

    expect(hits.get("q1")?.map(({ document }) => document)).toEqual(["d1"]);
    expect([...hits.keys()]).toEqual(["q1", "q2"]);
    expect(evaluation).toMatchObject({
      passages: 3,
      queries: 2,
      "recall@1": 1,
      "mrr@10": 1,
      "ndcg@10": 1,
      "map@10": 1,
    });
  });

  it("retrieves a document without text by its title", () => {
    expect(evaluate().hits.get("q2")?.[0]?.document).toBe("d3");
  });

  it("tells how far indexing has come, how long a query takes, and how much memory a passage takes", () => {
    const { evaluation, progress } = evaluate();

    expect(progress).toEqual(["1/3", "2/3", "3/3"]);
    expect(evaluation.latencyMs).toEqual({ p50: 1, p95: 1, p99: 1 });
    expect(evaluation.indexBytesPerPassage).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from "vitest";
import type { Message } from "../../../scripts/bench/messages.ts";
import { qualityRowOf, speedRowOf } from "../../../scripts/bench/results.ts";

const ASKED = { runs: 3, questions: 1000 };

function aRun({ seconds = 1, p50 = 1, questions = 1000, processorShare = 1 } = {}): Message[] {
  return [
    { kind: "built", seconds, indexBytes: 5000, rssBytes: 8000 },
    { kind: "asked", questions, p50, p95: 2 * p50, p99: 3 * p50, processorShare },
  ];
}

describe("speedRowOf", () => {
  it("gives the medians of the runs, and memory by the passage", () => {
    const told = [
      [
        ...aRun({ seconds: 9, p50: 2 }),
        { kind: "saved" as const, fileBytes: 4000 },
        { kind: "loaded" as const, seconds: 0.3, rssBytes: 100 },
        { kind: "loaded" as const, seconds: 0.1, rssBytes: 300 },
        { kind: "loaded" as const, seconds: 0.2, rssBytes: 200 },
      ],
      aRun({ seconds: 5, p50: 4 }),
      aRun({ seconds: 7, p50: 3 }),
    ];

    expect(speedRowOf("orama", 50, told, ASKED)).toEqual({
      engine: "orama",
      passages: 50,
      measures: {
        buildSeconds: 7,
        p50: 3,
        p95: 6,
        p99: 9,
        bytesPerPassage: 100,
        rssBytes: 8000,
        fileBytes: 4000,
        coldStartSeconds: 0.2,
        loadedRssBytes: 200,
      },
      remarks: [],
    });
  });

  it("keeps what was measured before an engine failed, and says how it failed", () => {
    const failure = { kind: "failed" as const, step: "saving", reason: "Invalid string length" };
    const { measures, remarks } = speedRowOf("minisearch", 50, [[...aRun(), failure], aRun(), aRun()], ASKED);

    expect(measures.p50).toBe(1);
    expect(measures).not.toHaveProperty("fileBytes");
    expect(remarks).toEqual(["failed while saving: Invalid string length"]);
  });

  it("says how many questions there was time for, and how many runs", () => {
    const { remarks } = speedRowOf("minisearch", 50, [aRun({ questions: 212 }), aRun({ questions: 220 })], ASKED);

    expect(remarks).toEqual(["time for 212 of 1,000 questions", "2 of 3 runs"]);
  });

  it("says when other programs kept the processor busy, so that nobody takes their time for the engine's", () => {
    const told = [0.2, 0.5, 1].map((processorShare) => aRun({ processorShare }));

    expect(speedRowOf("minisearch", 50, told, ASKED).remarks).toEqual([
      "the machine was busy: had a processor 50 % of the time",
    ]);
  });

  it("is a row without measures where nothing was measured", () => {
    const failure = { kind: "failed" as const, step: "building", reason: "it took more than 20 minutes" };

    expect(speedRowOf("orama", 50, [[failure]], ASKED)).toMatchObject({
      measures: {},
      remarks: ["failed while building: it took more than 20 minutes"],
    });
  });
});

describe("qualityRowOf", () => {
  it("gives the measures by collection, and says how an engine failed", () => {
    const row = qualityRowOf("flexsearch", [
      { kind: "quality", set: "squad", ndcg: 0.8, recall: 0.7 },
      { kind: "failed", step: "ranking cranfield", reason: "no memory" },
    ]);

    expect(row.sets).toEqual(new Map([["squad", { ndcg: 0.8, recall: 0.7 }]]));
    expect(row.remarks).toEqual(["failed while ranking cranfield: no memory"]);
  });
});

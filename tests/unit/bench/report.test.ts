import { describe, expect, it } from "vitest";
import { type BenchResults, reportOf } from "../../../scripts/bench/report.ts";

const RESULTS: BenchResults = {
  quality: [
    { engine: "quotedesk", sets: new Map([["squad", { ndcg: 0.9, recall: 0.8 }]]), remarks: [] },
    { engine: "orama", sets: new Map([["squad", { ndcg: 0.45, recall: 0.4 }]]), remarks: [] },
  ],
  speed: [
    { engine: "quotedesk", passages: 1000, measures: { p50: 0.5, p99: 2, buildSeconds: 4 }, remarks: [] },
    { engine: "orama", passages: 1000, measures: { p50: 6, p99: 3, buildSeconds: 2 }, remarks: [] },
    { engine: "quotedesk", passages: 1_000_000, measures: { p50: 5, p99: 20 }, remarks: [] },
    {
      engine: "orama",
      passages: 1_000_000,
      measures: {},
      remarks: ["failed while building: it took more than 20 minutes"],
    },
  ],
  sets: ["squad"],
  asked: { runs: 3, questions: 1000 },
  caps: { minutes: 20, megabytes: 8000 },
  realPassages: 2067,
  machine: "2 cores",
  day: "2026-11-22",
  plot: "benchmarks.svg",
};

describe("reportOf", () => {
  const report = reportOf(RESULTS);

  it("has a table for each size, a row for each engine, and ratios to this index in the last columns", () => {
    const [, small] = report.split("## 1,000 passages");

    expect(cellsOf(small, "Quotedesk")).toEqual(
      expect.arrayContaining(["0.500", "2.00", "4.00", "× 1.00", "× 1.00", "× 1.00"]),
    );
    expect(cellsOf(small, "Orama").slice(-5)).toEqual(["× 12.0", "× 1.50", "× 0.500", "—", "—"]);
  });

  it("shows the row of an engine that failed, and why it did", () => {
    const [, large] = report.split("## 1,000,000 passages");

    expect(cellsOf(large, "Orama")).toEqual([
      "Orama (failed while building: it took more than 20 minutes)",
      ...Array.from({ length: 14 }, () => "—"),
    ]);
  });

  it("compares quality in the same way", () => {
    const [, quality] = report.split("## Quality");

    expect(cellsOf(quality, "Orama")).toEqual(["Orama", ".450", ".400", "× 0.500"]);
  });

  it("shows the plot, and says how passages were made and how each engine is set up", () => {
    expect(report).toMatch(/!\[.+\]\(benchmarks\.svg\)/);
    expect(report).toContain("passages of recombined sentences");
    expect(report).toMatch(/\*\*Orama\*\* \(@orama\/orama \d+\.\d+\.\d+\): .*stop words/);
  });
});

/** Cells of the first row of that engine. */
function cellsOf(page: string | undefined, engine: string): string[] {
  const line = page?.split("\n").find((row) => row.startsWith(`| ${engine}`) || row.startsWith(`| **${engine}`)) ?? "";
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

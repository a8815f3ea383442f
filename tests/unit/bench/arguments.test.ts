import { describe, expect, it } from "vitest";
import { parseBenchArguments } from "../../../scripts/bench/arguments.ts";

describe("parseBenchArguments", () => {
  it("measures every engine at 1,000, 10,000 and 100,000 passages with 1,000 questions, three times, unless told otherwise", () => {
    expect(parseBenchArguments(["--data", "beir"])).toEqual({
      data: "beir",
      passages: [1000, 10_000, 100_000],
      engines: ["quotedesk", "minisearch", "orama", "flexsearch", "sqlite-fts5"],
      queries: 1000,
      runs: 3,
      out: "docs/benchmarks.md",
    });
  });

  it("takes sizes from the smallest, each once, and engines in the order of the report", () => {
    const args = ["--data", "beir", "--passages", "500, 20,500", "--engines", "orama,quotedesk"];

    expect(parseBenchArguments(args)).toMatchObject({ passages: [20, 500], engines: ["quotedesk", "orama"] });
  });

  it("says where to get the data when no folder is given", () => {
    expect(() => parseBenchArguments([])).toThrow(
      /^Cannot measure: no data folder is given\n[\s\S]*BEIR[\s\S]*squad .*https:.*\n.*cranfield .*http:/,
    );
  });

  it.each([
    [
      "a size that is no number",
      ["--passages", "many"],
      'Cannot measure "many" passages: it is no whole number above 0',
    ],
    ["a size of nothing", ["--passages", "1000,0"], 'Cannot measure "0" passages: it is no whole number above 0'],
    ["an empty list of sizes", ["--passages", ""], 'Cannot measure "" passages: it is no whole number above 0'],
    ["a share of a question", ["--queries", "1.5"], 'Cannot measure "1.5" queries: it is no whole number above 0'],
    ["no run", ["--runs", "0"], 'Cannot measure "0" runs: it is no whole number above 0'],
    ["an engine that is not there", ["--engines", "lunr"], 'Cannot measure engine "lunr": the engines are quotedesk, '],
    [
      "a report that is no page",
      ["--out", "report.txt"],
      'Cannot write the report to "report.txt": it does not end in',
    ],
    ["an option that is not there", ["--size", "5"], "Cannot read the arguments: Unknown option '--size'"],
    ["a word that belongs to no option", ["5"], "Cannot read the arguments: Unexpected argument '5'"],
  ])("refuses %s", (_title, args, message) => {
    expect(() => parseBenchArguments(["--data", "beir", ...args])).toThrow(
      expect.objectContaining({ code: "usage-invalid", message: expect.stringContaining(message) }),
    );
  });
});

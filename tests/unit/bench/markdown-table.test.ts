import { describe, expect, it } from "vitest";
import { markdownTableOf } from "../../../scripts/bench/markdown-table.ts";

describe("markdownTableOf", () => {
  it("puts numbers to the right, and lets nothing in a cell break the table", () => {
    const columns = [
      { heading: "engine", cell: (row: readonly [string, number]) => row[0] },
      { heading: "ms", isNumber: true, cell: (row: readonly [string, number]) => String(row[1]) },
    ];

    expect(markdownTableOf(columns, [["a | b\nc", 5]])).toEqual([
      "| engine | ms |",
      "| --- | ---: |",
      "| a \\| b c | 5 |",
    ]);
  });
});

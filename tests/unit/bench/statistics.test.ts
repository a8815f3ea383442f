import { describe, expect, it } from "vitest";
import { medianOf } from "../../../scripts/bench/statistics.ts";

describe("medianOf", () => {
  it.each([
    ["the middle value", [10, 1, 2], 2],
    ["the mean of the two in the middle", [4, 1, 10, 2], 3],
    ["the only value", [7], 7],
    ["nothing of nothing", [], undefined],
  ])("gives %s", (_title, values, median) => {
    expect(medianOf(values)).toBe(median);
  });
});

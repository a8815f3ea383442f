import { describe, expect, it } from "vitest";
import { percentileOf } from "../../../src/evaluate/percentile.ts";

describe("percentileOf", () => {
  const values = [15, 20, 35, 40, 50];

  // The example of https://en.wikipedia.org/wiki/Percentile#The_nearest-rank_method
  it.each([
    [5, 15],
    [30, 20],
    [40, 20],
    [50, 35],
    [100, 50],
  ])("gives the value of nearest rank: percentile %i is %i", (percent, value) => {
    expect(percentileOf(values, percent)).toBe(value);
  });

  it("sorts numbers as numbers", () => {
    expect(percentileOf([100, 9, 20], 50)).toBe(20);
  });

  it("gives nothing of nothing", () => {
    expect(percentileOf([], 50)).toBeUndefined();
  });
});

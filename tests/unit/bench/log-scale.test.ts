import { describe, expect, it } from "vitest";
import { decadesOf, logScaleOf } from "../../../scripts/bench/log-scale.ts";

describe("decadesOf", () => {
  it.each([
    ["powers of ten themselves", [1000, 10_000, 1_000_000], [1000, 10_000, 100_000, 1_000_000]],
    ["what lies between them", [0.03, 4], [0.01, 0.1, 1, 10]],
    ["a single value", [50], [10, 100]],
    ["a single power of ten", [1000], [1000, 10_000]],
    ["nothing above 0", [0], [1, 10]],
  ])("spans %s", (_title, values, decades) => {
    expect(decadesOf(values)).toEqual(decades);
  });
});

describe("logScaleOf", () => {
  it("lays equal ratios at equal distances, in either direction", () => {
    const x = logScaleOf([1, 10, 100], 50, 250);
    const y = logScaleOf([1, 10, 100], 300, 100);

    expect([1, 10, 100].map(x)).toEqual([50, 150, 250]);
    expect([1, 10, 100].map(y)).toEqual([300, 200, 100]);
  });
});

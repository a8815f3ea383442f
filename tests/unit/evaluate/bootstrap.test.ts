import { describe, expect, it } from "vitest";
import { bootstrapIntervalOf } from "../../../src/evaluate/bootstrap.ts";

describe("bootstrapIntervalOf", () => {
  // Worked by hand: four draws of which each is the 1 with a chance of 1/4 have a mean of 0 with .316, up to 1/4 with .738, up to 1/2
  // with .949, up to 3/4 with .996; so .025 falls on 0, and .975 on 3/4.
  it("goes from the mean that a fortieth of the resamples stay below to that which a fortieth exceed", () => {
    expect(bootstrapIntervalOf([0, 0, 0, 1])).toEqual({ low: 0, high: 0.75 });
  });

  it("comes near to 1.96 standard errors for many values", () => {
    const values = Array.from({ length: 1000 }, (_, i) => (i % 5 === 0 ? 0 : 1));
    const standardError = Math.sqrt((0.8 * 0.2) / 1000);

    const { low, high } = bootstrapIntervalOf(values);

    expect(low).toBeCloseTo(0.8 - 1.96 * standardError, 2);
    expect(high).toBeCloseTo(0.8 + 1.96 * standardError, 2);
  });

  it("is the same each time", () => {
    const values = Array.from({ length: 50 }, (_, i) => 1 / (1 + (i % 7)));

    expect(bootstrapIntervalOf(values)).toEqual(bootstrapIntervalOf(values));
  });

  it("has no width where all values are equal, and is 0 where there is none", () => {
    expect(bootstrapIntervalOf([0.5, 0.5])).toEqual({ low: 0.5, high: 0.5 });
    expect(bootstrapIntervalOf([])).toEqual({ low: 0, high: 0 });
  });
});

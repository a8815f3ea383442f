import { describe, expect, it } from "vitest";
import {
  formatMegabytes,
  formatNumber,
  formatPassages,
  formatQuality,
  formatRatio,
} from "../../../scripts/bench/format.ts";

describe("formatNumber", () => {
  it.each([
    [0.000_123_4, "0.000123"],
    [0.284_2, "0.284"],
    [1, "1.00"],
    [12.345, "12.3"],
    [99.96, "100"],
    [1249.6, "1,250"],
    [undefined, "—"],
  ])("writes %s as %s", (value, written) => {
    expect(formatNumber(value)).toBe(written);
  });
});

describe("formatRatio", () => {
  it.each([
    ["how many times the other it is", 6, 0.5, "× 12.0"],
    ["nothing where it was not measured", undefined, 0.5, "—"],
    ["nothing where the other was not measured", 6, undefined, "—"],
    ["nothing where the other is nothing", 6, 0, "—"],
  ])("says %s", (_title, value, other, written) => {
    expect(formatRatio(value, other)).toBe(written);
  });
});

describe("formatMegabytes", () => {
  it("counts a million bytes as one", () => {
    expect(formatMegabytes(12_345_678)).toBe("12.3");
  });
});

describe("formatQuality", () => {
  it.each([
    [0.8736, ".874"],
    [1, "1.000"],
    [undefined, "—"],
  ])("writes %s as %s", (value, written) => {
    expect(formatQuality(value)).toBe(written);
  });
});

describe("formatPassages", () => {
  it("says one passage, and many passages", () => {
    expect([1, 1000].map(formatPassages)).toEqual(["1 passage", "1,000 passages"]);
  });
});

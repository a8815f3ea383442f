import { describe, expect, it } from "vitest";
import { evenlySpread } from "../../../scripts/bench/evenly-spread.ts";

const letters = [..."abcdefghij"];

describe("evenlySpread", () => {
  it.each([
    ["at even distances", 5, "acegi"],
    ["at uneven ones where they do not divide", 3, "adg"],
    ["all where there are no more", 10, "abcdefghij"],
    ["all where there are fewer", 99, "abcdefghij"],
    ["none", 0, ""],
  ])("takes items %s", (_title, count, taken) => {
    expect(evenlySpread(letters, count).join("")).toBe(taken);
  });

  it("takes others when it begins later", () => {
    expect(evenlySpread(letters, 5, 0.5).join("")).toBe("bdfhj");
  });
});

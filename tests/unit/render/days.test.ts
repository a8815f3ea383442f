import { describe, expect, it } from "vitest";
import type { Day } from "../../../src/domain/article.ts";
import { rangeOf } from "../../../src/render/days.ts";

describe("rangeOf", () => {
  it.each([
    ["2022-01-09", "2022-01-09", "9 January 2022"],
    ["2022-01-08", "2022-01-14", "8–14 January 2022"],
    ["2022-01-30", "2022-02-02", "30 January – 2 February 2022"],
    ["2021-12-30", "2022-01-02", "30 December 2021 – 2 January 2022"],
  ])("reads %s to %s as %s", (from, to, read) => {
    expect(rangeOf(from as Day, to as Day)).toBe(read);
  });
});

import { describe, expect, it } from "vitest";
import { lastDayOf, readDay } from "../../../src/retrieve/read-day.ts";

describe("readDay", () => {
  it.each([
    ["2022", "2022-01-01", "2022-12-31"],
    ["2022-02", "2022-02-01", "2022-02-28"],
    ["2024-2", "2024-02-01", "2024-02-29"],
    ["2022-01-08", "2022-01-08", "2022-01-08"],
    ["2022.1.8", "2022-01-08", "2022-01-08"],
  ])("reads %s as from %s to %s", (value, first, last) => {
    const read = readDay(value);

    expect(read?.first).toBe(first);
    expect(read && lastDayOf(read)).toBe(last);
  });

  it.each(["", "22", "2022-13", "2022-00", "2022-02-29", "08/01/2022", "2022-01-08T00:00", "0999", "١٩٩٩"])(
    "does not read %s",
    (value) => {
      expect(readDay(value)).toBeUndefined();
    },
  );
});

import { describe, expect, it } from "vitest";
import { dateRewordingsOf } from "../../../src/retrieve/date-rewordings.ts";

function waysOf(...forms: readonly string[]): string[] {
  return dateRewordingsOf(forms).map(({ words }) => words);
}

describe("dateRewordingsOf", () => {
  it.each([
    ["the day before the month", ["24", "november", "2023"]],
    ["the month before the day", ["november", "24", "2023"]],
    ["a short month", ["24", "nov", "2023"]],
    ["year, month and day", ["2023-11-24"]],
    ["points", ["24.11.2023"]],
    ["strokes, the month first", ["11/24/2023"]],
    ["strokes, the day first", ["24/11/2023"]],
  ])("gives the other ways to print a day written with %s", (_, forms) => {
    const ways = ["2023-11-24", "24.11.2023", "11/24/2023", "24 november 2023", "november 24 2023"];

    expect(waysOf(...forms)).toEqual(expect.arrayContaining(ways.filter((way) => way !== forms.join(" "))));
  });

  it("writes small numbers with and without a nought", () => {
    expect(waysOf("2022-01-08")).toEqual(expect.arrayContaining(["08/01/2022", "8/1/2022", "8 january 2022"]));
  });

  it("takes strokes either way round where both may be a month", () => {
    expect(waysOf("01/08/2022")).toEqual(expect.arrayContaining(["2022-01-08", "2022-08-01"]));
  });

  it("takes a hyphen between two numbers for a stroke", () => {
    expect(waysOf("9-11")).toEqual(["9/11"]);
  });

  it.each([
    ["no such month", ["24.13.2023"]],
    ["no such day", ["32.11.2023"]],
    ["a word that is no month", ["24", "ferries", "2023"]],
    ["a month alone", ["november", "2023"]],
    ["a version", ["10.2.3"]],
    ["more words than a day has", ["on", "24", "november", "2023"]],
    ["nothing", []],
  ])("gives nothing for %s", (_, forms) => {
    expect(waysOf(...forms)).toEqual([]);
  });
});

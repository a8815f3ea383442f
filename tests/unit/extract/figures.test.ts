import { describe, expect, it } from "vitest";
import { agesOf, figuresOf } from "../../../src/extract/figures.ts";

/** Figures on one line each: `20 000 = 20000 armed terrorists`, `10 to 15 = 10..15 people`, `at least 70 …`. */
function wordingsOf(text: string): string[] {
  return figuresOf(text).map(({ span, value, valueMax, unit, approx }) => {
    const range = valueMax === undefined ? `${value}` : `${value}..${valueMax}`;
    return [`${text.slice(span.start, span.end)} =`, approx, range, unit]
      .filter((part) => part !== undefined)
      .join(" ");
  });
}

describe("figuresOf", () => {
  it.each([
    ["20 000 armed terrorists had attacked", ["20 000 = 20000 armed terrorists"]],
    ["killed 26 and arrested 5 000.", ["26 = 26", "5 000 = 5000"]],
    ["with 15, 000 men on the loose", ["15, 000 = 15000 men"]],
    ["A 16% fatality rate", ["16% = 16 %"]],
    ["rose 4.5 percent to 3,800", ["4.5 percent = 4.5 %", "3,800 = 3800"]],
    ["At least 70 checkpoints have been erected", ["70 = at least 70 checkpoints"]],
    ["no less than 18 members of the police", ["18 = no less than 18 members"]],
    ["a country of 19 million people", ["19 million = 19000000 people"]],
    ["nearly $2.5bn in aid", ["$2.5bn = nearly 2500000000 $"]],
    ["3 million euros", ["3 million = 3000000 euros"]],
    ["26 “armed criminals” had been killed", ["26 = 26 armed criminals"]],
    ["two minutes and three decades", ["two = 2 minutes", "three = 3 decades"]],
    ["five other countries", ["five = 5 other countries"]],
    ["two hundred and five sheep", ["two hundred and five = 205 sheep"]],
    ["a dozen boats, dozens of nets", ["a dozen = 12 boats", "dozens = dozens 24 nets"]],
    ["Hundreds remain in custody", ["Hundreds = hundreds 100"]],
    ["tens of thousands of people", ["tens of thousands = tens of thousands 10000 people"]],
    ["10 to 15 people, 20-30 dogs", ["10 = 10..15 people", "20 = 20..30 dogs"]],
    ["227 dead, with 149 killed in the city", ["227 = 227 dead", "149 = 149 killed"]],
    ["some 27 cases of treason", ["27 = some 27 cases"]],
  ])("reads %j", (text, figures) => {
    const read = wordingsOf(text).map((wording) =>
      wording.replace(/^(10 to 15|20-30)/, (range) => range.split(/\D/)[0] ?? ""),
    );

    expect(read).toEqual(figures);
  });

  it.each([
    ["a date", "on January 5, 2022"],
    ["a year", "resigned in 2019, and in 2011 protests broke out"],
    ["an ordinal", "the 19th time"],
    ["an age", "the 57-year-old; he was 79."],
    ["a time of day", "at 10:30"],
    ["a name", "F1, COVID-19 and No. 5"],
    ["a pronoun", "one of them left"],
  ])("finds none in %s", (_label, text) => {
    expect(wordingsOf(text)).toEqual([]);
  });

  it("reads only the part it is given", () => {
    expect(figuresOf("12 men, 34 women", { start: 8, end: 16 })).toEqual([
      { span: { start: 8, end: 10 }, value: 34, unit: "women" },
    ]);
  });
});

describe("agesOf", () => {
  it.each([
    ["He was 79 and rumoured to be ill.", [79]],
    ["The 81-year-old has not been seen.", [81]],
    ["Jane Roe, 57, said no.", [57]],
    ["Kelly (34) laughed.", [34]],
    ["a man aged 19 and a six-year-old girl", [19, 6]],
    ["She died at the age of 101.", [101]],
    ["She turned 40 last week.", [40]],
    ["The toll was 79.", []],
    ["There were 79 of them, 57, by another count", []],
  ])("reads %j", (text, ages) => {
    expect(agesOf(text).map(({ value }) => value)).toEqual(ages);
  });
});

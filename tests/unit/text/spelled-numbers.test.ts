import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberOf } from "../../../src/text/spelled-numbers.ts";

describe("numberOf", () => {
  it.each([
    ["zero", 0],
    ["ten", 10],
    ["nineteen", 19],
    ["twenty-six", 26],
    ["twenty six", 26],
    ["a hundred", 100],
    ["one hundred and forty-nine", 149],
    ["fifteen hundred", 1500],
    ["two thousand", 2000],
    ["two thousand and five", 2005],
    ["three thousand eight hundred", 3800],
    ["two hundred and twenty-seven thousand", 227_000],
    ["one million two hundred thousand and one", 1_200_001],
    ["19 million", 19_000_000],
  ])("reads %s", (words, number) => {
    expect(numberOf(words.split(" "))).toBe(number);
  });

  it.each([
    [""],
    ["a"],
    ["and"],
    ["hundred"],
    ["million"],
    ["two three"],
    ["twenty eleven"],
    ["ten-two"],
    ["twenty and"],
    ["two thousand thousand"],
    ["a ten"],
    ["zero one"],
    ["three decades"],
    ["ferry"],
  ])("reads no number in %j", (words) => {
    expect(numberOf(words.split(" "))).toBeUndefined();
  });

  it("reads every whole number below a thousand million as it is spelt", () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), (number) => {
        expect(numberOf(spell(number).split(" "))).toBe(number);
      }),
    );
  });
});

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function spell(number: number): string {
  if (number < 20) return SMALL[number] ?? "";
  if (number < 100) return joined(TENS[Math.floor(number / 10)] ?? "", number % 10, "-");
  if (number < 1000) return joined(`${spell(Math.floor(number / 100))} hundred`, number % 100, " and ");
  if (number < 1_000_000) return joined(`${spell(Math.floor(number / 1000))} thousand`, number % 1000, " ");
  return joined(`${spell(Math.floor(number / 1_000_000))} million`, number % 1_000_000, " ");
}

function joined(head: string, rest: number, glue: string): string {
  return rest === 0 ? head : `${head}${glue}${spell(rest)}`;
}

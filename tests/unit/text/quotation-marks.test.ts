import { describe, expect, it } from "vitest";
import { isClosing, isOpening, isQuotationMark, quotationMarkAt } from "../../../src/text/quotation-marks.ts";

/** The text with each quotation mark replaced by what it may do: `<` open, `>` close, `=` either. */
function roles(text: string): string {
  let shown = "";
  for (let index = 0; index < text.length; ) {
    const mark = quotationMarkAt(text, index);
    const both = mark?.opens === true && mark.closes;
    shown += mark === undefined ? text.charAt(index) : both ? "=" : mark.opens ? "<" : ">";
    index += mark?.length ?? 1;
  }
  return shown;
}

describe("quotationMarkAt", () => {
  it.each([
    ["curly marks", "He said “go” and ‘stay’.", "He said <go> and <stay>."],
    ["straight marks", "He said \"go\" and 'stay'.", "He said <go> and <stay>."],
    ["two apostrophes", "They cried ''old man out'' and left.", "They cried <old man out> and left."],
    ["guillemets", "Il dit « oui ». Он сказал ‹да›.", "Il dit < oui >. Он сказал <да>."],
    ["German marks", "Er sagte „ja“ und ‚nein‘.", "Er sagte <ja> und <nein>."],
    ["corner brackets", "「雨」と『雪』", "<雨>と<雪>"],
    ["marks after punctuation and brackets", "(“Go.”) “Go!”, “go,” he said", "(<Go.>) <Go!>, <go,> he said"],
    ["a mark that stands alone", 'one " two', "one = two"],
    [
      "a closing mark glued to the next word, which only its partner can tell",
      "again, ”says Anna",
      "again, =says Anna",
    ],
  ])("tells what they do: %s", (_, text, shown) => {
    expect(roles(text)).toBe(shown);
  });

  it.each([["don’t"], ["Qa'eda"], ["Ward’s"], ["O`Brien"], ["5′ tall"], ["plain"]])(
    "sees no quotation mark in %s",
    (text) => {
      expect(roles(text)).toBe(text);
    },
  );

  it("tells single marks from double ones, and how long each is", () => {
    expect(quotationMarkAt("''a", 0)).toEqual({ length: 2, style: "double", opens: true, closes: false });
    expect(quotationMarkAt("‘a", 0)).toEqual({ length: 1, style: "single", opens: true, closes: false });
    expect(quotationMarkAt("«a", 0)).toEqual({ length: 1, style: "double", opens: true, closes: false });
  });
});

describe("isOpening and isClosing", () => {
  it.each([
    ["“", true, false],
    ["”", false, true],
    ["«", true, false],
    ["»", false, true],
    ['"', true, true],
    ["'", true, true],
    ["「", true, false],
    ["a", false, false],
    ["", false, false],
  ])("class %s", (character, opens, closes) => {
    expect([isOpening(character), isClosing(character)]).toEqual([opens, closes]);
    expect(isQuotationMark(character)).toBe(opens || closes);
  });
});

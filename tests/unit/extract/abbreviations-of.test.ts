import { describe, expect, it } from "vitest";
import { abbreviationsOf } from "../../../src/extract/abbreviations-of.ts";

describe("abbreviationsOf", () => {
  it.each([
    [
      "in brackets after the name",
      "It asked the Northern Ferry Union (NFU) for help.",
      [["Northern Ferry Union", "NFU"]],
    ],
    ["whatever letters it has", "The Harbour Safety Board (ONAH) met.", [["Harbour Safety Board", "ONAH"]]],
    ["by its initials elsewhere", "Harbour Rights Watch spoke. HRW added more.", [["Harbour Rights Watch", "HRW"]]],
    [
      "with small words inside the name",
      "The Bank of the North Sea paid. BNS denied it.",
      [["Bank of the North Sea", "BNS"]],
    ],
  ])("puts a name and its abbreviation together: %s", (_, text, groups) => {
    expect(abbreviationsOf(text)).toEqual(groups);
  });

  it.each([
    ["no abbreviation", "Ada Marsh closed the port."],
    ["an abbreviation of nothing that is printed", "Ada Marsh told the BBC."],
    ["a shouted word", "Ada Marsh said NO."],
    ["nothing", ""],
  ])("gives none for %s", (_, text) => {
    expect(abbreviationsOf(text)).toEqual([]);
  });

  it("reads a long run of capitals in time that grows with its length", () => {
    expect(abbreviationsOf("Ab ".repeat(200_000)).length).toBe(0);
  });
});

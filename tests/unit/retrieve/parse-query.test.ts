import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery, QUERY_LIMIT } from "../../../src/retrieve/parse-query.ts";
import { aQuery } from "./a-collection.ts";

function forms(line: string): string[] {
  return aQuery(line).terms.map(({ form }) => form);
}

function phrases(line: string): string[] {
  return aQuery(line).phrases.map(({ start, end }) => line.slice(start, end));
}

describe("parseQuery", () => {
  it.each([
    ["an English question", "How many people were killed in Almaty?", ["people", "killed", "almaty"]],
    ["a German one", "Wer ist Tokajew?", ["tokajew"]],
    ["a French one", "Qui est le président Tokaïev ?", ["president", "tokaiev"]],
    ["a Russian one", "Кто такой Массимов?", ["массимов"]],
    ["the United States, which are not the pronoun", "US troops told us", ["u.s", "troops", "told"]],
    ["the World Health Organization, which is not the pronoun", "who is the WHO chief", ["WHO", "chief"]],
    ["no acronym where all is in capitals", "WHO IS MASSIMOV", ["massimov"]],
    ["a compound, divided", "Russian-led alliance", ["russian", "led", "alliance"]],
    ["a compound that is a sign of its own", "9/11 and AT&T", ["9/11", "at&t"]],
    ["numbers without what groups their digits", "20 000 and 20,000", ["20000", "20000"]],
    ["the words in markup, without its tags", "<b>Massimov</b> *jailed* <@U123>", ["massimov", "jailed", "@u123"]],
    ["words among emoji and control characters", "🔥\u0000Massimov\u0007 👀", ["massimov"]],
    ["right-to-left text", "\u202eتوكاييف\u202c", ["توكاييف"]],
  ])("keeps of %s the words that name something", (_, line, expected) => {
    expect(forms(line)).toEqual(expected);
  });

  it("says where each term stands in what was typed, and whether it may be a name", () => {
    const line = "who is Karim Massimov, minister";

    expect(
      aQuery(line).terms.map(({ span, isCapitalised }) => [line.slice(span.start, span.end), isCapitalised]),
    ).toEqual([
      ["Karim", true],
      ["Massimov", true],
      ["minister", false],
    ]);
  });

  it.each([
    ["straight", 'he shouted "old man out" there', ["old man out"]],
    ["curly", "“old man” and ‘go away’", ["old man", "go away"]],
    ["German", "„alter Mann“", ["alter Mann"]],
    ["French, with spaces inside", "« vieil homme »", ["vieil homme"]],
    ["doubled apostrophes", "''old man out''", ["old man out"]],
    ["single", "'shoot to kill' order", ["shoot to kill"]],
  ])("takes words in %s quotation marks for a phrase", (_, line, expected) => {
    expect(phrases(line)).toEqual(expected);
  });

  it.each([
    ["an unbalanced mark", 'who said "old man'],
    ["apostrophes", "Tokayev's order and the protesters' demands, don't they"],
    ["marks with nothing between", 'Massimov "" and “ ”'],
    ["a prime", "the 6' wall and the 5″ gap"],
  ])("makes no phrase of %s", (_, line) => {
    expect(phrases(line)).toEqual([]);
  });

  it("searches for a phrase of stop words alone", () => {
    const query = aQuery('"to be or not to be"');

    expect(query.terms).toEqual([]);
    expect(query.phrases).toEqual([{ start: 1, end: 19 }]);
  });

  it.each([
    ["an outlet", "outlet:Telegraf custody", { outlet: "Telegraf" }],
    ["an outlet in quotation marks", 'custody outlet:"The Harbour Post"', { outlet: "The Harbour Post" }],
    ["curly marks and capitals", "custody OUTLET:“The Harbour Post”", { outlet: "The Harbour Post" }],
    ["a space after the colon", "custody by: Hess", { by: "Hess" }],
    ["a day after which", "custody after:2022-01-08", { after: "2022-01-08" }],
    ["the month after whose beginning", "custody after:2022-01", { after: "2022-01-01" }],
    ["the month before whose end", "custody before:2024-02", { before: "2024-02-29" }],
    ["the year before whose end", "custody before:2022", { before: "2022-12-31" }],
    ["other separators", "custody after:2022/1/8", { after: "2022-01-08" }],
    ["the last of two", "custody after:2021 after:2022", { after: "2022-01-01" }],
    ["several", "custody outlet:X after:2022 before:2023", { outlet: "X", after: "2022-01-01", before: "2023-12-31" }],
    ["a value whose mark is not closed", 'custody outlet:"Post', { outlet: "Post" }],
    ["none in the middle of a word", "custody standby:now hereafter:2022", {}],
  ])("reads %s as a filter", (_, line, expected) => {
    expect(aQuery(line).filters).toEqual(expected);
    expect(forms(line)).toContain("custody");
  });

  it("does not search for the words of a filter", () => {
    expect(forms('custody outlet:"The Harbour Post" after:2022')).toEqual(["custody"]);
  });

  it.each([
    ["nothing", "", { kind: "empty" }],
    ["white space", " \n\t ", { kind: "empty" }],
    ["only stop words", "who is the one", { kind: "only-stop-words" }],
    ["only signs", "?! 🔥 \u0000", { kind: "no-words" }],
    ["only a filter", "outlet:Telegraf", { kind: "no-words" }],
    [
      "a day that the calendar does not have",
      "custody after:2022-02-30",
      { kind: "unreadable-day", filter: "after", value: "2022-02-30" },
    ],
    ["a day in words", "custody before:yesterday", { kind: "unreadable-day", filter: "before", value: "yesterday" }],
    ["an outlet without its name", "custody outlet:", { kind: "empty-filter", filter: "outlet" }],
    ["a byline without its name", "by:", { kind: "empty-filter", filter: "by" }],
    ["an outlet of nothing", 'outlet:"" custody', { kind: "empty-filter", filter: "outlet" }],
    ["a word that a space made the outlet", "outlet: custody", { kind: "empty-filter", filter: "outlet" }],
    ["a word that a space made the byline", "who is by: Hess", { kind: "empty-filter", filter: "by" }],
    ["a filter without its day", "custody after:", { kind: "unreadable-day", filter: "after", value: "" }],
    ["a long line", "a".repeat(10_000), { kind: "too-long", length: 10_000, limit: QUERY_LIMIT }],
  ])("says what is wrong with %s", (_, line, reason) => {
    expect(parseQuery(line)).toEqual({ kind: "invalid", reason });
  });

  it("keeps the input unchanged, and all spans inside it, whatever is typed", () => {
    const piece = fc.constantFrom(
      "Massimov",
      " ",
      '"',
      "“",
      "”",
      "«",
      "outlet:",
      "after:2022",
      "by:'",
      "'s",
      "9/11",
      "\u202e",
      "🔥",
      "who",
    );
    const line = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 80 }),
      fc.array(piece, { maxLength: 20 }).map((p) => p.join("")),
    );
    fc.assert(
      fc.property(line, (input) => {
        const parsed = parseQuery(input);

        if (parsed.kind === "invalid") return;
        expect(parsed.query.input).toBe(input);
        for (const { start, end } of [...parsed.query.phrases, ...parsed.query.terms.map(({ span }) => span)]) {
          expect(start >= 0 && start < end && end <= input.length).toBe(true);
        }
      }),
    );
  });

  it("takes no longer for many marks and filters than for words", () => {
    const line = '"«outlet:“'.repeat(QUERY_LIMIT / 10);
    const startedAt = performance.now();

    for (let i = 0; i < 10; i++) parseQuery(line);

    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});

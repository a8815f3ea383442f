import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalOf, originalSpanOf } from "../../../src/text/canonical-text.ts";

describe("canonicalOf", () => {
  it.each([
    ["quotation marks", "“a” «b» „c“ ‘d’ ''e''", '"a" "b" "c" \'d\' "e"'],
    ["apostrophes", "Ward’s Wardʼs", "Ward's Ward's"],
    ["dashes", "a – b — c‑d −5", "a - b - c-d -5"],
    ["spaces", "20\u00a0000  men\n\tcame", "20 000 men came"],
    ["ellipses", "well…", "well..."],
    ["what cannot be seen", "To\u00adka\u200byev", "Tokayev"],
  ])("makes %s plain", (_, text, plain) => {
    expect(canonicalOf(text).text).toBe(plain);
  });

  it("keeps capitals, accents and everything else", () => {
    expect(canonicalOf("Tokaïev said 5% 😀").text).toBe("Tokaïev said 5% 😀");
  });

  it("knows for each code unit where it comes from", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom("''", "…", "  ", "\u00ad", "“", "a"), fc.string({ unit: "grapheme" }))),
        (pieces) => {
          const original = pieces.join("");
          const { text, offsets } = canonicalOf(original);

          expect(offsets).toHaveLength(text.length + 1);
          expect([...offsets]).toEqual([...offsets].sort((a, b) => a - b));
          expect(offsets[text.length]).toBe(original.length);
        },
      ),
    );
  });

  it("is its own canonical text", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("''", "'", "…", " ", "\u00a0", "“", "–", "a", "\u200b")), (pieces) => {
        const { text } = canonicalOf(
          pieces.filter((piece, index) => !(piece === "'" && pieces[index - 1] === "'")).join("x"),
        );

        expect(canonicalOf(text).text).toBe(text);
      }),
    );
  });
});

describe("originalSpanOf", () => {
  it.each([
    ["words", "He said “go   away” now", "go away", "go   away"],
    ["a phrase with its marks", "They cried ''old man'' out", '"old man"', "''old man''"],
    ["an ellipsis", "well… now", "well...", "well…"],
    ["part of an ellipsis, which is all of it", "well… now", "well.", "well…"],
    ["a word with a soft hyphen", "my To\u00adkayev here", "Tokayev", "To\u00adkayev"],
  ])("finds %s again where it was printed", (_, original, plain, printed) => {
    const canonical = canonicalOf(original);
    const start = canonical.text.indexOf(plain);

    const span = originalSpanOf(canonical, { start, end: start + plain.length });

    expect(original.slice(span.start, span.end)).toBe(printed);
  });
});

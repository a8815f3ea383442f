import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeText, safeTextOf, unescapeText } from "../../../src/render/safe-text.ts";

/** Text rich in what is written out and in what looks like it. */
const trickyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "<U+202E>",
        "<U+",
        "<",
        "\u202e",
        "\u001b[1m",
        "\n",
        "\ud83d",
        "\ude00",
        "😀",
        "\u2066",
        "\ufeff",
        "\u2028",
        "\u200e",
        "\u2060",
        "\u{e0041}",
      ),
    ),
  )
  .map((pieces) => pieces.join(""));

describe("escapeText", () => {
  it.each([
    ["controls", "a\u001b[31mb\u0007", "a<U+001B>[31mb<U+0007>"],
    ["line ends", "a\r\nb\u2028c", "a<U+000D><U+000A>b<U+2028>c"],
    ["marks that turn the direction", "\u202eevil\u202c", "<U+202E>evil<U+202C>"],
    ["marks that set the direction", "\u200ea\u200f\u061c", "<U+200E>a<U+200F><U+061C>"],
    ["signs without a shape", "a\u180e\u2060\u2064b\ufeff", "a<U+180E><U+2060><U+2064>b<U+FEFF>"],
    ["tags, which spell what nobody sees", "a\u{e0000}\u{e0041}\u{e007f}", "a<U+E0000><U+E0041><U+E007F>"],
    ["halves of characters", "a\ud83db", "a<U+D83D>b"],
    ["what looks like an escape", "<U+202E>", "<U+003C>U+202E>"],
  ])("writes out %s", (_, text, shown) => {
    expect(escapeText(text)).toBe(shown);
  });

  it.each(["“Цена 20\u00a0000 ₸”", "<b>&amp;</b> `*_~", "👩‍👩‍👧 🏴 é", "שלום بالعربية", "5 < 6, <U+2>"])(
    "leaves %s as it is",
    (text) => {
      expect(escapeText(text)).toBe(text);
    },
  );

  it("shows nothing that acts on a screen, and gives the exact text back, whatever the text", () => {
    fc.assert(
      fc.property(trickyText, (text) => {
        const shown = escapeText(text);

        expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u200e\u2028-\u202e\u2060-\u2064\u2066-\u2069\u{e0000}-\u{e007f}]/u);
        expect(unescapeText(shown)).toBe(text);
      }),
    );
  });
});

describe("safeTextOf", () => {
  it("says where each place went, whatever the text", () => {
    fc.assert(
      fc.property(trickyText, fc.nat(), (text, at) => {
        const cut = text.isWellFormed() ? [...text].slice(0, at).join("").length : text.length;
        const { text: shown, placeOf } = safeTextOf(text);

        expect(unescapeText(shown.slice(placeOf(cut)))).toBe(text.slice(cut));
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eachToken, formsOf, type Token, tokensOf } from "../../../src/text/tokens.ts";

/** The forms of a text, with compounds in braces before their parts. */
function shown(text: string): string {
  return tokensOf(text)
    .map(({ form, parts }) => (parts > 0 ? `{${form}}` : form))
    .join(" ");
}

/** The words of a text as they are printed. */
function printed(text: string): string[] {
  return tokensOf(text).map(({ span }) => text.slice(span.start, span.end));
}

describe("tokensOf", () => {
  it.each([
    ["capitals", "The Ferry LEFT", "the ferry left"],
    ["diacritics of Latin letters", "Tokaïev Erdoğan Łódź Straße Æsir", "tokaiev erdogan lodz strasse aesir"],
    ["the dots of Turkish i", "IŞIK ışık İstanbul istanbul", "isik isik istanbul istanbul"],
    ["accents of Greek letters", "Οδυσσέας ΟΔΥΣΣΕΑΣ", "οδυσσεασ οδυσσεασ"],
    ["ё, but not й and ї", "Горбачёв Чайковский Київ", "горбачев чайковский київ"],
    ["how a letter is composed", "e\u0301te\u0301 и\u0306", "ete й"],
    ["full-width letters and ligatures", "ＡＢＣ ﬁre", "abc fire"],
    ["Arabic vowel signs and forms of alef", "قَالَ أحمد", "قال احمد"],
    ["digits of other scripts", "٢٠٢٢ २०२२", "2022 2022"],
  ])("forms words without regard to %s", (_, text, forms) => {
    expect(shown(text)).toBe(forms);
  });

  it.each([
    ["a possessive", "Tokayev’s captain's TOKAYEV’S", "tokayev captain tokayev"],
    ["a plural possessive", "the captains’ fury", "the captains fury"],
    ["a verb's short form", "they’re I'm he'd we'll they've", "they i he we they"],
    ["an apostrophe within a name", "O’Brien Qa'eda Sana'a don't", "obrien qaeda sanaa dont"],
    ["an elided article", "l’Europe d'Almaty qu’il", "l europe d almaty qu il"],
    ["the marks of Hebrew abbreviations", 'צה״ל צה"ל ג׳ורג׳', "צהל צהל גורג"],
    ["a Turkish case ending", "Kazakistan'ın İstanbul'da", "kazakistan istanbul"],
  ])("handles %s", (_, text, forms) => {
    expect(shown(text)).toBe(forms);
  });

  it("spans the word alone, without its possessive, full stop or quotation marks", () => {
    expect(printed("“Tokayev’s” men left the U.S. (''today'').")).toEqual([
      "Tokayev",
      "men",
      "left",
      "the",
      "U.S",
      "today",
    ]);
  });

  it.each([
    ["20 000 men"],
    ["20,000 men"],
    ["20, 000 men"],
    ["20\u00a0000 men"],
    ["20\u2009000 men"],
    ["20\u202f000 men"],
    ["20’000 men"],
    ["20.000 men"],
    ["20000 men"],
  ])("reads one number however its digits are grouped: %j", (text) => {
    expect(shown(text)).toBe("20000 men");
  });

  it.each([
    ["1,185,900 and 1.185.900,50", "1185900 and 1185900.50"],
    ["2 500 and 15 000", "2500 and 15000"],
    ["in 2011, 100 people", "in 2011 100 people"],
    ["January 5, 200 left", "january 5 200 left"],
    ["on January 7 200 people", "on january 7 200 people"],
    ["7 200,000 people", "7 200000 people"],
    ["1.5 and 1,5 and 3.14159", "1.5 and 1.5 and 3.14159"],
    ["rooms 1,2,3", "rooms 1 2 3"],
    ["the 7th, January 2nd, 21st", "the 7 january 2 21"],
    ["the 1990s, $100.00, 5km, 2.5bn", "the 1990s 100.00 5km 2.5 bn"],
    ["½ and CO₂", "1/2 and co2"],
  ])("reads the numbers of %j", (text, forms) => {
    expect(shown(text)).toBe(forms);
  });

  it.each([
    ["1% and 16.5 %", "{1%} 1 percent and {16.5%} 16.5 percent"],
    ["9/11", "{9/11} 9 11"],
    ["2022-01-09", "{2022-01-09} 2022 01 09"],
    ["01/08/2022", "{01/08/2022} 01 08 2022"],
    ["10.10.2022", "{10.10.2022} 10 10 2022"],
    ["06:00", "{06:00} 06 00"],
    ["2019-2021", "{2019-2021} 2019 2021"],
    ["AT&T", "{at&t} at t"],
    ["a.ward@ferry.example", "{a.ward@ferry.example} a ward ferry example"],
    ["A.Ward@ferry.example", "{a.ward@ferry.example} a ward ferry example"],
    ["www.ferry.example", "{www.ferry.example} www ferry example"],
    ["Node.js", "{node.js} node js"],
    ["@hale #Ferry", "{@hale} hale {#ferry} ferry"],
    ["C++, C# and C#5", "{c++} c {c#} c and c 5"],
  ])("keeps %j as a whole beside its parts", (text, forms) => {
    expect(shown(text)).toBe(forms);
  });

  it.each([
    ["Nur-Sultan", "{nursultan} nur sultan"],
    ["false-flag", "{falseflag} false flag"],
    ["sons-in-law", "{sonsinlaw} sons in law"],
    ["57-year-old", "{57yearold} 57 year old"],
    ["COVID-19", "{covid19} covid 19"],
    ["U.S.-led", "{u.sled} u.s led"],
    ["20 000-strong", "{20000strong} 20000 strong"],
    ["a – b — c -- d", "a b c d"],
  ])("joins hyphened words and gives them singly: %j", (text, forms) => {
    expect(shown(text)).toBe(forms);
  });

  it("tells the country from the pronoun", () => {
    expect(shown("The US told us. The U.S. told us.")).toBe("the u.s told us the u.s told us");
  });

  it("reads abbreviations without their full stops", () => {
    expect(shown("the U.N. and the UN at 5 a.m., G20, V.Putin")).toBe("the un and the un at 5 am g20 v putin");
  });

  it.each([
    ["Chinese", "今天下雨了", ["今天", "下雨", "了"]],
    ["Japanese", "私は東京に", ["私", "は", "東京", "に"]],
    ["Thai", "ประเทศไทยสวย", ["ประเทศไทย", "สวย"]],
    ["Chinese among other words", "2022年AIDS患者", ["2022", "年", "aids", "患者"]],
  ])("cuts %s by dictionary", (_, text, forms) => {
    expect(formsOf(text)).toEqual(forms);
  });

  it("passes over emoji, symbols and stray halves of characters", () => {
    expect(shown("😀 👨‍👩‍👧 1️⃣ © ™ → \ud800 \udc00 \u0301 ok")).toBe("ok");
  });

  it("does not see what cannot be seen", () => {
    expect(shown("To\u00adka\u200byev \u202eabc\u202c \ufeffend\u200f")).toBe("tokayev abc end");
  });

  it("reads only the part of the text it is given", () => {
    expect(tokensOf("one two three", { start: 5, end: 9 })).toEqual([
      { span: { start: 5, end: 7 }, form: "wo", parts: 0 },
      { span: { start: 8, end: 9 }, form: "t", parts: 0 },
    ]);
  });

  it("keeps forms short, whatever the word", () => {
    expect(
      Math.max(
        ...formsOf(`${"a".repeat(5000)} ${"я".repeat(5000)} ${"a-".repeat(5000)}b ${"9".repeat(5000)}`).map(
          (form) => form.length,
        ),
      ),
    ).toBe(100);
  });

  it("gives spans within the text that split no character, parts within their whole, and the rest in order", () => {
    fc.assert(
      fc.property(fc.array(anyPiece), (pieces) => {
        const text = pieces.join("");
        const tokens = tokensOf(text);

        let end = 0;
        for (const [index, { span, form, parts }] of tokens.entries()) {
          expect(form).not.toBe("");
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(splitsCharacter(text, span.start) || splitsCharacter(text, span.end)).toBe(false);
          if (parts === 0) end = span.end;
          for (const part of tokens.slice(index + 1, index + 1 + parts)) expect(contains(span, part.span)).toBe(true);
        }
      }),
    );
  });

  it("leaves nothing but punctuation, symbols and white space between tokens of plain text", () => {
    const plain = fc.array(
      fc.constantFrom("ferry", "Hale's", "20 000", "ten", "9/11", ".", ", ", " ", "-", "(", "“", "€", "U.S.", "%"),
    );
    fc.assert(
      fc.property(plain, (pieces) => {
        const text = pieces.join("");
        const covered = new Set(tokensOf(text).flatMap(({ span }) => range(span.start, span.end)));
        const rest = range(0, text.length).filter((index) => !covered.has(index));

        expect(rest.map((index) => text.charAt(index)).join("")).not.toMatch(/[a-rt-z0-9]/i);
      }),
    );
  });
});

describe("formsOf and eachToken", () => {
  it("give the forms of the same tokens", () => {
    const text = "Tokayev’s 20 000 false-flag men, 1%";
    const told: Token[] = [];
    eachToken(text, { start: 0, end: text.length }, (form, start, end, parts) =>
      told.push({ span: { start, end }, form, parts }),
    );

    expect(told).toEqual(tokensOf(text));
    expect(formsOf(text)).toEqual(told.map(({ form }) => form));
  });
});

const anyPiece = fc.oneof(
  fc.constantFrom(
    "a",
    "US",
    "U.S.",
    "-",
    ".",
    "'",
    "’s",
    "l’",
    " ",
    "000",
    "15",
    ",",
    "%",
    "@",
    "#",
    "&",
    "/",
    "😀",
    "\ud800",
    "\udc00",
    "𝐓",
    "\u0301",
    "\u200b",
    "习近平",
    "ประเทศ",
    "й",
    "İ",
    "ß",
    "20 000",
    "\u00a0",
    "1️⃣",
  ),
  fc.string({ unit: "binary" }),
);

function contains(outer: Token["span"], inner: Token["span"]): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function splitsCharacter(text: string, index: number): boolean {
  return index > 0 && index < text.length && (text.codePointAt(index - 1) ?? 0) > 0xffff;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

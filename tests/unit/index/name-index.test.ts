import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Completion } from "../../../src/index/name-entries.ts";
import { createNameIndex, type NameIndex } from "../../../src/index/name-index.ts";

function aNameIndex() {
  const names = createNameIndex();
  for (const text of ["Kassym-Jomart Tokayev", "Tokyo", "Human Rights Watch", "Zhanaozen", "Antony Blinken"])
    names.add({ kind: "name", text });
  for (const text of ["Nursultan Nazarbayev", "Karim Massimov", "United States", "US", "F-16", "习近平"])
    names.add({ kind: "name", text });
  names.add({ kind: "headline", text: "Tokens of peace" });
  names.add({ kind: "slug", text: "night-ferry-sinks" });
  return names;
}

function anIndexOf(...texts: readonly string[]): NameIndex {
  const names = createNameIndex();
  for (const text of texts) names.add({ kind: "name", text });
  return names;
}

function offered(names: NameIndex, typed: string): string[] {
  return names.complete(typed, 5).map(({ text }) => text);
}

describe("complete", () => {
  it.each([
    ["the beginning of any word", "Tokay", ["Kassym-Jomart Tokayev"]],
    ["a beginning that several have, the shortest first", "tok", ["Tokyo", "Tokens of peace", "Kassym-Jomart Tokayev"]],
    ["several beginnings in any order", "wat hum", ["Human Rights Watch"]],
    ["a given name and the beginning of another", "kassym tok", ["Kassym-Jomart Tokayev"]],
    ["a compound written as one word", "kassymjom", ["Kassym-Jomart Tokayev"]],
    ["a compound that is a sign of its own", "f16", ["F-16"]],
    ["an abbreviation in small letters", "us", ["US"]],
    ["an abbreviation with full stops", "U.S.", ["US"]],
    ["the words of a slug", "ferry", ["night-ferry-sinks"]],
    ["a name in a script without spaces", "习", ["习近平"]],
    ["nothing", " ", []],
    ["words that nothing has", "zzzzzz", []],
    ["a word that nothing has beside one that many have", "tok zzzzzz", []],
  ])("finds by %s", (_, typed, expected) => {
    expect(offered(aNameIndex(), typed)).toEqual(expected);
  });

  it.each([
    ["Cyrillic letters", "Токае", "Kassym-Jomart Tokayev"],
    ["Kazakh letters", "Тоқае", "Kassym-Jomart Tokayev"],
    ["Greek letters", "Τοκάγ", "Kassym-Jomart Tokayev"],
    ["diacritics", "Tokaï", "Kassym-Jomart Tokayev"],
    ["another vowel", "tokaev", "Kassym-Jomart Tokayev"],
    ["German spelling", "Tokajew", "Kassym-Jomart Tokayev"],
    ["French spelling", "jana", "Zhanaozen"],
    ["fewer letters", "Masimov", "Karim Massimov"],
    ["two words, both in another spelling", "tokajew kasym", "Kassym-Jomart Tokayev"],
  ])("finds by the sound of a name written with %s", (_, typed, expected) => {
    expect(offered(aNameIndex(), typed)).toEqual([expected]);
  });

  it.each([
    ["another letter", "Blinkin", "Antony Blinken"],
    ["a letter left out", "Massmov", "Karim Massimov"],
    ["a letter left out of a beginning", "Nazrb", "Nursultan Nazarbayev"],
    ["two letters in the wrong order", "Nzaarb", "Nursultan Nazarbayev"],
    ["two slips in a long word", "Nasarbeyev", "Nursultan Nazarbayev"],
    ["a slip in one of two words", "kasym tokyaev", "Kassym-Jomart Tokayev"],
    ["a slip in the first letter of one of two words", "karim nassimov", "Karim Massimov"],
    ["a slip in each of two words", "antny blonk", "Antony Blinken"],
    ["a slip in another script", "Назурб", "Nursultan Nazarbayev"],
  ])("forgives %s", (_, typed, expected) => {
    expect(offered(aNameIndex(), typed)).toEqual([expected]);
  });

  it("forgives no slip where the word typed begins a name as it stands, or is short", () => {
    expect(offered(anIndexOf("Marlow", "Marlin"), "marlo")).toEqual(["Marlow"]);
    expect(offered(anIndexOf("Marlow"), "mal")).toEqual([]);
  });

  it("gives what is spelt so before what sounds so, whatever is mentioned more often", () => {
    const names = anIndexOf("Tokaev Street");
    names.add({ kind: "name", text: "Tokayev" }, 9);

    expect(offered(names, "tokae")).toEqual(["Tokaev Street", "Tokayev"]);
  });

  it("gives the more often mentioned first, then the shorter, then by text", () => {
    const names = anIndexOf("Marlin Bay", "Marla Cay", "Marlo Cay");
    names.add({ kind: "name", text: "Marlborough" }, 2);

    expect(offered(names, "mar")).toEqual(["Marlborough", "Marla Cay", "Marlo Cay", "Marlin Bay"]);
  });

  it("gives what is typed in full first", () => {
    const names = anIndexOf("Mali");
    names.add({ kind: "name", text: "Malik" }, 9);

    expect(offered(names, "MALI")).toEqual(["Mali", "Malik"]);
  });

  it.each([
    ["accents aside", "jose", "José", "Josephine"],
    ["by its sound, before what only begins so", "Токаев", "Tokayev", "Tokayeva"],
  ])("gives what is typed in full first, %s, however seldom it is mentioned", (_, typed, whole, longer) => {
    const names = createNameIndex();
    for (const letter of "ABCDEFGHIJ") names.add({ kind: "name", text: `${longer} ${letter}` }, 100);
    names.add({ kind: "name", text: whole });

    expect(names.complete(typed, 3)[0]?.text).toBe(whole);
  });

  it("gives as many names as are asked for, however many spellings one of them has", () => {
    const names = anIndexOf("Tokyo", "Tokhtar Aubakirov");
    for (const text of "Tokayev Tokaev Tokaïev Tokajev Tokajew Tokaiev Токаев Тоқаев Tokáyev Tokàyev".split(" "))
      names.add({ kind: "name", text }, 5);

    expect(names.complete("tok", 3).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^(?:To|То)/),
      "Tokyo",
      "Tokhtar Aubakirov",
    ]);
  });

  it("looks at the first 100 characters typed and at six different words", () => {
    const names = anIndexOf("Human Rights Watch", "Bank of the Five Seas and Rivers");

    expect(offered(names, `${"human rights".padEnd(100)} zzzz`)).toEqual(["Human Rights Watch"]);
    expect(offered(names, "bank of the five seas and zzzz")).toEqual(["Bank of the Five Seas and Rivers"]);
    expect(offered(names, "bank bank bank bank bank bank zzzz")).toEqual([]);
  });

  it("gives the most mentioned spelling of a name, in the place of the one that fits best, but for one typed in full", () => {
    const names = anIndexOf("Nursultan Nazarbaev", "Alexandra Nazarbaeva");
    names.add({ kind: "name", text: "Nursultan Nazarbayev" }, 2);

    expect(offered(names, "nazarbae")).toEqual(["Nursultan Nazarbayev", "Alexandra Nazarbaeva"]);
    expect(offered(names, "nur")).toEqual(["Nursultan Nazarbayev"]);
    expect(offered(names, "nursultan nazarbaev")).toEqual(["Nursultan Nazarbaev"]);
  });

  it("tells names apart that differ by an ending", () => {
    expect(offered(anIndexOf("Madina Omarova", "Madin Omarov"), "omar")).toHaveLength(2);
  });

  it("gives no more than asked for, and one kind alone where asked", () => {
    expect(aNameIndex().complete("tok", 1)).toEqual([{ kind: "name", text: "Tokyo" }]);
    expect(aNameIndex().complete("tok", 0)).toEqual([]);
    expect(aNameIndex().complete("tok", 5, "headline")).toEqual([{ kind: "headline", text: "Tokens of peace" }]);
  });

  it("keeps what was added twice until it is removed twice", () => {
    const names = aNameIndex();
    names.add({ kind: "name", text: "Tokyo" });

    names.remove({ kind: "name", text: "Tokyo" });
    expect(names.complete("tokyo", 5)).toHaveLength(1);
    names.remove({ kind: "name", text: "Tokyo" });
    expect(names.complete("tokyo", 5)).toEqual([]);
  });

  it("completes after additions and removals as an index made anew does", () => {
    const text = fc.constantFrom("Omar Marlow", "Omarova", "Marlow Bay", "Омаров", "marlow-bay", "Mar", "O'Mara");
    const kind = fc.constantFrom("name" as const, "slug" as const);
    const step = fc.record({ completion: fc.record({ kind, text }), mentions: fc.integer({ min: -3, max: 3 }) });
    const typed = fc.constantFrom("m", "mar", "omar", "омар", "marlw", "bay mar", "omarava");
    fc.assert(
      fc.property(fc.array(step), typed, (steps, line) => {
        const changed = createNameIndex();
        const left = new Map<string, { completion: Completion; mentions: number }>();
        for (const { completion, mentions } of steps) {
          if (mentions < 0) changed.remove(completion, -mentions);
          else changed.add(completion, mentions);
          const key = `${completion.kind} ${completion.text}`;
          left.set(key, { completion, mentions: Math.max(0, (left.get(key)?.mentions ?? 0) + mentions) });
        }
        const anew = createNameIndex();
        for (const { completion, mentions } of left.values()) if (mentions > 0) anew.add(completion, mentions);

        expect(changed.complete(line, 3)).toEqual(anew.complete(line, 3));
        expect(changed.nearest(line, "name", 3)).toEqual(anew.nearest(line, "name", 3));
      }),
    );
  });
});

describe("nearest", () => {
  it("finds those of a kind that are spelt nearly as typed", () => {
    expect(aNameIndex().nearest("night-fery-sinks", "slug", 3)).toEqual([{ kind: "slug", text: "night-ferry-sinks" }]);
    expect(aNameIndex().nearest("night-fery-sinks", "name", 3)).toEqual([]);
  });

  it("gives the nearest first, then the more often mentioned, and none that is further than two slips or begins otherwise", () => {
    const names = anIndexOf("Marlow", "Marlon", "Harlin", "Carolina");
    names.add({ kind: "name", text: "Martin" }, 2);

    expect(names.nearest("marlin", "name", 5).map(({ text }) => text)).toEqual(["Martin", "Marlon", "Marlow"]);
    expect(names.nearest("marlin", "name", 1)).toHaveLength(1);
  });
});

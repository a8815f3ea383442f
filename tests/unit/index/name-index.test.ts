import { describe, expect, it } from "vitest";
import { createNameIndex } from "../../../src/index/name-index.ts";

function aNameIndex() {
  const names = createNameIndex();
  for (const text of ["Kassym-Jomart Tokayev", "Tokyo", "Human Rights Watch"]) names.add({ kind: "name", text });
  names.add({ kind: "headline", text: "Tokens of peace" });
  names.add({ kind: "slug", text: "night-ferry-sinks" });
  return names;
}

describe("complete", () => {
  it.each([
    ["the beginning of any word", "Tokay", ["Kassym-Jomart Tokayev"]],
    ["a beginning that several have, the shortest first", "tok", ["Tokyo", "Tokens of peace", "Kassym-Jomart Tokayev"]],
    ["several beginnings", "wat hum", ["Human Rights Watch"]],
    ["a word that is spelt nearly so", "Tokaev", ["Kassym-Jomart Tokayev"]],
    ["the words of a slug", "ferry", ["night-ferry-sinks"]],
    ["nothing", " ", []],
    ["words that nothing has", "zzzzzz", []],
  ])("finds by %s", (_, typed, expected) => {
    expect(
      aNameIndex()
        .complete(typed, 5)
        .map(({ text }) => text),
    ).toEqual(expected);
  });

  it("gives no more than asked for", () => {
    expect(aNameIndex().complete("tok", 1)).toEqual([{ kind: "name", text: "Tokyo" }]);
  });

  it("keeps what was added twice until it is removed twice", () => {
    const names = aNameIndex();
    names.add({ kind: "name", text: "Tokyo" });

    names.remove({ kind: "name", text: "Tokyo" });
    expect(names.complete("tokyo", 5)).toHaveLength(1);
    names.remove({ kind: "name", text: "Tokyo" });
    expect(names.complete("tokyo", 5)).toEqual([]);
  });
});

describe("nearest", () => {
  it("finds those of a kind that are spelt nearly as typed", () => {
    expect(aNameIndex().nearest("night-fery-sinks", "slug", 3)).toEqual([{ kind: "slug", text: "night-ferry-sinks" }]);
    expect(aNameIndex().nearest("night-fery-sinks", "name", 3)).toEqual([]);
  });
});

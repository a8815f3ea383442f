import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readCollection } from "../../src/corpus/read-corpus.ts";
import type { NameIndex } from "../../src/index/name-index.ts";
import { createLibrary } from "../../src/open-desk.ts";

const FOLDER = join(import.meta.dirname, "../../corpus/kazakhstan-2022");

let names: NameIndex;

beforeAll(async () => {
  const { articles } = await readCollection(FOLDER);
  names = createLibrary(articles).collection.names;
});

describe("typing a name that the shipped articles print", () => {
  it.each([
    ["Ток", "Kassym-Jomart Tokayev"],
    ["Toka", "Kassym-Jomart Tokayev"],
    ["Tokaï", "Kassym-Jomart Tokayev"],
    ["tokaev", "Kassym-Jomart Tokayev"],
    ["Tokajew", "Kassym-Jomart Tokayev"],
    ["kassym tok", "Kassym-Jomart Tokayev"],
    ["toka kass", "Kassym-Jomart Tokayev"],
    ["jana", "Zhanaozen"],
    ["Жаңа", "Zhanaozen"],
    ["Nazarbaev", "Nursultan Nazarbayev"],
    ["Nazrb", "Nursultan Nazarbayev"],
    ["Masimov", "Karim Massimov"],
    ["Massmov", "Karim Massimov"],
    ["Blinke", "Antony Blinken"],
    ["Blinkin", "Antony Blinken"],
    ["hum rig", "Human Rights Watch"],
    ["coll sec", "Collective Security Treaty Organization"],
    ["bloody", "Bloody January"],
    ["samat", "Samat Abish"],
    ["us", "US"],
  ])("%s offers %s among the first three", (typed, expected) => {
    expect(names.complete(typed, 3).map(({ text }) => text)).toContain(expected);
  });

  it("offers the articles themselves", () => {
    expect(names.complete("massac", 5, "slug")).toEqual([{ kind: "slug", text: "massacre-in-kazakhstan" }]);
    expect(names.complete("massac", 5, "headline")).toEqual([{ kind: "headline", text: "Massacre in Kazakhstan" }]);
  });

  it("knows what was meant by a misspelt name", () => {
    expect(names.nearest("Karim Masimov", "name", 1)).toEqual([{ kind: "name", text: "Karim Massimov" }]);
  });
});

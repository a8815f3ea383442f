import { describe, expect, it } from "vitest";
import { foldOf } from "../../../src/text/fold.ts";
import { prefixOf, stemOf, usesTurkicLetters } from "../../../src/text/stem.ts";

describe("stemOf", () => {
  it.each([
    ["generously", "generous"],
    ["skies", "sky"],
    ["news", "news"],
    ["dying", "die"],
    ["inning", "inning"],
    ["proceed", "proceed"],
    ["hopping", "hop"],
    ["hoping", "hope"],
    ["protesters", "protest"],
    ["protests", "protest"],
    ["relational", "relat"],
    ["happily", "happili"],
    ["international", "internat"],
    ["internal", "internal"],
    ["sayings", "say"],
    ["youth", "youth"],
    ["gas", "gas"],
    ["this", "this"],
    ["at", "at"],
  ])("gives the Porter2 stem of an English word: %s", (form, stem) => {
    expect(stemOf(form)).toBe(stem);
  });

  it.each([
    ["казахстана", "казах"],
    ["казахстанский", "казах"],
    ["мир", "мир"],
    ["κυβερνηση", "κυβερ"],
  ])("gives the first five letters in other alphabets: %s", (form, stem) => {
    expect(stemOf(form)).toBe(stem);
  });

  it.each([
    ["the Arabic article", "العبارة", "عبارة"],
    ["Arabic “and the”", "والعبارة", "عبارة"],
    ["the Hebrew article", "הבית", "בית"],
    ["Hebrew “in”", "בספרייה", "ספרייה"],
    ["several Hebrew prefixes", "ושהמעבורת", "מעבורת"],
    ["a Korean particle", "페리가", "페리"],
    ["a longer Korean particle", "서울에서", "서울"],
    ["a Korean verb made of a noun", "침몰했다", "침몰"],
  ])("brings a word together with the same word after or before %s", (_, attached, alone) => {
    expect(stemOf(foldOf(attached))).toBe(stemOf(foldOf(alone)));
  });

  it("takes the plural s off a sign with digits", () => {
    expect(stemOf("f16s")).toBe("f16");
  });

  it.each([
    ["20000"],
    ["1.5"],
    ["g20"],
    ["u.s"],
    ["at&t"],
    ["2022-01-09"],
    ["今天"],
    ["ประเทศไทย"],
    ["대통령"],
    ["1990s"],
    [""],
  ])("leaves figures, signs and words without known endings as they are: %s", (form) => {
    expect(stemOf(form)).toBe(form);
  });
});

describe("prefixOf", () => {
  it.each([
    ["kazakistanin", "kazak"],
    ["казахстана", "казах"],
    ["oslo", "oslo"],
    ["2022-01-09", "2022-01-09"],
  ])("keeps the first five letters: %s", (form, prefix) => {
    expect(prefixOf(form)).toBe(prefix);
  });
});

describe("usesTurkicLetters", () => {
  it.each([
    ["Kazakistan'ın başkenti neresidir?", true],
    ["The president of Turkey, Recep Tayyip Erdoğan, met his colleague in the capital on Friday afternoon.", false],
    ["Who is the president?", false],
    ["", false],
  ])("tells by its letters whether a text is Turkish or kin: %s", (text, isTurkic) => {
    expect(usesTurkicLetters(text)).toBe(isTurkic);
  });
});

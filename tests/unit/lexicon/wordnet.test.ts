import { describe, expect, it } from "vitest";
import { openWordNet } from "../../../src/lexicon/wordnet.ts";

const thesaurus = openWordNet();

function relationOf(form: string, other: string): string | undefined {
  return thesaurus.relatedWordsOf(form).find(({ words }) => words === other)?.relation;
}

describe("openWordNet", () => {
  it.each([
    ["a word of the same meaning", "ousted", "expel", "synonym"],
    ["a word made from the same root", "resignation", "resign", "derivation"],
    ["the broader word", "corpse", "body", "broader"],
    ["a narrower word", "slogan", "battle cry", "narrower"],
    ["a synonym of an irregular form", "fled", "take flight", "synonym"],
    ["a phrase", "inmates", "convict", "synonym"],
  ])("gives %s", (_, form, other, relation) => {
    expect(relationOf(form, other)).toBe(relation);
  });

  it.each(["wife", "policemen", "fled", "beaten", "quickly", "larger", "studies"])("knows %s for a word", (form) => {
    expect(thesaurus.isWord(form)).toBe(true);
  });

  it.each(["protestors2", "nazerbayev", "xqz", "", "жена", "-", "a b", "kazakstan", "lenin"])(
    "does not take “%s” for a word",
    (form) => {
      expect(thesaurus.isWord(form)).toBe(false);
    },
  );

  it("gives nothing for what is not a word", () => {
    expect(thesaurus.relatedWordsOf("nazerbayev")).toEqual([]);
  });

  it("gives the commonest meanings first", () => {
    const senses = thesaurus.relatedWordsOf("visit").map(({ sense }) => sense);

    expect(senses).toEqual(senses.toSorted((a, b) => a - b));
  });
});

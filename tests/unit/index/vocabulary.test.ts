import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createStringTable } from "../../../src/index/string-table.ts";
import { createVocabulary, type Occurrence } from "../../../src/index/vocabulary.ts";
import { nameKeysOf } from "../../../src/text/name-key.ts";

function occurrencesOf(text: string): Occurrence[] {
  return text
    .split(" ")
    .filter((word) => word !== "")
    .map((printed) => {
      const form = printed.toLowerCase();
      return {
        form,
        stem: form.replace(/s$/, ""),
        isStopWord: form === "the",
        isCapitalised: printed !== form,
        printed,
      };
    });
}

function aVocabulary(...passages: string[]) {
  const vocabulary = createVocabulary(createStringTable());
  for (const passage of passages) vocabulary.addPassage(occurrencesOf(passage));
  return vocabulary;
}

describe("createVocabulary", () => {
  it("counts the passages that hold a form, not its occurrences", () => {
    const vocabulary = aVocabulary("ferry ferry", "the ferry");

    expect(vocabulary.wordOf("ferry")?.passages).toBe(2);
    expect(vocabulary.wordOf("storm")).toBeUndefined();
  });

  it("gives the same id for the same form, and 0 for none, which stands between sentences", () => {
    const vocabulary = createVocabulary(createStringTable());

    expect(vocabulary.addPassage(occurrencesOf("ferry Ferry storm"))).toEqual([1, 1, 2]);
  });

  it("finds all forms of a stem", () => {
    const words = aVocabulary("ferry ferrys storm").wordsOfStem("ferry");

    expect(words.map(({ form }) => form)).toEqual(["ferry", "ferrys"]);
  });

  it("takes for a name what is printed with a capital more often than not", () => {
    const vocabulary = aVocabulary("Riots broke out", "the riots riots", "the Tokayev");

    expect(vocabulary.wordOf("riots")?.isName).toBe(false);
    expect(vocabulary.wordOf("tokayev")?.isName).toBe(true);
  });

  it("finds names by the keys of other spellings, and no words that are none", () => {
    const vocabulary = aVocabulary("the Tokayev and Tokajew", "the token");

    expect(vocabulary.wordsOfNameKeys(nameKeysOf("Токаев")).map(({ form }) => form)).toEqual(["tokajew", "tokayev"]);
  });

  it("says how a form is printed most often", () => {
    const vocabulary = aVocabulary("NATO Nato NATO");
    const word = vocabulary.wordOf("nato");

    expect(word && vocabulary.printedOf(word)).toBe("NATO");
  });

  it("knows after any additions and removals what one made anew knows", () => {
    const text = fc.array(fc.constantFrom("ferry", "Ferry", "FERRY", "storm", "Storms", "the"), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.array(fc.boolean(), { maxLength: 8 }), (texts, removals) => {
        const passages = texts.map((words) => words.join(" "));
        const vocabulary = aVocabulary(...passages);
        const kept = passages.filter((passage, i) => {
          if (removals[i]) vocabulary.removePassage(occurrencesOf(passage));
          return !removals[i];
        });
        const anew = aVocabulary(...kept);

        for (const form of ["ferry", "storm", "storms", "the"]) {
          const [word, fresh] = [vocabulary.wordOf(form), anew.wordOf(form)];
          expect(word?.passages).toBe(fresh?.passages);
          expect(word?.isName).toBe(fresh?.isName);
          expect(word && vocabulary.printedOf(word)).toBe(fresh && anew.printedOf(fresh));
          const formsNear = (v: typeof vocabulary) => v.wordsNear(`${form}x`, 2).map((near) => near.word.form);
          expect(formsNear(vocabulary)).toEqual(formsNear(anew));
        }
      }),
    );
  });
});

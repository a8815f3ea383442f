import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSpellingBuckets } from "../../../src/index/spelling-buckets.ts";
import { withinDistance } from "../../../src/text/edit-distance.ts";

function bucketsOf(forms: readonly string[]) {
  const buckets = createSpellingBuckets<{ readonly form: string; readonly passages: number }>();
  for (const form of new Set(forms)) buckets.add({ form, passages: 1 });
  return buckets;
}

describe("createSpellingBuckets", () => {
  it.each([
    ["a letter left out", "goverment", "government"],
    ["a letter too many", "governnment", "government"],
    ["another letter", "govarnment", "government"],
    ["two letters in the wrong order", "govermnent", "government"],
  ])("finds a word with %s", (_, typed, printed) => {
    const near = bucketsOf([printed, "garment", "parliament"]).near(typed, 2);

    expect(near.map(({ word }) => word.form)).toEqual([printed]);
  });

  it("gives the nearest first, then words in more passages, then by form", () => {
    const buckets = createSpellingBuckets<{ readonly form: string; readonly passages: number }>();
    for (const [form, passages] of [
      ["rioters", 9],
      ["rioted", 5],
      ["riotec", 1],
      ["riotea", 1],
      ["rioter", 1],
    ] as const) {
      buckets.add({ form, passages });
    }

    expect(buckets.near("rioteb", 2).map(({ word, distance }) => `${word.form} ${distance}`)).toEqual([
      "rioted 1",
      "riotea 1",
      "riotec 1",
      "rioter 1",
      "rioters 2",
    ]);
  });

  it("leaves out the form itself, words that begin otherwise, and words that no passage holds any more", () => {
    const buckets = createSpellingBuckets<{ readonly form: string; readonly passages: number }>();
    for (const [form, passages] of [
      ["ferry", 1],
      ["merry", 1],
      ["fairy", 0],
    ] as const)
      buckets.add({ form, passages });

    expect(buckets.near("ferry", 2)).toEqual([]);
  });

  it("finds whatever a comparison with every word finds", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(fc.array(word), word, fc.integer({ min: 1, max: 2 }), (forms, typed, distance) => {
        const expected = [...new Set(forms)].filter(
          (form) => form !== typed && form.charAt(0) === typed.charAt(0) && withinDistance(form, typed, distance),
        );

        const near = bucketsOf(forms).near(typed, distance);

        expect(near.map((found) => found.word.form).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});

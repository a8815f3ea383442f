import { describe, expect, it } from "vitest";
import { createRewordings } from "../../../src/retrieve/rewordings.ts";
import { termsOf } from "../../../src/retrieve/terms.ts";
import { wordLists } from "../../../src/retrieve/word-lists.ts";

const rewordings = createRewordings(wordLists.synonyms, wordLists.aliases);

function rewordingsOf(words: string): string[] {
  return rewordings.of(termsOf(words).map(({ form }) => form)).map((rewording) => rewording.words);
}

describe("wordLists", () => {
  it.each([
    ["killed", "died"],
    ["casualties", "wounded"],
    ["arrested", "taken into custody"],
    ["policemen", "police officer"],
    ["protest", "demonstration"],
    ["sacked", "dismissed"],
    ["price hike", "rising prices"],
    ["petrol", "fuel"],
    ["internet blackout", "internet shutdown"],
    ["head of state", "president"],
    ["relatives", "nephew"],
    ["billionaire", "wealthy"],
    ["soldiers", "paratroopers"],
    ["trip", "visit"],
    ["demanded", "called for"],
    ["ordered", "instructed"],
    ["population", "inhabitants"],
    ["United States", "US"],
    ["US", "United States"],
    ["NATO", "North Atlantic Treaty Organization"],
  ])("lets %s be answered by %s", (asked, printed) => {
    expect(rewordingsOf(asked)).toContain(printed);
  });

  it.each([
    ["wife", "family"],
    ["wife", "husband"],
    ["nephew", "niece"],
    ["son", "daughter"],
    ["father", "son"],
    ["win", "lose"],
    ["rise", "fall"],
    ["arrested", "released"],
    ["guilty", "acquitted"],
    ["support", "condemn"],
    ["deny", "admit"],
    ["begin", "end"],
    ["injured", "killed"],
    ["ally", "enemy"],
    ["buy", "sell"],
    ["president", "prime minister"],
    ["civilians", "soldiers"],
    ["police", "soldiers"],
    ["exports", "imports"],
    ["facebook", "telegram"],
    ["widow", "widower"],
    ["election", "referendum"],
    ["arrive", "leave"],
  ])("does not let %s be answered by %s", (asked, printed) => {
    expect(rewordingsOf(asked)).not.toContain(printed);
  });

  it("has a word to find in every phrase, and no phrase twice in a list", () => {
    for (const { asked, printed } of wordLists.synonyms) {
      for (const list of [asked, printed]) {
        expect(new Set(list).size).toBe(list.length);
        expect(list.filter((words) => termsOf(words).every(({ isStopWord }) => isStopWord))).toEqual([]);
      }
    }
  });
});

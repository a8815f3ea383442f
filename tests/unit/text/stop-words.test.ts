import { describe, expect, it } from "vitest";
import { isStopWord } from "../../../src/text/stop-words.ts";
import { formsOf } from "../../../src/text/tokens.ts";

describe("isStopWord", () => {
  it.each([
    ["Who is the Massimov?", ["massimov"]],
    ["What did they say about us?", ["say"]],
    ["How many weren’t hurt?", ["hurt"]],
    ["Wer ist der Präsident von Kasachstan?", ["prasident", "kasachstan"]],
    ["Qui est l’ancien président ?", ["ancien", "president"]],
    ["Кто такой Токаев и где он?", ["токаев"]],
  ])("leaves of a question what it is about: %s", (question, forms) => {
    expect(formsOf(question).filter((form) => !isStopWord(form))).toEqual(forms);
  });

  it.each([["u.s"], ["may"], ["war"], ["die"], ["comment"], ["20000"], [""]])("does not stop %j", (form) => {
    expect(isStopWord(form)).toBe(false);
  });
});

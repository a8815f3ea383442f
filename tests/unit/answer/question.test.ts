import { describe, expect, it } from "vitest";
import type { Expectation } from "../../../src/answer/expectation.ts";
import { type Question, questionOf } from "../../../src/answer/question.ts";
import { parseQuery } from "../../../src/retrieve/parse-query.ts";

function read(input: string): Question {
  const parsed = parseQuery(input);
  if (parsed.kind === "invalid") throw new Error(`Cannot read "${input}"`);
  return questionOf(parsed.query, { kind: "ask" });
}

function formsOf(question: Question, places: readonly number[]): string[] {
  return places.map((i) => question.query.terms[i]?.form ?? "");
}

const EXPECTED: readonly [string, Expectation][] = [
  ["who is Ada Marsh", "identity"],
  ["Ada Marsh - who is that?", "identity"],
  ["Wer ist Ada Marsh?", "identity"],
  ["Кто такой Марш?", "identity"],
  ["who runs the ferry company", "agent"],
  ["by whom was the harbour closed?", "agent"],
  ["what is the Harbour Board", "definition"],
  ["what does snekkja mean", "definition"],
  ["which company owns the ferry", "fact"],
  ["did the ferry sink?", "fact"],
  ["how many passengers were hurt", "number"],
  ["number of ferries lost", "number"],
  ["population of Northhaven", "population"],
  ["how many people live in Northhaven", "population"],
  ["which countries sent troops", "country"],
  ["who wrote the article on the ferry", "author"],
  ["who was appointed to succeed Dahl", "agent"],
  ["how old is Ada Marsh", "age"],
  ["how long did the strike last", "duration"],
  ["what percentage of flights were cancelled", "percentage"],
  ["when did the ferry sink", "date"],
  ["in what year was the harbour built", "date"],
  ["where did the ferry sink", "place"],
  ["in which city is the Harbour Board", "place"],
  ["why did the ferry sink", "reason"],
  ["what caused the fire", "cause"],
  ["according to Marsh, why was the harbour closed", "reason"],
  ["what did Ada Marsh say about the strike", "statement"],
  ["what does Marsh think of the strike?", "statement"],
  ["Marsh on the strike", "statement"],
  ["harbour strike", "topic"],
];

describe("questionOf", () => {
  it.each(EXPECTED)("reads “%s” as asking for: %s", (input, expects) => {
    expect(read(input).expects).toBe(expects);
  });

  it("sets the words aside that only frame the question", () => {
    const question = read("in what year was the harbour built");

    expect(formsOf(question, question.terms)).toEqual(["harbour", "built"]);
  });

  it("tells the speaker from the topic", () => {
    const question = read("what did Ada Marsh say about the strike");

    expect(formsOf(question, question.speakerTerms)).toEqual(["ada", "marsh"]);
    expect(formsOf(question, question.terms)).toEqual(["strike"]);
  });

  it("knows what is counted", () => {
    const question = read("how many passengers were hurt");

    expect(formsOf(question, question.countedTerm === undefined ? [] : [question.countedTerm])).toEqual(["passengers"]);
  });
});

import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Library } from "../../src/answer/library.ts";
import { readCollection } from "../../src/corpus/read-corpus.ts";
import { createLibrary } from "../../src/open-desk.ts";
import { type QuestionScores, readQuestions, scoreQuestions } from "./score-questions.ts";

/** What must not get worse, as measured; the aim is .85, .95 and .95 on each. */
const FLOORS: Readonly<Record<string, QuestionScores>> = {
  "questions-seen.jsonl": { first: 0.92, firstThree: 0.97, evidence: 0.96 },
  "questions-unseen.jsonl": { first: 0.83, firstThree: 0.9, evidence: 0.9 },
  "questions-later.jsonl": { first: 0.87, firstThree: 0.9, evidence: 0.93 },
};

let library: Library;

beforeAll(async () => {
  const { articles } = await readCollection(join(import.meta.dirname, "../../corpus/kazakhstan-2022"));
  library = createLibrary(articles);
});

describe.each(Object.entries(FLOORS))("the answers to %s", (file, floor) => {
  it("are right in the first excerpt, in the first three, and in having evidence or none, as often as before", () => {
    const scores = scoreQuestions(library, readQuestions(file));

    expect(scores.first).toBeGreaterThanOrEqual(floor.first);
    expect(scores.firstThree).toBeGreaterThanOrEqual(floor.firstThree);
    expect(scores.evidence).toBeGreaterThanOrEqual(floor.evidence);
  });
});

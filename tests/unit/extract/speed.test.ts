import { describe, expect, it } from "vitest";
import { analyseArticle } from "../../../src/extract/analyse-article.ts";
import { datesOf } from "../../../src/extract/dates.ts";
import { agesOf, figuresOf } from "../../../src/extract/figures.ts";
import { anArticle } from "./an-article.ts";

/** UTF-16 code units of the text that is read. */
const LENGTH = 200_000;
/** Milliseconds within which it has to be read, on a machine busy with other tests; a quadratic rule takes minutes. */
const LIMIT_MS = 6000;

function repeated(words: string): string {
  return words.repeat(Math.ceil(LENGTH / words.length)).slice(0, LENGTH);
}

const TRAPS: readonly (readonly [title: string, words: string])[] = [
  [
    "ordinary prose",
    "“We saw it,” said Jane Roe, a nurse. She told the police that 20 000 people had left on January 5. ",
  ],
  ["words without a full stop", "the people of the town in the region "],
  ["capitals without a full stop", "Abc Def Ghi "],
  ["one endless word", "a"],
  ["reporting verbs", "said that "],
  ["names and verbs", "Tom said, "],
  ["commas", "officials, "],
  ["marks that nothing closes", "“a "],
  ["marks of every style", "« “ ‘a "],
  ["straight marks", "\"a' "],
  ["marks that nothing opens", "a” "],
  ["digits", "1 000 "],
  ["months", "January "],
  ["pronouns", "He told him that he was he. "],
  ["hyphens", "a-"],
  ["initials", "A."],
  ["brackets", "(a "],
  ["conjunctions", "police and "],
  ["relative clauses", "man who "],
  ["offices", "Ministry of "],
];

describe("reading a long text", () => {
  it.each(TRAPS)("takes time in proportion to its length: %s", (_title, words) => {
    const text = repeated(words);
    const started = performance.now();

    analyseArticle(anArticle([text]));
    figuresOf(text);
    datesOf(text);
    agesOf(text);

    expect(performance.now() - started).toBeLessThan(LIMIT_MS);
  });
});

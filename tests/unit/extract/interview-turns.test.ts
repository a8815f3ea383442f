import { describe, expect, it } from "vitest";
import { interviewTurnsOf } from "../../../src/extract/interview-turns.ts";
import { anArticle } from "./an-article.ts";

describe("interviewTurnsOf", () => {
  it("follows the turns that are marked, and leaves the rest to the article", () => {
    const article = anArticle([
      "An introduction.",
      { text: "Why?", turn: "interviewer" },
      { text: "Because.", turn: "interviewee" },
    ]);

    expect(interviewTurnsOf(article)).toEqual({
      isInterview: true,
      isMarked: true,
      turns: [undefined, "interviewer", "interviewee"],
    });
  });

  it("tells questions and their answers by form alone, and says nothing of what may be either's", () => {
    const { isInterview, turns } = interviewTurnsOf(
      anArticle(["Who came?", "Everybody came.", "It was late.", "Why?", "We were tired.", "And then?", "We slept."]),
    );

    expect(isInterview).toBe(true);
    expect(turns).toEqual([
      "interviewer",
      "interviewee",
      undefined,
      "interviewer",
      "interviewee",
      "interviewer",
      "interviewee",
    ]);
  });

  it.each([
    ["too few questions", ["Why?", "Because.", "The end.", "Nothing more."]],
    [
      "a report with questions in it",
      ["Who pays?", "“We do,” said Jane Roe.", "Why?", "“The law,” said Tom Reed.", "Until when?", "“May,” he added."],
    ],
    ["prose", ["It rained.", "It snowed."]],
  ])("sees no interview in %s", (_label, paragraphs) => {
    expect(interviewTurnsOf(anArticle(paragraphs)).isInterview).toBe(false);
  });
});

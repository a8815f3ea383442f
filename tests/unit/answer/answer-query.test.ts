import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerQuery } from "../../../src/answer/answer-query.ts";
import type { Answer } from "../../../src/domain/answer.ts";
import type { Article, Day } from "../../../src/domain/article.ts";
import { createLibrary } from "../../../src/open-desk.ts";
import { parseQuery } from "../../../src/retrieve/parse-query.ts";
import { anArticle } from "../../support/an-article.ts";

const GAZETTE = anArticle({
  slug: "ferry-sinks",
  publisher: "Northhaven Gazette",
  paragraphs: [
    ["headline", "Ferry sinks off Northhaven"],
    "The ferry Osprey sank off Northhaven on 4 March because a door had been left open. Twelve passengers were hurt.",
    "Ada Marsh, the harbour master, closed the port. She is 52 and has led the harbour since 2019.",
    "“We will not reopen before Friday,” Marsh said. She added that the door had never been inspected.",
    ["caption", "Divers search for the Osprey. Photo: A. Reed"],
  ],
});

const COURIER = anArticle({
  slug: "after-the-osprey",
  publisher: "Coast Courier",
  paragraphs: [
    "At least 15 passengers were injured when the Osprey went down, the fire brigade said.",
    "The owner of the ferry, Blue Line, was fined in 2018. Tom Reyes, who runs Blue Line, denies any fault.",
  ],
});

const ALMANAC = anArticle({
  slug: "a-country-by-the-sea",
  publisher: "Island Almanac",
  bylines: ["Mira Falk"],
  paragraphs: [
    ["headline", "A country by the sea"],
    "Norway has a country of 5 million people to feed. Oslo, a city of 700,000 people, never liked the harbour tax because it is dear.",
    "Fish is sold to Denmark and Sweden. They are its main customers.",
    "Many have an ailment. Doctors speak of a cancer of the lung.",
    "By Mira Falk is a writer from Bergen.",
  ],
});

const library = createLibrary([GAZETTE, COURIER]);

function ask(input: string, articles?: readonly Article[]): Answer {
  const parsed = parseQuery(input);
  if (parsed.kind === "invalid") throw new Error(`Cannot read "${input}"`);
  return answerQuery(articles ? createLibrary(articles) : library, parsed.query);
}

function textsOf(answer: Answer): string[] {
  return (answer.kind === "evidence" ? answer.excerpts : answer.near).map(({ excerpt }) => excerpt.text);
}

describe("answerQuery", () => {
  it.each([
    ["who somebody is", "who is Ada Marsh", "Ada Marsh, the harbour master, closed the port."],
    ["who did something", "who closed the port", "Ada Marsh, the harbour master, closed the port."],
    ["when", "when did the Osprey sink", "The ferry Osprey sank off Northhaven on 4 March"],
    ["why", "why did the ferry sink", "because a door had been left open"],
    ["where", "where did the Osprey sink", "off Northhaven"],
    ["how many", "how many passengers were hurt", "passengers were"],
    ["an age", "how old is Ada Marsh", "She is 52"],
    ["what somebody said", "what did Marsh say about reopening", "“We will not reopen before Friday,” Marsh said."],
    ["a synonym", "who shut down the port", "closed the port"],
    ["a misspelt name", "who is Ada Marhs", "Ada Marsh, the harbour master"],
    ["a name in another script", "Кто такая Марш?", "Ada Marsh, the harbour master"],
    ["how many people live in a country", "what is the population of Norway", "a country of 5 million people"],
    ["how many people live in a city", "how many people live in Oslo", "a city of 700,000 people"],
    ["what is denied by its opposite", "why does Oslo dislike the harbour tax", "never liked the harbour tax"],
    ["what a capital stands for", "why does Oslo dislike the tax", "never liked the harbour tax"],
    ["which countries, but for one", "which countries besides Denmark is fish sold to", "Denmark and Sweden"],
    ["who wrote an article", "who wrote the article A country by the sea", "Mira Falk"],
    ["a misspelt word that is printed in other words", "what ilness do doctors speak of", "cancer of the lung"],
  ])("quotes the sentence that tells %s", (_, input, words) => {
    const answer = ask(input, [GAZETTE, COURIER, ALMANAC]);

    expect(answer.kind).toBe("evidence");
    expect(textsOf(answer)[0]).toContain(words);
  });

  it("does not take for the reason of something what it is the reason of", () => {
    const outage = anArticle({
      slug: "outage",
      paragraphs: ["Because the line was cut during the storm, nobody heard the warning."],
    });

    expect(ask("why was the line cut", [outage]).kind).toBe("no-evidence");
    expect(ask("why did nobody hear the warning", [outage]).kind).toBe("evidence");
  });

  it("adds the sentence before to one that points back", () => {
    expect(textsOf(ask("how old is Ada Marsh"))[0]).toBe(
      "Ada Marsh, the harbour master, closed the port. She is 52 and has led the harbour since 2019.",
    );
  });

  it("sets differing accounts side by side, each from its own article", () => {
    const answer = ask("how many passengers were hurt");
    const slugs =
      answer.kind === "evidence" ? answer.excerpts.slice(0, 2).map(({ excerpt }) => excerpt.article.slug) : [];

    expect(slugs.toSorted()).toEqual(["after-the-osprey", "ferry-sinks"]);
  });

  it.each([
    ["a name that never occurs", "who is Lena Holm"],
    ["the age of somebody whose age is not stated", "how old is Tom Reyes"],
    ["what somebody said of a thing they never spoke of", "what did Marsh say about the fine"],
    ["a number of something that is not counted", "how many divers were hurt in Blue Line"],
    ["a reason that is not given", "why was Blue Line fined in 2018"],
    ["a place that is not named", "where was Ada Marsh born"],
  ])("has no evidence for %s", (_, input) => {
    expect(ask(input).kind).toBe("no-evidence");
  });

  it("says which words it knows and which it never saw, and what it covers", () => {
    const answer = ask("who is Lena Holm of the ferry");

    expect(answer).toMatchObject({
      kind: "no-evidence",
      unmatchedTerms: ["Lena", "Holm"],
      matchedTerms: ["ferry"],
      coverage: { articles: 2, outlets: ["Coast Courier", "Northhaven Gazette"] },
    });
    expect(textsOf(answer).length).toBeLessThanOrEqual(2);
  });

  it("names the speaker of a quotation", () => {
    const answer = ask("what did Marsh say about reopening");

    expect(answer.kind === "evidence" && answer.excerpts[0].speaker).toMatchObject({
      kind: "named",
      name: "Ada Marsh",
      mode: "direct",
    });
  });

  it("labels opinion and carries the note on a name", () => {
    const column = anArticle({
      section: "Opinion",
      nameNotes: [{ name: "Ruth Kane", note: "Name changed" }],
      paragraphs: ["Ruth Kane, a nurse, lives beside the harbour.", "Name changed"],
    });

    const answer = ask("who is Ruth Kane", [column]);

    expect(answer.kind === "evidence" && answer.excerpts[0]).toMatchObject({
      attribution: { labels: ["opinion"] },
      speaker: { note: "Name changed" },
    });
  });

  it("names the articles without a date that a date filter could not consider", () => {
    const dated = anArticle({
      slug: "dated",
      paragraphs: ["The ferry sank."],
      published: {
        from: "2024-03-04" as Day,
        to: "2024-03-04" as Day,
        basis: "stated",
        evidence: [{ words: "4 March 2024" }],
      },
    });
    const undated = anArticle({ slug: "undated", paragraphs: ["The ferry sank again."] });

    const answer = ask("ferry sank after:2024-01-01", [dated, undated]);

    expect(answer.undated.map(({ slug }) => slug)).toEqual(["undated"]);
    expect(textsOf(answer)).toEqual(["The ferry sank."]);
  });

  it("gives the same answer to the same question", () => {
    expect(JSON.stringify(ask("who is Ada Marsh"))).toBe(JSON.stringify(ask("who is Ada Marsh", [COURIER, GAZETTE])));
  });

  it("shows nothing but slices of an article, whatever the articles and the question", () => {
    const word = fc.constantFrom(
      "ferry",
      "Marsh",
      "said",
      "“no”",
      "20 000",
      "he",
      "Osprey.",
      "why?",
      "\u{1F6A2}",
      "é",
      "'",
      ",",
    );
    const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
    const paragraphs = fc.array(sentence, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(paragraphs, fc.oneof(sentence, fc.string({ minLength: 1, maxLength: 40 })), (texts, question) => {
        const article = anArticle({ paragraphs: texts });
        const parsed = parseQuery(question);
        if (parsed.kind === "invalid") return;

        const answer = answerQuery(createLibrary([article]), parsed.query);

        for (const { excerpt, matches } of answer.kind === "evidence" ? answer.excerpts : answer.near) {
          expect(excerpt.text).toBe(article.text.slice(excerpt.span.start, excerpt.span.end));
          for (const match of matches) expect(match.start).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../src/domain/answer.ts";
import { excerptOf } from "../../../src/domain/excerpt.ts";
import type { Span } from "../../../src/domain/span.ts";
import type { Speaker } from "../../../src/domain/speaker.ts";
import { unescapeText } from "../../../src/render/safe-text.ts";
import { toTerminal } from "../../../src/render/terminal.ts";
import { excerptLines } from "../../../src/render/terminal-excerpt.ts";
import { anArticle } from "../../support/an-article.ts";
import { anExcerpt, evidence, noEvidence, published } from "./builders.ts";

const PLAIN = { width: 80, colour: false };
const COLOURED = { width: 80, colour: true };

/** A word that occurs in no article though another one stood in for it, and one that does not occur at all. */
const STOOD_IN = {
  readings: [{ typed: "vessel", readAs: "ferry", kind: "synonym" }],
  unmatchedTerms: ["vessel", "Zanzibar"],
} as const;

function shown(answer: Answer, screen = PLAIN): string {
  return toTerminal({ kind: "answer", answer }, screen);
}

describe("toTerminal with an answer", () => {
  it("shows an excerpt's words, who says them, who printed them, and what is not stated", () => {
    const article = anArticle({
      headline: "The ferry sank",
      published: published("2022-03-04", "2022-03-06", "inferred", "the storm of 4 March", "storm-warning"),
    });

    expect(shown(evidence(anExcerpt({ article })))).toBe(
      [
        " 1  Ten were hurt.",
        "    — the article’s own words",
        "    The ferry sank · 4–6 March 2022 (inferred)",
        "    paragraph 1 · article night-ferry · author, publisher and link not stated",
        "",
        "Dates were inferred from:",
        "    night-ferry: “the storm of 4 March” (in storm-warning)",
      ].join("\n"),
    );
  });

  it("says all that an article states", () => {
    const article = anArticle({
      headline: "The ferry sank",
      bylines: ["A. Reed", "B. Marsh"],
      publisher: "Harbour Gazette",
      url: "https://gazette.example/ferry",
      published: published("2022-03-04", "2022-03-04", "stated", "Posted 03/04/22"),
    });

    expect(shown(evidence(anExcerpt({ article })))).toContain(
      [
        "    The ferry sank · by A. Reed and B. Marsh · Harbour Gazette · 4 March 2022",
        "    https://gazette.example/ferry",
        "    paragraph 1 · article night-ferry",
      ].join("\n"),
    );
  });

  it("says once for each article what its inferred date rests on", () => {
    const article = anArticle({
      paragraphs: ["Ten were hurt.", "Two died."],
      published: published("2022-03-04", "2022-03-04", "inferred", "on Friday"),
    });

    const text = shown(evidence(anExcerpt({ article }), { others: [anExcerpt({ article, words: "Two died." })] }));

    expect(text.match(/night-ferry: .*/g)).toEqual(["night-ferry: “on Friday”"]);
  });

  it.each<[string, Speaker, string]>([
    ["a direct quotation", { kind: "named", name: "Ann Reed", mode: "direct" }, "— Ann Reed, quoted directly"],
    [
      "reported words",
      { kind: "described", name: "the ministry", mode: "reported" },
      "— the ministry, as reported by the article",
    ],
    [
      "a quotation in an interview turn",
      { kind: "named", name: "Ann Reed", mode: "direct", within: "interviewer" },
      "— Ann Reed, quoted directly by the interviewer",
    ],
    [
      "words reported in an interview turn",
      { kind: "named", name: "Ann Reed", mode: "reported", within: "interviewee" },
      "— Ann Reed, as reported by the interviewee",
    ],
    ["an interviewee", { kind: "interviewee" }, "— an unnamed interviewee"],
    ["an interviewer", { kind: "interviewer" }, "— the interviewer"],
    ["nobody in particular", { kind: "unclear", mode: "direct" }, "— speaker unclear, quoted directly"],
    [
      "a name that the article notes",
      { kind: "named", name: "Ann Reed", mode: "direct", note: "Fictitious name" },
      "— Ann Reed, quoted directly; the article notes of this name: “Fictitious name”",
    ],
  ])("says whose words they are: %s", (_, speaker, line) => {
    expect(shown(evidence(anExcerpt({ speaker })), { width: 100, colour: false })).toContain(`    ${line}\n`);
  });

  it("does not pass a translated quotation off as the speaker's own wording", () => {
    const speaker = { kind: "named", name: "Ann Reed", mode: "direct" } as const;
    const excerpt = anExcerpt({ speaker, attribution: { bylines: [], labels: ["translation"] } });

    expect(shown(evidence(excerpt))).toContain(
      "Ann Reed, quoted in translation\n    TRANSLATION · no headline printed\n",
    );
  });

  it("labels opinion, interview and caption", () => {
    const article = anArticle({ paragraphs: ["Ten were hurt.", ["caption", "The quay at dawn."]] });
    const attribution = { bylines: [], labels: ["opinion", "interview"] } as const;

    const text = shown(evidence(anExcerpt({ article, words: "The quay at dawn.", attribution })));

    expect(text).toContain("    OPINION · INTERVIEW · CAPTION · no headline printed\n    article night-ferry · ");
  });

  it("makes matched words stand out without adding a character to them", () => {
    const text = shown(evidence(anExcerpt({ matched: ["hurt"] })), COLOURED);

    expect(text).toContain("Ten were \u001b[1;4mhurt\u001b[0m.");
  });

  it("uses no escape sequence where colour is off", () => {
    expect(shown(evidence(anExcerpt({ matched: ["hurt"] })))).not.toContain("\u001b");
  });

  it("says how words were read, which stand nowhere, and which articles bear no date", () => {
    const answer = evidence(anExcerpt(), {
      readings: [
        { typed: "Рид", readAs: "Reed", kind: "spelling" },
        { typed: "hurt", readAs: "hurt", kind: "exact" },
      ],
      unmatchedTerms: ["Zanzibar", "moon"],
      undated: [anArticle({ slug: "old-news" })],
    });

    expect(shown(answer).split("\n\n")[0]).toBe(
      [
        "“Рид” is read as “Reed”, another spelling.",
        "“Zanzibar” and “moon” occur in no article, in any spelling.",
        "Not considered, since no date is known for it: old-news.",
      ].join("\n"),
    );
  });

  it.each([
    ["an answer", evidence(anExcerpt(), STOOD_IN)],
    ["no evidence", noEvidence({ ...STOOD_IN, nearSpellings: [{ typed: "vessel", printed: ["vessels"] }] })],
  ])("says once of a word that another stood in for how it was read: %s", (_, answer) => {
    const lines = shown(answer).split("\n");

    expect(lines.filter((line) => line.includes("vessel"))).toEqual([
      "“vessel” is read as “ferry”, another word for it.",
    ]);
    expect(lines).toContain("“Zanzibar” occurs in no article, in any spelling.");
  });

  it("says that a word stands nowhere where no reading of it is told", () => {
    const readings = [{ typed: "moons", readAs: "moon", kind: "stem" }] as const;

    expect(shown(evidence(anExcerpt(), { readings, unmatchedTerms: ["moons"] }))).toMatch(/^“moons” occurs in no/);
  });

  it("says in which spellings a name is printed", () => {
    const reply = { kind: "answer", answer: evidence(anExcerpt()), spellings: [["Pavlov", "Pawlow"]] } as const;

    expect(toTerminal(reply, PLAIN)).toMatch(/^The name is printed as “Pavlov” and “Pawlow”\.\n\n 1 /);
  });

  it("names a word that occurs as it is printed", () => {
    const answer = noEvidence({
      matchedTerms: ["Pavlof", "old"],
      readings: [{ typed: "Pavlof", readAs: "Pavlov", kind: "misspelling" }],
    });

    expect(shown(answer)).toContain("“Pavlov” and “old” do occur");
  });

  it("shows what could act on the screen, from a question or from an article", () => {
    const answer = evidence(anExcerpt({ article: anArticle({ headline: "\u001b]0;title\u0007" }) }), {
      unmatchedTerms: ["a\u202eb"],
    });

    expect(shown(answer)).toContain("“a<U+202E>b”");
    expect(shown(answer)).toContain("<U+001B>]0;title<U+0007>\n    paragraph 1");
  });
});

describe("toTerminal with no evidence", () => {
  it("says what occurs, what does not, what is spelt nearly so, what is held, and what is only near", () => {
    const answer = noEvidence({
      matchedTerms: ["hurt"],
      unmatchedTerms: ["Masimow"],
      nearSpellings: [{ typed: "Masimow", printed: ["Massimov"] }],
      near: [anExcerpt()],
      coverage: { articles: 3, outlets: ["Harbour Gazette"], withoutOutlet: 2 },
    });

    expect(shown(answer)).toBe(
      [
        "The desk found no answer to that in the articles.",
        "",
        "“Masimow” occurs in no article, in any spelling.",
        "“hurt” does occur, but the desk found no passage that states what is asked.",
        "Printed words spelt nearly like “Masimow”: “Massimov”.",
        "",
        "The desk holds 3 articles. Publisher stated: Harbour Gazette; not stated by 2",
        "articles.",
        "“articles” lists what is held; “help” shows what can be asked.",
        "",
        "Not an answer, only near:",
        "",
        " 1  Ten were hurt.",
        "    — the article’s own words",
        "    no headline printed",
        "    paragraph 1 · article night-ferry · author, publisher, date and link not",
        "    stated",
      ].join("\n"),
    );
  });
});

describe("toTerminal with articles", () => {
  it("shows every particular of an article, the unknown ones too, and every paragraph", () => {
    const article = anArticle({
      headline: "The ferry sank",
      paragraphs: [["headline", "The ferry sank"], "Ten were hurt.", ["caption", "The quay."]],
    });

    const text = toTerminal({ kind: "article", article, labels: ["opinion"] }, PLAIN);

    expect(text).toMatchInlineSnapshot(`
      "The ferry sank

        name              night-ferry
        headline          The ferry sank
        standfirst        not stated
        author            not stated
        publisher         not stated
        published         not stated
        language          not stated
        translated from   not stated
        link              not stated
        dateline          not stated
        section           not stated
        rights            not stated
        form              opinion
        collection        harbour

        headline  The ferry sank

               1  Ten were hurt.

         caption  The quay."
    `);
  });

  it("lists what is held", () => {
    const articles = [
      {
        article: anArticle({ headline: "The ferry sank", publisher: "Harbour Gazette" }),
        labels: ["opinion"] as const,
      },
      {
        article: anArticle({ slug: "storm", published: published("2022-03-04", "2022-03-05", "inferred") }),
        labels: [],
      },
    ];
    const coverage = { articles: 2, outlets: ["Harbour Gazette"], withoutOutlet: 1 };

    expect(toTerminal({ kind: "articles", withdrawn: [], articles, coverage }, PLAIN)).toMatchInlineSnapshot(`
      "The desk holds 2 articles. Publisher stated: Harbour Gazette; not stated by 1
      article.

       1  article night-ferry
          OPINION · The ferry sank · Harbour Gazette
          author, date and link not stated

       2  article storm
          no headline printed · 4–5 March 2022 (inferred)
          author, publisher and link not stated

      “article NAME” shows one of them with all that it states."
    `);
  });

  it("says so when nothing is held", () => {
    const coverage = { articles: 0, outlets: [], withoutOutlet: 0 };

    expect(toTerminal({ kind: "articles", withdrawn: [], articles: [], coverage }, PLAIN)).toBe(
      "The desk holds no articles.",
    );
  });
});

describe("toTerminal with help", () => {
  it("names the nearest command first", () => {
    const text = toTerminal(
      { kind: "help", examples: ["who is Reed"], mistyped: { typed: "hlep", nearest: "help" } },
      PLAIN,
    );

    expect(text).toMatchInlineSnapshot(`
      "“hlep” is not a command. Did you mean “help”?

      Ask a question, best in English; names may be spelt as you know them, in Latin
      or Cyrillic letters. The desk answers only with words that stand in its
      articles, and says whose they are.

        [ask] QUESTION           the passages that bear on it, best first
        who is NAME              who somebody is, in the words of the articles
        said NAME [about TOPIC]  what somebody is quoted or reported as saying
        articles                 what the desk holds
        article NAME             one article, with all that it states of itself
        help                     this page

      Words in quotation marks are looked for as they stand. outlet:NAME, by:NAME,
      after:2022-01-31 and before:2022-01-31 narrow a question.

      For example:
        who is Reed"
    `);
  });
});

describe("the law of the excerpt in a terminal", () => {
  const letters = fc.constantFrom(
    "a",
    "b",
    " ",
    "  ",
    "“",
    "日",
    "e\u0301",
    "😀",
    "\t",
    "\u001b",
    "\u202e",
    "<U+0041>",
    "\u00a0",
    "·",
    "-",
  );
  const paragraphs = fc.array(
    fc.array(letters, { minLength: 1, maxLength: 60 }).map((l) => l.join("")),
    { minLength: 1, maxLength: 3 },
  );

  it("shows exactly the slice once lines are joined, styles stripped and escapes undone, whatever the article, span and width", () => {
    fc.assert(
      fc.property(
        paragraphs,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 120 }),
        fc.boolean(),
        (texts, which, from, length, width, colour) => {
          const article = anArticle({ paragraphs: texts });
          const span = cutOf(article.text, article.paragraphs[which % texts.length]?.span, from, length);
          fc.pre(span !== undefined);
          const excerpt = excerptOf(article, span);
          const matches = [{ start: span.start, end: Math.min(span.end, span.start + 1) }];

          const lines = excerptLines(excerpt, matches, { width, colour }).map((line) =>
            stripVTControlCharacters(line).slice(4),
          );

          expect(unescapeText(lines.join(" "))).toBe(article.text.slice(span.start, span.end));
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** A span of whole characters within another; undefined where there is none. */
function cutOf(text: string, within: Span | undefined, from: number, length: number): Span | undefined {
  if (within === undefined) return undefined;
  const segments = [...new Intl.Segmenter("en").segment(text.slice(within.start, within.end))];
  const first = from % segments.length;
  const start = within.start + (segments[first]?.index ?? 0);
  const words = segments
    .slice(first, first + 1 + (length % segments.length))
    .map(({ segment }) => segment)
    .join("");
  const end = start + words.length;
  return /^\p{M}/u.test(words) ? undefined : { start, end };
}

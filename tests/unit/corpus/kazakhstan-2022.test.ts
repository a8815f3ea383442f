import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { formatArticle } from "../../../src/corpus/article-file.ts";
import { passagesOf } from "../../../src/corpus/passages-of.ts";
import { readCollection } from "../../../src/corpus/read-corpus.ts";
import type { Article, Part } from "../../../src/domain/article.ts";

const FOLDER = fileURLToPath(new URL("../../../corpus/kazakhstan-2022/", import.meta.url));

const MASSACRE = "massacre-in-kazakhstan";
const OPEN_FIRE = "tokayev-open-fire-without-warning";
const NO_LONGER_RESPONDS = "when-kazakhstan-no-longer-responds";
const INTERVIEW = "interview-kazakhstan-protests";
const BLOODY_JANUARY = "what-comes-after-kazakhstans-bloody-january";

/** Everything that a raw document prints and its article does not: a line is here, or it stands in the article. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  [MASSACRE]: [
    "Begin typing your search above and press return to search.",
    "access_time 16 April 2024 5:09 AM GMT",
    "Peoples priority is livelihood issues",
    "access_time 12 April 2024 4:30 AM GMT",
    "The survival challenge before the CPM",
    "access_time 10 April 2024 5:05 AM GMT",
    "access_time 9 April 2024 4:00 AM GMT",
    "Schools breeding hatred",
    "access_time 14 Sep 2023 10:37 AM GMT",
    "access_time 16 Aug 2023 5:46 AM GMT",
    "Ramadan: Its essence and lessons",
    "access_time 13 March 2024 9:24 AM GMT",
    "Homechevron_rightOpinionchevron_rightDeep Readchevron_rightMassacre in",
    // The headline stands twice.
    "Massacre in Kazakhstan",
    "Show Full Article",
    "Next Story",
  ],
  [OPEN_FIRE]: ["date 2022-01-09 posted on 01/08/2022 06:00"],
  [NO_LONGER_RESPONDS]: ["source site-61", "Latest"],
  [INTERVIEW]: [],
  [BLOODY_JANUARY]: [
    "Posted By : Telegraf",
    "7 Min Read",
    "Read More: Woman killed lover and fed parts to builders after discovering his wedding plans - World News",
    "Read More: South Africa riots: Mother throws child from burning building after looters start blaze in Durban",
    "Read More: Former F1 Champion Involved In Road Accident In Switzerland",
    "Share This Article",
    "Leave a comment",
  ],
};

const { articles, faults } = await readCollection(FOLDER);

function articleOf(slug: string): Article {
  const article = articles.find((one) => one.slug === slug);
  if (!article) throw new Error(`Cannot find article "${slug}": it was not read`);
  return article;
}

function rawOf(slug: string): string {
  return readFileSync(`${FOLDER}raw/${articleOf(slug).raw?.file}`, "utf8");
}

function inSingleSpaces(text: string): string {
  return text.replace(/\p{White_Space}+/gu, " ").trim();
}

function rawLinesOf(slug: string): string[] {
  return rawOf(slug).split("\n").map(inSingleSpaces).filter(Boolean);
}

function textsOf({ text, paragraphs }: Article): string[] {
  return paragraphs.map(({ span }) => text.slice(span.start, span.end));
}

function textsIn(slug: string, part: Part): string[] {
  const article = articleOf(slug);
  return textsOf(article).filter((_, index) => article.paragraphs[index]?.part === part);
}

function paragraph(slug: string, number: number): string {
  return textsIn(slug, "body")[number - 1] ?? "";
}

const slugs = [INTERVIEW, MASSACRE, OPEN_FIRE, BLOODY_JANUARY, NO_LONGER_RESPONDS];

describe("the collection kazakhstan-2022", () => {
  it("holds the five articles, without a fault", () => {
    expect(articles.map(({ slug }) => slug)).toEqual(slugs);
    expect(faults).toEqual([]);
  });

  it("is read in a moment", async () => {
    const started = performance.now();

    await readCollection(FOLDER);

    // It takes a hundredth of that on a machine that does nothing else.
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it("was made from five different documents", () => {
    expect(articles.map(({ raw }) => raw?.file).sort()).toEqual([
      "000_18a32bdedc10e6c5.txt",
      "001_57b7105d8ef288f9.txt",
      "002_282a8f11b1622431.txt",
      "003_5d244a4e81530a41.txt",
      "004_f765530c45934157.txt",
    ]);
  });

  it("states no rights, addresses, languages, originals, datelines or standfirsts, since none is printed", () => {
    for (const article of articles) {
      for (const key of ["rights", "url", "language", "translatedFrom", "dateline", "standfirst"]) {
        expect(article).not.toHaveProperty(key);
      }
    }
  });

  it("has its files written as the product writes them", () => {
    for (const article of articles) {
      const file = readFileSync(`${FOLDER}${article.slug}.md`, "utf8");
      const body = file.slice(file.indexOf("\n---\n\n"));

      expect(formatArticle(article).endsWith(body)).toBe(true);
    }
  });

  it("makes one passage of each paragraph that can be quoted, none of them long", () => {
    const passages = articles.flatMap(passagesOf);

    expect(passages).toHaveLength(17 + (1 + 23) + (1 + 9) + (1 + 1 + 15) + (1 + 4 + 16));
    expect(passages.every(({ id }) => /#\d+$/.test(id))).toBe(true);
  });
});

describe.each(slugs)("%s", (slug) => {
  it("has paragraphs that all stand in the raw document, in its order, and leaves out only what is on the list", () => {
    const paragraphs = textsOf(articleOf(slug));
    const leftOut: string[] = [];
    let next = 0;
    for (const line of rawLinesOf(slug)) {
      if (line === paragraphs[next]) next += 1;
      else leftOut.push(line);
    }

    expect(paragraphs.slice(next)).toEqual([]);
    expect(leftOut).toEqual(LEFT_OUT[slug]);
  });

  it("has no white space but single spaces, and blank lines between paragraphs", () => {
    expect(textsOf(articleOf(slug)).filter((text) => text !== inSingleSpaces(text))).toEqual([]);
    expect(textsOf(articleOf(slug)).join("\n\n")).toBe(articleOf(slug).text);
  });

  it("states nothing that is not printed in its raw document", () => {
    const { headline, publisher, section, bylines, nameNotes } = articleOf(slug);
    const stated = [headline, publisher, section, ...bylines, ...nameNotes.flatMap(({ name, note }) => [name, note])];
    const raw = inSingleSpaces(rawOf(slug));

    expect(stated.filter((value) => value !== undefined && !raw.includes(value))).toEqual([]);
  });

  it("rests its date on words that are printed in the document they are said to be in", () => {
    const { published } = articleOf(slug);

    expect(published?.evidence.length).toBeGreaterThan(0);
    for (const { words, article = slug } of published?.evidence ?? []) {
      expect(inSingleSpaces(rawOf(article))).toContain(words);
    }
  });
});

describe("Massacre in Kazakhstan", () => {
  it("takes nothing from the site's lines around it: not their dates, headlines or buttons", () => {
    expect(articleOf(MASSACRE).text).not.toMatch(/access_time|chevron|livelihood|Ramadan|Show Full Article|Next Story/);
    expect(JSON.stringify(articleOf(MASSACRE).published)).not.toMatch(/2023|2024/);
  });

  it("has its headline once, though it is printed twice", () => {
    expect(articleOf(MASSACRE).headline).toBe("Massacre in Kazakhstan");
    expect(articleOf(MASSACRE).text.split("Massacre in Kazakhstan")).toHaveLength(2);
  });

  it("is opinion, as its breadcrumb says", () => {
    expect(articleOf(MASSACRE).section).toBe("Opinion");
  });

  it("has no byline and no publisher; what is said of its author stays in the text", () => {
    expect(articleOf(MASSACRE).bylines).toEqual([]);
    expect(articleOf(MASSACRE).publisher).toBeUndefined();
    expect(paragraph(MASSACRE, 23)).toBe("The author is a political analyst based in the UK");
  });

  it("is dated by inference between 8 and 14 January, in the year that another article prints", () => {
    expect(articleOf(MASSACRE).published).toMatchObject({ from: "2022-01-08", to: "2022-01-14", basis: "inferred" });
    expect(rawOf(MASSACRE)).not.toContain("2022");
    expect(articleOf(MASSACRE).published?.evidence.at(-1)).toEqual({
      words: "Almaty, Kazakhstan, Jan. 5, 2022",
      article: BLOODY_JANUARY,
    });
  });

  it("introduces Massimov in paragraph 13", () => {
    expect(paragraph(MASSACRE, 13)).toMatch(/^On January 8 Karim Massimov was taken into custody/);
  });

  it("keeps the spaces inside its numbers and its straight quotation marks", () => {
    expect(paragraph(MASSACRE, 1)).toContain("20 000 armed terrorists had attacked Almaty");
    expect(paragraph(MASSACRE, 1)).toContain("with 15, 000 armed terrorists");
    expect(paragraph(MASSACRE, 18)).toContain("airlifted 2 500 troops");
    expect(paragraph(MASSACRE, 10)).toContain("Crowds shouted, ''old man out'' and tore");
  });
});

describe("the article on open fire without warning", () => {
  it("has no headline, byline or publisher: “the Post” is the newspaper itself, unnamed", () => {
    expect(articleOf(OPEN_FIRE).headline).toBeUndefined();
    expect(articleOf(OPEN_FIRE).bylines).toEqual([]);
    expect(articleOf(OPEN_FIRE).publisher).toBeUndefined();
    expect(paragraph(OPEN_FIRE, 7)).toContain("he told the Post.");
  });

  it("bears both of the days that its one line of dates states", () => {
    expect(articleOf(OPEN_FIRE).published).toEqual({
      from: "2022-01-08",
      to: "2022-01-09",
      basis: "stated",
      evidence: [{ words: "date 2022-01-09 posted on 01/08/2022 06:00" }],
    });
  });

  it("is called a translation by nobody, however it reads", () => {
    expect(articleOf(OPEN_FIRE).translatedFrom).toBeUndefined();
  });

  it("keeps the photo credit apart and the subhead as a paragraph", () => {
    expect(textsIn(OPEN_FIRE, "credit")).toEqual(["(credit: Alexandr Bogdabnov/AFP)"]);
    expect(
      articleOf(OPEN_FIRE)
        .paragraphs.filter(({ isSubhead }) => isSubhead)
        .map(({ number }) => number),
    ).toEqual([4]);
    expect(paragraph(OPEN_FIRE, 4)).toBe("“Criminals”");
    expect(paragraph(OPEN_FIRE, 5)).toContain("26 “armed criminals” had been killed and 18 injured");
  });

  it("keeps misprints and misplaced punctuation", () => {
    expect(paragraph(OPEN_FIRE, 9)).toContain("the system that Nazabaev built");
    expect(paragraph(OPEN_FIRE, 7)).toContain("even more destabilizing.” , he told the Post.");
    expect(paragraph(OPEN_FIRE, 1)).toContain("the President of Kazakhstan , Kassym-Jomart Tokayev.");
  });
});

describe("When Kazakhstan no longer responds", () => {
  it("has no byline and no publisher", () => {
    expect(articleOf(NO_LONGER_RESPONDS).bylines).toEqual([]);
    expect(articleOf(NO_LONGER_RESPONDS).publisher).toBeUndefined();
  });

  it("is dated by inference: after Friday the 7th, before the next Tuesday", () => {
    expect(articleOf(NO_LONGER_RESPONDS).published).toMatchObject({
      from: "2022-01-07",
      to: "2022-01-10",
      basis: "inferred",
    });
    expect(new Date("2022-01-07").getUTCDay()).toBe(5);
    expect(new Date("2022-01-11").getUTCDay()).toBe(2);
  });

  it("keeps captions and credits apart from the text between them", () => {
    expect(textsIn(NO_LONGER_RESPONDS, "credit")).toEqual(["PHOTO ASSOCIATED PRESS", "FRANCE-PRESS AGENCY PHOTO"]);
    expect(textsIn(NO_LONGER_RESPONDS, "caption")).toEqual([
      "The country’s president, Kassym-Jomart Tokaïev, gave the police and the army permission to “shoot to kill”.",
      "President of Kazakhstan Kassym-Jomart Tokayev",
    ]);
    expect(paragraph(NO_LONGER_RESPONDS, 11)).toMatch(/^President of Kazakhstan for 30 years/);
  });

  it("spells Tokaïev in a caption only, and Janaozen and OTSC as printed", () => {
    expect(textsIn(NO_LONGER_RESPONDS, "body").join()).not.toContain("Tokaïev");
    expect(paragraph(NO_LONGER_RESPONDS, 9)).toContain("it was in Janaozen");
    expect(paragraph(NO_LONGER_RESPONDS, 14)).toContain("(OTSC)");
  });

  it("says with Madina Omarova that her name is fictitious, and keeps the footnote out of the text", () => {
    expect(articleOf(NO_LONGER_RESPONDS).nameNotes).toEqual([{ name: "Madina Omarova", note: "Fictitious name" }]);
    expect(textsIn(NO_LONGER_RESPONDS, "note")).toEqual(["* Fictitious name"]);
    expect(paragraph(NO_LONGER_RESPONDS, 1)).toContain("Madina Omarova * and her mother");
  });

  it("keeps the stray closing quotation mark", () => {
    expect(paragraph(NO_LONGER_RESPONDS, 12)).toBe(
      "Shal, ket! the demonstrators tell him today. “Go away, old man!” ”",
    );
    expect(paragraph(NO_LONGER_RESPONDS, 2)).toContain("And everything was cut again, ”says Madina");
  });
});

describe("the interview", () => {
  const turns: readonly [number, string, string][] = [
    [1, "interviewer", "Kazakh President Tokayev sent"],
    [2, "interviewee", "President Tokayev wants"],
    [3, "interviewer", "The troops of the military alliance CSTO have already"],
    [4, "interviewee", "Putin should immediately"],
    [5, "interviewer", "The government has resigned"],
    [6, "interviewee", "That is the superficial view"],
    [7, "interviewer", "Protesters set fire to cars, killed police officers"],
    [8, "interviewee", "This is pure government propaganda."],
    [9, "interviewee", "There were mass riots and arson in two cities"],
    [10, "interviewer", "Why do outbreaks"],
    [11, "interviewee", "The riots were instigated"],
    [12, "interviewee", "The former president’s nephew, Kairat Satybaldy,"],
    [13, "interviewer", "Who has influence"],
    [14, "interviewee", "On the one hand"],
    [15, "interviewee", "On the other hand"],
    [16, "interviewer", "Will protesters continue"],
    [17, "interviewee", "Yes I’m sure."],
  ];

  it.each(turns)("has in paragraph %i the %s: %s …", (number, turn, opening) => {
    expect(paragraph(INTERVIEW, number).startsWith(opening)).toBe(true);
    expect(articleOf(INTERVIEW).paragraphs.find((one) => one.number === number)?.turn).toBe(turn);
  });

  it("has no paragraph but these", () => {
    expect(articleOf(INTERVIEW).paragraphs).toHaveLength(turns.length);
  });

  it("has no headline and names neither of the two", () => {
    expect(articleOf(INTERVIEW).headline).toBeUndefined();
    expect(articleOf(INTERVIEW).bylines).toEqual([]);
  });

  it("is dated by inference: after Friday the 7th, before the next Friday", () => {
    expect(articleOf(INTERVIEW).published).toMatchObject({ from: "2022-01-07", to: "2022-01-13", basis: "inferred" });
    expect(new Date("2022-01-14").getUTCDay()).toBe(5);
  });
});

describe("What Comes After Kazakhstan’s “Bloody January”?", () => {
  it("takes nothing from the promotions between its paragraphs", () => {
    expect(articleOf(BLOODY_JANUARY).text).not.toMatch(/Read More|Min Read|World News|Durban|F1|Leave a comment/);
  });

  it("has the publisher of “Posted By” and the name from the line about the author, which stays in the text", () => {
    expect(articleOf(BLOODY_JANUARY).publisher).toBe("Telegraf");
    expect(articleOf(BLOODY_JANUARY).bylines).toEqual(["Aigerim Toleukhanova"]);
    expect(paragraph(BLOODY_JANUARY, 14)).toMatch(/^By Aigerim Toleukhanova is an independent journalist/);
    expect(paragraph(BLOODY_JANUARY, 15)).toBe(
      "This article was produced by Syndication Bureau to publish on Telegraf.",
    );
  });

  it("keeps the caption, whose date gives the year, apart from the text", () => {
    expect(textsIn(BLOODY_JANUARY, "caption")).toEqual([
      "Riot police block protesters in the center of Almaty, Kazakhstan, Jan. 5, 2022. AP PHOTO",
    ]);
    expect(paragraph(BLOODY_JANUARY, 1)).toMatch(/^Earlier this month/);
  });

  it("is dated by inference between 16 and 28 February", () => {
    expect(articleOf(BLOODY_JANUARY).published).toMatchObject({
      from: "2022-02-16",
      to: "2022-02-28",
      basis: "inferred",
    });
  });

  it("has plain spaces where the document has no-break spaces", () => {
    expect(rawOf(BLOODY_JANUARY)).toContain("President\u00a0Kassym-Jomart Tokayev\u00a0made");
    expect(paragraph(BLOODY_JANUARY, 4)).toContain("President Kassym-Jomart Tokayev made several key appointments");
  });
});

it("tells the two nephews of Nazarbayev apart", () => {
  expect(paragraph(MASSACRE, 14)).toContain("Nazarbayev's nephew Samat Abish");
  expect(paragraph(INTERVIEW, 12)).toContain("The former president’s nephew, Kairat Satybaldy");
});

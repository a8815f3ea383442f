import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleSlug } from "../../../src/domain/article.ts";
import { createCollection } from "../../../src/retrieve/collection.ts";
import { retrieve } from "../../../src/retrieve/retrieve.ts";
import { type ArticleLike, aCollection, aQuery, articlePassages, found } from "./a-collection.ts";

describe("retrieve", () => {
  it("puts first the passage that holds more of the question", () => {
    const collection = aCollection("The ferry sailed.", "The ferry sank near the island.", "The island is green.");

    expect(found(collection, "which ferry sank near the island")[0]).toBe("article-1#0");
  });

  it.each([
    ["the form typed before another of its stem", "police arrest", "He faces arrest.", "They were arrested."],
    [
      "words side by side before words apart",
      "security council",
      "The security council met.",
      "The council met on security.",
    ],
    [
      "words near each other before words far apart",
      "ferry fire",
      "The ferry caught fire.",
      "The ferry left on the morning of the day on which the old warehouse of the harbour company beside the grain silo caught fire.",
    ],
    [
      "words in one sentence before words in two",
      "ferry captain jailed",
      "The captain of the ferry was jailed.",
      "The ferry left. The captain waved. Someone was jailed.",
    ],
    ["the word itself before another for it", "soldiers", "Five soldiers came.", "Five troops came."],
    ["the name as typed before another spelling", "Tokayev", "Tokayev spoke.", "Tokaïev spoke."],
  ])("puts %s", (_, line, first, second) => {
    const filler = ["The weather was fine.", "Nothing else took place.", "A dog barked at the postman."];

    expect(found(aCollection(second, first, ...filler), line).slice(0, 2)).toEqual(["article-1#0", "article-0#0"]);
  });

  it("finds a passage by the headline, publisher, byline, section and date of its article", () => {
    const article: ArticleLike = {
      slug: "ferry",
      headline: "Disaster at sea",
      body: ["Twelve people were hurt."],
      publisher: "Harbour Post",
      bylines: ["Ann Weaver"],
      section: "Shipping",
      published: "2022-01-08",
    };
    const collection = aCollection(article, { slug: "other", body: ["Twelve people were merry."] });

    for (const words of ["disaster", "Harbour Post", "Weaver", "shipping", "January 2022", "2022-01-08"]) {
      expect(found(collection, `people ${words}`)[0]).toBe("ferry#1");
    }
  });

  it("puts a word in the passage before the same word in the headline alone", () => {
    const collection = aCollection(
      { slug: "a", headline: "Ferry news", body: ["Twelve people were hurt on the quay."] },
      { slug: "b", body: ["Twelve people on a ferry were hurt."] },
    );

    expect(found(collection, "ferry people hurt")[0]).toBe("b#0");
  });

  it.each([
    ["straight marks and spaces", '"go away, old man"'],
    ["other marks and another case", "«Go Away  old man»"],
    ["a part of it", '"old man" away'],
    ["the compound divided", '"go away old man" "false flag"'],
  ])("finds a phrase typed with %s word for word", (_, line) => {
    const collection = aCollection(
      "“Go away, old man!” of a false-flag attack",
      "The man is old. Go away with the false flag.",
    );

    expect(found(collection, line)).toEqual(["article-0#0"]);
  });

  it("finds nothing where a phrase stands nowhere, though its words do", () => {
    expect(found(aCollection("The man is old."), '"old man"')).toEqual([]);
  });

  it("finds a phrase of stop words alone, and orders what holds it by id", () => {
    const collection = aCollection("It is not to be.", "Not to worry.", "This is not to be either.");

    expect(found(collection, '"not to be"')).toEqual(["article-0#0", "article-2#0"]);
  });

  it("does not let a phrase begin in one paragraph and end in the next", () => {
    expect(found(aCollection({ body: ["He is old.", "Man the boats."] }), '"old man"')).toEqual([]);
  });

  describe("with filters", () => {
    const collection = aCollection(
      {
        slug: "dated",
        body: ["The ferry sank."],
        publisher: "Harbour Post",
        bylines: ["Ann Weaver"],
        published: "2022-01-08",
      },
      { slug: "ranged", body: ["The ferry sank."], publisher: "Café Daily", published: ["2022-01-08", "2022-01-14"] },
      { slug: "undated", body: ["The ferry sank."], publisher: "Harbour Post" },
    );

    it.each([
      ["ferry outlet:harbour", ["dated#0", "undated#0"]],
      ["ferry outlet:“harbour post”", ["dated#0", "undated#0"]],
      ["ferry outlet:cafe", ["ranged#0"]],
      ["ferry by:weaver", ["dated#0"]],
      ["ferry after:2022-01-10", ["ranged#0"]],
      ["ferry before:2022-01-08", ["dated#0", "ranged#0"]],
      ["ferry after:2022-01 before:2022-01", ["dated#0", "ranged#0"]],
      ["ferry after:2023", []],
      ["ferry outlet:arbour", []],
    ])("%s finds %j", (line, expected) => {
      expect(found(collection, line).toSorted()).toEqual(expected);
    });

    it("names the articles that a date filter could not consider, and only those that pass the others", () => {
      const undated = (line: string) => retrieve(collection, aQuery(line)).undated.map(({ slug }) => slug);

      expect(undated("ferry after:2022")).toEqual(["undated"]);
      expect(undated("ferry after:2022 outlet:cafe")).toEqual([]);
      expect(undated("ferry")).toEqual([]);
    });
  });

  it("gives no more than asked for, and the same ones first", () => {
    const collection = aCollection(...Array.from({ length: 120 }, (_, i) => `Ferry number ${i} sank.`));
    const all = found(collection, "ferry sank", 200);

    expect(all).toHaveLength(120);
    expect(found(collection, "ferry sank", 7)).toEqual(all.slice(0, 7));
    expect(found(collection, "ferry sank")).toHaveLength(50);
  });

  it("orders scores, and equal ones by passage id", () => {
    const collection = aCollection(
      ...Array.from({ length: 30 }, (_, i) => (i % 3 === 0 ? "Ferry." : "Ferry of the island.")),
    );
    const { ranked } = retrieve(collection, aQuery("ferry"));

    for (const [i, { passage, score }] of ranked.entries()) {
      const next = ranked[i + 1];
      expect(score).toBeGreaterThan(0);
      if (next) expect(score > next.score || (score === next.score && passage.id < next.passage.id)).toBe(true);
    }
  });

  it.each([
    ["no article", aCollection(), "ferry"],
    ["one without a word that is looked for", aCollection("It is."), "ferry"],
  ])("finds nothing among %s", (_, collection, line) => {
    expect(found(collection, line)).toEqual([]);
  });
});

describe("createCollection", () => {
  const words = fc.constantFrom(
    "ferry",
    "Ferries",
    "sank",
    "Tokayev",
    "Tokaïev",
    "the",
    "old",
    "man",
    "police",
    "officer",
    "9/11",
    "NATO.",
  );
  const paragraph = fc.array(words, { minLength: 1, maxLength: 8 }).map((list) => list.join(" "));
  const like = fc.record({
    slug: fc.constantFrom("a", "b", "c", "d"),
    body: fc.array(paragraph, { minLength: 1, maxLength: 3 }),
  });
  const change = fc.oneof(
    like.map((article) => ({ kind: "add" as const, article })),
    fc.constantFrom("a", "b", "c", "d").map((slug) => ({ kind: "remove" as const, slug })),
  );
  const lines = [
    "ferry sank",
    "Tokayev",
    "policeman",
    '"old man"',
    "Токаев police 9/11",
    "goverment ferrry",
    "North Atlantic Treaty Organization",
  ];

  it("answers after any additions, replacements and removals as one made anew does", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const averageLength = 5;
        const collection = createCollection({ articles: [], averageLength });
        const held = new Map<string, ArticleLike>();
        for (const step of changes) {
          if (step.kind === "add") collection.addArticle(articlePassages(step.article));
          else collection.removeArticle(step.slug as ArticleSlug);
          if (step.kind === "add") held.set(step.article.slug, step.article);
          else held.delete(step.slug);
        }

        const anew = createCollection({ articles: [...held.values()].map(articlePassages), averageLength });
        expect(collection.articles.map(({ slug }) => slug)).toEqual([...held.keys()].toSorted());
        expect(collection.passageCount).toBe(anew.passageCount);
        for (const line of lines) {
          const [live, fresh] = [retrieve(collection, aQuery(line)), retrieve(anew, aQuery(line))];
          expect(live.ranked.map(({ passage, score }) => [passage.id, score])).toEqual(
            fresh.ranked.map(({ passage, score }) => [passage.id, score]),
          );
          expect(live.readTerms.map(({ variants, documentFrequency }) => ({ variants, documentFrequency }))).toEqual(
            fresh.readTerms.map(({ variants, documentFrequency }) => ({ variants, documentFrequency })),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("finds articles by slug, passages by id, and completes headlines and names", () => {
    const collection = aCollection({
      slug: "ferry",
      headline: "Ferry sinks",
      body: ["It sank."],
      aliases: [["Harbour Board", "HB"]],
    });

    expect(collection.articleOf("ferry" as ArticleSlug)?.headline).toBe("Ferry sinks");
    expect(collection.articleOf("none" as ArticleSlug)).toBeUndefined();
    expect(collection.names.complete("harb", 3)).toEqual([{ kind: "name", text: "Harbour Board" }]);
    collection.removeArticle("ferry" as ArticleSlug);
    expect(collection.names.complete("harb", 3)).toEqual([]);
    expect(collection.removeArticle("ferry" as ArticleSlug)).toBe(false);
  });
});

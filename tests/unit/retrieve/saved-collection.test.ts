import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleSlug } from "../../../src/domain/article.ts";
import { type Collection, createCollection, loadCollection } from "../../../src/retrieve/collection.ts";
import { retrieve } from "../../../src/retrieve/retrieve.ts";
import { type ArticleLike, aQuery, articlePassages } from "./a-collection.ts";

const AVERAGE_LENGTH = 5;

/** Few, as they are read anew for each collection. */
const KNOWLEDGE = {
  aliases: [["Port Reed", "the port"]],
  synonyms: [{ asked: ["boat"], printed: ["ferry", "harbour office"] }],
};

const SENTENCES = [
  "Ferry sank off Port Reed in the storm.",
  "Captain Omarov blamed the harbour office.",
  "Omarova denied it on Friday.",
  "The Harbour Safety Organization counted 26 dead.",
  "НСО и Токаев молчат.",
  "Fırtına limanı kapattı, feribot battı.",
  "Nur-Sultan paid for the COVID-19 ward.",
  "The ferries were old, the ferry's owner said.",
];

const LINES = [
  "who is Omarov",
  "ferry storm",
  "boat in the port",
  "HSO dead",
  "Harbour Safety Organization",
  "Tokayev",
  "fırtına",
  "harbuor office",
  "nursultan ward",
  '"the ferry"',
  "ferry outlet:Gazette",
  "unknown zyzzyva",
];

const like: fc.Arbitrary<ArticleLike> = fc.record(
  {
    slug: fc.constantFrom("a", "b", "c", "d"),
    headline: fc.constantFrom("Ferry sinks", "Storm over Port Reed"),
    publisher: fc.constantFrom("Gazette", "Courier"),
    language: fc.constantFrom("en", "tr"),
    aliases: fc.constantFrom([["Harbour Safety Organization", "HSO"]], []),
    body: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }),
  },
  { requiredKeys: ["slug", "body"] },
);

const change = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("add" as const), like }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("remove" as const), slug: fc.constantFrom("a", "b", "c", "d") }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("save" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("ask" as const), line: fc.constantFrom(...LINES) }) },
);

function collectionOf(likes: readonly ArticleLike[]): Collection {
  return createCollection({ ...KNOWLEDGE, averageLength: AVERAGE_LENGTH, articles: likes.map(articlePassages) });
}

/** As a collection comes back out of a file. */
function reloaded(collection: Collection): Collection {
  const articles = new Map(collection.savedArticles());
  const read = (number: number) => {
    const article = articles.get(number);
    if (!article) throw new Error(`Cannot read article ${number}: none was saved`);
    return structuredClone(article);
  };
  return loadCollection({ arrays: structuredClone(collection.saved()), read }, KNOWLEDGE);
}

/** Everything that a reader of the collection sees. */
function viewOf(collection: Collection) {
  return {
    articles: collection.articles.map(({ slug, text }) => `${slug}: ${text}`),
    passages: collection.passageCount,
    completions: ["fer", "har", "hso", "a"].map((typed) => collection.names.complete(typed, 5)),
    replies: LINES.map((line) => {
      const { ranked, readTerms } = retrieve(collection, aQuery(line));
      return {
        line,
        ranked: ranked.map(({ passage, score }) => `${passage.id} ${score} ${passage.article.headline ?? "-"}`),
        terms: readTerms.map(({ term, documentFrequency, variants, nearSpellings }) => ({
          form: term.form,
          documentFrequency,
          variants,
          nearSpellings,
        })),
      };
    }),
  };
}

describe("a collection that changes and is saved and loaded", () => {
  it("answers after any changes as one made anew of the same articles does", () => {
    fc.assert(
      fc.property(fc.array(like, { maxLength: 3 }), fc.array(change, { maxLength: 10 }), (first, changes) => {
        const held = new Map(first.map((article) => [article.slug, article]));
        let collection = collectionOf(first);
        for (const step of changes) {
          switch (step.kind) {
            case "add":
              collection.addArticle(articlePassages(step.like));
              held.set(step.like.slug, step.like);
              break;
            case "remove":
              expect(collection.removeArticle(step.slug as ArticleSlug)).toBe(held.delete(step.slug));
              break;
            case "save":
              collection = reloaded(collection);
              break;
            case "ask":
              retrieve(collection, aQuery(step.line));
              break;
          }
        }

        expect(viewOf(collection)).toEqual(viewOf(collectionOf([...held.values()])));
      }),
      { numRuns: 100 },
    );
  });

  it("reads no article before somebody looks at one", () => {
    const collection = collectionOf([{ slug: "a", body: ["Ferry sank."] }]);
    const read: number[] = [];
    const loaded = loadCollection(
      {
        arrays: collection.saved(),
        read: (number) => {
          read.push(number);
          return collection.articles[0] as Collection["articles"][number];
        },
      },
      KNOWLEDGE,
    );

    const [hit] = retrieve(loaded, aQuery("ferry")).ranked;

    expect(hit?.passage.id).toBe("a#0");
    expect(read).toEqual([]);
    expect(hit?.passage.article.slug).toBe("a");
    expect(read).toEqual([0]);
  });
});

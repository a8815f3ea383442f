import { describe, expect, it } from "vitest";
import type { Article, ArticleSlug } from "../../../src/domain/article.ts";
import { createCollection } from "../../../src/retrieve/collection.ts";
import { articlePassages } from "./a-collection.ts";

/** An article of one paragraph, and its names read as every two words in a row with capitals. */
const anArticleNaming = (slug: string, names: string) => articlePassages({ slug, body: [names] });
const namesOf = ({ text }: Article) =>
  (text.match(/[A-Z]\w+ [A-Z]\w+/g) ?? []).map((name) => ({ text: name, mentions: 1 }));

describe("the names of a collection", () => {
  it("are read out of an article when they are first asked for, and not before", () => {
    const read: string[] = [];
    const collection = createCollection({
      articles: [anArticleNaming("ferry", "Rosa Tindall")],
      namesOf: (article) => {
        read.push(article.slug);
        return namesOf(article);
      },
    });
    expect(read).toEqual([]);

    expect(collection.names.complete("tin", 5)).toEqual([{ kind: "name", text: "Rosa Tindall" }]);
    expect(collection.names.complete("ros", 5)).toHaveLength(1);
    expect(read).toEqual(["ferry"]);
  });

  it("can be filed a few articles at a time beforehand", () => {
    const read: string[] = [];
    const articles = ["one", "two", "three"].map((slug) => anArticleNaming(slug, "Rosa Tindall"));
    const collection = createCollection({
      articles,
      namesOf: ({ slug }) => {
        read.push(slug);
        return [];
      },
    });

    expect(collection.fileNames(2)).toBe(1);
    expect(read).toEqual(["one", "two"]);
    expect(collection.fileNames(2)).toBe(0);
  });

  it("follow articles that are added, replaced and removed, filed or not", () => {
    const collection = createCollection({ articles: [anArticleNaming("ferry", "Rosa Tindall")], namesOf });
    const offered = (typed: string) => collection.names.complete(typed, 5).map(({ text }) => text);

    collection.addArticle(anArticleNaming("ferry", "Ada Marsh"));
    expect([offered("tin"), offered("mar")]).toEqual([[], ["Ada Marsh"]]);
    collection.addArticle(anArticleNaming("storm", "Ada Marsh"));
    collection.removeArticle("ferry" as ArticleSlug);
    expect(offered("mar")).toEqual(["Ada Marsh"]);
    collection.removeArticle("storm" as ArticleSlug);
    expect(offered("mar")).toEqual([]);
  });
});

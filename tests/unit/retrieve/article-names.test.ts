import { describe, expect, it } from "vitest";
import type { ArticleSlug } from "../../../src/domain/article.ts";
import { createCollection } from "../../../src/retrieve/collection.ts";
import { articlePassages } from "./a-collection.ts";

function anArticleNaming(slug: string, names: readonly string[], onRead: () => void = () => {}) {
  return {
    ...articlePassages({ slug, body: ["It rained."] }),
    names: () => {
      onRead();
      return names.map((text) => ({ text, mentions: 1 }));
    },
  };
}

describe("the names of a collection", () => {
  it("are read out of an article when they are first asked for, and not before", () => {
    const read: string[] = [];
    const ferry = anArticleNaming("ferry", ["Rosa Tindall"], () => read.push("ferry"));
    const collection = createCollection({ articles: [ferry] });
    expect(read).toEqual([]);

    expect(collection.names.complete("tin", 5)).toEqual([{ kind: "name", text: "Rosa Tindall" }]);
    expect(collection.names.complete("ros", 5)).toHaveLength(1);
    expect(read).toEqual(["ferry"]);
  });

  it("can be filed a few articles at a time beforehand", () => {
    const read: string[] = [];
    const slugs = ["one", "two", "three"];
    const articles = slugs.map((slug) => anArticleNaming(slug, [], () => read.push(slug)));
    const collection = createCollection({ articles });

    expect(collection.fileNames(2)).toBe(1);
    expect(read).toEqual(["one", "two"]);
    expect(collection.fileNames(2)).toBe(0);
  });

  it("follow articles that are added, replaced and removed, filed or not", () => {
    const collection = createCollection({ articles: [anArticleNaming("ferry", ["Rosa Tindall"])] });
    const offered = (typed: string) => collection.names.complete(typed, 5).map(({ text }) => text);

    collection.addArticle(anArticleNaming("ferry", ["Ada Marsh"]));
    expect([offered("tin"), offered("mar")]).toEqual([[], ["Ada Marsh"]]);
    collection.addArticle(anArticleNaming("storm", ["Ada Marsh"]));
    collection.removeArticle("ferry" as ArticleSlug);
    expect(offered("mar")).toEqual(["Ada Marsh"]);
    collection.removeArticle("storm" as ArticleSlug);
    expect(offered("mar")).toEqual([]);
  });
});

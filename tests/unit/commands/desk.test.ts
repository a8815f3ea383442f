import { describe, expect, it } from "vitest";
import { createDesk, type Desk } from "../../../src/commands/desk.ts";
import { parseArticle } from "../../../src/corpus/article-file.ts";
import { createLibrary } from "../../../src/open-desk.ts";
import { anArticleFile } from "../corpus/article-text.ts";

function aDesk(files: Readonly<Record<string, string>>): Desk {
  const articles = Object.entries(files).map(([slug, content]) =>
    parseArticle(content, { collection: "harbour", path: `corpus/harbour/${slug}.md` }),
  );
  return createDesk({
    name: "Harbour desk",
    faults: [],
    examples: ["who is Pavlov"],
    library: createLibrary(articles),
  });
}

const harbour = aDesk({
  "night-ferry": anArticleFile({
    frontMatter: "headline: The ferry sank\npublisher: Harbour Gazette\nbylines:\n  - Una Marsh",
    body: "Oleg Pavlov, the captain, was hurt. “The lights were out,” Pavlov said.",
  }),
  "old-news": anArticleFile({ frontMatter: "section: Opinion", body: "The lights were always out, as Pawlow knew." }),
});

describe("createDesk", () => {
  it.each([
    ["who is Pavlov", "evidence"],
    ["said Pavlov about the lights", "evidence"],
    ["ask who was hurt", "evidence"],
    ["said Una Marsh", "no-evidence"],
    ["Zanzibar", "no-evidence"],
  ])("answers %j with %s", async (line, kind) => {
    const reply = await harbour.reply(line);

    expect(reply.kind === "answer" && reply.answer.kind).toBe(kind);
  });

  it("keeps the whole line as the query, command and all", async () => {
    const reply = await harbour.reply("  said Pavlov about the lights?");

    expect(reply.kind === "answer" && reply.answer.query.input).toBe("  said Pavlov about the lights?");
  });

  it("says in which spellings somebody's name is printed", async () => {
    expect(await harbour.reply("who is Павлов")).toMatchObject({ spellings: [["Pavlov", "Pawlow"]] });
    expect(await harbour.reply("who is Una Marsh")).not.toHaveProperty("spellings");
  });

  it("lists its articles by name, each with its labels", async () => {
    const reply = await harbour.reply("articles");

    expect(reply).toMatchObject({
      kind: "articles",
      articles: [
        { article: { slug: "night-ferry" }, labels: [] },
        { article: { slug: "old-news" }, labels: ["opinion"] },
      ],
      coverage: { articles: 2, outlets: ["Harbour Gazette"], withoutOutlet: 1 },
    });
  });

  it("shows an article by its name or its headline", async () => {
    const replies = [await harbour.reply("article night-ferry"), await harbour.reply("article The Ferry Sank")];

    expect(replies).toMatchObject([
      { kind: "article", article: { slug: "night-ferry" } },
      { kind: "article", article: { slug: "night-ferry" } },
    ]);
  });

  it("names the nearest articles for one that it does not hold", async () => {
    expect(await harbour.reply("article day-fery")).toMatchObject({
      kind: "invalid",
      reason: { kind: "unknown-article", slug: "day-fery", nearest: ["night-ferry"] },
    });
  });

  it.each([
    ["ask", "empty"],
    ["who is", "missing-name"],
    ["said", "missing-name"],
    ["article", "missing-article"],
    ["the of and", "only-stop-words"],
    ["?!", "no-words"],
    ["ferry outlet:Times", "unknown-outlet"],
    ["ferry by:Nobody", "unknown-byline"],
    ["ferry after:soon", "unreadable-day"],
    ["outlet: ferry", "empty-filter"],
    ["ferry ".repeat(2000), "too-long"],
  ])("gives the reason why it cannot answer %j", async (line, kind) => {
    expect(await harbour.reply(line)).toMatchObject({ kind: "invalid", reason: { kind } });
  });

  it("helps with its examples", async () => {
    expect(await harbour.reply("")).toEqual({ kind: "help", examples: ["who is Pavlov"] });
  });

  it("says of an empty collection that it is empty", async () => {
    const empty = aDesk({});

    expect(await empty.reply("articles")).toMatchObject({ kind: "articles", articles: [] });
    expect(await empty.reply("who is Pavlov")).toMatchObject({ kind: "answer", answer: { kind: "no-evidence" } });
    expect(await empty.reply("article night-ferry")).toMatchObject({ kind: "invalid" });
  });

  it("gives the same reply to the same line", async () => {
    expect(await harbour.reply("who is Pavlov")).toEqual(await harbour.reply("who is Pavlov"));
  });
});

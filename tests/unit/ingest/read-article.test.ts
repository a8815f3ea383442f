import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Article } from "../../../src/domain/article.ts";
import { createPageReader, type PageReader } from "../../../src/ingest/page-reader.ts";
import { readArticle } from "../../../src/ingest/read-article.ts";

const BOAT =
  "The last boat of the line sails on Sunday after forty years of service, the harbour office said on Monday.";
const KIOSK =
  "“We are sorry,” said Marta Ruiz, who runs the kiosk at the pier and has sold tickets there for twenty years.";
const COUNCIL =
  "The council will decide in April whether a smaller boat may replace it, its spokesman said on Wednesday.";

let folder: string;
let pages: PageReader;

beforeAll(() => {
  pages = createPageReader({ workers: 1 });
});
afterAll(() => pages.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "read-article-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function read(name: string, content: string | Uint8Array): Promise<Article> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return (await readArticle(path, { collection: "harbour", pages })).article;
}

function paragraphsOf({ text, paragraphs }: Article): [part: string, words: string][] {
  return paragraphs.map(({ span, part }) => [part, text.slice(span.start, span.end)]);
}

function aPage(body: string, head = "<title>Night ferry to stop in March | Gazette</title>"): string {
  return `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
}

describe("readArticle, of plain text", () => {
  it("takes paragraphs at blank lines, and guesses nothing", async () => {
    const article = await read("Wire 7.txt", "A wire\r\n\r\nTwelve boats\nwere lost.\n");

    expect(paragraphsOf(article)).toEqual([
      ["body", "A wire"],
      ["body", "Twelve boats were lost."],
    ]);
    expect(article).toMatchObject({ slug: "wire-7", collection: "harbour", bylines: [] });
    expect(article).not.toHaveProperty("headline");
  });

  it.each<[string, string, string | Uint8Array, string]>([
    ["nothing", "a.txt", "", "no text of its own"],
    ["bytes that are not UTF-8", "a.txt", Buffer.from("caf\u00e9", "latin1"), "it is not UTF-8"],
    ["UTF-16", "a.html", Buffer.from(`\uFEFF${aPage(BOAT)}`, "utf16le"), "it is not UTF-8"],
    ["something binary", "a.html", "<p>a\0b</p>", "control character"],
    ["5 MB and more", "a.html", "x".repeat(5_000_001), "5000001 bytes"],
    ["a name of another kind", "a.docx", "x", "its name ends in none of"],
    ["a page without an article", "a.html", aPage(""), "no "],
    ["Markdown without front matter", "a.md", "text", "it has no front matter"],
  ])("refuses %s, by its path", async (_title, name, content, why) => {
    await expect(read(name, content)).rejects.toMatchObject({
      code: "article-invalid",
      message: expect.stringMatching(new RegExp(`${name}".*${why}`)),
    });
  });
});

describe("readArticle, of a web page", () => {
  const article = `<article><h1>Night ferry to stop in March</h1><p class="byline">By Ines Kolb</p>
    <time datetime="2026-03-04T09:00:00Z">4 March 2026</time><p>${BOAT.replace("boat", "<b>bo</b>at")}</p>
    <figure><img src="a.jpg"><figcaption>The ferry at its pier</figcaption></figure>
    <p>${KIOSK.replace("“", "&ldquo;")}</p><aside class="promo related"><a href="/x">Harbour fees to rise</a></aside>
    <h2>What comes next</h2><p>${COUNCIL}</p></article>`;
  const metadata = `<title>Night ferry to stop in March | Gazette</title><meta name="author" content="Ines Kolb">
    <meta property="article:published_time" content="2026-03-04T09:00:00Z"><meta property="og:site_name" content="Gazette">
    <link rel="canonical" href="https://gazette.example/ferry">`;

  it("takes the text in its blocks, with captions as captions and without promotions", async () => {
    const found = await read("ferry.html", aPage(`<nav>Home</nav>${article}<footer>Imprint</footer>`, metadata));

    expect(paragraphsOf(found)).toEqual([
      ["headline", "Night ferry to stop in March"],
      ["body", BOAT],
      ["caption", "The ferry at its pier"],
      ["body", KIOSK],
      ["body", "What comes next"],
      ["body", COUNCIL],
    ]);
    expect(found.paragraphs.map(({ isSubhead }) => isSubhead)).toEqual([false, false, false, false, true, false]);
  });

  it("takes the particulars that the page prints", async () => {
    expect(await read("ferry.html", aPage(article, metadata))).toMatchObject({
      slug: "ferry",
      headline: "Night ferry to stop in March",
      bylines: ["Ines Kolb"],
      published: { from: "2026-03-04", to: "2026-03-04", basis: "stated", evidence: [{ words: "4 March 2026" }] },
      url: "https://gazette.example/ferry",
    });
  });

  it("takes no particular that only machines are told", async () => {
    const found = await read(
      "ferry.html",
      aPage(`<div><p>${BOAT}</p><p>${KIOSK}</p><p>${COUNCIL}</p></div>`, metadata),
    );

    expect(found.bylines).toEqual([]);
    for (const key of ["headline", "published", "publisher"]) expect(found).not.toHaveProperty(key);
  });

  it("reads a page that leaves out the tags that may be left out", async () => {
    const found = await read("ferry.htm", `<title>T</title><p>${BOAT}<p>${KIOSK}<p>${COUNCIL}`);

    expect(paragraphsOf(found)).toEqual([BOAT, KIOSK, COUNCIL].map((words) => ["body", words]));
  });

  it("names an index page by its folder", async () => {
    expect((await read("index.html", aPage(article))).slug).toMatch(/^read-article-/);
  });

  it("refuses elements nested by the thousand without parsing them, and reads the next page", async () => {
    const bomb = `${"<div>".repeat(2000)}${BOAT}${"</div>".repeat(2000)}`;

    await expect(read("bomb.html", aPage(bomb))).rejects.toThrow("nested 2000 deep");
    expect((await read("ferry.html", aPage(article))).headline).toBe("Night ferry to stop in March");
  });

  it("refuses what takes too long, and reads the next page", async () => {
    const hasty = createPageReader({ workers: 1, timeoutMs: 1 });
    const patient = createPageReader({ workers: 1 });

    expect(await hasty.read(aPage(article))).toMatchObject({
      kind: "refused",
      why: expect.stringContaining("takes longer"),
    });
    expect(await Promise.all([patient.read(aPage(article)), patient.read(aPage(article))])).toMatchObject([
      { kind: "page" },
      { kind: "page" },
    ]);
    await hasty.close();
    await patient.close();
  });
});

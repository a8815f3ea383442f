import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCollection } from "../../../src/corpus/read-corpus.ts";
import { anArticleFile, publishedOn } from "./article-text.ts";

let folder = "";

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "quotedesk-")), "harbour");
  mkdirSync(join(folder, "raw"), { recursive: true });
});

afterEach(() => {
  rmSync(dirname(folder), { recursive: true });
});

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

function rawOf(file: string, content: string): string {
  return `raw:\n  file: ${file}\n  sha256: ${createHash("sha256").update(content).digest("hex")}`;
}

/** What was read: slugs, and each fault as its file's name and the reason. */
async function reading(): Promise<{ slugs: string[]; faults: string[] }> {
  const { articles, faults } = await readCollection(folder);
  return {
    slugs: articles.map(({ slug }) => slug),
    faults: faults.map(({ path, error }) => {
      expect(error).toMatchObject({ name: "DeskError", code: "article-invalid" });
      expect(error.message).toContain(`Cannot read article "${path}": `);
      return `${path.slice(folder.length + 1)}: ${error.message.slice(error.message.indexOf('": ') + 3)}`;
    }),
  };
}

describe("readCollection", () => {
  it("reads the articles of a folder in the order of their slugs, and names the collection after it", async () => {
    write({ "b.md": anArticleFile(), "a-b.md": anArticleFile(), "a.md": anArticleFile(), "B2.md": anArticleFile() });

    const { articles, faults } = await readCollection(`${folder}/`);

    expect(articles.map(({ slug }) => slug)).toEqual(["B2", "a", "a-b", "b"]);
    expect(new Set(articles.map(({ collection }) => collection))).toEqual(new Set(["harbour"]));
    expect(faults).toEqual([]);
  });

  it("finds nothing amiss with a collection that has no articles yet", async () => {
    expect(await reading()).toEqual({ slugs: [], faults: [] });
  });

  it("reads more articles than may be open at once", async () => {
    for (let index = 0; index < 300; index += 1) write({ [`a${index}.md`]: anArticleFile() });

    expect((await reading()).slugs).toHaveLength(300);
  });

  it("gives the same reading every time", async () => {
    write({ "a.md": anArticleFile(), "b.md": "?", "c.md": anArticleFile(), "d.md": "?" });

    expect(await readCollection(folder)).toEqual(await readCollection(folder));
  });

  it.each([
    ["is not there", () => join(folder, "nowhere")],
    ["is a file", () => join(folder, "a.md")],
  ])("throws collection-missing if the folder %s", async (_, path) => {
    write({ "a.md": anArticleFile() });

    await expect(readCollection(path())).rejects.toMatchObject({ code: "collection-missing" });
  });

  it("names the folder that is missing, and where to change it", async () => {
    const path = join(folder, "nowhere");

    await expect(readCollection(path)).rejects.toThrow(
      `Cannot read collection "${path}": ENOENT; this is the folder that "collection" of the desk's file names in QUOTEDESK_CORPUS (or corpus/)`,
    );
  });

  it("reports each bad file by its path, in order, and reads the rest", async () => {
    write({
      "a-good.md": anArticleFile(),
      "b-broken.md": anArticleFile({ frontMatter: "headline: [" }),
      "c-empty.md": anArticleFile({ body: "" }),
      "d-latin-1.md": Buffer.from(anArticleFile({ body: "Tokaïev" }), "latin1"),
      "e-large.md": "",
      "f-bare.md": "Ten were hurt.",
      "g-marked.md": anArticleFile({ frontMatter: "marks: [{ kind: caption, paragraph: Nine }]" }),
      "h-control.md": anArticleFile({ body: "Ten\u0007" }),
      "i-good.md": anArticleFile(),
    });
    truncateSync(join(folder, "e-large.md"), 50_000_000);

    const { slugs, faults } = await reading();

    expect(slugs).toEqual(["a-good", "i-good"]);
    expect(faults).toEqual([
      expect.stringMatching(/^b-broken\.md: its front matter is not YAML/),
      "c-empty.md: it has no text of its own",
      "d-latin-1.md: it is not UTF-8",
      "e-large.md: it has 50000000 bytes, and 5000000 are the limit",
      "f-bare.md: it has no front matter: its first line is not ---",
      "g-marked.md: mark 1 (caption) matches no paragraph",
      "h-control.md: line 4 holds a control character",
    ]);
  });

  it("refuses a file by its size without reading it", async () => {
    write({ "large.md": "" });
    // A file of holes, which Node refuses to read at once: it holds more than 2 GiB.
    truncateSync(join(folder, "large.md"), 2 ** 32);

    expect((await reading()).faults).toEqual(["large.md: it has 4294967296 bytes, and 5000000 are the limit"]);
  });

  it("reads a file of exactly the limit", async () => {
    const short = anArticleFile();
    write({ "long.md": `${short}${" ".repeat(5_000_000 - short.length)}` });

    expect(await reading()).toEqual({ slugs: ["long"], faults: [] });
  });

  it("reads the first of two files whose slugs differ in capitals only, and reports the others", async () => {
    write({ "Ferry.md": anArticleFile(), "ferry.md": anArticleFile(), "FERRY.MD": anArticleFile() });

    expect(await reading()).toEqual({
      slugs: ["FERRY"],
      faults: [
        `Ferry.md: "${join(folder, "FERRY.MD")}" has the same slug`,
        `ferry.md: "${join(folder, "FERRY.MD")}" has the same slug`,
      ],
    });
  });

  it("takes composed and decomposed accents in a name for the same slug", async () => {
    write({ "caf\u00e9.md": anArticleFile(), "cafe\u0301.md": anArticleFile() });

    const { slugs, faults } = await reading();

    expect(slugs).toEqual(["caf\u00e9"]);
    expect(faults).toEqual([expect.stringContaining("has the same slug")]);
  });

  it("reads the good one of two files with the same slug", async () => {
    write({ "Ferry.md": "?", "ferry.md": anArticleFile() });

    expect((await reading()).slugs).toEqual(["ferry"]);
  });

  it("reports what is no article file, and passes over hidden names and the raw documents", async () => {
    mkdirSync(join(folder, "2026"));
    mkdirSync(join(folder, "folder.md"));
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(folder, "socket.md"), resolve));
    write({ ".DS_Store": "", ".ferry.md.swp": "?", "ferry.txt": anArticleFile(), "raw/ferry.txt": "" });

    const read = await reading();
    server.close();

    expect(read).toEqual({
      slugs: [],
      faults: [
        "2026: it is a folder",
        "ferry.txt: its name does not end in .md",
        "folder.md: it is a folder",
        "socket.md: it is not a file",
      ],
    });
  });

  it("follows no symbolic link, to an article or to a raw document", async () => {
    write({ "a.md": anArticleFile({ frontMatter: rawOf("link.txt", "Secret") }), "raw/secret.txt": "Secret" });
    symlinkSync(join(folder, "raw/secret.txt"), join(folder, "raw/link.txt"));
    symlinkSync(join(folder, "a.md"), join(folder, "b.md"));
    symlinkSync(join(folder, "nowhere.md"), join(folder, "c.md"));

    expect((await reading()).faults).toEqual([
      'a.md: its raw document "link.txt" is a symbolic link',
      "b.md: it is a symbolic link",
      "c.md: it is a symbolic link",
    ]);
  });
});

describe("readCollection and raw documents", () => {
  const page = "Night ferry to stop\n4  March\u00a02026\nTen\u2003\r\nwere\u0085hurt.\n";
  const dated = (evidence: string) => publishedOn("2026-03-04", "2026-03-04", evidence);

  it("keeps the document's name and SHA-256 with the article", async () => {
    write({ "raw/ferry.txt": page, "ferry.md": anArticleFile({ frontMatter: rawOf("ferry.txt", page) }) });

    const { articles } = await readCollection(folder);

    expect(articles[0]?.raw).toEqual({
      file: "ferry.txt",
      sha256: createHash("sha256").update(page).digest("hex"),
    });
  });

  it.each([
    ["is not there", undefined, "cannot be read: ENOENT"],
    ["was changed by one byte", `${page} `, `has the SHA-256 ${createHash("sha256").update(`${page} `).digest("hex")}`],
    ["is larger than may be read", "x".repeat(5_000_001), "has 5000001 bytes, and 5000000 are the limit"],
  ])("skips an article whose raw document %s", async (_, content, why) => {
    if (content !== undefined) write({ "raw/ferry.txt": content });
    write({ "ferry.md": anArticleFile({ frontMatter: rawOf("ferry.txt", page) }), "other.md": anArticleFile() });

    const { slugs, faults } = await reading();

    expect(slugs).toEqual(["other"]);
    expect(faults).toEqual([expect.stringContaining(`ferry.md: its raw document "ferry.txt" ${why}`)]);
  });

  it("looks the words of a date up in the raw document, in single spaces", async () => {
    const frontMatter = `${dated("words: stop 4 March 2026")}\n${rawOf("ferry.txt", page)}`;
    write({ "raw/ferry.txt": page, "ferry.md": anArticleFile({ frontMatter }) });

    expect(await reading()).toEqual({ slugs: ["ferry"], faults: [] });
  });

  it("skips an article whose date rests on words that the raw document does not print", async () => {
    const frontMatter = `${dated("words: Nine were hurt.")}\n${rawOf("ferry.txt", page)}`;
    write({ "raw/ferry.txt": page, "ferry.md": anArticleFile({ frontMatter }) });

    expect((await reading()).faults).toEqual([
      'ferry.md: evidence 1 of its date does not stand in the raw document of "ferry"',
    ]);
  });

  it("looks the words up in the other article that the evidence names", async () => {
    write({
      "raw/ferry.txt": page,
      "ferry.md": anArticleFile({ frontMatter: rawOf("ferry.txt", page) }),
      "good.md": anArticleFile({ frontMatter: dated("{ words: 4 March 2026, article: ferry }") }),
      "wrong.md": anArticleFile({ frontMatter: dated("{ words: 5 March 2026, article: ferry }") }),
      "lost.md": anArticleFile({ frontMatter: dated("{ words: 4 March 2026, article: tram }") }),
    });

    expect(await reading()).toEqual({
      slugs: ["ferry", "good"],
      faults: [
        'lost.md: evidence 1 of its date is an article that was not read: "tram"',
        'wrong.md: evidence 1 of its date does not stand in the raw document of "ferry"',
      ],
    });
  });

  it("looks the words up in the text of an article that has no raw document", async () => {
    write({
      "cited.md": anArticleFile({ frontMatter: dated("{ words: were hurt, article: good }") }),
      "good.md": anArticleFile({ frontMatter: dated('words: "Ten \u00a0were"') }),
      "miscited.md": anArticleFile({ frontMatter: dated("{ words: were saved, article: good }") }),
      "wrong.md": anArticleFile({ frontMatter: dated("words: 4 March 2026") }),
    });

    expect(await reading()).toEqual({
      slugs: ["cited", "good"],
      faults: [
        'miscited.md: evidence 1 of its date does not stand in the text of "good"',
        'wrong.md: evidence 1 of its date does not stand in the text of "wrong"',
      ],
    });
  });

  it.each<[string, { frontMatter?: string; body?: string }, string]>([
    ["a headline", { frontMatter: "headline: Night ferry sinks" }, "Night ferry sinks"],
    ["a standfirst", { frontMatter: "standfirst: Nobody knew" }, "Nobody knew"],
    ["a byline", { frontMatter: "bylines: [Ten, Ines Kolb]" }, "Ines Kolb"],
    ["a publisher", { frontMatter: "publisher: The Gazette" }, "The Gazette"],
    ["a dateline", { frontMatter: "dateline: HARBOUR" }, "HARBOUR"],
    ["a section", { frontMatter: "section: Opinion" }, "Opinion"],
    ["a paragraph", { body: "Ten were hurt.\n\nTen were Hurt." }, "Ten were Hurt."],
    [
      "a credit",
      { frontMatter: "marks: [{ kind: credit, paragraph: AP }]", body: "AP PHOTO\n\nTen were hurt." },
      "AP PHOTO",
    ],
    ["a long paragraph", { body: `${"😀".repeat(41)}\n\nNor this.` }, `${"😀".repeat(40)}…`],
  ])("skips an article with %s that its raw document does not print, and names it", async (_, file, shown) => {
    const frontMatter = `${file.frontMatter ?? ""}\n${rawOf("ferry.txt", page)}`;
    write({ "raw/ferry.txt": page, "ferry.md": anArticleFile({ ...file, frontMatter }), "other.md": anArticleFile() });

    expect(await reading()).toEqual({
      slugs: ["other"],
      faults: [`ferry.md: the raw document does not print "${shown}"`],
    });
  });

  it("skips an article whose date rests on one that was skipped, however many stand between", async () => {
    write({
      "a.md": anArticleFile({ frontMatter: dated("{ words: w, article: b }") }),
      "b.md": anArticleFile({ frontMatter: dated("{ words: w, article: c }") }),
      "c.md": anArticleFile({ body: "" }),
      "d.md": anArticleFile(),
    });

    const { slugs, faults } = await reading();

    expect(slugs).toEqual(["d"]);
    expect(faults).toHaveLength(3);
  });
});

describe("corpus/README.md", () => {
  const blocks = [
    ...readFileSync(new URL("../../../corpus/README.md", import.meta.url), "utf8").matchAll(
      /Say it holds:\n\n(?<page>(?: {7}.*\n)+)|```markdown\n(?<file>[\s\S]*?)```/g,
    ),
  ].map(({ groups }) => groups);
  const unindented = (text: string, by: number) => text.replaceAll(new RegExp(`^ {${by}}`, "gm"), "");

  it("shows how to add an article by an example that is read as it stands", async () => {
    write({
      "raw/ferry.txt": unindented(blocks[0]?.["page"] ?? "", 7),
      "night-ferry.md": unindented(blocks[1]?.["file"] ?? "", 3),
    });

    expect(await reading()).toEqual({ slugs: ["night-ferry"], faults: [] });
  });
});

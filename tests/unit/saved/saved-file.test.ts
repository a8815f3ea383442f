import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Article } from "../../../src/domain/article.ts";
import { loadCollection } from "../../../src/retrieve/collection.ts";
import { retrieve } from "../../../src/retrieve/retrieve.ts";
import { openSavedFile, writeSavedFile } from "../../../src/saved/saved-file.ts";
import { aCollection, aQuery } from "../retrieve/a-collection.ts";

const ORIGIN = "code 1 corpus 1";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "saved-file-"));
  path = join(folder, "kept", "harbour.index");
});

afterEach(() => rmSync(folder, { recursive: true }));

function save(...texts: string[]): Buffer {
  const collection = aCollection(...texts);
  writeSavedFile(path, ORIGIN, { arrays: collection.saved(), articles: collection.savedArticles() });
  return readFileSync(path);
}

/** The articles found for a line in what the file holds; `undefined` where it is not trusted. */
function found(line: string, origin = ORIGIN): string[] | undefined {
  const saved = openSavedFile(path, origin);
  if (!saved) return undefined;
  return retrieve(loadCollection(saved, {}), aQuery(line)).ranked.map(({ passage }) => passage.article.text);
}

describe("writeSavedFile and openSavedFile", () => {
  it("give back the collection, with its articles' texts", () => {
    save("Ferry sank off Port Reed.", "Шторм в порту — «трагедия» 🚢.", "Storm warning.");

    expect(found("ferry")).toEqual(["Ferry sank off Port Reed."]);
    expect(found("шторм")).toEqual(["Шторм в порту — «трагедия» 🚢."]);
  });

  it("give back a collection without articles", () => {
    save();

    expect(found("ferry")).toEqual([]);
  });

  it("put the new file in the place of the old, and leave nothing beside it", () => {
    save("Ferry sank.");
    save("Ferry rescued.");

    expect(found("ferry")).toEqual(["Ferry rescued."]);
    expect(readdirSync(join(folder, "kept"))).toEqual(["harbour.index"]);
  });

  it("keep the old file whole where writing the new one fails midway", () => {
    save("Ferry sank.");
    const { articles } = aCollection("Ferry rescued.", "Storm.");
    function* halfOf(): Generator<[number, Article]> {
      yield [0, articles[0] as Article];
      throw new Error("the disk is full");
    }

    expect(() => writeSavedFile(path, ORIGIN, { arrays: new Map(), articles: halfOf() })).toThrow("full");

    expect(found("ferry")).toEqual(["Ferry sank."]);
    expect(readdirSync(join(folder, "kept"))).toEqual(["harbour.index"]);
  });

  it("go on reading the file that was opened when another takes its place", () => {
    save("Ferry sank.");
    const saved = openSavedFile(path, ORIGIN);
    save("Something altogether different, and longer than it was.");

    expect(saved?.read(0).text).toBe("Ferry sank.");
  });

  it("go on reading the file that was opened when it is touched", () => {
    save("Ferry sank.");
    const saved = openSavedFile(path, ORIGIN);
    utimesSync(path, 1, 1);

    expect(saved?.read(0).text).toBe("Ferry sank.");
  });

  it.each<[string, (whole: Buffer) => void]>([
    [
      "altered by as many bytes",
      (whole) => writeFileSync(path, whole.toString("latin1").replace("sank", "swam"), "latin1"),
    ],
    ["cut short", (whole) => truncateSync(path, whole.length - 1)],
    ["emptied", () => truncateSync(path, 0)],
  ])("give no article of a file that is %s while it is open, nor the text of one that was read", (_title, alter) => {
    const whole = save("Ferry sank.", "Storm warning.");
    const saved = openSavedFile(path, ORIGIN);
    const article = saved?.read(0);
    alter(whole);

    const refused = expect.objectContaining({ code: "index-changed", message: expect.stringContaining(path) });
    expect(() => article?.text).toThrow(refused);
    expect(() => saved?.read(1)).toThrow(refused);
  });
});

describe("openSavedFile trusts no file", () => {
  it("that is not there", () => {
    expect(openSavedFile(path, ORIGIN)).toBeUndefined();
  });

  it("that is a folder", () => {
    expect(openSavedFile(folder, ORIGIN)).toBeUndefined();
  });

  it("that is a pipe, and waits for nobody to write to it", () => {
    mkdirSync(join(folder, "kept"));
    execFileSync("mkfifo", [path]);
    // In a process of its own, which can be ended if it waits.
    const program = `import { openSavedFile } from ${JSON.stringify(new URL("../../../src/saved/saved-file.ts", import.meta.url))};
      process.stdout.write(String(openSavedFile(process.argv[1], "")));`;

    const args = ["--input-type=module", "--eval", program, path];
    expect(execFileSync(process.execPath, args, { encoding: "utf8", timeout: 10_000 })).toBe("undefined");
  });

  it("that was made of something else", () => {
    save("Ferry sank.");

    expect(found("ferry", "code 1 corpus 2")).toBeUndefined();
  });

  it("that was cut short, wherever", () => {
    const { length } = save("Ferry sank.");

    for (let end = length - 1; end >= 0; end -= Math.max(1, Math.floor(length / 97))) {
      truncateSync(path, end);
      expect(openSavedFile(path, ORIGIN), `${end} of ${length} bytes`).toBeUndefined();
    }
  });

  it("of which any bit was flipped", () => {
    const whole = save("Ferry sank.");

    for (let at = 0; at < whole.length; at += Math.max(1, Math.floor(whole.length / 211))) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(path, flipped);
      expect(openSavedFile(path, ORIGIN), `byte ${at} of ${whole.length}`).toBeUndefined();
    }
  });

  it.each([
    ["an empty file", ""],
    ["text", "# Ferry sinks\n".repeat(500)],
    ["zeros", "\0".repeat(5000)],
  ])("that is something else: %s", (_title, content) => {
    save("Ferry sank.");
    writeFileSync(path, content);

    expect(openSavedFile(path, ORIGIN)).toBeUndefined();
  });

  it("to which something was appended, or that was written twice over", () => {
    const whole = save("Ferry sank.");

    writeFileSync(path, Buffer.concat([whole, Buffer.from("x")]));
    expect(openSavedFile(path, ORIGIN)).toBeUndefined();
    writeFileSync(path, Buffer.concat([Buffer.from("before"), whole]));
    expect(openSavedFile(path, ORIGIN)).toBeUndefined();
  });
});

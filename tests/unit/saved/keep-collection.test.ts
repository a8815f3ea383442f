import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SavedArrays } from "../../../src/index/saved-arrays.ts";
import { loadCollection } from "../../../src/retrieve/collection.ts";
import { openCollection } from "../../../src/saved/keep-collection.ts";
import { aCollection, found } from "../retrieve/a-collection.ts";

const NOW_MS = 1_000_000;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "keep-collection-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

interface Situation {
  readonly text?: string;
  /** `null` where it cannot be told. */
  readonly codeVersion?: string | null;
  /** Marks of the articles, one each time they are asked for. */
  readonly marks?: readonly string[];
  readonly changedAtMs?: number;
  readonly isWhole?: boolean;
  readonly articleFolder?: string;
  readonly keptIn?: string;
}

/** Opens the collection and asks it for "ferry": what it found, whether it was made anew, and what was said of it. */
async function open({
  text = "Ferry sank.",
  codeVersion = "1",
  marks = ["a"],
  changedAtMs = 0,
  isWhole = true,
  articleFolder = "/corpus/harbour",
  keptIn = folder,
}: Situation = {}) {
  const unsaved: unknown[] = [];
  const besides: number[] = [];
  let isMade = false;
  let asked = 0;
  const source = {
    articleFolder,
    codeVersion: () => codeVersion ?? undefined,
    stamp: () => ({ mark: marks[Math.min(asked++, marks.length - 1)] ?? "", changedAtMs }),
    make: () => {
      isMade = true;
      return Promise.resolve({ collection: aCollection(text), isWhole });
    },
    load: (saved: Parameters<typeof loadCollection>[0], kept: SavedArrays) => {
      besides.push(...(kept.get("numbers") ?? []));
      return loadCollection(saved, {});
    },
    besides: () => new Map([["numbers", Uint32Array.of(7, 8)]]),
  };
  const opened = await openCollection(source, {
    folder: keptIn,
    now: () => NOW_MS,
    onUnsaved: (error) => unsaved.push(error),
  });
  if (opened.isNew) opened.keep();
  return { isMade, found: found(opened.collection, "ferry"), unsaved, besides };
}

describe("openCollection", () => {
  it("makes a collection the first time, and loads it the second", async () => {
    expect(await open()).toMatchObject({ isMade: true, found: ["article-0#0"] });
    expect(await open()).toMatchObject({ isMade: false, found: ["article-0#0"] });
  });

  it("gives back what was kept besides it", async () => {
    await open();

    expect((await open()).besides).toEqual([7, 8]);
  });

  it.each<[string, Situation]>([
    ["its articles have changed", { marks: ["b"] }],
    ["the code has changed", { codeVersion: "2" }],
    ["it lies elsewhere", { articleFolder: "/elsewhere/harbour" }],
  ])("makes it anew where %s, and keeps that", async (_title, situation) => {
    await open();

    expect(await open({ ...situation, text: "Ferry saved." })).toMatchObject({ isMade: true });
    expect(await open(situation)).toMatchObject({ isMade: false });
  });

  it("makes it anew where the file is damaged, and mends the file", async () => {
    await open();
    const [file = ""] = readdirSync(folder);
    writeFileSync(join(folder, file), "damaged");

    expect(await open()).toMatchObject({ isMade: true, found: ["article-0#0"] });
    expect(await open()).toMatchObject({ isMade: false, found: ["article-0#0"] });
  });

  it.each<[string, Situation]>([
    [
      "whose articles changed a moment ago, as they may change again within the same tick",
      { changedAtMs: NOW_MS - 10 },
    ],
    ["whose articles changed while they were read", { marks: ["a", "b"] }],
    ["of which the code cannot be told", { codeVersion: null }],
    ["of which an article could not be read, so that its fault is told each time", { isWhole: false }],
  ])("keeps no collection %s", async (_title, situation) => {
    await open(situation);

    expect(readdirSync(folder)).toEqual([]);
  });

  it("loads none where the code cannot be told", async () => {
    await open();

    expect(await open({ codeVersion: null })).toMatchObject({ isMade: true, unsaved: [] });
  });

  it("goes on with the collection that it made where it cannot be saved, and says why", async () => {
    writeFileSync(join(folder, "file"), "");

    const opened = await open({ keptIn: join(folder, "file") });

    expect(opened.found).toEqual(["article-0#0"]);
    expect(opened.unsaved).toHaveLength(1);
  });
});

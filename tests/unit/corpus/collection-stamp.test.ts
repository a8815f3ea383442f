import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { collectionStampOf } from "../../../src/corpus/collection-stamp.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stamp-"));
  mkdirSync(join(folder, "raw"));
  writeFileSync(join(folder, "ferry.md"), "Ferry sank.");
  writeFileSync(join(folder, "raw", "ferry.txt"), "Ferry sank.");
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("collectionStampOf", () => {
  it("is the same as long as nothing changes", () => {
    expect(collectionStampOf(folder)).toEqual(collectionStampOf(folder));
  });

  it.each<[string, () => void]>([
    ["an article is written over", () => writeFileSync(join(folder, "ferry.md"), "Ferry saved.")],
    ["an article is added", () => writeFileSync(join(folder, "storm.md"), "")],
    ["an article is taken away", () => rmSync(join(folder, "ferry.md"))],
    ["an article gets another name", () => renameSync(join(folder, "ferry.md"), join(folder, "boat.md"))],
    ["a raw document is written over", () => writeFileSync(join(folder, "raw", "ferry.txt"), "Ferry saved.")],
    [
      "an article is written over by as many bytes and given its old time back",
      () => {
        const { atime, mtime } = statSync(join(folder, "ferry.md"));
        writeFileSync(join(folder, "ferry.md"), "Ferry SANK.");
        utimesSync(join(folder, "ferry.md"), atime, mtime);
      },
    ],
  ])("is another one once %s", (_title, change) => {
    const before = collectionStampOf(folder);

    change();

    expect(collectionStampOf(folder)?.mark).not.toBe(before?.mark);
  });

  it("says when something last changed", () => {
    const before = collectionStampOf(folder)?.changedAtMs ?? 0;

    utimesSync(join(folder, "raw", "ferry.txt"), 1, 1);

    expect(collectionStampOf(folder)?.changedAtMs).toBeGreaterThanOrEqual(before);
    expect(before).toBeGreaterThan(Date.parse("2020-01-01"));
  });

  it("is none where there is no such folder", () => {
    expect(collectionStampOf(join(folder, "none"))).toBeUndefined();
  });
});

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { collectionStampOf } from "../../../src/corpus/collection-stamp.ts";

let folder: string;
/** A file outside the folder that can be given a time. */
let timeKeeper: string;

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), "stamp-"));
  folder = join(root, "articles");
  timeKeeper = join(root, "time");
  mkdirSync(folder);
  mkdirSync(join(folder, "raw"));
  writeFileSync(join(folder, "ferry.md"), "Ferry sank.");
  writeFileSync(join(folder, "raw", "ferry.txt"), "Ferry sank.");
});

afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

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
        const file = join(folder, "ferry.md");
        const { mtimeNs } = statSync(file, { bigint: true });
        execFileSync("touch", ["-r", file, timeKeeper]);
        writeFileSync(file, "Ferry SANK.");
        // Node's own utimes rounds to microseconds, which would show.
        execFileSync("touch", ["-r", timeKeeper, file]);
        expect(statSync(file, { bigint: true }).mtimeNs).toBe(mtimeNs);
      },
    ],
  ])("is another one once %s", (_title, change) => {
    const before = collectionStampOf(folder);

    change();

    expect(collectionStampOf(folder)?.mark).not.toBe(before?.mark);
  });

  it("says when something last changed", () => {
    const changed = join(folder, "raw", "ferry.txt");

    utimesSync(changed, 1, 1);

    const { ctimeNs } = statSync(changed, { bigint: true });
    expect(collectionStampOf(folder)?.changedAtMs).toBe(Number(ctimeNs / 1_000_000n));
  });

  it("is none where there is no such folder", () => {
    expect(collectionStampOf(join(folder, "none"))).toBeUndefined();
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { openSortedFile } from "../../../src/lexicon/sorted-file.ts";

const folder = mkdtempSync(join(tmpdir(), "sorted-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(lines: readonly string[]): string {
  const path = join(folder, "lines.txt");
  writeFileSync(path, lines.map((line) => `${line}\n`).join(""), "latin1");
  return path;
}

const words = fc.uniqueArray(fc.stringMatching(/^[a-z_]{1,12}$/), { maxLength: 60 });

describe("openSortedFile", () => {
  it("finds the line of every key that is there, and none of another, whatever the lines", () => {
    fc.assert(
      fc.property(words, fc.nat(9000), fc.stringMatching(/^[a-z]{1,12}$/), (keys, padding, stranger) => {
        const sorted = keys.toSorted((a, b) => (a < b ? -1 : 1));
        const lines = sorted.map((key, i) => `${key} ${"x".repeat(i % 7 === 3 ? padding : i)}`);
        const file = openSortedFile(fileOf(lines));

        const found = sorted.map((key) => file.lineOf(key));
        const foundStranger = file.lineOf(stranger);
        file.close();

        expect(found).toEqual(lines);
        expect(foundStranger).toBe(lines.find((line) => line.startsWith(`${stranger} `)));
      }),
    );
  });

  it("gives the line that begins at an offset", () => {
    const file = openSortedFile(fileOf(["alpha 1", "beta 2"]));

    expect(file.lineAt(8)).toBe("beta 2");
    file.close();
  });

  it("finds nothing in an empty file", () => {
    const file = openSortedFile(fileOf([]));

    expect(file.lineOf("alpha")).toBeUndefined();
    file.close();
  });
});

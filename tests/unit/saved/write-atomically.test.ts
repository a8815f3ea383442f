import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeAtomically } from "../../../src/saved/write-atomically.ts";

/** A program that writes 8 MB of a letter to a path over and over until it is killed, and says when it has written once. */
const ENDLESS_WRITER = `
  import { writeAtomically } from ${JSON.stringify(new URL("../../../src/saved/write-atomically.ts", import.meta.url))};
  const [path, letter] = process.argv.slice(1);
  const piece = Buffer.alloc(80_000, letter);
  for (;;) {
    writeAtomically(path, (write) => { for (let i = 0; i < 100; i++) write(piece); });
    process.stdout.write("written");
  }
`;

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "write-atomically-"));
  path = join(folder, "file");
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("writeAtomically", () => {
  it("writes all that it is handed, in order, whatever its size", () => {
    const pieces = [1, 3_000_000, 0, 5, 2_000_000].map((length, i) => Buffer.alloc(length, 65 + i));

    writeAtomically(path, (write) => pieces.forEach(write));

    expect(readFileSync(path).equals(Buffer.concat(pieces))).toBe(true);
  });

  it("leaves a whole file when the processes that write it at once are killed midway", async () => {
    const writers = ["a", "b"].map((letter) =>
      spawn(process.execPath, ["--input-type=module", "--eval", ENDLESS_WRITER, path, letter]),
    );
    await Promise.all(writers.map((writer) => once(writer.stdout, "data")));
    for (const writer of writers) {
      const ended = once(writer, "exit");
      writer.kill("SIGKILL");
      await ended;
    }

    const content = readFileSync(path);

    expect(content).toHaveLength(8_000_000);
    expect(new Set(content).size).toBe(1);
  });

  it("takes away what killed processes left behind, whatever they wrote, and neither what another is writing nor others' files", () => {
    const temporary = (name: string) => join(folder, `${name}.${randomUUID()}.tmp`);
    const [abandoned, ofAnother, fresh] = [temporary("file"), temporary("other"), temporary("file")];
    const foreign = join(folder, "other.3.tmp");
    for (const file of [abandoned, ofAnother, fresh, foreign]) writeFileSync(file, "");
    for (const file of [abandoned, ofAnother, foreign]) utimesSync(file, 1000, 1000);

    writeAtomically(path, (write) => write(Buffer.from("x")));

    expect(readdirSync(folder).sort()).toEqual(["file", basename(fresh), "other.3.tmp"]);
  });
});

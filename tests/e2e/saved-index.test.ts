import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

let cache: string;

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "saved-index-"));
});

afterEach(() => rmSync(cache, { recursive: true }));

async function ask(question: string, folder = cache) {
  return await promisify(execFile)(process.execPath, ["src/kz.js", "ask", question], {
    cwd: ROOT,
    env: { ...process.env, QUOTEDESK_CACHE: folder },
  });
}

function savedFile(): string {
  const [name = ""] = readdirSync(cache);
  return join(cache, name);
}

describe("the desk's saved index", () => {
  it("gives the replies that the articles themselves give", async () => {
    const made = await ask("who is Massimov");
    const { mtimeMs } = statSync(savedFile());
    const loaded = await ask("who is Massimov");

    expect(loaded).toEqual(made);
    expect(made.stdout).toContain("Massimov");
    expect(statSync(savedFile()).mtimeMs).toBe(mtimeMs);
  });

  it("is made anew without a word where it is damaged", async () => {
    const made = await ask("who is Massimov");
    const whole = readFileSync(savedFile());
    const damaged = Buffer.from(whole);
    damaged.writeUInt8(255 - damaged.readUInt8(100_000), 100_000);
    writeFileSync(savedFile(), damaged);

    expect(await ask("who is Massimov")).toEqual(made);
    expect(readFileSync(savedFile()).equals(whole)).toBe(true);
  });

  it("is done without, and without a word, where the folder cannot be written", async () => {
    const made = await ask("who is Massimov");
    writeFileSync(join(cache, "file"), "");

    expect(await ask("who is Massimov", join(cache, "file"))).toEqual(made);
  });
});

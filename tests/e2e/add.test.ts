import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { kz, startKz } from "./kz.ts";

const Answer = z.object({ kind: z.string(), excerpts: z.array(z.object({ text: z.string() })) });

let folder: string;
let env: Readonly<Record<string, string>>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "quotedesk-add-"));
  mkdirSync(join(folder, "wire"));
  env = { QUOTEDESK_STORE: join(folder, "data/desk.sqlite"), QUOTEDESK_CACHE: join(folder, "cache") };
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, "wire", name);
  writeFileSync(path, text);
  return path;
}

function textsFor(question: string): string[] {
  const { stdout } = kz(["ask", "--json", question], { env });
  return Answer.parse(JSON.parse(stdout)).excerpts.map(({ text }) => text);
}

const QUESTION = "who runs the Quellmar kiosk";

describe("kz add", () => {
  it("answers from what was added, knows it again, keeps an earlier version, and leaves out what is withdrawn", () => {
    file("kiosk.txt", "Marta Ruiz runs the Quellmar kiosk.\n");
    file("broken.html", "");

    const added = kz(["add", join(folder, "wire")], { env });
    expect(added.stdout).toContain("1 new, 0 same, 0 changed, 1 refused.");
    expect(added.stdout).toContain("broken.html");
    expect(added.status).toBe(0);
    expect(textsFor(QUESTION)).toEqual(["Marta Ruiz runs the Quellmar kiosk."]);

    expect(kz(["add", join(folder, "wire")], { env }).stdout).toContain("0 new, 1 same, 0 changed");

    file("kiosk.txt", "Jan Berg runs the Quellmar kiosk.\n");
    expect(kz(["add", join(folder, "wire")], { env }).stdout).toContain("0 new, 0 same, 1 changed");
    expect(textsFor(QUESTION)).toEqual(["Jan Berg runs the Quellmar kiosk."]);
    expect(kz(["article", "kiosk"], { env }).stdout).toMatch(/version 1 .*version 2 /s);

    expect(kz(["withdraw", "kiosk"], { env }).status).toBe(0);
    expect(textsFor(QUESTION)).toEqual([]);
    expect(kz(["articles"], { env }).stdout).toContain("left out of answers: kiosk");
    expect(kz(["reinstate", "kiosk"], { env }).status).toBe(0);
    expect(textsFor(QUESTION)).toEqual(["Jan Berg runs the Quellmar kiosk."]);
  }, 60_000);

  it("withdraws and reinstates an article that the desk came with, and changes none", () => {
    const question = "who is Massimov";
    const before = textsFor(question);
    kz(["withdraw", "massacre-in-kazakhstan"], { env });
    const without = textsFor(question);
    kz(["reinstate", "massacre-in-kazakhstan"], { env });
    const refused = kz(["add", file("massacre-in-kazakhstan.txt", "Other words.\n")], { env });

    expect(without).not.toEqual(before);
    expect(textsFor(question)).toEqual(before);
    expect(refused.stdout).toContain("the desk came with an article");
    expect(refused.status).toBe(65);
  }, 60_000);

  it("makes no store for a question", () => {
    textsFor(QUESTION);

    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  it("is followed by a desk that runs already", async () => {
    kz(["add", file("first.txt", "The Zorkwell line has nine boats.\n")], { env });
    const desk = startKz(["ask", "--json", "-"], env);
    const replies = createInterface({ input: desk.stdout })[Symbol.asyncIterator]();
    const ask = async () => {
      desk.stdin.write(`${QUESTION}\n`);
      return Answer.parse(JSON.parse(String((await replies.next()).value))).excerpts.map(({ text }) => text);
    };

    expect(await ask()).toEqual([]);
    kz(["add", file("kiosk.txt", "Marta Ruiz runs the Quellmar kiosk.\n")], { env });
    await expect.poll(ask, { timeout: 15_000, interval: 100 }).toEqual(["Marta Ruiz runs the Quellmar kiosk."]);
    kz(["withdraw", "kiosk"], { env });
    await expect.poll(ask, { timeout: 15_000, interval: 100 }).toEqual([]);

    const ended = new Promise((resolve) => desk.once("exit", resolve));
    desk.stdin.end();
    expect(await ended).toBe(0);
  }, 60_000);
});

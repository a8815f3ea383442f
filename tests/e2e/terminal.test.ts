import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { kz, kzOnTerminal, ROOT } from "./kz.ts";

const CORPORA = join(ROOT, "tests/cases/corpora");

let config = "";

beforeAll(() => {
  config = mkdtempSync(join(tmpdir(), "quotedesk-"));
  mkdirSync(join(config, "desks"));
  const desk = { command: "hb", name: "Harbour desk", timeZone: "Europe/London" };
  writeFileSync(join(config, "desks/faulty.json"), JSON.stringify({ ...desk, collection: "faulty" }));
  writeFileSync(join(config, "desks/missing.json"), JSON.stringify({ ...desk, collection: "nowhere" }));
  writeFileSync(join(config, "desks/wrong.json"), JSON.stringify({ ...desk, collection: 7 }));
});

afterAll(() => rmSync(config, { recursive: true }));

function kzAt(desk: string, args: readonly string[]) {
  return kz(args, { env: { QUOTEDESK_CONFIG: config, QUOTEDESK_CORPUS: CORPORA, QUOTEDESK_DESK: desk } });
}

describe("the exit code", () => {
  it.each<[number, string, string[]]>([
    [0, "evidence", ["who", "is", "Massimov"]],
    [0, "no evidence", ["how old is Blinken"]],
    [0, "help", []],
    [0, "the list of articles", ["articles"]],
    [64, "no question", ["ask"]],
    [64, "a name that is missing", ["who", "is"]],
    [64, "an article that is not held", ["article", "no-such-article"]],
    [64, "a mistyped command", ["hlep"]],
    [64, "an unknown option", ["ask", "--jsn", "x"]],
  ])("is %i for %s", (status, _, args) => {
    const ran = kz(args);

    expect(ran.status).toBe(status);
    expect(ran.stdout === "").toBe(args.includes("--jsn"));
    expect(ran.stderr === "").toBe(!args.includes("--jsn"));
  });

  it("echoes an unknown option so that it does not act on the screen", () => {
    expect(kz(["--\u001b[31mfoo\u202e"]).stderr).toContain("“--<U+001B>[31mfoo<U+202E>”");
  });

  it.each([
    ["a desk that is not there", "nobody", /^Cannot read desk ".*nobody\.json" of QUOTEDESK_DESK: there is .*\n$/],
    ["a desk with a wrong key", "wrong", /^Cannot read desk ".*wrong\.json": "collection": .*\n$/],
    ["a collection that is not there", "missing", /^Cannot read collection ".*nowhere": .*\n$/],
    ["a key that is no desk", "../kz", /^Cannot read the environment: "QUOTEDESK_DESK": .*\n$/],
  ])("is 78 for %s, and one line names it", (_, desk, message) => {
    const { status, stdout, stderr } = kzAt(desk, ["help"]);

    expect({ status, stdout }).toEqual({ status: 78, stdout: "" });
    expect(stderr).toMatch(message);
  });
});

describe("a collection with bad files", () => {
  it("is answered from, and each bad file is named once", () => {
    const { status, stdout, stderr } = kzAt("faulty", ["who is Mira Dahl"]);

    expect(status).toBe(0);
    expect(stdout).toContain("Mira Dahl");
    expect(stderr.split("\n").map((line) => /[\w-]+\.md/.exec(line)?.[0])).toEqual([
      "broken-front-matter.md",
      "empty-body.md",
      undefined,
    ]);
  });
});

describe("styles", () => {
  it("stand only on a terminal", () => {
    expect(kzOnTerminal(["who is Massimov"]).stdout).toContain("\u001b[1;4mMassimov\u001b[0m");
    expect(kz(["who is Massimov"]).stdout).not.toContain("\u001b");
  });

  it.each<[string, Record<string, string>]>([
    ["NO_COLOR", { NO_COLOR: "1" }],
    ["NO_COLOR of any value", { NO_COLOR: "0" }],
    ["a dumb terminal", { TERM: "dumb" }],
  ])("are off with %s", (_, env) => {
    expect(kzOnTerminal(["who is Massimov"], env).stdout).not.toContain("\u001b");
  });

  it("are on with an empty NO_COLOR", () => {
    expect(kzOnTerminal(["who is Massimov"], { NO_COLOR: "" }).stdout).toContain("\u001b[");
  });
});

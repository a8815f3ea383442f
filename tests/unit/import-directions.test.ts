import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const HOUSE = resolve(import.meta.dirname, "../..");
const CRUISER = join(HOUSE, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");

/** The table in CONVENTIONS.md, section 1: besides itself, a folder may import these. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  text: ["domain"],
  config: ["domain"],
  corpus: ["domain", "text"],
  extract: ["domain", "text"],
  index: ["domain", "text"],
  store: ["domain"],
  deliver: ["domain", "store"],
  "follow-ups": ["domain", "text", "store", "retrieve", "answer"],
  ingest: ["domain", "text", "corpus"],
  lexicon: ["domain", "text"],
  retrieve: ["domain", "text", "lexicon", "index"],
  saved: ["domain", "index", "retrieve"],
  answer: ["domain", "text", "extract", "retrieve"],
  commands: ["domain", "text", "retrieve", "answer", "store", "follow-ups"],
  evaluate: ["domain", "text", "index", "retrieve"],
  render: ["domain", "text"],
  adapters: ["domain", "commands", "render", "deliver"],
};
const FOLDERS = Object.keys(MAY_IMPORT);

/** Imports that must be refused, by file, each with the rule that refuses it. */
const REFUSED: readonly (readonly [title: string, path: string, rule: string, text: string])[] = [
  ["a type from a higher floor", "src/index/a.ts", "folder-index", 'import type { Noun } from "../corpus/noun.ts";'],
  ["a file loaded later", "src/index/b.ts", "folder-index", 'export const later = () => import("../corpus/noun.ts");'],
  ["what another file exports on", "src/text/a.ts", "folder-text", 'export { noun } from "../answer/noun.ts";'],
  ["an entry point, from a folder", "src/commands/a.ts", "folder-commands", 'import "../cli.ts";'],
  ["anything, from a new folder", "src/rumours/a.ts", "folder-without-a-rule", 'import "../domain/noun.ts";'],
  ["its own folder, when that is new", "src/rumours/b.ts", "folder-without-a-rule", 'import "./noun.ts";'],
  [
    "a new folder, from an entry point",
    "src/open-desk.ts",
    "of-a-folder-without-a-rule",
    'import "./rumours/noun.ts";',
  ],
  [
    "anything, from a new file beside the entry points",
    "src/new.ts",
    "folder-without-a-rule",
    'import "./text/noun.ts";',
  ],
  ["Node, from the domain", "src/domain/a.ts", "domain-stands-alone", 'import "node:fs";'],
  ["a package, from the domain", "src/domain/b.ts", "package-zod", 'import { z } from "zod"; export { z };'],
  ["FlexSearch beside its file", "src/index/c.ts", "package-flexsearch", 'import "flexsearch";'],
  ["a type of FlexSearch", "src/retrieve/a.ts", "package-flexsearch", 'import type { Index } from "flexsearch";'],
  ["YAML outside the corpus", "src/ingest/a.ts", "package-yaml", 'import "yaml";'],
  ["dotenv outside the settings", "src/store/a.ts", "package-dotenv", 'import "dotenv/config";'],
  ["any-ascii outside text", "src/retrieve/b.ts", "package-any-ascii", 'import "any-ascii";'],
  ["string-width outside render", "src/adapters/a.ts", "package-string-width", 'import "string-width";'],
  ["Kysely outside the store", "src/deliver/a.ts", "package-kysely", 'import "kysely";'],
  ["PostgreSQL outside the store", "src/commands/b.ts", "package-pg", 'import "pg";'],
  ["SQLite outside the store", "src/answer/c.ts", "package-better-sqlite3", 'import "better-sqlite3";'],
  ["Slack outside its adapter", "src/adapters/discord/a.ts", "package-slack", 'import "@slack/bolt";'],
  ["Discord outside its adapter", "src/adapters/slack/a.ts", "package-discord.js", 'import "discord.js";'],
  ["a package without a place", "src/main.ts", "package-without-a-place", 'import "acorn";'],
  ["a package for development", "src/corpus/a.ts", "source-without-development-packages", 'import "fast-check";'],
  ["a test", "src/answer/a.ts", "source-without-tests", 'import "../../tests/noun.ts";'],
  ["a circle", "src/render/a.ts", "no-circle", 'import type { B } from "./b.ts"; export interface A { b: B }'],
  ["a file that is not there", "src/render/c.ts", "no-lost-import", 'import "./nowhere.ts";'],
];

/** Imports that must pass, by file. */
const ALLOWED: readonly (readonly [title: string, path: string, text: string])[] = [
  ["FlexSearch in its file", "src/index/flexsearch-index.ts", 'import "flexsearch";'],
  ["YAML in the corpus", "src/corpus/b.ts", 'import "yaml";'],
  ["dotenv in the settings", "src/config/a.ts", 'import "dotenv";'],
  ["dotenv in an entry point", "src/cli.ts", 'import "dotenv"; import "./adapters/noun.ts"; import "./index/noun.ts";'],
  ["any-ascii in text", "src/text/b.ts", 'import "any-ascii";'],
  ["string-width in render", "src/render/d.ts", 'import "string-width";'],
  ["zod and Node where files are read", "src/corpus/c.ts", 'import "zod"; import "node:fs/promises";'],
  ["databases in the store", "src/store/b.ts", 'import "kysely"; import "pg"; import "better-sqlite3";'],
  ["a folder of its own folder", "src/adapters/slack/b.ts", 'import "../noun.ts";'],
  ["the source, from a test", "tests/a.ts", 'import "../src/answer/noun.ts"; import "fast-check";'],
];

const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});
type Violation = z.infer<typeof Report>["summary"]["violations"][number];

let planted: string;
let violations: readonly Violation[];

beforeAll(async () => {
  planted = await realpath(await mkdtemp(join(tmpdir(), "quotedesk-imports-")));
  await copyFile(join(HOUSE, "package.json"), join(planted, "package.json"));
  await symlink(join(HOUSE, "node_modules"), join(planted, "node_modules"));
  for (const folder of [...FOLDERS, "rumours"]) await plant(`src/${folder}/noun.ts`, 'export const noun = "noun";');
  for (const from of FOLDERS) {
    for (const to of FOLDERS) await plant(pathOf(from, to), `import { noun } from "../${to}/noun.ts";`);
  }
  await plant("tests/noun.ts", "export {};");
  await plant("src/render/b.ts", 'import type { A } from "./a.ts"; export interface B { a: A }');
  for (const [, path, , text] of REFUSED) await plant(path, text);
  for (const [, path, text] of ALLOWED) await plant(path, text);
  violations = await cruise(planted);
});

afterAll(() => rm(planted, { recursive: true }));

describe("the direction of imports", () => {
  it.each(FOLDERS)("lets %s import what the table says, and no other folder", (folder) => {
    const allowed = FOLDERS.filter((to) => rulesRefusing(pathOf(folder, to)).length === 0);

    expect(allowed.sort()).toEqual([folder, ...(MAY_IMPORT[folder] ?? [])].sort());
  });

  it.each(REFUSED)("refuses %s", (_title, path, rule) => {
    expect(rulesRefusing(path)).toContain(rule);
  });

  it.each(ALLOWED)("allows %s", (_title, path) => {
    expect(rulesRefusing(path)).toEqual([]);
  });

  it("fails the check, so that nobody has to read its report", async () => {
    // The exit status is the number of errors in one byte, so a whole tree of them can look like none.
    const check = promisify(execFile)(process.execPath, cruiserArguments("err", "src/domain"), { cwd: planted });

    await expect(check).rejects.toMatchObject({ stdout: expect.stringContaining("folder-domain") });
  });
});

async function plant(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(planted, path)), { recursive: true });
  await writeFile(join(planted, path), `${text}\n`);
}

function pathOf(from: string, to: string): string {
  return `src/${from}/imports-${to}.ts`;
}

function rulesRefusing(path: string): string[] {
  return violations.filter(({ from }) => from === path).map(({ rule }) => rule.name);
}

function cruiserArguments(reporter: string, ...paths: readonly string[]): string[] {
  return [CRUISER, ...paths, "--config", join(HOUSE, ".dependency-cruiser.cjs"), "--output-type", reporter];
}

async function cruise(folder: string): Promise<readonly Violation[]> {
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, cruiserArguments("json", "src", "tests"), options);
  return Report.parse(JSON.parse(stdout)).summary.violations;
}

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeRefusalOf } from "../../src/require-node.js";
import { ROOT } from "./kz.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "quotedesk-eval-test-"));
  writeFileSync(join(folder, "corpus.jsonl"), '{"_id":"d1","text":"The ferry sank."}');
  writeFileSync(join(folder, "queries.jsonl"), '{"_id":"q1","text":"what sank"}');
  writeFileSync(join(folder, "qrels.tsv"), "query-id\tcorpus-id\tscore\nq1\td1\t1\n");
});

afterEach(() => rmSync(folder, { recursive: true }));

function evaluate(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(ROOT, "src/eval.js"), "--data", folder, ...args], { encoding: "utf8" });
}

describe("npm run eval", () => {
  it("prints one line of JSON, and writes the run where it is told to", () => {
    const run = join(folder, "run.txt");
    const { status, stdout } = evaluate("--run", run);

    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ passages: 1, queries: 1, "recall@1": 1, "recall@100": 1 });
    expect(readFileSync(run, "utf8")).toMatch(/^q1\tQ0\td1\t1\t/);
  });

  it("refuses to write the run where it cannot be written, before it indexes anything", () => {
    const run = join(folder, "none", "run.txt");
    const { status, stdout, stderr } = evaluate("--run", run);

    expect({ status, stdout }).toEqual({ status: 64, stdout: "" });
    expect(stderr).toContain(`Cannot write the run to "${run}": `);
    expect(stderr).not.toContain("indexing");
    expect(stderr).toContain("Usage: npm run --silent eval");
  });

  it("leaves no run behind where it is refused for its folder", () => {
    writeFileSync(join(folder, "queries.jsonl"), "");
    const { status, stderr } = evaluate("--run", join(folder, "run.txt"));

    expect(status).toBe(64);
    expect(stderr).toContain(`Cannot evaluate "${folder}": it has no judged questions`);
    expect(existsSync(join(folder, "run.txt"))).toBe(false);
  });

  it("speaks of evaluating, and of no desk, where Node is too old", () => {
    expect(nodeRefusalOf("20.20.2", "npm run eval", "evaluate")).toMatch(/^Cannot evaluate on Node 20\.20\.2: /);
  });
});

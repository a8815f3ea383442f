import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runWorker } from "../../scripts/bench/run-worker.ts";
import { ROOT } from "./kz.ts";

const BENCH = join(ROOT, "scripts/bench/bench.ts");
const TITLES = ["Quotedesk", "MiniSearch", "Orama", "FlexSearch", "SQLite FTS5"];
const THINGS = [
  "ferry",
  "island",
  "harbour",
  "lighthouse",
  "storm",
  "captain",
  "lantern",
  "anchor",
  "village",
  "bridge",
];

let folder: string;
let data: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "quotedesk-bench-test-"));
  data = join(folder, "data");
  const squad = join(data, "squad");
  mkdirSync(squad, { recursive: true });
  const documents = THINGS.map((thing, i) => ({
    _id: `d${i}`,
    title: `The ${thing}`,
    text: `An old ${thing} stood here. Nobody knows who built it. It was number ${i + 1}.`,
  }));
  const queries = THINGS.map((thing, i) => ({ _id: `q${i}`, text: `Where did the old ${thing} stand?` }));
  writeFileSync(join(squad, "corpus.jsonl"), documents.map((line) => JSON.stringify(line)).join("\n"));
  writeFileSync(join(squad, "queries.jsonl"), queries.map((line) => JSON.stringify(line)).join("\n"));
  writeFileSync(join(squad, "qrels.tsv"), THINGS.map((_, i) => `q${i}\td${i}\t1`).join("\n"));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("npm run bench", () => {
  it("measures all five engines, and writes a report with a row for each and a plot beside it", () => {
    const out = join(folder, "report", "all.md");
    const args = ["--data", data, "--passages", "50", "--queries", "5", "--runs", "1", "--out", out];
    const { status, stdout, stderr } = spawnSync(process.execPath, [BENCH, ...args], { encoding: "utf8" });

    expect({ status, stdout }, stderr).toEqual({ status: 0, stdout: `${out}\n` });
    const [, quality, speed] = readFileSync(out, "utf8").split(/\n## (?:Quality|50 passages)\n/);
    expect(rowsOf(quality).map(([title, ndcg, recall]) => [title, ndcg, recall])).toEqual(
      TITLES.map((title) => [title, "1.000", "1.000"]),
    );
    // A busy machine is remarked on, and nothing of the engines.
    expect(rowsOf(speed).map(([title]) => title?.replace(/ \(the machine was busy: [^;]*\)$/, ""))).toEqual(TITLES);
    expect(rowsOf(speed).flatMap(([, ...measures]) => measures.slice(0, 9))).not.toContain("—");
    expect(readFileSync(join(folder, "report", "all.svg"), "utf8")).toContain("SQLite FTS5");
    expect(readdirSync(join(folder, "report")).sort()).toEqual(["all.md", "all.svg"]);
  }, 60_000);

  it("ends with 64 and says where to get the data when it is missing", () => {
    const { status, stderr } = spawnSync(process.execPath, [BENCH, "--data", folder], { encoding: "utf8" });

    expect(status).toBe(64);
    expect(stderr).toContain(`Cannot measure: there is no folder "${join(folder, "squad")}"`);
    expect(stderr).toContain("https://rajpurkar.github.io/SQuAD-explorer/");
    expect(stderr).toContain("Usage: npm run bench -- --data DIR");
  });

  it.each(["taken.md", "taken.svg", "taken.md.new", "taken.svg.new"])(
    "ends with 64 before it measures when there is a folder of the name %s",
    (name) => {
      const parent = mkdtempSync(join(folder, "out-"));
      mkdirSync(join(parent, name));
      const out = join(parent, "taken.md");
      const { status, stderr } = spawnSync(process.execPath, [BENCH, "--data", data, "--out", out], {
        encoding: "utf8",
        timeout: 10_000,
      });

      expect(status).toBe(64);
      expect(stderr).toMatch(/^Cannot write the report to ".*taken\.md": /);
      expect(readdirSync(parent)).toEqual([name]);
    },
  );

  it.each(["SIGINT", "SIGTERM"] as const)("leaves the old report in place when %s ends it", async (signal) => {
    const out = join(folder, `${signal}.md`);
    const scratch = join(folder, `scratch-${signal}`);
    mkdirSync(scratch);
    writeFileSync(out, "the old report\n");
    const child = spawn(process.execPath, [BENCH, "--data", data, "--passages", "50", "--out", out], {
      env: { ...process.env, TMPDIR: scratch },
    });
    await once(child.stderr, "data");
    child.kill(signal);
    const [status] = await once(child, "close");

    expect(status).toBe(signal === "SIGINT" ? 130 : 143);
    expect(readFileSync(out, "utf8")).toBe("the old report\n");
    expect(existsSync(out.replace(".md", ".svg"))).toBe(false);
    expect(readdirSync(scratch)).toEqual([]);
  });
});

describe("npm run bench:names", () => {
  it.each(["0", "-5", "abc", "1e9"])("ends with 64 and its usage for %s names", (names) => {
    const script = join(ROOT, "scripts/bench-names.ts");
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, names], {
      encoding: "utf8",
      timeout: 10_000,
    });

    expect({ status, stdout }).toEqual({ status: 64, stdout: "" });
    expect(stderr).toContain("Usage: npm run bench:names [-- NAMES]");
  });
});

describe("runWorker", () => {
  const task = { kind: "index" as const, engine: "minisearch" as const, passages: 500_000, queries: 1 };
  const caps = { minutes: 5, megabytes: 4000 };
  const { signal } = new AbortController();

  it.each([
    ["memory", { ...caps, megabytes: 150 }, "it took more than 150 MB of memory"],
    ["time", { ...caps, minutes: 0.02 }, "it took more than 0.02 minutes"],
  ])("ends a process that takes too much %s, and says so", async (_title, capped, reason) => {
    const told = await runWorker({ ...task, data }, { caps: capped, signal });

    expect(told.at(-1)).toMatchObject({ kind: "failed", reason });
  });

  it("tells what went wrong in the process, and at which step", async () => {
    const told = await runWorker({ ...task, data: folder }, { caps, signal });

    expect(told).toEqual([
      expect.objectContaining({
        kind: "failed",
        step: "making the passages",
        reason: expect.stringMatching(/^Cannot/),
      }),
    ]);
  });

  it("ends the process when it is told to stop", async () => {
    const stop = new AbortController();
    const onStep = () => stop.abort(new Error("enough"));

    await expect(runWorker({ ...task, data }, { caps, signal: stop.signal, onStep })).rejects.toThrow("enough");
  });
});

/** Cells of the rows of the first table of the page. */
function rowsOf(page = ""): string[][] {
  const [table = ""] = page.trim().split("\n\n");
  return table
    .split("\n")
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll("**", "")),
    );
}

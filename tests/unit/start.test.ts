import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const START = pathToFileURL(resolve(import.meta.dirname, "../../src/start.js")).href;

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "quotedesk-"));
  writeFileSync(join(folder, "list.json"), "{ broken\n\u001b[31m");
  writeFileSync(join(folder, "lists.mjs"), 'import list from "./list.json" with { type: "json" };\nexport { list };\n');
  writeFileSync(join(folder, "lines.mjs"), 'throw new Error("Cannot read\\n\\u001b[31mthis");\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

function startOf(file: string, env: Readonly<Record<string, string>> = {}, work?: string) {
  const program = `import { start } from "${START}"; await start(${JSON.stringify(pathToFileURL(join(folder, file)).href)}, ${JSON.stringify(work)});`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], ...env },
  });
  return { status, stdout, stderr };
}

describe("start", () => {
  it("ends with 78 and one line that names the list that is broken", () => {
    expect(startOf("lists.mjs")).toEqual({
      status: 78,
      stdout: "",
      stderr: expect.stringMatching(/^Cannot start the desk: .*list\.json: [^\n]*\n$/),
    });
  });

  it("makes one line of a message that has more, and shows nothing that acts on a screen", () => {
    expect(startOf("lines.mjs").stderr).toBe("Cannot start the desk: Cannot read [31mthis\n");
  });

  it("says what cannot be done where that is no desk", () => {
    expect(startOf("lists.mjs", {}, "evaluate").stderr).toMatch(/^Cannot evaluate: .*list\.json/);
  });

  it("adds the stack with QUOTEDESK_DEBUG", () => {
    expect(startOf("lists.mjs", { QUOTEDESK_DEBUG: "1" }).stderr).toMatch(/^Cannot start the desk: .*\n.*\n +at /);
  });
});

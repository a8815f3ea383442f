import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { AskObject } from "../unit/render/json-schema.ts";
import { KZ, kz, ROOT, startKz } from "./kz.ts";

const RAW = join(ROOT, "corpus/kazakhstan-2022/raw");

function objectsOf(stdout: string) {
  expect(stdout.endsWith("\n")).toBe(true);
  return stdout
    .slice(0, -1)
    .split("\n")
    .map((line) => AskObject.parse(JSON.parse(line)));
}

describe("kz ask --json", () => {
  it.each([
    ["evidence", "who is Massimov"],
    ["no-evidence", "how old is Blinken"],
    ["invalid", ""],
  ])("prints one object on one line: %s", (kind, question) => {
    const { stdout, stderr, status } = kz(["ask", "--json", question]);

    expect(objectsOf(stdout)).toMatchObject([{ kind, query: question }]);
    expect({ stderr, status }).toEqual({ stderr: "", status: kind === "invalid" ? 64 : 0 });
  });

  it("quotes words that stand in the article's text at their span, and in its raw file", () => {
    const [answer] = objectsOf(kz(["ask", "--json", "how many people were killed"]).stdout);

    expect(answer?.excerpts.length).toBeGreaterThan(0);
    for (const { text, span, article } of answer?.excerpts ?? []) {
      const whole = JSON.parse(kz(["article", article.slug, "--json"]).stdout);
      const raw = readFileSync(join(RAW, article.raw ?? ""), "utf8").replace(/\s+/g, " ");
      expect(whole.text.slice(span.start, span.end)).toBe(text);
      expect(raw).toContain(text);
    }
  });

  it("takes a question that begins like a command, and one that begins with a dash", () => {
    expect(objectsOf(kz(["ask", "--json", "articles"]).stdout)[0]?.query).toBe("articles");
    expect(objectsOf(kz(["ask", "--json", "--", "--json"]).stdout)[0]?.query).toBe("--json");
  });
});

describe("kz ask --json -", () => {
  it("prints one object a line, in order, for blank lines and a last line without an end too", () => {
    const { stdout, status, stderr } = kz(["ask", "--json", "-"], { input: "who is Massimov\r\n\n \nTokayev\nkz" });

    const queries = objectsOf(stdout).map(({ query }) => query);
    expect(queries).toEqual(["who is Massimov", "", " ", "Tokayev", "kz"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("prints nothing for no input", () => {
    expect(kz(["ask", "--json", "-"])).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it("keeps all of a line but its end", () => {
    const { stdout } = kz(["ask", "--json", "-"], { input: "\ufeffTokayev\r\nMassimov\r" });

    expect(objectsOf(stdout).map(({ query }) => query)).toEqual(["\ufeffTokayev", "Massimov\r"]);
  });

  it("ends with 66 and one line where the input cannot be read", () => {
    const directory = openSync(ROOT, "r");

    expect(kz(["ask", "--json", "-"], { stdin: directory })).toEqual({
      status: 66,
      stdout: "",
      stderr: "Cannot read standard input: it is a directory\n",
    });
    closeSync(directory);
  });

  it("is not harmed by bytes that are no text", () => {
    const input = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256);

    const { stdout, status, stderr } = kz(["ask", "--json", "-"], { input });

    expect(objectsOf(stdout).length).toBe(input.filter((byte) => byte === 10).length + (input.at(-1) === 10 ? 0 : 1));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("answers a line before the next has come", async () => {
    const child = startKz(["ask", "--json", "-"]);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();

    child.stdin.write("Tokayev\n");
    const first = await lines.next();
    child.stdin.end("Massimov\n");
    const second = await lines.next();

    expect([first, second].map(({ value }) => JSON.parse(String(value)).query)).toEqual(["Tokayev", "Massimov"]);
    await once(child, "exit");
  });

  it("ends without a word when nobody reads any more", async () => {
    const child = startKz(["ask", "--json", "-"]);
    const errors: string[] = [];
    child.stderr.on("data", (chunk) => errors.push(String(chunk)));
    child.stdin.on("error", () => {});

    child.stdin.write("Tokayev\n".repeat(5000));
    await once(child.stdout, "data");
    child.stdout.destroy();

    expect({ exit: (await once(child, "exit"))[0], errors }).toEqual({ exit: 0, errors: [] });
  });

  it("ends with 130 and without a word when interrupted", async () => {
    const child = startKz(["ask", "--json", "-"]);
    const errors: string[] = [];
    child.stderr.on("data", (chunk) => errors.push(String(chunk)));

    child.stdin.write("Tokayev\n");
    await once(child.stdout, "data");
    child.kill("SIGINT");

    expect({ exit: (await once(child, "exit"))[0], errors }).toEqual({ exit: 130, errors: [] });
  });

  it("finishes the line it is writing when interrupted while the reader is slow", () => {
    // A pipe of the shell takes part of a line where it has no room for all of it; the sockets that Node makes do not.
    const script =
      '{ "$1" "$2" ask --json - <&3 & sleep 2; kill -INT $!; wait $!; echo $? >&2; } 3<<END | { sleep 3; cat; }\n$3\nEND';
    const words = ["-c", script, "sh", process.execPath, KZ, "Tokayev\n".repeat(2000).trim()];

    const { stdout, stderr } = spawnSync("/bin/sh", words, { encoding: "utf8" });

    expect(stderr).toBe("130\n");
    expect(objectsOf(stdout).length).toBeLessThan(2000);
  });
});

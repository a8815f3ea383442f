import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codeVersionOf } from "../../../src/saved/code-version.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "code-version-"));
  for (const folder of ["src/text", "config"]) mkdirSync(join(root, folder), { recursive: true });
  for (const file of ["src/cli.ts", "src/text/stem.ts", "config/aliases.json", "package.json"])
    writeFileSync(join(root, file), file);
});

afterEach(() => rmSync(root, { recursive: true }));

describe("codeVersionOf", () => {
  it("is the same for the same code", () => {
    expect(codeVersionOf(root)).toBe(codeVersionOf(root));
  });

  it.each(["src/text/stem.ts", "src/text/new.ts", "config/aliases.json", "package.json"])(
    "is another one once %s is changed",
    (file) => {
      const before = codeVersionOf(root);

      writeFileSync(join(root, file), "changed");

      expect(codeVersionOf(root)).not.toBe(before);
    },
  );
});

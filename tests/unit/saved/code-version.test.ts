import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
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

  it("is another one once the file that a link leads to is changed", () => {
    writeFileSync(join(root, "elsewhere.json"), "{}");
    symlinkSync(join(root, "elsewhere.json"), join(root, "config/linked.json"));
    const before = codeVersionOf(root);

    writeFileSync(join(root, "elsewhere.json"), "[]");

    expect(codeVersionOf(root)).not.toBe(before);
  });

  it.each([".DS_Store", ".stem.ts.swp", "stem.ts~", ".hidden.ts"])(
    "takes no notice of %s, which is no code",
    (name) => {
      const before = codeVersionOf(root);

      writeFileSync(join(root, "src/text", name), "");

      expect(codeVersionOf(root)).toBe(before);
    },
  );

  it.each<[string, () => void]>([
    ["a file cannot be read", () => symlinkSync("nowhere", join(root, "config/broken.json"))],
    ["a file is not there", () => rmSync(join(root, "package.json"))],
    ["a folder is not there", () => rmSync(join(root, "config"), { recursive: true })],
  ])("is none where %s", (_title, change) => {
    change();

    expect(codeVersionOf(root)).toBeUndefined();
  });
});

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dataSetsIn } from "../../../scripts/bench/data-sets.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "quotedesk-data-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("dataSetsIn", () => {
  it("gives the collections that are there, squad first, and passes over other folders", () => {
    for (const name of ["xquad-ru", "squad", "notes"]) mkdirSync(join(folder, name));

    expect(dataSetsIn(folder).map(({ name, language }) => [name, language])).toEqual([
      ["squad", "english"],
      ["xquad-ru", "russian"],
    ]);
  });

  it("refuses a folder without squad, and says where to get it", () => {
    mkdirSync(join(folder, "cranfield"));

    expect(() => dataSetsIn(folder)).toThrow(
      expect.objectContaining({ code: "usage-invalid", message: expect.stringMatching(/squad".*\n[\s\S]*https:/) }),
    );
  });
});

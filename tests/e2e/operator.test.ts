import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { kz } from "./kz.ts";

const folder = mkdtempSync(join(tmpdir(), "quotedesk-operator-"));
const env = { QUOTEDESK_STORE: join(folder, "desk.sqlite") };
const backup = join(folder, "friday.sqlite");

afterAll(() => rmSync(folder, { recursive: true }));

describe("kz for whoever operates the desk", () => {
  it("says that there is nothing to back up, and why", () => {
    const { status, stderr } = kz(["backup", backup], { env });

    expect(stderr).toBe(`Cannot read "${env.QUOTEDESK_STORE}": there is no such file\n`);
    expect(status).toBe(69);
  });

  it("forgets a user, backs the store up and restores it, and replaces files only when told to", () => {
    const forgotten = kz(["forget", "U024BE7LH"], { env });
    const written = kz(["backup", backup], { env });
    const refused = kz(["backup", backup], { env });
    const restored = kz(["restore", backup, "--overwrite"], { env });

    expect(forgotten.stdout).toContain("Forgot U024BE7LH: 0 questions");
    expect(written.stdout).toContain(`Wrote “${backup}”`);
    expect(refused.stderr).toContain("--overwrite");
    expect(restored.stdout).toContain(`Restored “${backup}”`);
    expect([forgotten, written, refused, restored].map(({ status }) => status)).toEqual([0, 0, 73, 0]);
  });

  it("names PostgreSQL's own commands where the store is there", () => {
    const { status, stderr } = kz(["backup", backup], {
      env: { DATABASE_URL: "postgres://desk:secret@db.example/kz" },
    });

    expect(stderr).toContain("docs/operations.md");
    expect(stderr).not.toContain("secret");
    expect(status).toBe(66);
  });
});

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeRefusalOf } from "../../src/require-node.js";

const KZ = resolve(import.meta.dirname, "../../src/kz.js");

describe("nodeRefusalOf", () => {
  it.each(["24.12.0", "24.21.0", "25.0.0", "26.10.1", "100.0.0"])("lets Node %s run the desk", (version) => {
    expect(nodeRefusalOf(version, "npm start")).toBeUndefined();
  });

  it.each(["24.11.9", "24.2.0", "23.99.0", "20.20.2", "9.0.0", "0.12.18", "24.11.0-nightly"])(
    "refuses Node %s",
    (version) => {
      expect(nodeRefusalOf(version, "npm start")).toContain(`Node ${version}`);
    },
  );

  it("says in one line what to type instead", () => {
    expect(nodeRefusalOf("20.20.2", "npm run kz -- …")).toMatch(/^Cannot start the desk .*`npm run kz -- …`.*[^\n]$/);
  });
});

describe("src/kz.js", () => {
  it("ends with 78 and one line on every Node of this machine that is too old, and starts on the one that is pinned", () => {
    const outcomes = nodesOfThisMachine().map(({ path, version }) => ({ version, ...startOn(path) }));

    expect(outcomes).toEqual(
      outcomes.map(({ version }) => {
        const refusal = nodeRefusalOf(version, "npm run kz -- …");
        return refusal === undefined
          ? { version, status: 0, refusal: "" }
          : { version, status: 78, refusal: `${refusal}\n` };
      }),
    );
  });
});

/** Every Node on the PATH, and the one that runs this test. */
function nodesOfThisMachine(): { readonly path: string; readonly version: string }[] {
  const onPath = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "node"));
  const paths = new Set([process.execPath, ...onPath.filter((path) => existsSync(path))]);
  return [...paths].map((path) => ({
    path,
    version: execFileSync(path, ["--version"], { encoding: "utf8" }).trim().slice(1),
  }));
}

function startOn(node: string): { readonly status: number | null; readonly refusal: string } {
  const { status, stderr } = spawnSync(node, [KZ, "help"], { encoding: "utf8" });
  return { status, refusal: stderr };
}

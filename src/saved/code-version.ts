import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a saved index depends on besides its articles: the code, the word lists and the versions of packages. */
const MADE_OF = ["src", "config", "package.json"];

/**
 * A mark of the code as it lies, another one after any change: so nobody has to remember to count a version up. Node is part of it, as it brings
 * Unicode's tables with it.
 *
 * @param root - The folder that holds `src`, `config` and `package.json`.
 * @throws {Error} of `node:fs` if they cannot be read.
 */
export function codeVersionOf(root: string): string {
  const version = createHash("sha256").update(process.version);
  for (const path of MADE_OF.flatMap((name) => filesUnder(root, name))) {
    version.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  }
  return version.digest("hex");
}

function filesUnder(root: string, name: string): string[] {
  if (name.endsWith(".json")) return [name];
  return readdirSync(join(root, name), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => join(parentPath, file).slice(root.length + 1))
    .sort();
}

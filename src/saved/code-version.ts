import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a saved index depends on besides its articles: the code, the word lists and the versions of packages. */
const MADE_OF = ["src", "config", "package.json"];

/** Code and lists; not what editors and systems put beside them: ".DS_Store", ".stem.ts.swp", the lock ".#stem.ts". */
const CODE_OR_LIST = /^[^.].*\.(?:ts|js|json)$/;

/**
 * A mark of the code as it lies, another one after any change: so nobody has to remember to count a version up. Node is part of it, as it brings
 * Unicode's tables with it. `undefined` where a file of it cannot be read: the code cannot be told then.
 *
 * @param root - The folder that holds `src`, `config` and `package.json`.
 */
export function codeVersionOf(root: string): string | undefined {
  try {
    const version = createHash("sha256").update(process.version);
    for (const path of MADE_OF.flatMap((name) => filesUnder(root, name))) {
      version.update(`\n${path}\n`).update(readFileSync(join(root, path)));
    }
    return version.digest("hex");
  } catch {
    return undefined;
  }
}

function filesUnder(root: string, name: string): string[] {
  if (name.endsWith(".json")) return [name];
  return readdirSync(join(root, name), { withFileTypes: true, recursive: true })
    .filter((entry) => CODE_OR_LIST.test(entry.name))
    .map(({ parentPath, name: file }) => join(parentPath, file))
    .filter((path) => statSync(path).isFile())
    .map((path) => path.slice(root.length + 1))
    .sort();
}

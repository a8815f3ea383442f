// This file is read by whatever Node somebody has, so it keeps to the syntax of Node 12 and imports nothing newer.
import { requireNode } from "./require-node.js";

requireNode("npm run --silent eval -- --data DIR");

const { enableCompileCache } = process.getBuiltinModule("node:module");
const { fileURLToPath } = process.getBuiltinModule("node:url");

// A later start finds the modules compiled here; where the folder cannot be written, it compiles them again.
enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/quotedesk", import.meta.url)));

// What fails while loading ends the process with its stack and exit code 1, as an unhandled rejection does.
void import("./eval.ts");

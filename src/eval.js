// This file is read by whatever Node somebody has, so it keeps to the syntax of Node 12 and imports nothing newer.
import { requireNode } from "./require-node.js";
import { start } from "./start.js";

requireNode("npm run --silent eval -- --data DIR", "evaluate");
void start(new URL("./eval.ts", import.meta.url).href, "evaluate");

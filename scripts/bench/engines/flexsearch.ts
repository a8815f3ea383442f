import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Charset, Encoder, Index } from "flexsearch";
import english from "flexsearch/lang/en";
import type { Engine, EngineInput } from "../engine.ts";

/** FlexSearch's own search and order: its English pack takes stop words out and stems, and `suggest` lets any term match. */
export function createFlexSearch({ passages }: EngineInput): Engine {
  const index = new Index({ tokenize: "strict", encoder: new Encoder({ ...Charset.Normalize, ...english }) });
  return {
    build() {
      for (const [place, { title, text }] of passages.entries()) index.add(place, `${title} ${text}`);
    },
    search: (query, k) => index.search(query, { limit: k, suggest: true }).map(Number),
    save: (folder) => index.export((key, data) => writeFileSync(join(folder, key), data)),
    load(folder) {
      for (const key of readdirSync(folder)) index.import(key, readFileSync(join(folder, key), "utf8"));
    },
  };
}

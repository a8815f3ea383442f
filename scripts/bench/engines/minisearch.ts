import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch, { type Options } from "minisearch";
import { stemOf } from "../../../src/text/stem.ts";
import { isStopWord } from "../../../src/text/stop-words.ts";
import type { Engine, EngineInput } from "../engine.ts";

const FILE = "index.json";

interface Row {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

const OPTIONS: Options<Row> = {
  fields: ["title", "text"],
  processTerm(term) {
    const form = term.toLowerCase();
    return isStopWord(form) ? null : stemOf(form);
  },
};

/** MiniSearch as its documentation shows it for whole words: any term may match, and `processTerm` takes stop words out and stems the others. */
export function createMiniSearch({ passages }: EngineInput): Engine {
  const rows = passages.map(({ title, text }, id) => ({ id, title, text }));
  let index = new MiniSearch(OPTIONS);
  return {
    build: () => index.addAll(rows),
    search: (query, k) =>
      index
        .search(query)
        .slice(0, k)
        .map(({ id }) => Number(id)),
    save: (folder) => writeFileSync(join(folder, FILE), JSON.stringify(index)),
    load(folder) {
      index = MiniSearch.loadJSON(readFileSync(join(folder, FILE), "utf8"), OPTIONS);
    },
  };
}

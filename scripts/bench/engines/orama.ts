import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { create, insertMultiple, load, save, search } from "@orama/orama";
import { stopwords as english } from "@orama/stopwords/english";
import { stopwords as russian } from "@orama/stopwords/russian";
import { stopwords as turkish } from "@orama/stopwords/turkish";
import type { Engine, EngineInput, Language } from "../engine.ts";

const FILE = "index.json";
const STOP_WORDS: Readonly<Record<Language, string[]>> = { english, russian, turkish };

/** Orama with its own stop words and, in English, its own stemmer; any term may match, as is its default. It can sort by field, which is left out. */
export function createOrama({ passages, language }: EngineInput): Engine {
  const rows = passages.map(({ title, text }, place) => ({ id: String(place), title, text }));
  const database = create({
    schema: { title: "string", text: "string" },
    sort: { enabled: false },
    components: { tokenizer: { language, stemming: language === "english", stopWords: STOP_WORDS[language] } },
  });
  return {
    build() {
      settled(insertMultiple(database, rows));
    },
    search: (term, k) => settled(search(database, { term, limit: k })).hits.map(({ id }) => Number(id)),
    save: (folder) => writeFileSync(join(folder, FILE), JSON.stringify(save(database))),
    load: (folder) => load(database, JSON.parse(readFileSync(join(folder, FILE), "utf8"))),
  };
}

/** Orama answers at once unless a hook makes it wait, and there is none here. */
function settled<T>(answer: T | Promise<T>): T {
  if (answer instanceof Promise) throw new Error("Orama answers later, though it was given no hook");
  return answer;
}

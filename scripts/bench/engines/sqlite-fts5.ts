import { join } from "node:path";
import Database from "better-sqlite3";
import { isStopWord } from "../../../src/text/stop-words.ts";
import type { Engine, EngineInput } from "../engine.ts";

const FILE = "index.sqlite";

/** Of a file, so much is mapped into memory at most rather than read page by page. */
const MAPPED_BYTES = 4 * 1024 ** 3;

/**
 * SQLite's FTS5 with its Porter stemmer and bm25(), in memory like the others; a saved index is read from its file. FTS5 has no list
 * of stop words, so they are left out of the query. The table is contentless, as it needs no second copy of the texts.
 */
export function createSqliteFts5({ passages }: EngineInput): Engine {
  let database = new Database(":memory:");
  let select: ReturnType<typeof selectIn> | undefined;
  return {
    build() {
      database.exec("CREATE VIRTUAL TABLE passage USING fts5(title, text, content='', tokenize='porter unicode61')");
      const insert = database.prepare("INSERT INTO passage(rowid, title, text) VALUES (?, ?, ?)");
      database.transaction(() => {
        for (const [place, { title, text }] of passages.entries()) insert.run(place, title, text);
      })();
      // What FTS5's documentation advises once all is inserted: one b-tree in place of several.
      database.exec("INSERT INTO passage(passage) VALUES ('optimize')");
    },
    search(query, k) {
      const match = matchOf(query);
      select ??= selectIn(database);
      return match === "" ? [] : select.all(match, k);
    },
    save: (folder) => database.prepare("VACUUM INTO ?").run(join(folder, FILE)),
    load(folder) {
      database = new Database(join(folder, FILE), { readonly: true });
      database.pragma(`mmap_size = ${MAPPED_BYTES}`);
    },
    foreignBytes: () => numberOf(database, "page_count") * numberOf(database, "page_size"),
  };
}

function selectIn(database: Database.Database): Database.Statement<[string, number], number> {
  return database
    .prepare<[string, number], number>("SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY bm25(passage) LIMIT ?")
    .pluck();
}

/** An expression that any word of the query satisfies; empty where it has stop words only. */
function matchOf(query: string): string {
  const words = new Set(query.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
  return [...words]
    .filter((word) => !isStopWord(word))
    .map((word) => `"${word}"`)
    .join(" OR ");
}

function numberOf(database: Database.Database, pragma: string): number {
  return Number(database.pragma(pragma, { simple: true }));
}

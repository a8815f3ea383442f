import packageJson from "../../package.json" with { type: "json" };
import type { Engine, EngineInput } from "./engine.ts";

/** Engines by the names that `--engines` takes. */
export const ENGINE_NAMES = ["quotedesk", "minisearch", "orama", "flexsearch", "sqlite-fts5"] as const;

/** One of the engines. */
export type EngineName = (typeof ENGINE_NAMES)[number];

/** The engine that the others are compared with. */
export const OWN_ENGINE: EngineName = "quotedesk";

/** How the report speaks of an engine. */
export interface EngineDescription {
  readonly title: string;
  /** The package and its version; absent for this product. */
  readonly made?: string;
  /** How it is set up, as the end of a sentence. */
  readonly setup: string;
}

/** Exact versions, whichever list a package stands in. */
const VERSIONS: Readonly<Record<string, string>> = { ...packageJson.dependencies, ...packageJson.devDependencies };

/** What the report says of each engine. */
export const ENGINES: Readonly<Record<EngineName, EngineDescription>> = {
  quotedesk: {
    title: "Quotedesk",
    setup:
      "the collection and the whole query of the desk (`createCollection`, `retrieve`): terms read, BM25 impacts summed, the best fifty ranked again",
  },
  minisearch: {
    title: "MiniSearch",
    made: packageNamed("minisearch"),
    setup:
      "title and text as fields, any term may match, no prefixes and no fuzziness (both were worse); it brings neither stop words nor stemmer, so `processTerm` has those of this product",
  },
  orama: {
    title: "Orama",
    made: packageNamed("@orama/orama"),
    setup:
      "title and text as fields, any term may match (its default threshold), stop words of `@orama/stopwords` for each language, its own stemmer in English, sorting by fields left out",
  },
  flexsearch: {
    title: "FlexSearch",
    made: packageNamed("flexsearch"),
    setup:
      "its own search and order: `Charset.Normalize` with its English pack (stop words and stemmer), whole words, `suggest` so that any term may match",
  },
  "sqlite-fts5": {
    title: "SQLite FTS5",
    made: packageNamed("better-sqlite3"),
    setup:
      "in memory; `porter unicode61`, title and text as columns, contentless, optimised after the build; words of the question joined with OR without this product's stop words, ordered by `bm25()`",
  },
};

/** Makes engines of that name. Only its own packages are loaded, so that a process holds one engine alone. */
export async function loadEngine(name: EngineName): Promise<(input: EngineInput) => Engine> {
  switch (name) {
    case "quotedesk":
      return (await import("./engines/quotedesk.ts")).createQuotedesk;
    case "minisearch":
      return (await import("./engines/minisearch.ts")).createMiniSearch;
    case "orama":
      return (await import("./engines/orama.ts")).createOrama;
    case "flexsearch":
      return (await import("./engines/flexsearch.ts")).createFlexSearch;
    case "sqlite-fts5":
      return (await import("./engines/sqlite-fts5.ts")).createSqliteFts5;
  }
}

function packageNamed(name: string): string {
  return `${name} ${VERSIONS[name]}`;
}

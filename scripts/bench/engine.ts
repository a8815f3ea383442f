import type { BeirDocument } from "../../src/evaluate/read-beir.ts";

/** What passages are written in, by the names that Orama gives languages. */
export type Language = "english" | "russian" | "turkish";

/** What an engine is made of. It may lay the passages out its own way at once: that is counted neither as time nor as memory of its index. */
export interface EngineInput {
  /** None where an index that was saved is to be loaded. */
  readonly passages: readonly BeirDocument[];
  readonly language: Language;
}

/**
 * A search engine as the benchmark sees it. A passage goes by its place in the array of passages, counted from 0, so that no engine
 * is charged for keys that another keeps elsewhere.
 */
export interface Engine {
  /** Indexes the passages; called at most once. */
  build(): void;
  /** Places of the passages found, best first; at most `k`. */
  search(query: string, k: number): readonly number[];
  /** Writes the index into an empty folder. */
  save(folder: string): void;
  /** Answers from now on by what `save` wrote; called in place of `build`. */
  load(folder: string): void;
  /** Bytes of the index that lie outside of what Node counts as its own, by the engine's own count. */
  foreignBytes?(): number;
}

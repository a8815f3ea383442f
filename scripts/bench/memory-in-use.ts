import process from "node:process";

/** What a process takes once the garbage is collected. */
interface MemoryInUse {
  /** Of the heap and outside of it, as far as Node counts it. */
  readonly bytes: number;
  /** Of the whole process. */
  readonly rssBytes: number;
}

/** Memory in use; Node must run with `--expose-gc`. */
export function memoryInUse(): MemoryInUse {
  if (!globalThis.gc) throw new Error("Cannot take the memory: Node runs without --expose-gc");
  // What the first collection lets finalizers free goes with the second.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { bytes: heapUsed + external, rssBytes: rss };
}

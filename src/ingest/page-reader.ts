import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { nestingDepthOf } from "./nesting-depth.ts";
import type { PageReading } from "./parse-page.ts";

/** Reads articles out of web pages, within limits of time and memory. */
export interface PageReader {
  /** The page's article, or why there is none; never rejects for what a page holds. */
  read(html: string): Promise<PageReading>;
  /** Ends the workers; pages still being read are refused. */
  close(): Promise<void>;
}

/** How a reader works. */
export interface PageReaderOptions {
  /** Pages read at the same time. */
  readonly workers: number;
  /** 10 s unless given: the usual page takes a twentieth of a second. */
  readonly timeoutMs?: number;
}

/** Pages nested deeper than this are refused; newspapers' pages have 15 to 40 levels. */
const MAX_DEPTH = 200;

const USUAL_TIMEOUT_MS = 10_000;

/** Memory of a worker; one that wants more ends, and nothing else does. */
const MAX_MEGABYTES = 512;

interface Lane {
  worker: Worker | undefined;
  last: Promise<unknown>;
  waiting: number;
}

/** A reader of pages; workers start with the first pages. */
export function createPageReader({ workers, timeoutMs = USUAL_TIMEOUT_MS }: PageReaderOptions): PageReader {
  const lanes = Array.from(
    { length: workers },
    (): Lane => ({ worker: undefined, last: Promise.resolve(), waiting: 0 }),
  );
  return {
    read(html) {
      const depth = nestingDepthOf(html);
      if (depth > MAX_DEPTH) {
        return Promise.resolve(refused(`its elements are nested ${depth} deep, and ${MAX_DEPTH} are the limit`));
      }
      const lane = lanes.reduce((a, b) => (b.waiting < a.waiting ? b : a));
      lane.waiting += 1;
      const reading = lane.last
        .then(() => readIn(lane, html, timeoutMs))
        .finally(() => {
          lane.waiting -= 1;
        });
      lane.last = reading;
      return reading;
    },
    async close() {
      await Promise.all(lanes.map(({ worker }) => worker?.terminate()));
    },
  };
}

function readIn(lane: Lane, html: string, timeoutMs: number): Promise<PageReading> {
  lane.worker ??= new Worker(join(import.meta.dirname, "page-worker.ts"), {
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
  });
  const { worker } = lane;
  return new Promise((resolve) => {
    const end = (reading: PageReading) => {
      clearTimeout(timer);
      worker.off("message", end).off("error", onError).off("exit", onExit);
      resolve(reading);
    };
    const endWorker = (why: string) => {
      lane.worker = undefined;
      // One that is beyond its memory may tell so more than once.
      worker.on("error", () => {});
      end(refused(why));
      void worker.terminate();
    };
    const onError = (error: unknown) => endWorker(`it cannot be read: ${messageOf(error)}`);
    const onExit = () => endWorker("its reading was ended");
    const timer = setTimeout(() => endWorker(`it takes longer to read than ${timeoutMs / 1000} s`), timeoutMs);
    worker.on("message", end).on("error", onError).on("exit", onExit);
    worker.postMessage(html);
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function refused(why: string): PageReading {
  return { kind: "refused", why };
}

import type { Writable } from "node:stream";

/** Shows on a terminal how far something has got, on one line that is written over. */
export interface ProgressBar {
  show(done: number, total: number): void;
  /** Takes the line away. */
  clear(): void;
}

/** Cells of the bar itself. */
const CELLS = 24;

/** A new line is drawn no more often than this, which is as fast as one can see. */
const REDRAW_MS = 100;

const CLEAR_LINE = "\r\u001B[K";

/** A bar on a stream; on one that is no terminal it draws nothing. */
export function createProgressBar(stream: Writable & { readonly isTTY?: boolean }, now: () => number): ProgressBar {
  let drawnAt = Number.NEGATIVE_INFINITY;
  const isShown = stream.isTTY === true;
  return {
    show(done, total) {
      if (!isShown || (now() - drawnAt < REDRAW_MS && done < total)) return;
      drawnAt = now();
      const filled = Math.round((CELLS * done) / Math.max(total, 1));
      stream.write(`${CLEAR_LINE}${"█".repeat(filled)}${"░".repeat(CELLS - filled)} ${done} of ${total}`);
    },
    clear() {
      if (isShown) stream.write(CLEAR_LINE);
    },
  };
}

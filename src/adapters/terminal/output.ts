import type { Writable } from "node:stream";

/** Where lines are written to. */
export interface Output {
  /** Whether nobody reads any more, as when `| head -1` has its line. */
  readonly isClosed: boolean;
  /**
   * Writes the text and a line end; settles once there is room for more, and at once where nobody reads. Rejects if the
   * text could not be written for another reason, such as a full disk.
   */
  writeLine(text: string): Promise<void>;
  /** Begins no further line; settles once those begun are written, or cannot be. */
  end(): Promise<void>;
}

/** What a stream says when whoever read it has gone away. */
const CLOSED_CODES: ReadonlySet<string | undefined> = new Set([
  "EPIPE",
  "ERR_STREAM_DESTROYED",
  "ERR_STREAM_WRITE_AFTER_END",
]);

/**
 * An output over a stream; a reader that has gone away is no failure.
 *
 * @param shown - What is written for a text.
 */
export function createOutput(stream: Writable, shown: (text: string) => string = (text) => text): Output {
  let isClosed = false;
  let lastWrite: Promise<void> = Promise.resolve();
  // Each write is told of its failure; without a listener the stream would end the process as well.
  stream.on("error", () => {});
  return {
    get isClosed() {
      return isClosed;
    },
    writeLine(text) {
      if (isClosed) return Promise.resolve();
      lastWrite = new Promise((resolve, reject) => {
        stream.write(`${shown(text)}\n`, (error?: NodeJS.ErrnoException | null) => {
          isClosed ||= CLOSED_CODES.has(error?.code);
          if (!error || isClosed) resolve();
          else reject(error);
        });
      });
      return lastWrite;
    },
    end() {
      isClosed = true;
      return lastWrite.catch(() => {});
    },
  };
}

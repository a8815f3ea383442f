import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** A file whose lines can be looked up without reading it whole. */
export interface SortedFile {
  /** The line whose first word is `key`, found by binary search; the lines must be sorted by code unit. */
  lineOf(key: string): string | undefined;
  /** The line that begins at a byte offset. */
  lineAt(offset: number): string;
  close(): void;
}

/** Bytes read at once: longer than most lines, so that one read is nearly always enough. */
const CHUNK_BYTES = 4096;

/** Opens a file of lines that end in LF; the caller closes it. */
export function openSortedFile(path: string): SortedFile {
  const descriptor = openSync(path, "r");
  const size = fstatSync(descriptor).size;
  const chunk = Buffer.alloc(CHUNK_BYTES);

  function lineAt(offset: number): string {
    let line = "";
    for (let at = offset; at < size; at += CHUNK_BYTES) {
      const length = readSync(descriptor, chunk, 0, CHUNK_BYTES, at);
      const end = chunk.subarray(0, length).indexOf(10);
      line += chunk.toString("latin1", 0, end < 0 ? length : end);
      if (end >= 0) break;
    }
    return line;
  }

  /** Where the first line that begins after `offset` begins. */
  function nextLineStart(offset: number): number {
    for (let at = offset; at < size; at += CHUNK_BYTES) {
      const length = readSync(descriptor, chunk, 0, CHUNK_BYTES, at);
      const end = chunk.subarray(0, length).indexOf(10);
      if (end >= 0) return at + end + 1;
    }
    return size;
  }

  function lineOf(key: string): string | undefined {
    let low = 0;
    let high = size;
    // The line sought begins in [low, high); low is always the beginning of a line.
    while (low < high) {
      const middle = low + Math.floor((high - low) / 2);
      const start = middle === low ? low : nextLineStart(middle - 1);
      const from = start < high ? start : low;
      const line = lineAt(from);
      const word = line.slice(0, line.indexOf(" "));
      if (word === key) return line;
      if (word < key) low = from + Buffer.byteLength(line, "latin1") + 1;
      else high = from === low ? low : Math.min(middle, from);
    }
    return undefined;
  }

  return { lineOf, lineAt, close: () => closeSync(descriptor) };
}

import { randomUUID } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** Bytes are collected up to this many before they are handed to the system. */
const BUFFER_BYTES = 2 ** 20;

/** What a file is called while it is being written, whatever its path: "harbour.index.", a UUID, ".tmp". */
const TEMPORARY = /\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/;

/** Nobody writes for an hour without writing. */
const ABANDONED_AFTER_MS = 3_600_000;

/**
 * Writes a file that appears under its path whole, or not at all: whoever opens it sees the old one or the new one, after a
 * crash of the machine too, and of two processes that write at once the later wins.
 *
 * @param fill - Is handed the function that appends to the file.
 * @throws {Error} of `node:fs` if the folder cannot be written, or whatever `fill` throws; the file is then as it was.
 */
export function writeAtomically(path: string, fill: (write: (bytes: Uint8Array) => void) => void): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  const file = openSync(temporary, "wx");
  try {
    try {
      fillFile(file, fill);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(folder);
  removeAbandoned(path);
}

/** Takes away what processes left behind in the folder that were ended while they wrote, this path or another. */
function removeAbandoned(path: string): void {
  const folder = dirname(path);
  const now = statSync(path).mtimeMs;
  for (const name of readdirSync(folder)) {
    if (!TEMPORARY.test(name)) continue;
    const age = now - (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? now);
    if (age > ABANDONED_AFTER_MS) rmSync(join(folder, name), { force: true });
  }
}

function fillFile(file: number, fill: (write: (bytes: Uint8Array) => void) => void): void {
  const buffer = new Uint8Array(BUFFER_BYTES);
  let used = 0;
  const flush = () => {
    writeAll(file, buffer.subarray(0, used));
    used = 0;
  };
  fill((bytes) => {
    if (used + bytes.length > buffer.length) flush();
    if (bytes.length > buffer.length) {
      writeAll(file, bytes);
      return;
    }
    buffer.set(bytes, used);
    used += bytes.length;
  });
  flush();
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done);
}

/** Makes the new name outlast a crash of the machine (fsync(2): a folder's entries are not written with the file). */
function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

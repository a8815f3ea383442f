import { readSync } from "node:fs";

/**
 * Fills the bytes from the place in the file on.
 *
 * @throws {RangeError} if the file ends before; {Error} of `node:fs` if it cannot be read.
 */
export function readInto(file: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length; ) {
    const count = readSync(file, bytes, done, bytes.length - done, at + done);
    if (count === 0) throw new RangeError(`Cannot read ${bytes.length} bytes at ${at}: the file ends before`);
    done += count;
  }
}

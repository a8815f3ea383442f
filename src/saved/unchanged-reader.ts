import { fstatSync } from "node:fs";
import { DeskError } from "../domain/desk-error.ts";
import { readInto } from "./read-into.ts";

/** An open file whose bytes were checked. */
export interface CheckedFile {
  readonly path: string;
  /** Its descriptor. */
  readonly file: number;
  /** Its stamp from before it was checked. */
  readonly stamp: string;
  /** Whether its bytes are those that were checked; may read all of them. */
  readonly isAsChecked: () => boolean;
}

/**
 * A function that reads so many bytes of the file from a place on, and gives none but such as were checked: it throws a {@link DeskError}
 * `index-changed` if the file was altered since.
 */
export function createUnchangedReader({ path, file, stamp, isAsChecked }: CheckedFile) {
  let checked = stamp;

  /** A stamp changes too when another file takes this one's place or a backup touches it, so the bytes are asked what it means. */
  function seeThatUnchanged(): void {
    for (let now = fileStampOf(file); now !== checked; now = fileStampOf(file)) {
      if (!isAsChecked())
        throw new DeskError("index-changed", `Cannot read "${path}": the saved index was changed while the desk ran`);
      checked = now;
    }
  }

  return (at: number, length: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    do {
      seeThatUnchanged();
      readInto(file, bytes, at);
    } while (fileStampOf(file) !== checked);
    return bytes;
  };
}

/** Another one after any change to an open file or its particulars, but for one within a tick of the file system's clock: inode, size and times in nanoseconds. */
export function fileStampOf(file: number): string {
  const { ino, size, mtimeNs, ctimeNs } = fstatSync(file, { bigint: true });
  return [ino, size, mtimeNs, ctimeNs].join(" ");
}

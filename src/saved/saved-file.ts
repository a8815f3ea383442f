import { createHash, type Hash, hash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync } from "node:fs";
import type { Article } from "../domain/article.ts";
import type { SavedArray, SavedArrays } from "../index/saved-arrays.ts";
import type { SavedCollection } from "../retrieve/collection.ts";
import { articleOfRecord, articleRecordOf } from "./article-record.ts";
import { readInto } from "./read-into.ts";
import { createUnchangedReader, fileStampOf } from "./unchanged-reader.ts";
import { writeAtomically } from "./write-atomically.ts";

/** What is saved. */
export interface Savable {
  readonly arrays: SavedArrays;
  /** Articles by number, smallest first. */
  readonly articles: Iterable<readonly [number, Article]>;
}

/**
 * A saved collection is one file: the articles' records, then the arrays, then a directory that says where they are, then a trailer of
 * fixed length that begins with these bytes. A file of a machine that orders bytes otherwise does not have them.
 */
const MAGIC = new Uint8Array(Uint32Array.of(0x51_44_49_58, 1).buffer);

/** The trailer: `MAGIC`, the directory's length in eight bytes, and its SHA-256. */
const TRAILER_BYTES = MAGIC.length + 8 + 32;

/** Bytes are checked this many at a time. */
const CHUNK_BYTES = 4 * 2 ** 20;

interface Directory {
  /** What the collection was made of. */
  readonly origin: string;
  readonly recordBytes: number;
  /** In the order of the file. */
  readonly arrays: readonly { readonly name: string; readonly length: number; readonly bytesEach: number }[];
  /** Of all that stands before the directory. */
  readonly sha256: string;
}

/** Names of the arrays that say how long the records are, by article number; an article that is not held has none. */
const PARTICULARS_BYTES = "records.particularsBytes";
const TEXT_BYTES = "records.textBytes";

/**
 * Writes a collection to a file: the whole of it appears under the path at once, or not at all.
 *
 * @param origin - What the collection was made of, in any words: whoever reads the file must say the same.
 * @throws {Error} of `node:fs` if the folder cannot be written.
 */
export function writeSavedFile(path: string, origin: string, { arrays, articles }: Savable): void {
  writeAtomically(path, (write) => {
    const checksum = createHash("sha256");
    const writeChecked = (bytes: Uint8Array) => {
      checksum.update(bytes);
      write(bytes);
    };
    const { recordBytes, lengths } = writeRecords(articles, writeChecked);
    const all = [...arrays, ...lengths];
    for (const [, array] of all) writeChecked(bytesOf(array));
    const directory: Directory = {
      origin,
      recordBytes,
      arrays: all.map(([name, { length, BYTES_PER_ELEMENT }]) => ({ name, length, bytesEach: BYTES_PER_ELEMENT })),
      sha256: checksum.digest("hex"),
    };
    const bytes = Buffer.from(JSON.stringify(directory));
    write(bytes);
    write(trailerOf(bytes));
  });
}

/**
 * The collection that was written to the file, checked whole; `undefined` where there is no file, or one of another origin, or a file that was
 * cut short, altered, or is something else. The file stays open for as long as the process runs, as articles are read from it when they are
 * first asked for: another may take its place under the path meanwhile. Where the open file itself is altered, reading an article throws
 * `index-changed`.
 */
export function openSavedFile(path: string, origin: string): SavedCollection | undefined {
  let file: number;
  try {
    // A pipe of this name would be waited for until somebody writes to it.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return undefined;
  }
  try {
    const saved = fstatSync(file).isFile() ? readSaved(path, file, origin) : undefined;
    if (!saved) closeSync(file);
    return saved;
  } catch {
    // What cannot be read is no better than what is not there.
    closeSync(file);
    return undefined;
  }
}

function readSaved(path: string, file: number, origin: string): SavedCollection | undefined {
  const stamp = fileStampOf(file);
  const { size } = fstatSync(file);
  const directory = readDirectory(file);
  if (directory?.origin !== origin) return undefined;
  const checksum = createHash("sha256");
  checkBytes(file, directory.recordBytes, checksum);
  let at = directory.recordBytes;
  const arrays = new Map<string, SavedArray>();
  for (const { name, length, bytesEach } of directory.arrays) {
    const array = bytesEach === 2 ? new Uint16Array(length) : new Uint32Array(length);
    const bytes = bytesOf(array);
    readInto(file, bytes, at);
    checksum.update(bytes);
    at += bytes.length;
    arrays.set(name, array);
  }
  if (checksum.digest("hex") !== directory.sha256) return undefined;
  const isAsChecked = () => fstatSync(file).size === size && holds(file, at, directory.sha256);
  return { arrays, read: recordReader(arrays, createUnchangedReader({ path, file, stamp, isAsChecked })) };
}

/** Whether so many bytes from the file's beginning have the SHA-256. */
function holds(file: number, length: number, sha256: string): boolean {
  const checksum = createHash("sha256");
  try {
    checkBytes(file, length, checksum);
  } catch {
    return false;
  }
  return checksum.digest("hex") === sha256;
}

function readDirectory(file: number): Directory | undefined {
  const { size } = fstatSync(file);
  if (size < TRAILER_BYTES) return undefined;
  const trailer = Buffer.alloc(TRAILER_BYTES);
  readInto(file, trailer, size - TRAILER_BYTES);
  const length = Number(trailer.readBigUInt64LE(MAGIC.length));
  if (length > size - TRAILER_BYTES) return undefined;
  const bytes = Buffer.alloc(length);
  readInto(file, bytes, size - TRAILER_BYTES - length);
  return trailer.equals(trailerOf(bytes)) ? JSON.parse(bytes.toString("utf8")) : undefined;
}

function trailerOf(directory: Uint8Array): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(directory.length));
  return Buffer.concat([MAGIC, length, hash("sha256", directory, "buffer")]);
}

function writeRecords(articles: Savable["articles"], write: (bytes: Uint8Array) => void) {
  const particularsBytes: number[] = [];
  const textBytes: number[] = [];
  let recordBytes = 0;
  for (const [number, article] of articles) {
    const { particulars, text } = articleRecordOf(article);
    while (textBytes.length < number) {
      particularsBytes.push(0);
      textBytes.push(0);
    }
    particularsBytes.push(particulars.length);
    textBytes.push(text.length);
    recordBytes += particulars.length + text.length;
    write(particulars);
    write(text);
  }
  const lengths: [string, SavedArray][] = [
    [PARTICULARS_BYTES, Uint32Array.from(particularsBytes)],
    [TEXT_BYTES, Uint32Array.from(textBytes)],
  ];
  return { recordBytes, lengths };
}

function checkBytes(file: number, length: number, checksum: Hash): void {
  const chunk = new Uint8Array(Math.min(CHUNK_BYTES, length));
  for (let at = 0; at < length; at += CHUNK_BYTES) {
    const bytes = chunk.subarray(0, Math.min(CHUNK_BYTES, length - at));
    readInto(file, bytes, at);
    checksum.update(bytes);
  }
}

function recordReader(
  arrays: SavedArrays,
  read: (at: number, length: number) => Uint8Array,
): (number: number) => Article {
  const particularsBytes = arrays.get(PARTICULARS_BYTES) ?? new Uint32Array(0);
  const textBytes = arrays.get(TEXT_BYTES) ?? new Uint32Array(0);
  const starts = new Float64Array(textBytes.length);
  for (let i = 1; i < starts.length; i++) {
    starts[i] = (starts[i - 1] ?? 0) + (particularsBytes[i - 1] ?? 0) + (textBytes[i - 1] ?? 0);
  }
  return (number) => {
    const start = starts[number] ?? 0;
    const length = particularsBytes[number] ?? 0;
    return articleOfRecord(read(start, length), () => read(start + length, textBytes[number] ?? 0));
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: SavedArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

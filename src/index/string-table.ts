import { createColumn } from "./columns.ts";
import { numbersOf, type SavedArray, type SavedArrays } from "./saved-arrays.ts";

/** Names a string of the table: counted from 1, in the order in which they were added. */
export type StringId = number;

/**
 * Strings, each held once, in a few arrays rather than as objects: about 2 bytes a character and 16 a string, and a table that was saved
 * is there again without anything being read out of it.
 */
export interface StringTable {
  /** Upper bound of the ids given so far. */
  readonly lastId: StringId;
  /** The string's id; 0 where it is not in the table. */
  idOf(text: string): StringId;
  /** The string's id; it is added where it is not in the table. */
  add(text: string): StringId;
  /** @throws {RangeError} if no string has the id. */
  at(id: StringId): string;
  /** What `createStringTable` makes the same table of; good until the next addition. */
  saved(): SavedArrays;
}

const FIRST_PLACES = 256;
const FIRST_UNITS = 4096;

/** Strings that are kept as such: some 600 KB. */
const RECENT = 2 ** 13;

/** Beyond this share of filled places look-ups grow long. */
const FULLEST = 0.7;

/**
 * A table of strings.
 *
 * @param saved - What it begins with; by default it is empty.
 */
export function createStringTable(saved?: SavedArrays): StringTable {
  /** UTF-16 code units of all strings, and room after them. */
  let units = saved ? unitsOf(saved) : new Uint16Array(FIRST_UNITS);
  let bytes = bytesOf(units);
  /** Open addressing by hash: ids, and 0 where nothing is; its length is a power of two. */
  let places = saved ? numbersOf(saved, "places") : new Uint32Array(FIRST_PLACES);
  /** Where each string ends in `units`, and its hash, by id. */
  const ends = createColumn(saved ? numbersOf(saved, "ends") : new Uint32Array(1));
  const hashes = createColumn(saved ? numbersOf(saved, "hashes") : new Uint32Array(1));

  /** Strings lately read out, which are mostly asked for again; each takes the place of another. */
  const recentIds = new Uint32Array(RECENT);
  const recentStrings: string[] = [];

  /** The place where the string stands, or where it would. */
  function placeOf(text: string, hash: number): number {
    const mask = places.length - 1;
    let place = hash & mask;
    for (;;) {
      const id = places[place] ?? 0;
      if (id === 0 || (hashes.at(id) === hash && isAt(id, text))) return place;
      place = (place + 1) & mask;
    }
  }

  function isAt(id: StringId, text: string): boolean {
    const start = ends.at(id - 1);
    if (ends.at(id) - start !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (units[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  function enlargePlaces(): void {
    places = new Uint32Array(2 * places.length);
    const mask = places.length - 1;
    for (let id = 1; id < ends.length; id++) {
      let place = hashes.at(id) & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = id;
    }
  }

  function append(text: string, hash: number): StringId {
    const start = ends.at(ends.length - 1);
    const end = start + text.length;
    if (end > units.length) {
      const enlarged = new Uint16Array(Math.max(2 * units.length, end));
      enlarged.set(units);
      units = enlarged;
      bytes = bytesOf(units);
    }
    for (let i = 0; i < text.length; i++) units[start + i] = text.charCodeAt(i);
    hashes.push(hash);
    return ends.push(end);
  }

  return {
    get lastId() {
      return ends.length - 1;
    },
    idOf: (text) => places[placeOf(text, hashOf(text))] ?? 0,
    add(text) {
      const hash = hashOf(text);
      const place = placeOf(text, hash);
      const known = places[place] ?? 0;
      if (known !== 0) return known;
      const id = append(text, hash);
      places[place] = id;
      if (id > FULLEST * places.length) enlargePlaces();
      return id;
    },
    at(id) {
      if (id < 1 || id >= ends.length) throw new RangeError(`Cannot find string ${id}: the last is ${ends.length - 1}`);
      const place = id % RECENT;
      if (recentIds[place] !== id) {
        recentIds[place] = id;
        recentStrings[place] = bytes.toString("utf16le", 2 * ends.at(id - 1), 2 * ends.at(id));
      }
      return recentStrings[place] ?? "";
    },
    saved: () =>
      new Map<string, SavedArray>([
        ["units", units.subarray(0, ends.at(ends.length - 1))],
        ["ends", ends.used()],
        ["hashes", hashes.used()],
        ["places", places],
      ]),
  };
}

function unitsOf(saved: SavedArrays): Uint16Array<ArrayBuffer> {
  const units = saved.get("units");
  return units instanceof Uint16Array ? units : new Uint16Array(0);
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array<ArrayBuffer>): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** FNV-1a over code units, with its bits mixed once more, as short strings leave the high ones alike. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

/** Whole numbers of four or of two bytes. */
export type SavedArray = Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

/** What is saved of a part of the index: arrays under names. Who is given them may write into them. */
export type SavedArrays = ReadonlyMap<string, SavedArray>;

/** The arrays of a part, under names that begin with the part's. */
export function filedUnder(part: string, arrays: SavedArrays): [string, SavedArray][] {
  return [...arrays].map(([name, array]) => [`${part}.${name}`, array]);
}

/** What `filedUnder` filed. */
export function partOf(saved: SavedArrays, part: string): SavedArrays {
  const start = `${part}.`;
  return new Map(
    [...saved].flatMap(([name, array]) => (name.startsWith(start) ? [[name.slice(start.length), array]] : [])),
  );
}

/**
 * The numbers saved under a name.
 *
 * @throws {RangeError} if there are none: a file that was checked has them, so that is a fault of the code.
 */
export function numbersOf(saved: SavedArrays, name: string): Uint32Array<ArrayBuffer> {
  const array = saved.get(name);
  if (array instanceof Uint32Array) return array;
  throw new RangeError(`Cannot find the numbers "${name}": the saved index has none`);
}

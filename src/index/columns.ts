/** Room at first; a column doubles whenever it runs out. */
const FIRST_CAPACITY = 64;

/** A list of whole numbers from 0 to 2³² - 1, four bytes each; numbers never set are 0. */
export interface Column {
  /** One more than the highest place ever set. */
  readonly length: number;
  /** The numbers, and perhaps room after them; another array after the column has grown. */
  readonly values: Uint32Array<ArrayBuffer>;
  at(place: number): number;
  set(place: number, value: number): void;
  /** Sets the place after the last; gives the place. */
  push(value: number): number;
  /** The numbers without the room after them; good until the column is next changed. */
  used(): Uint32Array<ArrayBuffer>;
}

/**
 * A column.
 *
 * @param initial - The numbers it begins with; the array becomes the column's own.
 */
export function createColumn(
  initial: Uint32Array<ArrayBuffer> = new Uint32Array(FIRST_CAPACITY).subarray(0, 0),
): Column {
  let values = initial;
  let length = initial.length;

  function set(place: number, value: number): void {
    if (place >= values.length) values = enlarged(values, Math.max(FIRST_CAPACITY, 2 * values.length, place + 1));
    if (place >= length) length = place + 1;
    values[place] = value;
  }

  return {
    get length() {
      return length;
    },
    get values() {
      return values;
    },
    at: (place) => values[place] ?? 0,
    set,
    push(value) {
      set(length, value);
      return length - 1;
    },
    used: () => values.subarray(0, length),
  };
}

function enlarged(from: Uint32Array<ArrayBuffer>, capacity: number): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(capacity);
  to.set(from);
  return to;
}

/**
 * The number of slips between two words (optimal string alignment: a code unit typed wrongly, left out, put in, or two neighbours
 * swapped, none of them touched twice), or `undefined` if it is more than `limit`.
 *
 * @param limit - Whole number, 0 or more. Time grows with the shorter word's length times the limit.
 */
export function withinDistance(a: string, b: string, limit: number): number | undefined {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return undefined;
  const start = commonStart(a, b);
  const end = commonEnd(a, b, start);
  const shorter = a.length <= b.length ? a.slice(start, a.length - end) : b.slice(start, b.length - end);
  const longer = a.length <= b.length ? b.slice(start, b.length - end) : a.slice(start, a.length - end);
  if (shorter.length === 0) return longer.length;
  return alignedWithin(shorter, longer, limit);
}

/** Fills the table of distances between beginnings row by row, within a band of `limit` on either side of its diagonal. */
function alignedWithin(shorter: string, longer: string, limit: number): number | undefined {
  const width = longer.length + 1;
  const tooFar = limit + 1;
  let beforeLast = new Uint16Array(width).fill(tooFar);
  let last = Uint16Array.from({ length: width }, (_, column) => Math.min(column, tooFar));
  let current = new Uint16Array(width);
  for (let row = 1; row <= shorter.length; row++) {
    const from = Math.max(1, row - limit);
    const to = Math.min(longer.length, row + limit);
    current.fill(tooFar);
    if (row <= limit) current[0] = row;
    let nearest = current[0] ?? tooFar;
    for (let column = from; column <= to; column++) {
      const distance = Math.min(cellDistance(shorter, longer, row, column, { beforeLast, last, current }), tooFar);
      current[column] = distance;
      if (distance < nearest) nearest = distance;
    }
    if (nearest > limit) return undefined;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  const distance = last[longer.length] ?? tooFar;
  return distance > limit ? undefined : distance;
}

interface Rows {
  readonly beforeLast: Uint16Array;
  readonly last: Uint16Array;
  readonly current: Uint16Array;
}

function cellDistance(shorter: string, longer: string, row: number, column: number, rows: Rows): number {
  const here = shorter.charCodeAt(row - 1);
  const there = longer.charCodeAt(column - 1);
  const replaced = at(rows.last, column - 1) + (here === there ? 0 : 1);
  const nearest = Math.min(replaced, at(rows.last, column) + 1, at(rows.current, column - 1) + 1);
  const isSwapped =
    row > 1 && column > 1 && here === longer.charCodeAt(column - 2) && there === shorter.charCodeAt(row - 2);
  return isSwapped ? Math.min(nearest, at(rows.beforeLast, column - 2) + 1) : nearest;
}

function at(row: Uint16Array, column: number): number {
  return row[column] ?? 0;
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length += 1;
  return length;
}

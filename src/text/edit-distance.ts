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
  const distance = distancesOf(shorter, longer, limit)?.[longer.length] ?? limit + 1;
  return distance > limit ? undefined : distance;
}

/**
 * The fewest slips, as in `withinDistance`, between what was typed so far and a beginning of the word: none for "Tok" and "Tokayev", one for
 * "Tik"; `undefined` if it is more than `limit`.
 */
export function withinDistanceOfBeginning(typed: string, word: string, limit: number): number | undefined {
  if (word.startsWith(typed)) return 0;
  const start = commonStart(typed, word);
  const rest = typed.slice(start);
  const beginning = word.slice(start, typed.length + limit);
  const distances = distancesOf(rest, beginning, limit);
  if (distances === undefined) return undefined;
  let nearest = limit + 1;
  for (let length = Math.max(0, rest.length - limit); length <= beginning.length; length++)
    nearest = Math.min(nearest, at(distances, length));
  return nearest > limit ? undefined : nearest;
}

/** Rows of the table of distances, used again by each comparison; longer ones whenever a longer word comes. */
let rowLength = 128;
let rowA = new Uint16Array(rowLength);
let rowB = new Uint16Array(rowLength);
let rowC = new Uint16Array(rowLength);

/**
 * The distance between `rows` and each beginning of `columns`, by its length, from a table filled row by row within a band of `limit` on
 * either side of its diagonal; `undefined` where none is within the limit. Good until the next comparison.
 */
function distancesOf(rows: string, columns: string, limit: number): Uint16Array | undefined {
  const width = columns.length + 1;
  makeRoomFor(width);
  const tooFar = limit + 1;
  let [beforeLast, last, current] = [rowA, rowB, rowC];
  for (let column = 0; column < width; column++) {
    beforeLast[column] = tooFar;
    last[column] = Math.min(column, tooFar);
  }
  for (let row = 1; row <= rows.length; row++) {
    const from = Math.max(1, row - limit);
    const to = Math.min(columns.length, row + limit);
    current.fill(tooFar, 0, width);
    if (row <= limit) current[0] = row;
    let nearest = at(current, 0);
    for (let column = from; column <= to; column++) {
      const isSame = rows.charCodeAt(row - 1) === columns.charCodeAt(column - 1);
      let distance = Math.min(
        at(last, column - 1) + (isSame ? 0 : 1),
        at(last, column) + 1,
        at(current, column - 1) + 1,
        tooFar,
      );
      if (areSwapped(rows, columns, row, column)) distance = Math.min(distance, at(beforeLast, column - 2) + 1);
      current[column] = distance;
      if (distance < nearest) nearest = distance;
    }
    if (nearest > limit) return undefined;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last;
}

function makeRoomFor(width: number): void {
  if (width <= rowLength) return;
  rowLength = 2 * width;
  rowA = new Uint16Array(rowLength);
  rowB = new Uint16Array(rowLength);
  rowC = new Uint16Array(rowLength);
}

/** Whether the two code units before `row` are those before `column` the other way round. */
function areSwapped(rows: string, columns: string, row: number, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    rows.charCodeAt(row - 1) === columns.charCodeAt(column - 2) &&
    rows.charCodeAt(row - 2) === columns.charCodeAt(column - 1)
  );
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

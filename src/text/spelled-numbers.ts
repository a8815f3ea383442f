const SMALL = words(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
);
const TENS = words("twenty thirty forty fifty sixty seventy eighty ninety");
const SCALES = new Map([
  ["thousand", 1_000],
  ["million", 1_000_000],
]);

/** A number as far as its words have been read. */
interface Count {
  /** What closed thousands and millions amount to. */
  readonly total: number;
  /** What has been counted since: 0 to 999, or hundreds up to 9,900 as in "fifteen hundred". */
  readonly group: number;
  /** The last word, which decides what may follow. */
  readonly last: string;
  /** The scale last closed; the next must be smaller. */
  readonly scale: number;
}

/**
 * The whole number below a thousand million that the English words spell, all of them: `twenty-six` and `twenty six` → 26, `two
 * thousand` → 2000, `a hundred and forty-nine` → 149, `19 million` → 19000000. `undefined` if they spell none, as in `two three`,
 * or if there are none.
 *
 * @param spelled - Words in small letters, with or without hyphens between them.
 */
export function numberOf(spelled: readonly string[]): number | undefined {
  const parts = spelled.flatMap((word) => word.split(/[\s-]+/)).filter((word) => word !== "");
  let count: Count | undefined = { total: 0, group: 0, last: "", scale: Number.POSITIVE_INFINITY };
  for (const word of parts) {
    count = counted(count, word);
    if (count === undefined) return undefined;
  }
  const isComplete = count.last !== "" && count.last !== "and" && count.last !== "a" && count.last !== "an";
  return isComplete ? count.total + count.group : undefined;
}

/** The count once `word` is read, or `undefined` if it cannot follow. */
function counted(count: Count, word: string): Count | undefined {
  const { total, group, last } = count;
  const scale = SCALES.get(word);
  if (scale !== undefined) return scaled(count, word, scale);
  if (word === "hundred")
    return group > 0 && group < 100 && last !== "and" ? { ...count, group: group * 100, last: word } : undefined;
  if (word === "and") return last === "hundred" || SCALES.has(last) ? { ...count, last: word } : undefined;
  if (word === "a" || word === "an") return last === "" ? { ...count, group: 1, last: word } : undefined;
  const value = smallNumberOf(word, last);
  if (value === undefined || last === "a" || last === "an" || last === "zero" || (last !== "" && value === 0))
    return undefined;
  const tail = group % 100;
  const mayFollow = tail === 0 || (tail >= 20 && tail % 10 === 0 && value < 10 && isTens(last));
  return mayFollow ? { ...count, total, group: group + value, last: word } : undefined;
}

function scaled(count: Count, word: string, scale: number): Count | undefined {
  const { total, group, last } = count;
  if (group === 0 || last === "and" || scale >= count.scale) return undefined;
  return { total: total + group * scale, group: 0, last: word, scale };
}

/** The value of a word below a hundred, or of digits that begin the number. */
function smallNumberOf(word: string, last: string): number | undefined {
  if (last === "" && /^\d{1,3}$/.test(word)) return Number(word);
  return SMALL.get(word) ?? tensOf(word);
}

function tensOf(word: string): number | undefined {
  const index = TENS.get(word);
  return index === undefined ? undefined : 20 + 10 * index;
}

function isTens(word: string): boolean {
  return TENS.has(word);
}

function words(list: string): ReadonlyMap<string, number> {
  return new Map(list.split(" ").map((word, index) => [word, index]));
}

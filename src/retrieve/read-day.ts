import type { Day } from "../domain/article.ts";

/** A day, month or year as typed. */
export interface ReadDay {
  /** Its first day. */
  readonly first: Day;
  readonly precision: "day" | "month" | "year";
}

/** `2022`, `2022-01` or `2022-01-08`; slashes and dots will do, years come first. `undefined` where there is no such day. */
export function readDay(value: string): ReadDay | undefined {
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(value);
  if (!match?.[1]) return undefined;
  const [, year, month = "1", day = "1"] = match;
  const first = isoDay(Number(year), Number(month), Number(day));
  if (!first) return undefined;
  if (match[3]) return { first, precision: "day" };
  return { first, precision: match[2] ? "month" : "year" };
}

/** The last day of what was typed: the end of the month or year. */
export function lastDayOf({ first, precision }: ReadDay): Day {
  const [year = 0, month = 1] = first.split("-").map(Number);
  switch (precision) {
    case "day":
      return first;
    case "month":
      return isoDay(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate()) ?? first;
    case "year":
      return isoDay(year, 12, 31) ?? first;
  }
}

/** The day in ISO 8601, where the calendar has it. */
function isoDay(year: number, month: number, day: number): Day | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1000 ? (date.toISOString().slice(0, 10) as Day) : undefined;
}

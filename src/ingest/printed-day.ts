import type { Day } from "../domain/article.ts";

/** English names of the months; the first three letters and "Sept" stand for them too. */
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** The calendar day of a time as machines write it, `2026-03-04T09:30:00+01:00`, in the time zone that it is written in. */
export function dayOf(time: string): Day | undefined {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(time)?.[1];
  return day !== undefined && isInCalendar(day) ? (day as Day) : undefined;
}

/** Whether printed words give the day in full: its year, its month by name, and its number; or as `2026-03-04`. */
export function printsDay(words: string, day: Day | undefined): boolean {
  return day !== undefined && printedFormsOf(day).some((form) => words.toLowerCase().includes(form.toLowerCase()));
}

/** The ways in which a day is printed in full, in no doubt which day is meant. */
export function printedFormsOf(day: Day): string[] {
  const [year = "", month = "", number = ""] = day.split("-");
  const name = MONTHS[Number(month) - 1] ?? "";
  const short = name.slice(0, 3);
  const names = [name, short, `${short}.`, ...(name === "September" ? ["Sept", "Sept."] : [])];
  const numbers = [...new Set([String(Number(number)), number])];
  const worded = names.flatMap((month) =>
    numbers.flatMap((n) => [
      `${n} ${month} ${year}`,
      `${n} ${month}, ${year}`,
      `${month} ${n}, ${year}`,
      `${month} ${n} ${year}`,
    ]),
  );
  return [day, ...worded];
}

function isInCalendar(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

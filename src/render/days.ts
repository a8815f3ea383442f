import type { Day } from "../domain/article.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** A day as it is read: `9 January 2022`. */
function dayOf(day: Day): string {
  const [date, month, year] = partsOf(day);
  return `${date} ${month} ${year}`;
}

/** A range of days as it is read, saying nothing twice: `8–14 January 2022`, `30 January – 2 February 2022`. */
export function rangeOf(from: Day, to: Day): string {
  if (from === to) return dayOf(from);
  const [firstDate, firstMonth, firstYear] = partsOf(from);
  const [, lastMonth, lastYear] = partsOf(to);
  if (firstYear !== lastYear) return `${dayOf(from)} – ${dayOf(to)}`;
  return firstMonth === lastMonth ? `${firstDate}–${dayOf(to)}` : `${firstDate} ${firstMonth} – ${dayOf(to)}`;
}

function partsOf(day: Day): readonly [date: string, month: string, year: string] {
  const [year = "", month = "", date = ""] = day.split("-");
  return [String(Number(date)), MONTHS[Number(month) - 1] ?? month, year];
}

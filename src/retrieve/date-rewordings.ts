import type { Rewording } from "./rewordings.ts";
import { stemOfTerm } from "./terms.ts";

const MONTHS = "january february march april may june july august september october november december".split(" ");

/** Letters that a month is told by, where it is abbreviated. */
const SHORT_MONTH = 3;

interface Day {
  readonly year: string;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/**
 * The other ways to print the day that the forms are: "24 november 2023" as "2023-11-24", "24.11.2023", "11/24/2023", and each as the others; and
 * "9-11" as "9/11". "01/08/2022" is two days, as papers differ.
 */
export function dateRewordingsOf(forms: readonly string[]): Rewording[] {
  const joined = /^(\d{1,2})([-/])(\d{1,2})$/.exec(forms.length === 1 ? (forms[0] ?? "") : "");
  const ways = joined ? [[`${joined[1]}${joined[2] === "-" ? "/" : "-"}${joined[3]}`]] : daysIn(forms).flatMap(waysOf);
  return ways
    .filter((way) => way.join(" ") !== forms.join(" "))
    .map((way) => ({ words: way.join(" "), stems: way.map(stemOfTerm), kind: "alias" }));
}

/** Whether a date may begin with the form. */
export function beginsDate(form: string): boolean {
  return /^\d/.test(form) || monthOf(form) > 0;
}

function daysIn([first = "", second = "", third = "", ...others]: readonly string[]): Day[] {
  if (others.length > 0) return [];
  if (second !== "") {
    const [day, month] = /^\d/.test(first) ? [first, second] : [second, first];
    return days(third, String(monthOf(month)), day);
  }
  const [, a = "", mark = "", b = "", c = ""] = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/.exec(first) ?? [];
  if (a.length === 4) return days(a, b, c);
  return mark === "/" ? [...days(c, b, a), ...days(c, a, b)] : days(c, b, a);
}

/** The day, if there is one. */
function days(year: string, month: string, day: string): Day[] {
  const isDay =
    /^\d{4}$/.test(year) && /^(?:[1-9]|0[1-9]|1[0-2])$/.test(month) && /^(?:0?[1-9]|[12]\d|3[01])$/.test(day);
  return isDay ? [{ year, month: Number(month), day: Number(day) }] : [];
}

function monthOf(word: string): number {
  return MONTHS.findIndex((month) => month === word || (word.length === SHORT_MONTH && month.startsWith(word))) + 1;
}

function waysOf({ year, month, day }: Day): string[][] {
  const name = MONTHS[month - 1] ?? "";
  const [mm, dd] = [String(month).padStart(2, "0"), String(day).padStart(2, "0")];
  const numeric = [`${year}-${mm}-${dd}`, `${year}/${mm}/${dd}`, `${dd}-${mm}-${year}`];
  const padded = [`${dd}.${mm}.${year}`, `${dd}/${mm}/${year}`, `${mm}/${dd}/${year}`];
  const bare = [`${day}.${month}.${year}`, `${day}/${month}/${year}`, `${month}/${day}/${year}`];
  return [...new Set([...numeric, ...padded, ...bare])]
    .map((way) => [way])
    .concat([
      [String(day), name, year],
      [name, String(day), year],
    ]);
}

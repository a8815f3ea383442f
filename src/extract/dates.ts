import type { Span } from "../domain/span.ts";
import { wholeOf } from "./whole-span.ts";

/** Words that say when: a day, a month or a year, a weekday, a time relative to the writing, or how long something lasted. */
export interface DateMention {
  readonly span: Span;
  readonly kind: "day" | "month" | "year" | "weekday" | "relative" | "duration";
}

const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|March|Mar\\.|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";

const WEEKDAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?!\\d|[.,]\\d|:)";

const YEAR = "(?:1[5-9]\\d\\d|20\\d\\d)(?![\\d%]|[.,]\\d)";

const SMALL_NUMBER =
  "(?:\\d{1,4}(?:\\.\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|a|an|half an?|several|a few|few|many|some|a couple of|a dozen|dozens of|hundreds of|the past|the last|the next|the coming)";

const UNIT =
  "(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|semester|year|decade|centur(?:y|ie)|generation)s?";

const PART_OF_DAY = "(?: (?:morning|afternoon|evening|night))?";

/** Words behind which "March" and "May" are months. */
const MONTH_LEADS =
  "(?:in|since|until|till|by|from|to|last|next|this|of|during|early|late|mid|between|before|after|through|each|every)";

const YEAR_LEADS =
  "(?:in|since|until|till|by|from|to|of|during|early|late|mid|between|and|before|after|through|year|the|around|about|summer|winter|spring|autumn|fall|back)";

const PATTERNS: readonly (readonly [DateMention["kind"], RegExp])[] = [
  ["day", new RegExp(`\\b(?:${WEEKDAY},? )?${MONTH} ${DAY}(?:,? ${YEAR})?`, "g")],
  ["day", new RegExp(`\\b(?:${WEEKDAY},? )?(?:the )?${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?(?![\\p{L}])`, "gu")],
  ["day", /\b(?:1[5-9]|20)\d\d-\d\d?-\d\d?\b|\b\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})\b/g],
  ["month", new RegExp(`\\b(?:(?:early|mid|late)[ -])?${MONTH},? (?:of )?${YEAR}`, "g")],
  ["month", new RegExp(`(?<=\\b${MONTH_LEADS}[ -])${MONTH}(?![\\p{L}\\p{N}]| \\d)`, "giu")],
  ["month", /\b(?:January|February|April|June|July|August|September|October|November|December)\b(?! \d)/g],
  [
    "year",
    /(?<![\p{L}\p{N}])(?:the )?(?:early |late |mid-?)?(?:1[5-9]\d0|20\d0)s(?!\p{L})|(?<![\p{L}\p{N}])[’']\d0s(?!\p{L})/gu,
  ],
  ["year", new RegExp(`(?<=\\b${YEAR_LEADS}[ -])${YEAR}(?![\\p{L}-])`, "giu")],
  ["year", new RegExp(`(?<=[(–—,;] ?|^|, )${YEAR}(?=[),.;:–—-])`, "gu")],
  [
    "year",
    new RegExp(
      `(?<![\\p{L}\\p{N}.,/$€£-])${YEAR}(?= \\p{Ll})(?! (?:people|troops|men|women|children|soldiers|protesters|demonstrators|workers|jobs|homes|copies|euros|dollars|tons|tonnes|kilometres|kilometers|miles|metres|meters))`,
      "gu",
    ),
  ],
  ["weekday", new RegExp(`\\b(?:(?:last|next|this) )?${WEEKDAY}${PART_OF_DAY}\\b`, "g")],
  ["relative", /\b(?:the day before |the day after )?(?:yesterday|today|tomorrow|tonight|nowadays)\b/gi],
  [
    "relative",
    new RegExp(
      `\\b(?:earlier |later |early |late )?(?:last|next|this|the (?:previous|following|same|next|past|coming)) (?:${UNIT}|morning|afternoon|evening|summer|winter|spring|autumn|fall|semester|century)\\b`,
      "gi",
    ),
  ],
  [
    "relative",
    new RegExp(
      `\\b(?:(?:almost|nearly|about|more than|over|just) )?${SMALL_NUMBER} ${UNIT} (?:ago|earlier|later|before|after|hence|on)\\b`,
      "gi",
    ),
  ],
  [
    "relative",
    new RegExp(
      `\\b(?:in )?(?:the )?(?:recent|past|coming|last|next|following) (?:few |${SMALL_NUMBER} )?(?:days|weeks|months|years|hours|decades)\\b`,
      "gi",
    ),
  ],
  ["relative", /\b(?:long|not long|moments|years|months|weeks|days|hours|decades|centuries) ago\b/gi],
  [
    "duration",
    new RegExp(
      `\\b(?!an? second\\b)(?:(?:for|over|during|within|after|throughout) )?(?:(?:almost|nearly|about|around|more than|less than|over|at least|up to|roughly) )?${SMALL_NUMBER}[ -]${UNIT}(?:s[’']|[’'])?(?![-\\p{L}])`,
      "giu",
    ),
  ],
  [
    "duration",
    /\b(?:for|over|after) (?:many |several |some )?(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries|generations)\b/gi,
  ],
];

/**
 * Every date and span of time in a text, in order; of those that overlap the longest.
 *
 * @param within - The part of the text to read; all of it by default.
 */
export function datesOf(text: string, within: Span = wholeOf(text)): DateMention[] {
  const slice = text.slice(within.start, within.end);
  const found = PATTERNS.flatMap(([kind, pattern]) =>
    [...slice.matchAll(pattern)].map((match): DateMention => ({ span: spanOf(match, within.start), kind })),
  );
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: DateMention[] = [];
  for (const date of found) {
    const last = kept.at(-1);
    if (!last || date.span.start >= last.span.end) kept.push(date);
    else if (date.span.end - date.span.start > last.span.end - last.span.start) kept[kept.length - 1] = date;
  }
  return kept;
}

function spanOf(match: RegExpExecArray, offset: number): Span {
  return { start: offset + match.index, end: offset + match.index + match[0].length };
}

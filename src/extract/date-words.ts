const DATE_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday)$/;

/** Whether the lower-case word is a weekday, a month, or "today" and the like. */
export function isDateWord(lower: string): boolean {
  return DATE_WORD.test(lower);
}

import type { Subject } from "./subject.ts";

/** A range of units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Words that say who says something, and where in the sentence that something stands. */
export interface Report {
  /** Unit of the verb or other cue. */
  readonly cue: number;
  readonly subject?: Subject;
  /** Where there is no subject of its own, the sentence's is meant: ", adding that". */
  readonly takesMainSubject: boolean;
  /** What is said, before and after the cue; one of them at least. */
  readonly before?: Range;
  readonly after?: Range;
  /** Whether its clause depends on one that reports nothing: "after police said". */
  readonly isSubordinate: boolean;
  /** Whether it reports only if its subject can speak. */
  readonly isWeak: boolean;
  /** Whether it reports quotations alone: "shouted". */
  readonly quotesOnly: boolean;
  readonly form: "verb" | "attribution" | "colon";
}

/** The words that name a subject, as a range of units, and what opens their clause. */
export interface Subject {
  readonly start: number;
  readonly end: number;
  /** The subordinating or relative word before it, in lower case; "" for a main clause. */
  readonly opener: string;
}

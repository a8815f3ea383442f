/**
 * What a question wants to be told: who somebody is (`identity`), what something is (`definition`), who did it
 * (`agent`), who wrote an article (`author`), a value of some kind, a `reason` somebody had or the `cause` of an event, what somebody said (`statement`), whether or what is so (`fact`), or whatever there
 * is on a few words (`topic`).
 */
export type Expectation =
  | "identity"
  | "definition"
  | "agent"
  | "author"
  | "number"
  | "population"
  | "age"
  | "duration"
  | "percentage"
  | "money"
  | "date"
  | "place"
  | "country"
  | "reason"
  | "cause"
  | "statement"
  | "fact"
  | "topic";

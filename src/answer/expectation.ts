/**
 * What a question wants to be told: who somebody is (`identity`), what something is (`definition`), who did it
 * (`agent`), a value of some kind, a `reason` somebody had or the `cause` of an event, what somebody said (`statement`), whether or what is so (`fact`), or whatever there
 * is on a few words (`topic`).
 */
export type Expectation =
  | "identity"
  | "definition"
  | "agent"
  | "number"
  | "age"
  | "duration"
  | "percentage"
  | "money"
  | "date"
  | "place"
  | "reason"
  | "cause"
  | "statement"
  | "fact"
  | "topic";

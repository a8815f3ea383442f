import type { UserId } from "../domain/ids.ts";

/** How long what is kept, in days. */
export interface Keep {
  /** Texts of questions, wherever they stand. */
  readonly questions: number;
  /** Cards, and with them the use of their buttons. */
  readonly cards: number;
  /** Names of events that were finished, and keys of messages that were settled: what redeliveries are told by. */
  readonly settled: number;
  /** Where excerpts were shown. */
  readonly shown: number;
  readonly audit: number;
}

/** How long the desk keeps things unless it is told otherwise. */
export const USUAL_KEEP: Keep = { questions: 30, cards: 180, settled: 7, shown: 730, audit: 730 };

/** How many rows of each concern were removed, or rid of a name or a text. */
export interface Removed {
  readonly questions: number;
  readonly cards: number;
  readonly events: number;
  readonly messages: number;
  readonly shown: number;
  readonly audit: number;
}

/** What is done to the store rather than with it. */
export interface Upkeep {
  /** Removes what has been kept long enough; articles stay. */
  expire(keep: Keep): Promise<Removed>;
  /**
   * Removes what is kept of a user: questions, cards, events and messages that wait; their name is taken out of the
   * audit log and of the provenance of articles.
   */
  forget(user: UserId): Promise<Removed>;
}

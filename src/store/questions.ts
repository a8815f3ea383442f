import type { PlaceId, QuestionId, ThreadId, UserId } from "../domain/ids.ts";

/** A question that somebody put to the desk. */
interface NewQuestion {
  readonly asker: UserId;
  readonly place: PlaceId;
  readonly thread?: ThreadId;
  /** As typed. */
  readonly text: string;
}

/** A question with its name and when it was asked. */
export interface Question extends NewQuestion {
  readonly id: QuestionId;
  /** In milliseconds since 1970. */
  readonly askedAt: number;
}

/** Questions, as long as they are kept: what a thread was about, and what somebody asked lately. */
export interface Questions {
  keep(question: NewQuestion): Promise<QuestionId>;
  /** `undefined` once it has expired or was forgotten. */
  read(id: QuestionId): Promise<Question | undefined>;
  /** The last question that was asked in a thread. */
  lastIn(place: PlaceId, thread: ThreadId): Promise<Question | undefined>;
  /** What somebody asked, the latest first. */
  recentOf(asker: UserId, limit: number): Promise<readonly Question[]>;
  /** Forgets one question of its asker; `false` if they asked none of that name. */
  forget(id: QuestionId, asker: UserId): Promise<boolean>;
}

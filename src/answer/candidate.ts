import type { Span } from "../domain/span.ts";
import type { Speaker } from "../domain/speaker.ts";
import type { ScoredSentence } from "./score-sentence.ts";

/** Words that might be shown, before it is decided whether and in which order. */
export interface Candidate {
  readonly scored: ScoredSentence;
  /** Whole sentences, within one paragraph. */
  readonly span: Span;
  readonly speaker: Speaker;
  readonly score: number;
  /** Whether it is evidence for the question, rather than merely near it. */
  readonly isEvidence: boolean;
  /** Whether it may be shown beside evidence, as it always may where it is evidence itself. */
  readonly isEligible: boolean;
}

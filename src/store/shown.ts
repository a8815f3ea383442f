import type { Excerpt } from "../domain/excerpt.ts";
import type { ArticleVersion, MessageId, PlaceId, ThreadId } from "../domain/ids.ts";
import type { Span } from "../domain/span.ts";
import type { ArticleName } from "./articles.ts";

/** A message that showed excerpts. */
interface NewShowing {
  readonly place: PlaceId;
  readonly thread?: ThreadId;
  readonly message: MessageId;
  readonly excerpts: readonly Excerpt[];
}

/** One excerpt where it was shown. */
export interface Showing extends ArticleName {
  readonly place: PlaceId;
  readonly thread?: ThreadId;
  readonly message: MessageId;
  readonly version: ArticleVersion;
  readonly span: Span;
  /** In milliseconds since 1970. */
  readonly shownAt: number;
}

/** Quoted where: which span of which version of an article was shown in which message. */
export interface Shown {
  /** Notes what a message shows; what is noted of it already is not noted twice. */
  record(showing: NewShowing): Promise<void>;
  /** Where an article was quoted, in whichever version, the latest first. */
  ofArticle(name: ArticleName, limit: number): Promise<readonly Showing[]>;
  /** What was shown in a place, the latest first. */
  inPlace(place: PlaceId, limit: number): Promise<readonly Showing[]>;
  /** Strikes off what a message showed, as when it was deleted; gives how many excerpts that were. */
  strike(place: PlaceId, message: MessageId): Promise<number>;
}

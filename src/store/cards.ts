import type { AttributedExcerpt } from "../domain/answer.ts";
import type { CardId, MessageId, PlaceId, QuestionId, ThreadId, UserId } from "../domain/ids.ts";

/** What a message or a button will need to act later. */
interface NewCard {
  readonly asker: UserId;
  readonly place: PlaceId;
  readonly thread?: ThreadId;
  readonly question?: QuestionId;
  /** Kept as versions of articles and spans, never as words. */
  readonly excerpts: readonly AttributedExcerpt[];
}

/** A card as it was saved, its excerpts cut again out of the articles as they stood then. */
interface Card extends NewCard {
  readonly id: CardId;
  /** The message that shows it, once that is posted. */
  readonly message?: MessageId;
  /** In milliseconds since 1970. */
  readonly madeAt: number;
}

/** What each posted message or button needs to act later. */
export interface Cards {
  save(card: NewCard): Promise<CardId>;
  /**
   * The card, unless it has expired or its asker was forgotten.
   *
   * @throws {DeskError} `store-damaged` if an article that it cites is not what it was.
   */
  read(id: CardId): Promise<Card | undefined>;
  /** Notes which message shows a card; `false` if there is no such card. */
  posted(id: CardId, message: MessageId): Promise<boolean>;
  /**
   * Whether this is the first time that an action of the card is used, by whomever; later times, and a card that is not there,
   * give `false`.
   *
   * @param action - Of the adapter's choosing: `share`.
   */
  use(id: CardId, action: string, by: UserId): Promise<boolean>;
}

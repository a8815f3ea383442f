import { z } from "zod";
import type { AttributedExcerpt } from "../../domain/answer.ts";
import type { Attribution } from "../../domain/attribution.ts";
import { DeskError } from "../../domain/desk-error.ts";
import { excerptOf, verifyExcerpt } from "../../domain/excerpt.ts";
import type { ArticleVersion, CardId, MessageId, PlaceId, QuestionId, ThreadId, UserId } from "../../domain/ids.ts";
import type { Speaker } from "../../domain/speaker.ts";
import type { Cards } from "../cards.ts";
import type { Surroundings } from "../surroundings.ts";
import { SpanJson } from "./article-json.ts";
import { keepText, readText } from "./article-texts.ts";
import { idColumn, jsonColumn, readRows } from "./rows.ts";
import type { Session, TenantQueries } from "./session.ts";

const Mode = z.enum(["direct", "reported"]);
const Turn = z.enum(["interviewer", "interviewee"]);
const Quoted = { mode: Mode, within: Turn.exactOptional(), note: z.string().exactOptional() };

const SpeakerJson: z.ZodType<Speaker> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("named"), name: z.string(), ...Quoted }),
  z.strictObject({ kind: z.literal("described"), name: z.string(), ...Quoted }),
  z.strictObject({ kind: z.literal("interviewer"), note: z.string().exactOptional() }),
  z.strictObject({ kind: z.literal("interviewee"), note: z.string().exactOptional() }),
  z.strictObject({ kind: z.literal("article"), note: z.string().exactOptional() }),
  z.strictObject({ kind: z.literal("unclear"), ...Quoted, mode: Mode.exactOptional() }),
]);

/** An excerpt without its words: where they stand, and what the article does not say of them. */
const CitationJson = z.strictObject({
  version: idColumn<ArticleVersion>(),
  span: SpanJson,
  matches: z.array(SpanJson),
  speaker: SpeakerJson,
  labels: z.array(z.enum(["opinion", "interview", "translation"])),
});
type Citation = z.output<typeof CitationJson>;

const CardRow = z.strictObject({
  id: idColumn<CardId>(),
  asker: idColumn<UserId>(),
  place: idColumn<PlaceId>(),
  thread: idColumn<ThreadId>().nullable(),
  question: idColumn<QuestionId>().nullable(),
  message: idColumn<MessageId>().nullable(),
  excerpts: jsonColumn(z.array(CitationJson)),
  madeAt: z.int(),
});

/** Cards of one tenant. */
export function cardsIn(session: Session<TenantQueries>, { now, randomId }: Surroundings): Cards {
  return {
    save: ({ asker, place, thread, question, excerpts }) =>
      session.write(async (queries) => {
        const id = randomId() as CardId;
        const cited: Citation[] = [];
        for (const excerpt of excerpts) cited.push(await citationOf(queries, excerpt));
        const owner = { tenant: queries.tenant, id, asker, place, thread: thread ?? null, question: question ?? null };
        const row = { ...owner, message: null, excerpts: JSON.stringify(cited), made_at: now() };
        await queries.insertInto("cards").values(row).execute();
        return id;
      }),
    read: (id) =>
      session.read(async (queries) => {
        const rows = await queries
          .from("cards")
          .where("id", "=", id)
          .select(["id", "asker", "place", "thread", "question", "message", "excerpts", "made_at as madeAt"])
          .execute();
        const [card] = readRows(CardRow, rows, "card");
        if (card === undefined) return undefined;
        const excerpts: AttributedExcerpt[] = [];
        for (const citation of card.excerpts) excerpts.push(await cutAgain(queries, citation));
        return { ...card, excerpts };
      }),
    posted: (id, message) =>
      session.write(async (queries) => {
        const card = queries.update("cards").set({ message }).where("id", "=", id);
        return (await card.executeTakeFirst()).numUpdatedRows > 0;
      }),
    use: (id, action, by) =>
      session.write(async (queries) => {
        const card = await queries.from("cards").where("id", "=", id).select("id").executeTakeFirst();
        if (card === undefined) return false;
        const use = { tenant: queries.tenant, card: id, action, used_by: by, used_at: now() };
        const first = queries
          .insertInto("card_uses")
          .values(use)
          .onConflict((conflict) => conflict.doNothing());
        return ((await first.executeTakeFirst()).numInsertedOrUpdatedRows ?? 0n) > 0;
      }),
  };
}

async function citationOf(queries: TenantQueries, attributed: AttributedExcerpt): Promise<Citation> {
  const { article, span } = verifyExcerpt(attributed.excerpt);
  const version = await keepText(queries, article);
  const { matches, speaker, attribution } = attributed;
  return { version, span, matches: [...matches], speaker, labels: [...attribution.labels] };
}

/** The excerpt as it was, out of the article as it was. */
async function cutAgain(queries: TenantQueries, citation: Citation): Promise<AttributedExcerpt> {
  const { version, span, matches, speaker, labels } = citation;
  const article = await readText(queries, version);
  if (article === undefined) {
    throw new DeskError(
      "store-damaged",
      `Cannot read a card of the store: version "${version}" that it cites is missing`,
    );
  }
  const { headline, bylines, publisher, published, url } = article;
  const attribution: Attribution = {
    bylines,
    labels,
    ...(headline === undefined ? {} : { headline }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
  return { excerpt: verifyExcerpt(excerptOf(article, span)), attribution, speaker, matches };
}

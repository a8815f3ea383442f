import { z } from "zod";
import type { PlaceId, QuestionId, ThreadId, UserId } from "../../domain/ids.ts";
import type { Question, Questions } from "../questions.ts";
import type { Surroundings } from "../surroundings.ts";
import { idColumn, jsonColumn, readRows } from "./rows.ts";
import type { Session, TenantQueries } from "./session.ts";

const QuestionRow = z.strictObject({
  id: idColumn<QuestionId>(),
  asker: idColumn<UserId>(),
  place: idColumn<PlaceId>(),
  thread: idColumn<ThreadId>().nullable(),
  text: jsonColumn(z.string()),
  askedAt: z.int(),
});

/** Questions of one tenant. */
export function questionsIn(session: Session<TenantQueries>, { now, randomId }: Surroundings): Questions {
  return {
    keep: ({ asker, place, thread, text }) =>
      session.write(async (queries) => {
        const id = randomId() as QuestionId;
        const { tenant } = queries;
        const row = { tenant, id, asker, place, thread: thread ?? null, text: JSON.stringify(text), asked_at: now() };
        await queries.insertInto("questions").values(row).execute();
        return id;
      }),
    read: (id) => session.read(async (queries) => read(await questions(queries).where("id", "=", id).execute())[0]),
    lastIn: (place, thread) =>
      session.read(async (queries) => {
        const inThread = questions(queries).where("place", "=", place).where("thread", "=", thread);
        return read(await inThread.limit(1).execute())[0];
      }),
    recentOf: (asker, limit) =>
      session.read(async (queries) => read(await questions(queries).where("asker", "=", asker).limit(limit).execute())),
    forget: (id, asker) =>
      session.write(async (queries) => {
        const own = queries.deleteFrom("questions").where("id", "=", id).where("asker", "=", asker);
        return (await own.executeTakeFirst()).numDeletedRows > 0;
      }),
  };
}

/** The latest first. */
function questions(queries: TenantQueries) {
  return queries
    .from("questions")
    .select(["id", "asker", "place", "thread", "text", "asked_at as askedAt"])
    .orderBy("number", "desc");
}

function read(rows: readonly unknown[]): Question[] {
  return readRows(QuestionRow, rows, "question");
}

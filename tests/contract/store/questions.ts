import { expect, it } from "vitest";
import { type QuestionId, threadIdOf } from "../../../src/domain/ids.ts";
import { ANNA, aTenant, BEN, CITY, type Databases, HARBOUR, withStore } from "./databases.ts";

const THREAD = threadIdOf("1700.1");

/** What the store promises of questions. */
export function questionsContract(databases: () => Databases): void {
  it.each([
    ["of several scripts", "Кто такой Токаев? من هو"],
    ["with a line break and a character of two halves", "who\n is 🛳 Massimov"],
    ["with a character that databases end texts with", "who is \u0000 Massimov"],
    ["with half a character", "who is \ud83d Massimov"],
  ])("gives a question back as it was typed: %s", (_title, text) =>
    withStore(databases(), async (store, world) => {
      const { questions } = store.of(aTenant());
      const question = { asker: ANNA, place: HARBOUR, thread: THREAD, text };

      const id = await questions.keep(question);

      expect(await questions.read(id)).toEqual({ id, ...question, askedAt: world.time });
    }),
  );

  it("knows the last question of each thread", () =>
    withStore(databases(), async (store) => {
      const { questions } = store.of(aTenant());
      await questions.keep({ asker: ANNA, place: HARBOUR, thread: THREAD, text: "who is Massimov" });
      await questions.keep({ asker: BEN, place: HARBOUR, thread: THREAD, text: "and his nephew?" });
      await questions.keep({ asker: BEN, place: CITY, thread: THREAD, text: "elsewhere" });
      await questions.keep({ asker: BEN, place: HARBOUR, text: "outside the thread" });

      expect(await questions.lastIn(HARBOUR, THREAD)).toMatchObject({ text: "and his nephew?", asker: BEN });
      expect(await questions.lastIn(HARBOUR, threadIdOf("1700.2"))).toBeUndefined();
    }));

  it("lists what somebody asked, the latest first, and lets them forget it", () =>
    withStore(databases(), async (store) => {
      const { questions } = store.of(aTenant());
      for (const text of ["one", "two", "three"]) await questions.keep({ asker: ANNA, place: CITY, text });
      const [latest] = await questions.recentOf(ANNA, 2);
      const id = latest?.id ?? ("" as QuestionId);

      expect((await questions.recentOf(ANNA, 2)).map(({ text }) => text)).toEqual(["three", "two"]);
      expect(await questions.forget(id, BEN)).toBe(false);
      expect(await questions.forget(id, ANNA)).toBe(true);
      expect(await questions.forget(id, ANNA)).toBe(false);
      expect((await questions.recentOf(ANNA, 9)).map(({ text }) => text)).toEqual(["two", "one"]);
      expect(await questions.recentOf(BEN, 9)).toEqual([]);
    }));
}

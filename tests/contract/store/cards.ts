import { expect, it } from "vitest";
import type { AttributedExcerpt } from "../../../src/domain/answer.ts";
import type { Day } from "../../../src/domain/article.ts";
import { type Excerpt, excerptOf } from "../../../src/domain/excerpt.ts";
import { cardIdOf, messageIdOf, questionIdOf, threadIdOf } from "../../../src/domain/ids.ts";
import { versionOf } from "../../../src/store/article-version.ts";
import { anArticle } from "../../support/an-article.ts";
import { ANNA, aTenant, BEN, CITY, type Databases, HARBOUR, withStore } from "./databases.ts";

const FERRY = anArticle({
  paragraphs: [["headline", "Night ferry"], "Ten were hurt, “says Jo”. Nobody died.", ["caption", "The quay."]],
  headline: "Night ferry",
  bylines: ["Jo Blomqvist"],
  publisher: "Harbour Post",
  url: "https://harbour.example/ferry",
  published: {
    from: "2026-03-01" as Day,
    to: "2026-03-03" as Day,
    basis: "inferred",
    evidence: [{ words: "on Tuesday" }],
  },
});
const HURT = excerptOf(FERRY, { start: 13, end: 38 });
const DIED = excerptOf(FERRY, { start: 39, end: 51 });

const EXCERPTS: readonly AttributedExcerpt[] = [
  {
    excerpt: HURT,
    attribution: {
      bylines: FERRY.bylines,
      labels: ["opinion"],
      headline: "Night ferry",
      publisher: "Harbour Post",
      url: "https://harbour.example/ferry",
      ...(FERRY.published ? { published: FERRY.published } : {}),
    },
    speaker: { kind: "named", name: "Jo", mode: "direct", within: "interviewee", note: "Fictitious name" },
    matches: [{ start: 13, end: 16 }],
  },
];

const MESSAGE = messageIdOf("1700.5");

/** What the store promises of cards, and of where excerpts were shown. */
export function cardsContract(databases: () => Databases): void {
  it("gives a card back with its excerpts, cut again out of the article as it was", () =>
    withStore(databases(), async (store, world) => {
      const { cards, articles } = store.of(aTenant());
      const card = {
        asker: ANNA,
        place: HARBOUR,
        thread: threadIdOf("1700.1"),
        question: questionIdOf("q1"),
        excerpts: EXCERPTS,
      };

      const id = await cards.save(card);
      await articles.add({ ...FERRY, publisher: "Harbour Times" }, { origin: "corrected" });

      expect(await cards.read(id)).toEqual({ id, ...card, madeAt: world.time });
      expect(await cards.read(cardIdOf("no-such-card"))).toBeUndefined();
    }));

  it("notes which message shows a card", () =>
    withStore(databases(), async (store) => {
      const { cards } = store.of(aTenant());
      const id = await cards.save({ asker: ANNA, place: HARBOUR, excerpts: [] });

      expect(await cards.posted(id, MESSAGE)).toBe(true);
      expect(await cards.posted(cardIdOf("no-such-card"), MESSAGE)).toBe(false);
      expect((await cards.read(id))?.message).toBe(MESSAGE);
    }));

  it("lets each action of a card be used once, whoever is first", () =>
    withStore(databases(), async (store) => {
      const { cards } = store.of(aTenant());
      const id = await cards.save({ asker: ANNA, place: HARBOUR, excerpts: [] });

      const clicks = await Promise.all([ANNA, BEN, ANNA, BEN].map((user) => cards.use(id, "share", user)));

      expect(clicks.filter(Boolean)).toHaveLength(1);
      expect(await cards.use(id, "more", BEN)).toBe(true);
      expect(await cards.use(cardIdOf("no-such-card"), "share", BEN)).toBe(false);
    }));

  it("refuses an excerpt whose words are not the article's", () =>
    withStore(databases(), async (store) => {
      const { cards } = store.of(aTenant());
      const forged = { ...HURT, text: "Twenty were hurt." } as Excerpt;

      const saving = cards.save({
        asker: ANNA,
        place: HARBOUR,
        excerpts: [{ ...EXCERPTS[0], excerpt: forged } as never],
      });

      await expect(saving).rejects.toMatchObject({ code: "excerpt-invalid" });
    }));

  it("knows where an article was quoted, the latest first and each excerpt once", () =>
    withStore(databases(), async (store, world) => {
      const { shown } = store.of(aTenant());
      const name = { collection: FERRY.collection, slug: FERRY.slug };
      const there = { place: HARBOUR, message: MESSAGE };

      await shown.record({ ...there, excerpts: [HURT, DIED] });
      await shown.record({ ...there, excerpts: [HURT] });
      await shown.record({ ...there, place: CITY, thread: threadIdOf("1"), excerpts: [HURT] });

      const facts = { ...name, version: versionOf(FERRY), message: MESSAGE, shownAt: world.time };
      expect(await shown.ofArticle(name, 9)).toEqual([
        { ...facts, place: CITY, thread: "1", span: HURT.span },
        { ...facts, place: HARBOUR, span: DIED.span },
        { ...facts, place: HARBOUR, span: HURT.span },
      ]);
      expect(await shown.inPlace(HARBOUR, 1)).toEqual([{ ...facts, place: HARBOUR, span: DIED.span }]);
      expect(await shown.strike(HARBOUR, MESSAGE)).toBe(2);
      expect(await shown.inPlace(HARBOUR, 9)).toEqual([]);
    }));
}

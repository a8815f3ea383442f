import { expect, it } from "vitest";
import type { ArticleSlug } from "../../../src/domain/article.ts";
import type { ArticleVersion } from "../../../src/domain/ids.ts";
import type { ChangeCursor } from "../../../src/store/articles.ts";
import { anArticle } from "../../support/an-article.ts";
import { ANNA, aTenant, type Databases, withStore } from "./databases.ts";

const FERRY = anArticle({ headline: "Night ferry", bylines: ["Jo Blomqvist"] });
const CORRECTED = { ...FERRY, bylines: ["Jo Blomkvist"] };
const NAME = { collection: FERRY.collection, slug: FERRY.slug };
const ORIGIN = { origin: "pages/night-ferry.html", addedBy: ANNA };

/** What the store promises of articles that are added at run time. */
export function articlesContract(databases: () => Databases): void {
  it("gives an article back as it was added, with where it came from", () =>
    withStore(databases(), async (store, world) => {
      const { articles } = store.of(aTenant());

      const { version, kind } = await articles.add(FERRY, ORIGIN);

      expect(kind).toBe("new");
      expect(await articles.read(version)).toEqual(FERRY);
      expect(await articles.list(FERRY.collection)).toEqual([
        { ...NAME, ...ORIGIN, version, isWithdrawn: false, addedAt: world.time },
      ]);
    }));

  it("takes the same article, and the same text under another name, for one", () =>
    withStore(databases(), async (store) => {
      const { articles } = store.of(aTenant());
      const { version } = await articles.add(FERRY, ORIGIN);

      const again = await articles.add(FERRY, { origin: "elsewhere" });
      const copy = await articles.add({ ...FERRY, slug: "ferry-copy" as ArticleSlug }, ORIGIN);

      expect([again, copy]).toEqual([
        { kind: "same", ...NAME, version },
        { kind: "same", ...NAME, version },
      ]);
      expect(await articles.versionsOf(NAME)).toHaveLength(1);
    }));

  it("keeps every version of a changed article, and the way back to an old one", () =>
    withStore(databases(), async (store) => {
      const { articles } = store.of(aTenant());

      const first = await articles.add(FERRY, ORIGIN);
      const second = await articles.add(CORRECTED, ORIGIN);
      const third = await articles.add(FERRY, ORIGIN);

      expect([second.kind, third.kind]).toEqual(["changed", "changed"]);
      const versions = (await articles.versionsOf(NAME)).map(({ version }) => version);
      expect(versions).toEqual([first.version, second.version, first.version]);
      expect(await articles.read(second.version)).toEqual(CORRECTED);
      expect((await articles.list(FERRY.collection)).map(({ version }) => version)).toEqual([first.version]);
    }));

  it("keeps a withdrawn article, also when it changes, until it is reinstated", () =>
    withStore(databases(), async (store) => {
      const { articles } = store.of(aTenant());
      const { version } = await articles.add(FERRY, ORIGIN);

      expect(await articles.withdraw(NAME)).toBe(true);
      expect(await articles.withdraw(NAME)).toBe(false);
      await articles.add(CORRECTED, ORIGIN);

      expect((await articles.list(FERRY.collection)).map((held) => held.isWithdrawn)).toEqual([true]);
      expect(await articles.read(version)).toEqual(FERRY);
      expect(await articles.reinstate(NAME)).toBe(true);
      expect(await articles.reinstate(NAME)).toBe(false);
    }));

  it("lists a collection by slug, and knows nothing of what is not there", () =>
    withStore(databases(), async (store) => {
      const { articles } = store.of(aTenant());
      for (const slug of ["quay", "Žofín", "anchor", "Quay"]) {
        await articles.add(anArticle({ slug, paragraphs: [`About ${slug}.`] }), ORIGIN);
      }

      expect((await articles.list("harbour")).map(({ slug }) => slug)).toEqual(["Quay", "anchor", "quay", "Žofín"]);
      expect(await articles.list("airport")).toEqual([]);
      expect(await articles.read("0".repeat(64) as ArticleVersion)).toBeUndefined();
      expect(await articles.withdraw(NAME)).toBe(false);
    }));

  it("tells every replica of each change, once and in order", () =>
    withStore(databases(), async (store) => {
      const [tenant, other] = [aTenant(), aTenant()];
      const { articles } = store.of(tenant);
      await articles.add(FERRY, ORIGIN);
      await articles.add(FERRY, ORIGIN);
      await store.of(other).articles.add(FERRY, ORIGIN);
      await articles.add(CORRECTED, ORIGIN);
      await articles.withdraw(NAME);
      await articles.reinstate(NAME);

      const seen: string[] = [];
      let cursor: ChangeCursor | undefined;
      for (let poll = 0; poll < 4; poll++) {
        const changes = await store.changes.after(cursor, 2);
        seen.push(...changes.changes.map((change) => `${change.tenant === tenant ? "" : "other "}${change.kind}`));
        cursor = changes.cursor;
        expect(changes.isReset).toBe(false);
      }

      expect(seen).toEqual(["added", "other added", "changed", "withdrawn", "reinstated"]);
    }));

  it("shows no replica a change before those with lower numbers", () =>
    withStore(databases(), async (store) => {
      const add = (n: number) =>
        store.of(aTenant()).articles.add(anArticle({ slug: `a${n}`, paragraphs: [`Text ${n}.`] }), ORIGIN);
      let isLast = false;
      const adding = Promise.all(Array.from({ length: 30 }, (_, n) => add(n))).then(() => {
        isLast = true;
      });
      const seen: number[] = [];
      let cursor: ChangeCursor | undefined;
      for (let hasMore = true; hasMore; ) {
        hasMore = !isLast;
        const { changes, cursor: next } = await store.changes.after(cursor, 100);
        seen.push(...changes.map(({ number }) => number));
        cursor = next;
      }
      await adding;

      expect(seen).toHaveLength(30);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    }));
}

import { expect, it } from "vitest";
import { anArticle } from "../../support/an-article.ts";
import { ANNA, aTenant, BEN, type Databases, withStore } from "./databases.ts";

/** What the store promises of the audit log. */
export function auditContract(databases: () => Databases): void {
  it("says who did what to what and when, the latest first", () =>
    withStore(databases(), async (store, world) => {
      const { audit } = store.of(aTenant());
      const { slug } = anArticle();

      await audit.record({ action: "article-added", subject: { kind: "article", slug }, by: ANNA });
      world.time += 1;
      await audit.record({ action: "article-withdrawn", subject: { kind: "article", slug }, by: BEN });
      await audit.record({ action: "user-forgotten", subject: { kind: "user" } });

      expect(await audit.latest(2)).toEqual([
        { action: "user-forgotten", subject: { kind: "user" }, at: world.time },
        { action: "article-withdrawn", subject: { kind: "article", slug }, by: BEN, at: world.time },
      ]);
      expect(await audit.latest(9)).toHaveLength(3);
    }));
}

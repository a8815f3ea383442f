import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import type { ArticleSlug } from "../../src/domain/article.ts";
import {
  type ArticleVersion,
  type CardId,
  cardIdOf,
  eventIdOf,
  messageKeyOf,
  questionIdOf,
  type Tenant,
  tenantOf,
  userIdOf,
} from "../../src/domain/ids.ts";
import { randomOf } from "../../src/evaluate/random.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { TenantStore } from "../../src/store/store.ts";
import type { StorePlace } from "../../src/store/surroundings.ts";
import { startChild } from "./child.ts";

/** What came of it. `lost` ought to be empty. */
export interface WritesReport {
  readonly rounds: number;
  readonly acknowledged: number;
  /** Writes that were acknowledged and are not there: kind and name. */
  readonly lost: readonly string[];
  readonly seconds: number;
}

const Acknowledged = z.strictObject({
  kind: z.enum(["article", "withdrawn", "question", "card", "use", "shown", "event", "message", "sent", "act"]),
  id: z.string(),
  /** Where it is not the writer's own. */
  tenant: z.custom<Tenant>((tenant) => typeof tenant === "string").exactOptional(),
});
type Write = z.infer<typeof Acknowledged>;

/** A writer lives at most this long after its first write, in milliseconds. */
const LONGEST_LIFE_MS = 150;

/** Kills a process that does every kind of write, round after round, and looks for each write that it had acknowledged. */
export async function soakWrites(
  place: StorePlace,
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
): Promise<WritesReport> {
  const begunAt = performance.now();
  const random = randomOf(seed);
  const store = await openStore(place, { now: Date.now, randomId: randomUUID });
  const lost: string[] = [];
  let acknowledged = 0;
  for (let round = 0; round < rounds; round++) {
    const tenant = tenantOf("slack", `round-${round}`);
    const writes = await writesBeforeKill({ place, tenant }, random() * LONGEST_LIFE_MS);
    acknowledged += writes.length;
    for (const write of writes) {
      if (!(await isThere(store.of(write.tenant ?? tenant), write))) lost.push(`${tenant} ${write.kind} ${write.id}`);
    }
  }
  await store.close();
  return { rounds, acknowledged, lost, seconds: (performance.now() - begunAt) / 1000 };
}

async function writesBeforeKill(order: object, lifeMs: number): Promise<readonly Write[]> {
  const writes: Write[] = [];
  const first = Promise.withResolvers<void>();
  const writer = startChild("writer.ts", order, (message) => {
    writes.push(Acknowledged.parse(message));
    first.resolve();
  });
  await Promise.race([first.promise, writer.ended]);
  await pause(lifeMs);
  await writer.kill();
  return writes;
}

async function isThere(store: TenantStore, { kind, id }: Write): Promise<boolean> {
  const name = { collection: "harbour", slug: id as ArticleSlug };
  switch (kind) {
    case "article":
      return (await store.articles.read(id as ArticleVersion)) !== undefined;
    case "withdrawn":
      return (await store.articles.list("harbour")).some(({ slug, isWithdrawn }) => slug === id && isWithdrawn);
    case "question":
      return (await store.questions.read(questionIdOf(id))) !== undefined;
    case "card":
      return (await store.cards.read(cardIdOf(id))) !== undefined;
    case "use":
      return !(await store.cards.use(cardIdOf(id), "share", userIdOf("U2")));
    case "shown":
      return (await store.shown.ofArticle(name, 1)).length === 1;
    case "event":
      return !(await store.inbox.isFirst(eventIdOf(id)));
    case "message":
      return (await store.outbox.stateOf(messageKeyOf(id))) !== undefined;
    case "sent":
      return (await store.outbox.stateOf(messageKeyOf(id)))?.kind === "sent";
    case "act":
      return (await store.audit.latest(100_000)).some(
        ({ subject }) => subject.kind === "card" && subject.card === (id as CardId),
      );
  }
}

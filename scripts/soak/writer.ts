import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Article, ArticleSlug } from "../../src/domain/article.ts";
import { excerptOf } from "../../src/domain/excerpt.ts";
import { eventIdOf, messageIdOf, messageKeyOf, placeIdOf, type Tenant, userIdOf } from "../../src/domain/ids.ts";
import { openStore } from "../../src/store/open-store.ts";
import { orderOf, tell } from "./child.ts";
import { PlaceOrder } from "./order.ts";

// A writer of the soak test: does every kind of write, and says of each what it was once it was acknowledged, until it is killed.

const Order = z.strictObject({ place: PlaceOrder, tenant: z.custom<Tenant>((t) => typeof t === "string") });

const { place, tenant } = Order.parse(orderOf());
const store = await openStore(place, { now: Date.now, randomId: randomUUID });
const { articles, questions, cards, shown, inbox, outbox, audit, together } = store.of(tenant);
const USER = userIdOf("U1");
const PLACE = placeIdOf("C1");

for (let n = 0; ; n++) await writeAll(`${n}`);

async function writeAll(name: string): Promise<void> {
  const article = anArticle(name);
  const { version } = await articles.add(article, { origin: name });
  tell({ kind: "article", id: version });
  await articles.withdraw(article);
  tell({ kind: "withdrawn", id: article.slug });
  tell({ kind: "question", id: await questions.keep({ asker: USER, place: PLACE, text: name }) });

  const excerpt = excerptOf(article, { start: 0, end: article.text.length });
  const attribution = { bylines: [], labels: [] };
  const excerpts = [{ excerpt, attribution, speaker: { kind: "article" as const }, matches: [] }];
  const card = await cards.save({ asker: USER, place: PLACE, excerpts });
  tell({ kind: "card", id: card });
  await cards.use(card, "share", USER);
  tell({ kind: "use", id: card });
  await shown.record({ place: PLACE, message: messageIdOf(name), excerpts: [excerpt] });
  tell({ kind: "shown", id: article.slug });

  const event = await inbox.take({ id: eventIdOf(name), user: USER, payload: { name } });
  tell({ kind: "event", id: name });
  await together(async (parts) => {
    await parts.outbox.enter([{ key: messageKeyOf(`answer-${name}`), place: PLACE, body: { name } }]);
    if (event !== undefined) await parts.inbox.finish(event);
  });
  tell({ kind: "message", id: `answer-${name}` });
  await outbox.enter([{ key: messageKeyOf(name), place: placeIdOf(`C-${name}`), body: { name } }]);
  tell({ kind: "message", id: name });
  const delivery = await store.deliveries.claim("slack", 60_000);
  if (delivery !== undefined && (await store.deliveries.sent(delivery, { nextAt: 0 }))) {
    tell({ kind: "sent", id: delivery.key, tenant: delivery.tenant });
  }
  await audit.record({ action: "card-shared", subject: { kind: "card", card }, by: USER });
  tell({ kind: "act", id: card });
}

function anArticle(name: string): Article {
  const text = `The ship ${name} of ${tenant} sank.`;
  return {
    slug: `ship-${name}` as ArticleSlug,
    collection: "harbour",
    text,
    paragraphs: [{ span: { start: 0, end: text.length }, part: "body", number: 1, isSubhead: false }],
    bylines: [],
    nameNotes: [],
  };
}

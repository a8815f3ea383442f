import type { Store, TenantParts, TenantStore } from "../store.ts";
import type { Surroundings } from "../surroundings.ts";
import { articlesIn } from "./articles.ts";
import { auditIn } from "./audit.ts";
import { cardsIn } from "./cards.ts";
import { changeLogIn } from "./change-log.ts";
import { deliveriesIn } from "./deliveries.ts";
import { inboxIn, unfinishedIn } from "./inbox.ts";
import { outboxIn } from "./outbox.ts";
import { questionsIn } from "./questions.ts";
import {
  type Engine,
  type Session,
  sessionEverywhere,
  sessionOf,
  sessionWithin,
  type TenantQueries,
} from "./session.ts";
import { shownIn } from "./shown.ts";
import { upkeepIn } from "./upkeep.ts";

/** The store over a database. */
export function storeOver(engine: Engine, surroundings: Surroundings): Store {
  const everywhere = sessionEverywhere(engine);
  return {
    of: (tenant) => tenantStoreIn(sessionOf(engine, tenant), surroundings),
    changes: changeLogIn(everywhere),
    deliveries: deliveriesIn(everywhere, surroundings),
    unfinished: unfinishedIn(everywhere, surroundings),
    upkeep: upkeepIn(everywhere, surroundings.now),
    close: () => engine.close(),
  };
}

function tenantStoreIn(session: Session<TenantQueries>, surroundings: Surroundings): TenantStore {
  return {
    ...partsIn(session, surroundings),
    together: (work) => session.write((queries) => work(partsIn(sessionWithin(queries), surroundings))),
  };
}

function partsIn(session: Session<TenantQueries>, surroundings: Surroundings): TenantParts {
  const { now } = surroundings;
  return {
    articles: articlesIn(session, now),
    questions: questionsIn(session, surroundings),
    cards: cardsIn(session, surroundings),
    shown: shownIn(session, now),
    inbox: inboxIn(session, surroundings),
    outbox: outboxIn(session, now),
    audit: auditIn(session, now),
    upkeep: upkeepIn(session, now),
  };
}

import fc from "fast-check";
import { expect, it } from "vitest";
import { excerptOf } from "../../../src/domain/excerpt.ts";
import {
  cardIdOf,
  eventIdOf,
  messageIdOf,
  messageKeyOf,
  questionIdOf,
  type Tenant,
  threadIdOf,
} from "../../../src/domain/ids.ts";
import { versionOf } from "../../../src/store/article-version.ts";
import type { EventClaim } from "../../../src/store/inbox.ts";
import { openStore } from "../../../src/store/open-store.ts";
import type { Store, TenantParts } from "../../../src/store/store.ts";
import { anArticle } from "../../support/an-article.ts";
import { ANNA, aTenant, aWorld, BEN, CITY, type Databases, HARBOUR } from "./databases.ts";

/** One use of a method; the number chooses among few arguments, so that tenants meet each other's names at every turn. */
type Use<Method> = (method: Method, choice: number) => Promise<unknown>;

/** A use of every method of every part: the compiler asks for those that are added. */
type Uses = { readonly [P in keyof TenantParts]: { readonly [M in keyof TenantParts[P]]: Use<TenantParts[P][M]> } };

const FERRIES = ["night-ferry", "day-ferry"].map((slug) => anArticle({ slug, paragraphs: [`The ${slug} sank.`] }));
const NAMES = FERRIES.map(({ collection, slug }) => ({ collection, slug }));
const EXCERPTS = FERRIES.map((article) => excerptOf(article, { start: 0, end: article.text.length }));
const ATTRIBUTED = EXCERPTS.map((excerpt) => ({
  excerpt,
  attribution: { bylines: [], labels: [] },
  speaker: { kind: "article" as const },
  matches: [],
}));

const USES: Uses = {
  articles: {
    add: (add, n) => add(pick(FERRIES, n), { origin: `page ${n}`, addedBy: pick([ANNA, BEN], n) }),
    withdraw: (withdraw, n) => withdraw(pick(NAMES, n)),
    reinstate: (reinstate, n) => reinstate(pick(NAMES, n)),
    list: (list) => list("harbour"),
    versionsOf: (versionsOf, n) => versionsOf(pick(NAMES, n)),
    read: (read, n) => read(versionOf(pick(FERRIES, n))),
  },
  questions: {
    keep: (keep, n) =>
      keep({ asker: pick([ANNA, BEN], n), place: HARBOUR, thread: threadIdOf("1"), text: `question ${n}` }),
    read: (read, n) => read(questionIdOf(`id-${n}`)),
    lastIn: (lastIn) => lastIn(HARBOUR, threadIdOf("1")),
    recentOf: (recentOf, n) => recentOf(pick([ANNA, BEN], n), 3),
    forget: (forget, n) => forget(questionIdOf(`id-${n}`), ANNA),
  },
  cards: {
    save: (save, n) => save({ asker: pick([ANNA, BEN], n), place: HARBOUR, excerpts: [pick(ATTRIBUTED, n)] }),
    read: (read, n) => read(cardIdOf(`id-${n}`)),
    posted: (posted, n) => posted(cardIdOf(`id-${n}`), messageIdOf("1")),
    use: (use, n) => use(cardIdOf(`id-${n}`), "share", BEN),
  },
  shown: {
    record: (record, n) => record({ place: HARBOUR, message: messageIdOf(`${n}`), excerpts: [pick(EXCERPTS, n)] }),
    ofArticle: (ofArticle, n) => ofArticle(pick(NAMES, n), 5),
    inPlace: (inPlace) => inPlace(HARBOUR, 5),
    strike: (strike, n) => strike(HARBOUR, messageIdOf(`${n}`)),
  },
  inbox: {
    take: (take, n) => take({ id: eventIdOf(`e${n}`), user: pick([ANNA, BEN], n), payload: { n } }),
    isFirst: (isFirst, n) => isFirst(eventIdOf(`e${n}`)),
    finish: (finish, n) => finish(aClaim(n)),
    putBack: (putBack, n) => putBack(aClaim(n), "later"),
  },
  outbox: {
    enter: (enter, n) =>
      enter([{ key: messageKeyOf(`k${n}`), place: pick([HARBOUR, CITY], n), body: { n }, user: pick([ANNA, BEN], n) }]),
    withdraw: (withdraw, n) => withdraw(messageKeyOf(`k${n}`)),
    stateOf: (stateOf, n) => stateOf(messageKeyOf(`k${n}`)),
  },
  audit: {
    record: (record, n) => record({ action: "user-forgotten", subject: { kind: "user" }, by: pick([ANNA, BEN], n) }),
    latest: (latest) => latest(4),
  },
  upkeep: {
    expire: (expire, n) => expire({ questions: n, cards: n, settled: n, shown: n, audit: n }),
    forget: (forget, n) => forget(pick([ANNA, BEN], n)),
  },
};

const CALLS = Object.entries(USES).flatMap(([part, uses]) => Object.keys(uses).map((method) => `${part}.${method}`));

/** Who calls what, with which arguments, and whether within a transaction of several. */
interface Call {
  readonly isOther: boolean;
  readonly call: string;
  readonly choice: number;
  readonly isTogether: boolean;
}

const AnyCalls: fc.Arbitrary<readonly Call[]> = fc.array(
  fc.record({
    isOther: fc.boolean(),
    call: fc.constantFrom(...CALLS),
    choice: fc.integer({ min: 1, max: 4 }),
    isTogether: fc.boolean(),
  }),
  { minLength: 10, maxLength: 40 },
);

/** Sequences that are tried on each database; each has many calls. */
const RUNS = 25;

/** What the store promises of rows that belong to others. */
export function tenancyContract(databases: () => Databases): void {
  it("uses every method that a tenant has in the next test", async () => {
    const store = await openStore(await databases().create(), aWorld());
    const parts = Object.entries(store.of(aTenant())).filter(([part]) => part !== "together");
    const methods = parts.flatMap(([part, methodsOf]) => Object.keys(methodsOf).map((method) => `${part}.${method}`));

    expect(methods.sort()).toEqual(CALLS.toSorted());
    await store.close();
  });

  it("answers a tenant as if there were no other, whatever both do with the same names", async () => {
    const [one, other] = [aWorld(), aWorld()];
    // Ids count up in each world, so that tenants give the same ones; both use one database.
    const place = await databases().create();
    const stores = [await openStore(place, one), await openStore(place, other)] as const;
    const reset = () => Object.assign(one, aWorld()) && Object.assign(other, aWorld());

    await fc.assert(
      fc.asyncProperty(AnyCalls, async (calls) => {
        const [beside, against, alone] = [aTenant(), aTenant(), aTenant()];
        reset();
        const answersBeside: unknown[] = [];
        for (const call of calls) {
          const answer = await answerTo(call.isOther ? stores[1] : stores[0], call.isOther ? against : beside, call);
          if (!call.isOther) answersBeside.push(answer);
        }
        reset();
        const answersAlone: unknown[] = [];
        for (const call of calls.filter(({ isOther }) => !isOther)) {
          answersAlone.push(await answerTo(stores[0], alone, call));
        }
        expect(answersBeside).toEqual(answersAlone);
      }),
      { numRuns: RUNS },
    );
    for (const store of stores) await store.close();
  }, 60_000);
}

/** The answer to a call, without whatever names the tenant itself. */
async function answerTo(store: Store, tenant: Tenant, { call, choice, isTogether }: Call): Promise<unknown> {
  const [part, method] = call.split(".") as [keyof TenantParts, string];
  const use = (parts: TenantParts): Promise<unknown> => {
    const uses = USES[part] as Readonly<Record<string, Use<unknown>>>;
    const methods = parts[part] as unknown as Readonly<Record<string, unknown>>;
    return uses[method]?.(methods[method], choice) ?? Promise.reject(new Error(`Cannot call "${call}"`));
  };
  const own = store.of(tenant);
  const answer = await (isTogether ? own.together(use) : use(own));
  return answer === undefined ? undefined : JSON.parse(JSON.stringify(answer).replaceAll(tenant, "the tenant"));
}

/** A claim as a tenant might guess it: leases count up like ids. */
function aClaim(n: number): EventClaim {
  return { id: eventIdOf(`e${n}`), payload: {}, purpose: "handle", attempt: 1, lease: `id-${n}` };
}

function pick<Item>(items: readonly Item[], choice: number): Item {
  const item = items[choice % items.length];
  if (item === undefined) throw new Error("Cannot pick from nothing");
  return item;
}

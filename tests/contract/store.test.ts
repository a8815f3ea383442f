import { afterAll, beforeAll, describe } from "vitest";
import { articlesContract } from "./store/articles.ts";
import { auditContract } from "./store/audit.ts";
import { cardsContract } from "./store/cards.ts";
import { DATABASES, type Databases } from "./store/databases.ts";
import { deliveriesContract } from "./store/deliveries.ts";
import { inboxContract } from "./store/inbox.ts";
import { outboxContract } from "./store/outbox.ts";
import { questionsContract } from "./store/questions.ts";
import { tenancyContract } from "./store/tenancy.ts";
import { transactionsContract } from "./store/transactions.ts";
import { upkeepContract } from "./store/upkeep.ts";

describe.each(DATABASES)("the store on %s", (_name, start) => {
  let databases: Databases;
  beforeAll(async () => {
    databases = await start();
  });
  afterAll(() => databases.remove());
  const given = (): Databases => databases;

  describe("articles", () => articlesContract(given));
  describe("questions", () => questionsContract(given));
  describe("cards and where excerpts were shown", () => cardsContract(given));
  describe("the inbox", () => inboxContract(given));
  describe("the outbox", () => outboxContract(given));
  describe("deliveries", () => deliveriesContract(given));
  describe("the audit log", () => auditContract(given));
  describe("upkeep", () => upkeepContract(given));
  describe("transactions", () => transactionsContract(given));
  describe("tenancy", () => tenancyContract(given));
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { soakMessages } from "../../scripts/soak/soak-messages.ts";
import { soakMigrations } from "../../scripts/soak/soak-migrations.ts";
import { soakWrites } from "../../scripts/soak/soak-writes.ts";
import { DATABASES, type Databases } from "../contract/store/databases.ts";

// The short form of `npm run soak`: between the two databases, 500 messages and 20 kills.

describe.each(DATABASES)("what is in flight when a process is killed, on %s", (_name, start) => {
  let databases: Databases;
  beforeAll(async () => {
    databases = await start();
  });
  afterAll(() => databases.remove());

  it("loses no message, shows none twice and keeps their order", { timeout: 120_000 }, async () => {
    const soak = { messages: 250, places: 25, kills: 6, leaseMs: 1_500, seed: 1 };

    const report = await soakMessages(await databases.create(), soak);

    expect(report).toMatchObject({ lost: 0, shownTwice: 0, outOfOrder: 0, notSettled: 0, kills: soak.kills });
  });

  it("keeps every write that was acknowledged", { timeout: 120_000 }, async () => {
    const report = await soakWrites(await databases.create(), { rounds: 2, seed: 1 });

    expect(report.lost).toEqual([]);
    expect(report.acknowledged).toBeGreaterThan(0);
  });

  it("makes a new database whole, whenever its making is killed and whoever else makes it", {
    timeout: 120_000,
  }, async () => {
    const report = await soakMigrations(() => databases.create(), { step: 30, together: 3 });

    expect(report.failures).toEqual([]);
    expect(report.kills).toBeGreaterThan(0);
  });
});

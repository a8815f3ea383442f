import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StorePlace } from "../src/store/surroundings.ts";
import { startPostgres } from "../tests/support/postgres.ts";
import { measureFigures } from "./soak/figures.ts";
import { soakMessages } from "./soak/soak-messages.ts";
import { soakMigrations } from "./soak/soak-migrations.ts";
import { soakWrites } from "./soak/soak-writes.ts";

// npm run soak [-- figures [MESSAGES]]: how the store fares when its processes are killed, or how fast it is; on both databases.

const MESSAGES = { messages: 10_000, places: 200, kills: 60, leaseMs: 3_000, seed: 1 };
const WRITES = { rounds: 300, seed: 1 };
const MIGRATIONS = { step: 1, together: 8 };

const folder = await mkdtemp(join(tmpdir(), "quotedesk-soak-"));
const server = await startPostgres({ isDurable: true });
let databases = 0;
const sqlite = (): Promise<StorePlace> => {
  databases += 1;
  return Promise.resolve({ kind: "sqlite", file: join(folder, `${databases}.sqlite`) });
};
const postgres = async (): Promise<StorePlace> => ({ kind: "postgres", url: await server.createDatabase() });

try {
  for (const [name, create] of [["SQLite", sqlite] as const, ["PostgreSQL", postgres] as const]) {
    if (process.argv[2] === "figures") {
      report(`${name}, figures`, await measureFigures(create, Number(process.argv[3] ?? 100_000)));
      continue;
    }
    report(`${name}, messages`, await soakMessages(await create(), MESSAGES));
    report(`${name}, writes`, await soakWrites(await create(), WRITES));
    report(`${name}, migrations`, await soakMigrations(create, MIGRATIONS));
  }
} finally {
  await server.remove();
  await rm(folder, { recursive: true });
}

function report(what: string, figures: object): void {
  process.stdout.write(`${what}: ${JSON.stringify(figures)}\n`);
}

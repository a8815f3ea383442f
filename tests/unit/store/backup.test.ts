import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { messageKeyOf, placeIdOf, tenantOf, userIdOf } from "../../../src/domain/ids.ts";
import { backUp, restore } from "../../../src/store/backup.ts";
import { openStore } from "../../../src/store/open-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { anArticle } from "../../support/an-article.ts";

const TENANT = tenantOf("slack", "T1");
const PLACE = placeIdOf("C1");
const ANNA = userIdOf("U1");
const SURROUNDINGS = { now: Date.now, randomId: randomUUID };

let folder: string;
let file: string;
let backup: string;
let store: Store;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "quotedesk-backup-"));
  file = join(folder, "desk.sqlite");
  backup = join(folder, "friday.backup");
  store = await openStore({ kind: "sqlite", file }, { ...SURROUNDINGS, isService: true });
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe("a backup of a store that is in use", () => {
  it("restores what was there when it was made", async () => {
    await ask("before");
    const made = await backUp(copying(), SURROUNDINGS);
    await ask("after");

    const restored = await restore(copying({ mayReplace: true }), SURROUNDINGS);

    expect(restored.rows).toBe(made.rows);
    expect(await questions()).toEqual(["before"]);
    await ask("since");
    expect(await questions()).toEqual(["since", "before"]);
  });

  it("is one file, and leaves no other behind", async () => {
    await ask("who");
    await backUp(copying(), SURROUNDINGS);
    await restore(copying({ mayReplace: true }), SURROUNDINGS);

    const left = (await readdir(folder)).filter((name) => !name.startsWith("desk.sqlite"));

    expect(left).toEqual(["friday.backup"]);
    expect((await readdir(folder)).filter((name) => /[0-9a-f]{8}-/.test(name))).toEqual([]);
  });

  it("is whole while others write", async () => {
    let isDone = false;
    const writing = (async () => {
      for (let n = 0; !isDone; n++) {
        await ask(`question ${n}`);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const rows: number[] = [];
    for (let round = 0; round < 5; round++) {
      rows.push((await backUp(copying({ mayReplace: true }), SURROUNDINGS)).rows);
    }
    isDone = true;
    await writing;

    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    await restore(copying({ mayReplace: true }), SURROUNDINGS);
    expect(await questions()).toEqual((await questions()).toSorted((a, b) => numberIn(b) - numberIn(a)));
  });

  it("has messages that waited asked about before they are sent", async () => {
    await store.of(TENANT).outbox.enter([{ key: messageKeyOf("k1"), place: PLACE, body: {} }]);
    await backUp(copying(), SURROUNDINGS);
    const sent = await store.deliveries.claim("slack", 1000);
    if (sent) await store.deliveries.sent(sent, { nextAt: 0 });

    await restore(copying({ mayReplace: true }), SURROUNDINGS);

    expect(await store.deliveries.claim("slack", 1000)).toMatchObject({ key: "k1", isInDoubt: true });
  });

  it("has replicas read the change log anew", async () => {
    await store.of(TENANT).articles.add(anArticle(), { origin: "a page" });
    await backUp(copying(), SURROUNDINGS);
    await store.of(TENANT).articles.add(anArticle({ slug: "lost", paragraphs: ["Lost."] }), { origin: "a page" });
    const { cursor } = await store.changes.after(undefined, 9);

    await restore(copying({ mayReplace: true }), SURROUNDINGS);

    const anew = await store.changes.after(cursor, 9);
    expect(anew.isReset).toBe(true);
    expect(anew.changes.map(({ slug }) => slug)).toEqual(["night-ferry"]);
    expect((await store.changes.after(anew.cursor, 9)).isReset).toBe(false);
  });

  it("restores where there is no store yet", async () => {
    await ask("who");
    await backUp(copying(), SURROUNDINGS);
    const elsewhere = join(folder, "other.sqlite");

    await restore({ store: elsewhere, backup, mayReplace: false }, SURROUNDINGS);

    const other = await openStore({ kind: "sqlite", file: elsewhere }, SURROUNDINGS);
    expect(await other.of(TENANT).questions.recentOf(ANNA, 9)).toHaveLength(1);
    await other.close();
  });

  it("replaces nothing unless it is told to", async () => {
    await writeFile(backup, "something else");

    await expect(backUp(copying(), SURROUNDINGS)).rejects.toMatchObject({ code: "file-exists" });
    expect(await readFile(backup, "utf8")).toBe("something else");
    await backUp(copying({ mayReplace: true }), SURROUNDINGS);
    await expect(restore(copying(), SURROUNDINGS)).rejects.toMatchObject({ code: "file-exists" });
  });

  it.each<[string, (path: string) => Promise<unknown>, string]>([
    ["a file of another kind", (path) => writeFile(path, "x".repeat(9000)), "backup-invalid"],
    ["a database of another program", (path) => Promise.resolve(anotherProgram(path)), "backup-invalid"],
    ["a damaged backup", (path) => damaged(path), "backup-invalid"],
    ["a backup of a newer program", (path) => newer(path), "store-newer"],
    ["a file that is not there", () => Promise.resolve(), "store-unavailable"],
  ])("refuses %s, and leaves the store as it is", async (_title, make, code) => {
    await ask("who");
    await make(backup);
    const before = await questions();

    await expect(restore(copying({ mayReplace: true }), SURROUNDINGS)).rejects.toMatchObject({ code });

    expect(await questions()).toEqual(before);
    expect((await readdir(folder)).filter((name) => /[0-9a-f]{8}-/.test(name))).toEqual([]);
  });

  it("makes no store where there is none to back up", async () => {
    const nowhere = join(folder, "nowhere.sqlite");

    const backingUp = backUp({ store: nowhere, backup, mayReplace: false }, SURROUNDINGS);

    await expect(backingUp).rejects.toMatchObject({ code: "store-unavailable" });
    expect(existsSync(nowhere)).toBe(false);
  });
});

function copying({ mayReplace = false } = {}) {
  return { store: file, backup, mayReplace };
}

async function ask(text: string): Promise<void> {
  await store.of(TENANT).questions.keep({ asker: ANNA, place: PLACE, text });
}

async function questions(): Promise<string[]> {
  return (await store.of(TENANT).questions.recentOf(ANNA, 100_000)).map(({ text }) => text);
}

function numberIn(text: string): number {
  return Number(text.replace(/\D/g, ""));
}

function anotherProgram(path: string): void {
  const database = new Database(path);
  database.exec("create table ships (name text)");
  database.close();
}

async function damaged(path: string): Promise<void> {
  for (let n = 0; n < 300; n++) await ask(`question ${n}`);
  await backUp(copying(), SURROUNDINGS);
  const bytes = await readFile(path);
  // The pages in the middle hold rows and indexes; the first one, which names the tables, stays.
  bytes.fill(0x5a, 8192, bytes.length - 4096);
  await writeFile(path, bytes);
}

async function newer(path: string): Promise<void> {
  await backUp(copying(), SURROUNDINGS);
  const database = new Database(path);
  database.exec("insert into migrations values (999, 'of tomorrow', 0)");
  database.close();
}

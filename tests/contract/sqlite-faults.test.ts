import { execFileSync } from "node:child_process";
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.ts";
import type { Store } from "../../src/store/store.ts";
import type { Surroundings } from "../../src/store/surroundings.ts";
import { ANNA, aTenant, aWorld, HARBOUR } from "./store/databases.ts";

/** Anybody who is not root, whom modes of files do not hold for. */
const NOBODY = 65_534;

const TENANT = aTenant();

let folder: string;
let file: string;
const open: Store[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "quotedesk-faults-"));
  file = join(folder, "desk.sqlite");
});

afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
  await rm(folder, { recursive: true });
});

describe("a SQLite store in trouble", () => {
  it("refuses a second service, and lets commands write beside the one", async () => {
    const service = await opened({ isService: true });

    await expect(opened({ isService: true })).rejects.toMatchObject({
      code: "store-in-use",
      message: `Cannot open "${file}": another desk runs on it; stop that one first`,
    });
    await ask(await opened(), "from a command");
    expect(await questions(service)).toEqual(["from a command"]);

    await service.close();
    open.splice(0, 1);
    await ask(await opened({ isService: true }), "from the next service");
  });

  it("says so while another process holds the database, and writes once it has let go", async () => {
    const store = await opened({ patienceMs: 0 });
    const other = new Database(file);
    other.exec("begin immediate");

    await expect(ask(store, "too early")).rejects.toMatchObject({
      code: "store-busy",
      message: `Cannot write to "${file}": another process holds it`,
    });
    expect(await questions(store)).toEqual([]);

    other.exec("rollback");
    other.close();
    await ask(store, "in time");
    expect(await questions(store)).toEqual(["in time"]);
  });

  it("waits for another process that holds the database for a while, without holding up its own", async () => {
    const store = await opened();
    const other = new Database(file);
    other.exec("begin immediate");
    let turns = 0;
    const release = new Promise<void>((resolve) => {
      const turn = () => {
        turns += 1;
        if (turns < 3) {
          setTimeout(turn, 1);
          return;
        }
        other.exec("rollback");
        other.close();
        resolve();
      };
      setTimeout(turn, 1);
    });

    await Promise.all([ask(store, "patiently"), release]);

    expect(await questions(store)).toEqual(["patiently"]);
  });

  it("refuses a database of a newer program, and leaves it as it is", async () => {
    await (await openStore({ kind: "sqlite", file }, aWorld())).close();
    const other = new Database(file);
    other.exec("insert into migrations values (999, 'of tomorrow', 0)");
    other.close();
    const before = await readFile(file);

    await expect(opened()).rejects.toMatchObject({
      code: "store-newer",
      message: expect.stringContaining("version 999"),
    });

    expect((await readFile(file)).equals(before)).toBe(true);
  });

  it.each([
    ["a database of another program", () => new Database(file).exec("create table ships (name text)").close()],
    ["a file of another kind", () => writeFile(file, "A ship. ".repeat(1000))],
  ])("refuses %s", async (_title, make) => {
    await make();

    await expect(opened()).rejects.toMatchObject({ code: "store-foreign" });
  });

  it("says so where the database is damaged, and reads again what is mended", async () => {
    const store = await openStore({ kind: "sqlite", file }, aWorld());
    for (let n = 0; n < 200; n++) await ask(store, `question ${n}`);
    await store.close();
    const whole = await readFile(file);
    const broken = Buffer.from(whole);
    // The first page, which names the tables, stays.
    broken.fill(0x5a, 4096);
    await writeFile(file, broken);

    await expect(opened()).rejects.toMatchObject({
      code: "store-damaged",
      message: `Cannot open "${file}": the database is damaged; restore a backup`,
    });

    await writeFile(file, whole);
    expect(await questions(await opened())).toHaveLength(200);
  });

  it("refuses an article that is not what was kept", async () => {
    const store = await opened();
    const { version } = await store.of(TENANT).articles.add(
      {
        slug: "ferry" as never,
        collection: "harbour",
        text: "Ten.",
        paragraphs: [{ span: { start: 0, end: 4 }, part: "body", number: 1, isSubhead: false }],
        bylines: [],
        nameNotes: [],
      },
      { origin: "a page" },
    );
    const other = new Database(file);
    other.exec("update article_texts set article = replace(article, 'Ten', 'Two')");
    other.close();

    await expect(store.of(TENANT).articles.read(version)).rejects.toMatchObject({ code: "store-damaged" });
  });

  it("says so where the file may only be read, and writes once it may be written", async () => {
    const store = await openStore({ kind: "sqlite", file }, aWorld());
    await ask(store, "before");
    await store.close();
    if (process.geteuid?.() === 0) await chown(folder, NOBODY, NOBODY);
    if (process.geteuid?.() === 0) await chown(file, NOBODY, NOBODY);
    await chmod(file, 0o444);
    await chmod(folder, 0o555);

    await asNobody(async () => {
      await expect(opened()).rejects.toMatchObject({
        code: expect.stringMatching(/^store-(read-only|unavailable)$/),
        message: expect.stringContaining(file),
      });
      await chmod(folder, 0o755);
      await expect(opened()).rejects.toMatchObject({ code: "store-read-only" });
      // SQLite gives the files beside it the same mode.
      for (const name of await readdir(folder)) await chmod(join(folder, name), 0o644);
      const again = await openStore({ kind: "sqlite", file }, aWorld());
      await ask(again, "after");
      expect(await questions(again)).toEqual(["after", "before"]);
      await again.close();
    });
  });

  it("says so when the disk is full, loses nothing, and goes on once there is room", async () => {
    const disk = join(folder, "disk");
    await mkdir(disk);
    mountSmallDisk(disk);
    try {
      file = join(disk, "desk.sqlite");
      const store = await openStore({ kind: "sqlite", file }, aWorld());
      const ballast = join(disk, "ballast");
      await writeFile(ballast, Buffer.alloc(200_000));
      const kept: string[] = [];
      const fill = async () => {
        for (let n = 0; ; n++) {
          const text = `question ${n} ${"x".repeat(5000)}`;
          await ask(store, text);
          kept.unshift(text);
        }
      };

      await expect(fill()).rejects.toMatchObject({
        code: "store-full",
        message: `Cannot write to "${file}": the disk is full`,
      });
      expect(await questions(store)).toEqual(kept);

      await rm(ballast);
      await ask(store, "once there is room");
      expect(await questions(store)).toEqual(["once there is room", ...kept]);
      await store.close();
    } finally {
      execFileSync("/usr/bin/umount", [disk]);
    }
  });
});

async function opened(surroundings: Partial<Surroundings> = {}): Promise<Store> {
  const store = await openStore(
    { kind: "sqlite", file },
    { ...aWorld(), randomId: () => crypto.randomUUID(), ...surroundings },
  );
  open.push(store);
  return store;
}

async function ask(store: Store, text: string): Promise<void> {
  await store.of(TENANT).questions.keep({ asker: ANNA, place: HARBOUR, text });
}

async function questions(store: Store): Promise<string[]> {
  return (await store.of(TENANT).questions.recentOf(ANNA, 100_000)).map(({ text }) => text);
}

async function asNobody(act: () => Promise<void>): Promise<void> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    await act();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

/** A disk of one megabyte in memory. Needs the right to mount, which root has. */
function mountSmallDisk(path: string): void {
  execFileSync("/usr/bin/mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", path]);
}

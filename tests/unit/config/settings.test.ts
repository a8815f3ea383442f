import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readEnvFile } from "../../../src/config/env-file.ts";
import { readSettings } from "../../../src/config/settings.ts";

const HARBOUR = { command: "hb", name: "Harbour desk", collection: "harbour-2022", timeZone: "Europe/London" };

let root = "";

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "quotedesk-"));
  await mkdir(join(root, "config/desks"), { recursive: true });
});

afterEach(() => rm(root, { recursive: true }));

async function writeDesk(name: string, content: unknown): Promise<void> {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  await writeFile(join(root, "config/desks", `${name}.json`), text);
}

describe("readSettings", () => {
  it("opens the desk kz unless told otherwise", async () => {
    await writeDesk("kz", HARBOUR);

    expect(await readSettings({}, root)).toEqual({
      desk: { ...HARBOUR, examples: [] },
      collectionFolder: join(root, "corpus/harbour-2022"),
      cacheFolder: join(root, "node_modules/.cache/quotedesk"),
      store: { kind: "sqlite", file: join(root, "data/desk.sqlite") },
    });
  });

  it("opens the desk that QUOTEDESK_DESK names, with its examples", async () => {
    await writeDesk("harbour", { ...HARBOUR, examples: ["who is Reed"] });

    const { desk } = await readSettings({ QUOTEDESK_DESK: "harbour" }, root);

    expect(desk.examples).toEqual(["who is Reed"]);
  });

  it("takes an empty value for none", async () => {
    await writeDesk("kz", HARBOUR);

    expect((await readSettings({ QUOTEDESK_DESK: "", QUOTEDESK_CORPUS: "" }, root)).desk.command).toBe("hb");
  });

  it("finds corpus, config and cache where the environment says", async () => {
    await writeDesk("kz", HARBOUR);

    const { collectionFolder, cacheFolder } = await readSettings(
      { QUOTEDESK_CONFIG: join(root, "config"), QUOTEDESK_CORPUS: "/srv/corpus", QUOTEDESK_CACHE: "/srv/cache" },
      "/nowhere",
    );

    expect(collectionFolder).toBe("/srv/corpus/harbour-2022");
    expect(cacheFolder).toBe("/srv/cache");
  });

  it.each([
    [
      "in the file that QUOTEDESK_STORE names",
      { QUOTEDESK_STORE: "/srv/kz.sqlite" },
      { kind: "sqlite", file: "/srv/kz.sqlite" },
    ],
    [
      "in the PostgreSQL database that DATABASE_URL names",
      { QUOTEDESK_STORE: "/srv/kz.sqlite", DATABASE_URL: "postgres://desk:secret@db/kz" },
      { kind: "postgres", url: "postgres://desk:secret@db/kz" },
    ],
  ])("keeps what must not be lost %s", async (_title, environment, store) => {
    await writeDesk("kz", HARBOUR);

    expect((await readSettings(environment, root)).store).toEqual(store);
  });

  it("refuses another database, and does not repeat its password", async () => {
    await writeDesk("kz", HARBOUR);
    const reading = readSettings({ DATABASE_URL: "mysql://desk:secret@db/kz" }, root);

    await expect(reading).rejects.toMatchObject({
      code: "config-invalid",
      message: expect.stringContaining("DATABASE_URL"),
    });
    await expect(reading).rejects.not.toMatchObject({ message: expect.stringContaining("secret") });
  });

  it("reads the desk that ships", async () => {
    const shipped = await readSettings({}, join(import.meta.dirname, "../../.."));

    expect(shipped.desk).toMatchObject({ command: "kz", collection: "kazakhstan-2022" });
  });

  it.each<[string, unknown, RegExp]>([
    ["a key that is missing", { ...HARBOUR, collection: undefined }, /kz\.json": "collection": /],
    [
      "a key that is wrong",
      { ...HARBOUR, timeZone: "Mars/Olympus" },
      /kz\.json": "timeZone": is not the name of a time zone/,
    ],
    ["a key that is unknown", { ...HARBOUR, colour: "red" }, /kz\.json": .*colour/],
    [
      "a collection outside the corpus",
      { ...HARBOUR, collection: "../etc" },
      /"collection": is not the name of a folder/,
    ],
    ["a command that cannot be typed", { ...HARBOUR, command: "K Z" }, /"command": is not/],
    ["an example that is empty", { ...HARBOUR, examples: ["who is Reed", ""] }, /"examples\.1": /],
    ["what is not JSON", "{", /kz\.json": it is not JSON$/],
  ])("refuses %s, and names it", async (_, content, message) => {
    await writeDesk("kz", content);

    await expect(readSettings({}, root)).rejects.toMatchObject({
      code: "config-invalid",
      message: expect.stringMatching(message),
    });
  });

  it("names the desks that there are where the one asked for is not", async () => {
    await writeDesk("harbour", HARBOUR);

    await expect(readSettings({}, root)).rejects.toMatchObject({
      code: "config-invalid",
      message: expect.stringMatching(/^Cannot read desk ".*kz\.json" of QUOTEDESK_DESK: there is harbour\.json$/),
    });
  });

  it.each(["nope", "config"])("names QUOTEDESK_CONFIG where its folder, %s, holds no desk", async (name) => {
    const QUOTEDESK_CONFIG = join(root, name);

    await expect(readSettings({ QUOTEDESK_CONFIG }, root)).rejects.toMatchObject({
      code: "config-invalid",
      message: `Cannot read desk "${join(QUOTEDESK_CONFIG, "desks/kz.json")}" of QUOTEDESK_CONFIG (or config/): no desk is configured in "${join(QUOTEDESK_CONFIG, "desks")}"`,
    });
  });

  it("refuses a desk that is no name, and names the key", async () => {
    await expect(readSettings({ QUOTEDESK_DESK: "../kz" }, root)).rejects.toMatchObject({
      code: "config-invalid",
      message: 'Cannot read the environment: "QUOTEDESK_DESK": is not the name of a desk, such as kz',
    });
  });
});

describe("readEnvFile", () => {
  it("gives what the file sets", async () => {
    await writeFile(join(root, ".env"), "# a comment\nQUOTEDESK_DESK=harbour\nNO_COLOR='1'\n");

    expect(await readEnvFile(join(root, ".env"))).toEqual({ QUOTEDESK_DESK: "harbour", NO_COLOR: "1" });
  });

  it("gives nothing where there is no file", async () => {
    expect(await readEnvFile(join(root, ".env"))).toEqual({});
  });

  it("refuses a file that cannot be read", async () => {
    await mkdir(join(root, ".env"));

    await expect(readEnvFile(join(root, ".env"))).rejects.toMatchObject({ code: "config-invalid" });
  });
});

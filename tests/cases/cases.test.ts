import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Desk } from "../../src/commands/desk.ts";
import { readSettings } from "../../src/config/settings.ts";
import { openDesk } from "../../src/open-desk.ts";
import { parseConversation, recordConversation } from "./conversation.ts";

const HERE = import.meta.dirname;
const FILES = readdirSync(HERE).filter((file) => file.endsWith(".txt"));

/** UPDATE_CASES=1 writes the replies down instead of comparing them: read the difference as an editor would. */
const isUpdate = (process.env["UPDATE_CASES"] ?? "") !== "";

const desks = new Map<string, Promise<Desk>>();

/** One desk for each corpus, opened when first asked for. */
function deskOf(corpus: string): Promise<Desk> {
  const desk = desks.get(corpus) ?? open(corpus);
  desks.set(corpus, desk);
  return desk;
}

async function open(corpus: string): Promise<Desk> {
  if (corpus === "shipped") return await openDesk(await readSettings({}, join(HERE, "../..")));
  return await openDesk({
    desk: {
      command: corpus,
      name: `${corpus} desk`,
      collection: corpus,
      timeZone: "Europe/London",
      examples: ["who is Pavlov"],
    },
    collectionFolder: join(HERE, "corpora", corpus),
  });
}

describe("a conversation reads as it was recorded", () => {
  it.each(FILES)("%s", async (file) => {
    const path = join(HERE, file);
    const recorded = await readFile(path, "utf8");
    const conversation = parseConversation(recorded);

    const held = await recordConversation(conversation, await deskOf(conversation.corpus));

    if (isUpdate) await writeFile(path, held);
    expect(held).toBe(isUpdate ? held : recorded);
  });
});

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { DeskError } from "../domain/desk-error.ts";
import { issuesOf } from "./issues.ts";

/** A desk as its file configures it: which words it answers to, and which articles it answers from. */
export interface DeskSettings {
  /** What is typed after the slash on Slack and Discord: `kz`. */
  readonly command: string;
  /** What people call it. */
  readonly name: string;
  /** Folder of its articles within the corpus. */
  readonly collection: string;
  /** IANA name of the newsroom's time zone, in which its days begin: `Europe/London`. */
  readonly timeZone: string;
  /** Lines that show what can be asked; may be empty. */
  readonly examples: readonly string[];
}

/** Discord takes command names of up to this many characters. */
const MAX_COMMAND_LENGTH = 32;

const DeskFile = z.strictObject({
  command: z
    .string()
    .max(MAX_COMMAND_LENGTH)
    .regex(/^[a-z0-9][a-z0-9_-]*$/, "is not lower-case letters, digits and hyphens"),
  name: z.string().trim().min(1),
  collection: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, "is not the name of a folder in the corpus"),
  timeZone: z.string().refine(isTimeZone, "is not the name of a time zone"),
  examples: z.array(z.string().trim().min(1)).default([]),
});

/**
 * The desk of the given name, read from `<folder>/<name>.json`.
 *
 * @throws {DeskError} `config-invalid` if there is no such file, or it is not JSON, or a key is missing, wrong or unknown.
 */
export async function readDeskSettings(folder: string, name: string): Promise<DeskSettings> {
  const path = join(folder, `${name}.json`);
  return parseDeskSettings(jsonOf(await readDeskFile(path, folder), path), path);
}

function parseDeskSettings(json: unknown, path: string): DeskSettings {
  const parsed = DeskFile.safeParse(json, { jitless: true });
  if (parsed.success) return parsed.data;
  throw new DeskError("config-invalid", `Cannot read desk "${path}": ${issuesOf(parsed.error)}`);
}

async function readDeskFile(path: string, folder: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const desks = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith(".json"));
    const why =
      desks.length === 0
        ? `of QUOTEDESK_CONFIG (or config/): no desk is configured in "${folder}"`
        : `of QUOTEDESK_DESK: there is ${desks.join(", ")}`;
    throw new DeskError("config-invalid", `Cannot read desk "${path}" ${why}`, { cause });
  }
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DeskError("config-invalid", `Cannot read desk "${path}": it is not JSON`, { cause });
  }
}

function isTimeZone(name: string): boolean {
  // A formatter knows every alias too, but making the first one of a process costs 20 ms.
  if (Intl.supportedValuesOf("timeZone").includes(name)) return true;
  try {
    return name !== "" && Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
  } catch {
    return false;
  }
}

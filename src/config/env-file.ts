import { readFile } from "node:fs/promises";
import { DeskError } from "../domain/desk-error.ts";
import type { Environment } from "./settings.ts";

/**
 * What a `.env` file sets; nothing where there is none.
 *
 * @throws {DeskError} `config-invalid` if the file is there and cannot be read.
 */
export async function readEnvFile(path: string): Promise<Environment> {
  const text = await textOf(path);
  if (text === undefined) return {};
  // Loaded only where there is something to read: each start of the command pays for what it imports.
  const { parse } = await import("dotenv");
  return parse(text);
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new DeskError("config-invalid", `Cannot read "${path}": ${code}`, { cause });
  }
}

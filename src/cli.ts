import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { bytesOf } from "./adapters/terminal/bytes-of.ts";
import { type OperatorTask, operatorTaskOf } from "./adapters/terminal/operator-task.ts";
import { createOutput } from "./adapters/terminal/output.ts";
import { parseArguments, type TerminalRequest } from "./adapters/terminal/parse-arguments.ts";
import { createProgressBar } from "./adapters/terminal/progress.ts";
import { EXIT, runTerminal } from "./adapters/terminal/run-terminal.ts";
import { readEnvFile } from "./config/env-file.ts";
import { type Environment, readSettings, type Settings, type StoreSettings } from "./config/settings.ts";
import { DeskError, type DeskErrorCode } from "./domain/desk-error.ts";
import { type DeskSurroundings, openDesk } from "./open-desk.ts";
import type { Screen } from "./render/page.ts";
import { escapeText } from "./render/safe-text.ts";
import * as wording from "./render/wording.ts";
import type { Store } from "./store/store.ts";

/** Columns where the reply goes to a file or another program. */
const DEFAULT_COLUMNS = 80;

/** The exit code of a process that was interrupted from the keyboard: 128 and the number of SIGINT. */
const INTERRUPTED = 130;

/** Characters of a reference: enough to tell faults apart, few enough to be read out. */
const REFERENCE_LENGTH = 8;

/** Failures that whoever set the desk up or operates it can mend, each with the exit code that says so. */
const FORESEEN: Partial<Record<DeskErrorCode, number>> = {
  "backup-invalid": EXIT.badInput,
  "collection-missing": EXIT.configuration,
  "config-invalid": EXIT.configuration,
  "file-exists": EXIT.cannotCreate,
  "index-changed": EXIT.configuration,
  "store-busy": EXIT.unavailable,
  "store-damaged": EXIT.unavailable,
  "store-foreign": EXIT.unavailable,
  "store-full": EXIT.unavailable,
  "store-in-use": EXIT.unavailable,
  "store-newer": EXIT.unavailable,
  "store-read-only": EXIT.unavailable,
  "store-unavailable": EXIT.unavailable,
  "usage-invalid": EXIT.noInput,
};

/** The process's own, and what `.env` adds to it once that is read. */
let environment: Environment = process.env;

const root = join(import.meta.dirname, "..");
const output = createOutput(process.stdout);
const errors = createOutput(process.stderr, escapeText);

process.on("SIGINT", interrupt);
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  try {
    environment = { ...(await readEnvFile(join(root, ".env"))), ...process.env };
    const task = operatorTaskOf(args, existsSync);
    return task === undefined ? await serve(parseArguments(args)) : await carryOut(task);
  } catch (error) {
    const code = exitCodeOf(error);
    const isForeseen = error instanceof DeskError && code !== EXIT.fault;
    await errors.writeLine(isForeseen ? error.message : wording.somethingWentWrong(await onError(error)));
    return code;
  }
}

async function serve(request: TerminalRequest): Promise<number> {
  if (request.kind === "unknown-option") {
    await errors.writeLine(wording.unknownOption(request.option));
    return EXIT.usage;
  }
  const settings = await readSettings(environment, root);
  const store = await openStoreToRead(settings.store);
  const end = new AbortController();
  try {
    const desk = await openDesk(settings, keptIn(settings, store));
    const following = request.kind === "questions" ? desk.follow(end.signal, onUnseen) : undefined;
    const surroundings = { desk, screen: screenOf(), input: bytesOf(process.stdin), output, errors, onError };
    const code = await runTerminal(request, surroundings);
    end.abort();
    await following;
    return code;
  } finally {
    end.abort();
    await store?.close();
  }
}

function keptIn({ cacheFolder }: Settings, store: Store | undefined): DeskSurroundings {
  const keeping = { folder: cacheFolder, now: Date.now, onUnsaved: onUnseen };
  return store === undefined ? { keeping } : { keeping, store };
}

/** The store; `undefined` where there is none yet, as a question makes none. */
async function openStoreToRead(place: StoreSettings): Promise<Store | undefined> {
  if (place.kind === "sqlite" && !existsSync(place.file)) return undefined;
  // Loaded only where there is something to read.
  const { openStore } = await import("./store/open-store.ts");
  return await openStore(place, { now: Date.now, randomId: randomUUID, isReader: true });
}

async function carryOut(task: OperatorTask): Promise<number> {
  const settings = await readSettings(environment, root);
  // Loaded only for those who operate the desk: a question needs no store.
  const { operate } = await import("./operate.ts");
  const progress = createProgressBar(process.stderr, Date.now);
  try {
    const { told, isRefused } = await operate(task, settings, progress.show);
    progress.clear();
    for (const line of told.split("\n")) await output.writeLine(escapeText(line));
    if (task.kind === "add" || task.kind === "withdraw" || task.kind === "reinstate") await reindex(settings);
    return isRefused ? EXIT.badInput : EXIT.ok;
  } finally {
    progress.clear();
  }
}

/** Has what changed indexed and kept, so that the next question need not wait for it. */
async function reindex(settings: Settings): Promise<void> {
  const store = await openStoreToRead(settings.store);
  try {
    await openDesk(settings, keptIn(settings, store));
  } finally {
    await store?.close();
  }
}

function exitCodeOf(error: unknown): number {
  return (error instanceof DeskError ? FORESEEN[error.code] : undefined) ?? EXIT.fault;
}

/** Ends the process once the line being written is whole; at the second time, and where nothing is being written, at once. */
function interrupt(): void {
  if (output.isClosed) process.exit(INTERRUPTED);
  void output.end().then(() => process.exit(INTERRUPTED));
}

/** What the terminal can show. NO_COLOR turns styles off whatever its value (https://no-color.org). */
function screenOf(): Screen {
  const { NO_COLOR = "", TERM } = environment;
  const isPlain = !process.stdout.isTTY || NO_COLOR !== "" || TERM === "dumb";
  return { width: process.stdout.columns || DEFAULT_COLUMNS, colour: !isPlain };
}

/** An index that cannot be saved is made anew at the next start, and a store that cannot be read is tried again: nobody needs to hear of that who did not ask for details. */
function onUnseen(error: unknown): void {
  void onError(error);
}

/**
 * Logs a fault where its details were asked for, and gives its reference: the same for the same fault at the same place,
 * and made of nothing that a reader typed.
 */
async function onError(error: unknown): Promise<string> {
  if (environment["QUOTEDESK_DEBUG"]) {
    const details = error instanceof Error ? String(error.stack) : String(error);
    for (const line of details.split("\n")) await errors.writeLine(line);
  }
  const { hash } = await import("node:crypto");
  const frames =
    error instanceof Error
      ? [error.name, ...(error.stack?.match(/(?<=^ +at .*)[\w-]+\.(?:ts|js):\d+:\d+/gm) ?? [])]
      : [];
  return hash("sha256", frames.join("\n")).slice(0, REFERENCE_LENGTH);
}

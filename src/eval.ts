import { closeSync, openSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { DeskError } from "./domain/desk-error.ts";
import { evaluateBeir } from "./evaluate/evaluate-beir.ts";
import { readBeir } from "./evaluate/read-beir.ts";
import { trecLinesOf } from "./evaluate/trec-run.ts";
import { openWordNet } from "./lexicon/wordnet.ts";

const USAGE = `Usage: npm run --silent eval -- --data DIR [--k 100] [--run FILE]
--k: documents kept for each question; fewer than 100 cut recall@100, fewer than 10 all that is measured at 10`;

/** Exit code of a command that was used wrongly: EX_USAGE of sysexits.h. */
const USAGE_ERROR = 64;

/** Documents kept for each topic by default; fewer cut what is measured deeper. */
const DEFAULT_K = 100;

const RUN_TAG = "quotedesk";
const BAR_WIDTH = 40;

interface Arguments {
  readonly data: string;
  readonly k: number;
  readonly run?: string;
}

try {
  evaluate(readArguments());
} catch (error) {
  if (!(error instanceof DeskError) || error.code !== "usage-invalid") throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  process.exitCode = USAGE_ERROR;
}

function evaluate({ data, k, run }: Arguments): void {
  const collection = readBeir(data);
  if (run !== undefined) seeThatWritable(run);
  const { evaluation, hits } = evaluateBeir(collection, {
    k,
    thesaurus: openWordNet(),
    now: () => performance.now(),
    memoryInUse,
    onProgress,
  });
  if (run !== undefined) {
    const lines = [...hits].flatMap(([topic, found]) => trecLinesOf(topic, found, RUN_TAG));
    writeFileSync(run, lines.map((line) => `${line}\n`).join(""));
  }
  process.stdout.write(`${JSON.stringify(evaluation)}\n`);
}

/** Indexing may take minutes, so a place that cannot be written is refused before it. What stands there is left as it is. */
function seeThatWritable(path: string): void {
  try {
    closeSync(openSync(path, "a"));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DeskError("usage-invalid", `Cannot write the run to "${path}": ${why}`, { cause });
  }
}

function readArguments(): Arguments {
  const { data, k, run } = optionsOf(process.argv.slice(2));
  if (data === undefined) throw new DeskError("usage-invalid", "Cannot evaluate: no folder is given");
  const count = k === undefined ? DEFAULT_K : Number(k);
  if (!Number.isInteger(count) || count < 1)
    throw new DeskError("usage-invalid", `Cannot keep "${k}" documents a topic: it is no whole number above 0`);
  return { data, k: count, ...(run === undefined ? {} : { run }) };
}

function optionsOf(args: string[]) {
  try {
    return parseArgs({ args, options: { data: { type: "string" }, k: { type: "string" }, run: { type: "string" } } })
      .values;
  } catch (cause) {
    throw new DeskError(
      "usage-invalid",
      `Cannot read the arguments: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        cause,
      },
    );
  }
}

/** Heap and array buffers in use once the garbage is collected. */
function memoryInUse(): number {
  setFlagsFromString("--expose-gc");
  const collectGarbage: unknown = runInNewContext("gc");
  if (typeof collectGarbage === "function") collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** A bar that is drawn over itself on a terminal, and a line each tenth elsewhere. */
function onProgress(done: number, total: number): void {
  const step = process.stderr.isTTY ? 100 : 10;
  if (Math.floor((done * step) / total) === Math.floor(((done - 1) * step) / total)) return;
  const filled = Math.round((done / total) * BAR_WIDTH);
  const bar = `indexing [${"#".repeat(filled)}${" ".repeat(BAR_WIDTH - filled)}] ${done} of ${total}`;
  process.stderr.write(
    process.stderr.isTTY && done < total ? `\r${bar}` : `${process.stderr.isTTY ? "\r" : ""}${bar}\n`,
  );
}

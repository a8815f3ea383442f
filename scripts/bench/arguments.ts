import { parseArgs } from "node:util";
import { DeskError } from "../../src/domain/desk-error.ts";
import { missingData } from "./data-sets.ts";
import { ENGINE_NAMES, type EngineName } from "./engine-list.ts";

export const USAGE = `Usage: npm run bench -- --data DIR [--passages 1000,10000,100000] [--engines ${ENGINE_NAMES.join(",")}] [--queries 1000] [--runs 3] [--out docs/benchmarks.md]`;

/** What is asked of the benchmark. */
export interface BenchArguments {
  /** Folder of test collections. */
  readonly data: string;
  /** Sizes, smallest first, each at least 1. */
  readonly passages: readonly number[];
  /** In the order of `ENGINE_NAMES`; at least one. */
  readonly engines: readonly EngineName[];
  /** Questions asked of each engine, at least 1. */
  readonly queries: number;
  /** Processes whose medians are reported, at least 1. */
  readonly runs: number;
  /** Path of the report, ending in ".md"; the plot is put beside it. */
  readonly out: string;
}

/**
 * Reads the words after the command.
 *
 * @throws {DeskError} `usage-invalid` if they are not such as `USAGE` says.
 */
export function parseBenchArguments(args: readonly string[]): BenchArguments {
  const values = valuesOf(args);
  if (values.data === undefined) throw missingData("no data folder is given");
  if (!values.out.endsWith(".md"))
    throw usageError(`Cannot write the report to "${values.out}": it does not end in ".md"`);
  return {
    data: values.data,
    passages: [...new Set(listOf(values.passages).map((size) => wholeNumberOf(size, "passages")))].sort(
      (a, b) => a - b,
    ),
    engines: enginesOf(listOf(values.engines)),
    queries: wholeNumberOf(values.queries, "queries"),
    runs: wholeNumberOf(values.runs, "runs"),
    out: values.out,
  };
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: "string" },
        passages: { type: "string", default: "1000,10000,100000" },
        engines: { type: "string", default: ENGINE_NAMES.join(",") },
        queries: { type: "string", default: "1000" },
        runs: { type: "string", default: "3" },
        out: { type: "string", default: "docs/benchmarks.md" },
      },
    }).values;
  } catch (cause) {
    throw usageError(`Cannot read the arguments: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
}

function listOf(words: string): string[] {
  return words.split(",").map((word) => word.trim());
}

function wholeNumberOf(word: string, what: string): number {
  if (/^[1-9]\d{0,8}$/.test(word)) return Number(word);
  throw usageError(`Cannot measure "${word}" ${what}: it is no whole number above 0`);
}

function enginesOf(names: readonly string[]): EngineName[] {
  const unknown = names.find((name) => !ENGINE_NAMES.some((known) => known === name));
  if (unknown === undefined) return ENGINE_NAMES.filter((known) => names.includes(known));
  throw usageError(`Cannot measure engine "${unknown}": the engines are ${ENGINE_NAMES.join(", ")}`);
}

function usageError(message: string, cause?: unknown): DeskError {
  return new DeskError("usage-invalid", message, { cause });
}

import { accessSync, constants, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { DeskError } from "../../src/domain/desk-error.ts";
import { plotOf } from "./plot.ts";
import { type BenchResults, reportOf } from "./report.ts";

/**
 * Sees to it that the report can be written, which else would be noticed only after all was measured.
 *
 * @throws {DeskError} `usage-invalid` if its folder cannot be made or written to.
 */
export function prepareReport(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    accessSync(dirname(path), constants.W_OK);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DeskError("usage-invalid", `Cannot write the report to "${path}": ${why}`, { cause });
  }
}

/** Writes the report and, beside it, the plot under the same name; each replaces the old one in one step. */
export function writeReport(path: string, results: Omit<BenchResults, "plot">): void {
  const plotPath = path.replace(/\.md$/, ".svg");
  replaceFile(plotPath, plotOf(results.speed));
  replaceFile(path, reportOf({ ...results, plot: basename(plotPath) }));
}

function replaceFile(path: string, text: string): void {
  const written = `${path}.new`;
  writeFileSync(written, text);
  renameSync(written, path);
}

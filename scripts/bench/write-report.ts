import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { DeskError } from "../../src/domain/desk-error.ts";
import { plotOf } from "./plot.ts";
import { type BenchResults, reportOf } from "./report.ts";

/**
 * Sees to it that the report can be written, which else would be noticed only after all was measured.
 *
 * @throws {DeskError} `usage-invalid` if its folder cannot be made, or a file cannot be written there, or a folder has the name.
 */
export function prepareReport(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    for (const file of [path, plotPathOf(path)]) seeThatReplaceable(file);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DeskError("usage-invalid", `Cannot write the report to "${path}": ${why}`, { cause });
  }
}

/** Writes the report and, beside it, the plot under the same name; each replaces the old one in one step. */
export function writeReport(path: string, results: Omit<BenchResults, "plot">): void {
  const plotPath = plotPathOf(path);
  replaceFile(plotPath, plotOf(results.speed));
  replaceFile(path, reportOf({ ...results, plot: basename(plotPath) }));
}

function replaceFile(path: string, text: string): void {
  writeFileSync(newPathOf(path), text);
  renameSync(newPathOf(path), path);
}

function seeThatReplaceable(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`"${path}" is a folder`);
  writeFileSync(newPathOf(path), "");
  rmSync(newPathOf(path));
}

function plotPathOf(path: string): string {
  return path.replace(/\.md$/, ".svg");
}

function newPathOf(path: string): string {
  return `${path}.new`;
}

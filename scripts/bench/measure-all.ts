import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { BenchArguments } from "./arguments.ts";
import { ENGINES, type EngineName } from "./engine-list.ts";
import { formatPassages } from "./format.ts";
import type { Message, Task } from "./messages.ts";
import { type Asked, type QualityRow, qualityRowOf, type SpeedRow, speedRowOf } from "./results.ts";
import { runWorker, type WorkerOptions } from "./run-worker.ts";

/** An engine is run again at a size while all its runs there are likely to take no longer together. */
const PATIENCE_MS = 10 * 60_000;

/** What is measured, and how. */
export interface MeasureOptions extends Omit<WorkerOptions, "onStep"> {
  readonly args: BenchArguments;
  readonly asked: Asked;
  /** Asked first of an index that was loaded. */
  readonly question: string;
  /** An empty folder for saved indexes; they are taken away again. */
  readonly scratch: string;
  /** Told what is being done, and which step of it is at hand. */
  readonly show: (task: string, step: string) => void;
}

/** Quality of each engine, in their order. */
export async function measureAllQuality(options: MeasureOptions): Promise<QualityRow[]> {
  const { data, engines } = options.args;
  const rows: QualityRow[] = [];
  for (const engine of engines) {
    rows.push(qualityRowOf(engine, await run({ kind: "quality", engine, data }, "quality", options)));
  }
  return rows;
}

/** Speed and size of each engine at each size; within a size the engines take turns, so that whatever slows the machine slows them all. */
export async function measureAllSpeed(options: MeasureOptions): Promise<SpeedRow[]> {
  const { engines, passages: sizes } = options.args;
  const rows: SpeedRow[] = [];
  for (const passages of sizes) {
    const told = new Map<EngineName, Message[][]>(engines.map((engine) => [engine, []]));
    const spentMs = new Map<EngineName, number>();
    for (let round = 1; round <= options.asked.runs; round++) {
      for (const [engine, lists] of told) {
        const spent = spentMs.get(engine) ?? 0;
        const isWorthwhile = lists.flat().some(({ kind }) => kind === "asked");
        if (round > 1 && (!isWorthwhile || (spent * round) / (round - 1) > PATIENCE_MS)) continue;
        const startedAt = performance.now();
        lists.push(await measureOnce({ engine, passages, round }, options));
        spentMs.set(engine, spent + performance.now() - startedAt);
      }
    }
    rows.push(...[...told].map(([engine, lists]) => speedRowOf(engine, passages, lists, options.asked)));
  }
  return rows;
}

interface Turn {
  readonly engine: EngineName;
  readonly passages: number;
  readonly round: number;
}

/** One run, and in the first round as many cold starts as there are rounds. */
async function measureOnce({ engine, passages, round }: Turn, options: MeasureOptions): Promise<Message[]> {
  const { data, queries } = options.args;
  const what = `${formatPassages(passages)}, run ${round} of ${options.asked.runs}`;
  const isFirst = round === 1;
  const folder = join(options.scratch, "saved");
  if (isFirst) mkdirSync(folder);
  const task = { kind: "index" as const, engine, data, passages, queries, ...(isFirst ? { folder } : {}) };
  const messages = [...(await run(task, what, options))];
  if (isFirst && messages.some(({ kind }) => kind === "saved")) {
    for (let i = 0; i < options.asked.runs && !messages.some(({ kind }) => kind === "failed"); i++) {
      const coldStart = { kind: "cold-start" as const, engine, data, folder, question: options.question };
      messages.push(...(await run(coldStart, what, options)));
    }
  }
  if (isFirst) rmSync(folder, { recursive: true });
  return messages;
}

function run(task: Task, what: string, options: MeasureOptions): Promise<readonly Message[]> {
  const { caps, signal, show } = options;
  const onStep = (step: string) => show(`${ENGINES[task.engine].title}, ${what}`, step);
  return runWorker(task, { caps, signal, onStep });
}

import type { EngineName } from "./engine-list.ts";
import type { Message } from "./messages.ts";
import { medianOf } from "./statistics.ts";

/** A process that asks waits for nothing, so one that had a processor for a smaller share of the time was kept from it by others. */
const BUSY_BELOW = 0.85;

/** What is measured of an engine at one size; what could not be measured is absent. */
export interface Measures {
  readonly buildSeconds?: number;
  /** Of a whole query. */
  readonly p50?: number;
  readonly p95?: number;
  readonly p99?: number;
  /** Memory the index takes, the passages not counted. */
  readonly bytesPerPassage?: number;
  /** By which the process grows when it builds. */
  readonly rssBytes?: number;
  readonly fileBytes?: number;
  readonly coldStartSeconds?: number;
  /** Of a process that has loaded the index. */
  readonly loadedRssBytes?: number;
}

/** An engine at one size: medians over the runs. */
export interface SpeedRow {
  readonly engine: EngineName;
  readonly passages: number;
  readonly measures: Measures;
  /** What went otherwise than it should, each the end of a sentence. */
  readonly remarks: readonly string[];
}

/** How well an engine ranks. */
export interface QualityRow {
  readonly engine: EngineName;
  /** By collection. */
  readonly sets: ReadonlyMap<string, { readonly ndcg: number; readonly recall: number }>;
  readonly remarks: readonly string[];
}

/** What was asked for. */
export interface Asked {
  readonly runs: number;
  readonly questions: number;
}

/** The row of all that the processes told of one engine at one size, each a list of messages. */
export function speedRowOf(
  engine: EngineName,
  passages: number,
  told: readonly (readonly Message[])[],
  asked: Asked,
): SpeedRow {
  const messages = told.flat();
  const built = messages.filter((message) => message.kind === "built");
  const answers = messages.filter((message) => message.kind === "asked");
  const saved = messages.filter((message) => message.kind === "saved");
  const loaded = messages.filter((message) => message.kind === "loaded");
  const measures = {
    buildSeconds: medianOf(built.map(({ seconds }) => seconds)),
    p50: medianOf(answers.map(({ p50 }) => p50)),
    p95: medianOf(answers.map(({ p95 }) => p95)),
    p99: medianOf(answers.map(({ p99 }) => p99)),
    bytesPerPassage: medianOf(built.map(({ indexBytes }) => indexBytes / passages)),
    rssBytes: medianOf(built.map(({ rssBytes }) => rssBytes)),
    fileBytes: medianOf(saved.map(({ fileBytes }) => fileBytes)),
    coldStartSeconds: medianOf(loaded.map(({ seconds }) => seconds)),
    loadedRssBytes: medianOf(loaded.map(({ rssBytes }) => rssBytes)),
  };
  const fewest = Math.min(...answers.map(({ questions }) => questions));
  const share = medianOf(answers.map(({ processorShare }) => processorShare)) ?? 1;
  const remarks = [
    ...failuresOf(messages),
    ...(share < BUSY_BELOW ? [`the machine was busy: had a processor ${Math.round(share * 100)} % of the time`] : []),
    ...(answers.length > 0 && fewest < asked.questions
      ? [`time for ${fewest.toLocaleString("en")} of ${asked.questions.toLocaleString("en")} questions`]
      : []),
    ...(answers.length > 0 && answers.length < asked.runs ? [`${answers.length} of ${asked.runs} runs`] : []),
  ];
  return { engine, passages, measures: present(measures), remarks };
}

/** The row of what one process told of an engine. */
export function qualityRowOf(engine: EngineName, told: readonly Message[]): QualityRow {
  const measured = told.filter((message) => message.kind === "quality");
  return {
    engine,
    sets: new Map(measured.map(({ set, ndcg, recall }) => [set, { ndcg, recall }])),
    remarks: failuresOf(told),
  };
}

function failuresOf(messages: readonly Message[]): string[] {
  const failures = messages.filter((message) => message.kind === "failed");
  return [...new Set(failures.map(({ step, reason }) => `failed while ${step}: ${reason}`))];
}

/** Without the members that are undefined. */
function present(measures: { readonly [K in keyof Measures]: number | undefined }): Measures {
  return Object.fromEntries(Object.entries(measures).filter(([, value]) => value !== undefined));
}

import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { measureRun } from "../../src/evaluate/metrics.ts";
import { percentileOf } from "../../src/evaluate/percentile.ts";
import { readBeir } from "../../src/evaluate/read-beir.ts";
import { dataSetsIn, SQUAD } from "./data-sets.ts";
import type { Engine, EngineInput } from "./engine.ts";
import { loadEngine } from "./engine-list.ts";
import { evenlySpread } from "./evenly-spread.ts";
import { memoryInUse } from "./memory-in-use.ts";
import type { Message, Task } from "./messages.ts";
import { passagesOf } from "./passages.ts";

/** Passes on what is measured, as soon as it is. */
export type Tell = (message: Message) => Promise<void>;

/** Passages that a question asks for. */
const K = 10;

/** Seed of the recombined passages. */
const SEED = 1;

/** Questions asked before time is taken, others than those then asked; fewer where they take longer than the limit. */
const WARM_UP_QUESTIONS = 200;
const WARM_UP_LIMIT_MS = 15_000;

/** Asking ends after so long, however many questions are left. */
const ASKING_LIMIT_MS = 180_000;

/** Ranks every judged question of each collection, and tells nDCG@10 and recall@1 as `npm run eval` computes them. */
export async function measureQuality({ engine: name, data }: TaskOf<"quality">, tell: Tell): Promise<void> {
  const create = await loadEngine(name);
  for (const { name: set, language } of dataSetsIn(data)) {
    await tell({ kind: "step", step: `ranking ${set}` });
    const { documents, topics, qrels } = readBeir(join(data, set));
    const engine = create({ passages: documents, language });
    engine.build();
    const judged = topics.filter(({ id }) => qrels.has(id));
    const run = new Map(
      judged.map(({ id, text }) => [id, engine.search(text, K).flatMap((place) => documents[place]?.id ?? [])]),
    );
    const { "ndcg@10": ndcg, "recall@1": recall } = measureRun(run, qrels);
    await tell({ kind: "quality", set, ndcg, recall });
  }
}

/** Builds an index, takes its memory, asks it, and saves it. */
export async function measureIndex(task: TaskOf<"index">, tell: Tell): Promise<void> {
  const create = await loadEngine(task.engine);
  await tell({ kind: "step", step: "making the passages" });
  const { engine, questions } = prepare(create, task.data, task.passages);
  await tell({ kind: "step", step: "building" });
  const before = memoryInUse();
  const startedAt = performance.now();
  engine.build();
  const seconds = (performance.now() - startedAt) / 1000;
  const after = memoryInUse();
  const indexBytes = after.bytes - before.bytes + (engine.foreignBytes?.() ?? 0);
  await tell({ kind: "built", seconds, indexBytes, rssBytes: after.rssBytes - before.rssBytes });
  await tell({ kind: "step", step: "asking" });
  latenciesOf(engine, evenlySpread(questions, WARM_UP_QUESTIONS, 0.5), WARM_UP_LIMIT_MS);
  const askedAt = performance.now();
  const usedBefore = process.cpuUsage();
  const latencies = latenciesOf(engine, evenlySpread(questions, task.queries), ASKING_LIMIT_MS);
  const { user, system } = process.cpuUsage(usedBefore);
  const processorShare = (user + system) / 1000 / (performance.now() - askedAt);
  await tell({
    kind: "asked",
    questions: latencies.length,
    p50: percentileOf(latencies, 50) ?? 0,
    p95: percentileOf(latencies, 95) ?? 0,
    p99: percentileOf(latencies, 99) ?? 0,
    processorShare,
  });
  if (task.folder === undefined) return;
  const { folder } = task;
  await tell({ kind: "step", step: "saving" });
  engine.save(folder);
  const fileBytes = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  await tell({ kind: "saved", fileBytes });
}

/** Loads a saved index and asks it one question. The engine's code is loaded before time is taken; all else counts. */
export async function measureColdStart(
  { engine: name, folder, question }: TaskOf<"cold-start">,
  tell: Tell,
): Promise<void> {
  const create = await loadEngine(name);
  await tell({ kind: "step", step: "loading" });
  const startedAt = performance.now();
  const engine = create({ passages: [], language: SQUAD.language });
  engine.load(folder);
  engine.search(question, K);
  const seconds = (performance.now() - startedAt) / 1000;
  await tell({ kind: "loaded", seconds, rssBytes: memoryInUse().rssBytes });
}

type TaskOf<Kind extends Task["kind"]> = Extract<Task, { readonly kind: Kind }>;

/** Apart from the measuring, so that all else that was read is garbage by the time memory is taken. */
function prepare(
  create: (input: EngineInput) => Engine,
  data: string,
  count: number,
): { readonly engine: Engine; readonly questions: readonly string[] } {
  const { documents, topics } = readBeir(join(data, SQUAD.name));
  const engine = create({ passages: passagesOf(documents, count, SEED), language: SQUAD.language });
  return { engine, questions: topics.map(({ text }) => text) };
}

/** Milliseconds that each question took; the first always, the others until the limit is over. */
function latenciesOf(engine: Engine, questions: readonly string[], limitMs: number): number[] {
  const latencies: number[] = [];
  const begunAt = performance.now();
  for (const question of questions) {
    const askedAt = performance.now();
    engine.search(question, K);
    const now = performance.now();
    latencies.push(now - askedAt);
    if (now - begunAt > limitMs) break;
  }
  return latencies;
}

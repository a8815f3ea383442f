import { z } from "zod";
import { ENGINE_NAMES } from "./engine-list.ts";

const EngineTask = z.object({
  engine: z.enum(ENGINE_NAMES),
  /** Folder of test collections. */
  data: z.string(),
});

/** What a process of the benchmark is told to do; each does one thing and ends. */
export const Task = z.discriminatedUnion("kind", [
  /** Rank all judged questions of each collection. */
  EngineTask.extend({ kind: z.literal("quality") }),
  /** Build an index of so many passages, ask it so many questions, and save it where a folder is given. */
  EngineTask.extend({
    kind: z.literal("index"),
    passages: z.number(),
    queries: z.number(),
    folder: z.string().optional(),
  }),
  /** Load what was saved in the folder, and ask the question. */
  EngineTask.extend({ kind: z.literal("cold-start"), folder: z.string(), question: z.string() }),
]);
export type Task = z.infer<typeof Task>;

/** What a process tells while it works. Seconds, milliseconds and bytes are as measured, not rounded. */
export const Message = z.discriminatedUnion("kind", [
  /** What it begins to do, such as "building". */
  z.object({ kind: z.literal("step"), step: z.string() }),
  z.object({ kind: z.literal("quality"), set: z.string(), ndcg: z.number(), recall: z.number() }),
  z.object({ kind: z.literal("built"), seconds: z.number(), indexBytes: z.number(), rssBytes: z.number() }),
  z.object({
    kind: z.literal("asked"),
    questions: z.number(),
    p50: z.number(),
    p95: z.number(),
    p99: z.number(),
    /** Share of the time in which the process had a processor, 0..1 and a little more where the garbage is collected beside. */
    processorShare: z.number(),
  }),
  z.object({ kind: z.literal("saved"), fileBytes: z.number() }),
  z.object({ kind: z.literal("loaded"), seconds: z.number(), rssBytes: z.number() }),
  /** It could not go on; the reason is the end of a sentence. */
  z.object({ kind: z.literal("failed"), step: z.string(), reason: z.string() }),
]);
export type Message = z.infer<typeof Message>;

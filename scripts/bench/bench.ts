// npm run bench: measures this index beside other search engines, and writes docs/benchmarks.md.
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { DeskError } from "../../src/domain/desk-error.ts";
import { readBeir } from "../../src/evaluate/read-beir.ts";
import { type BenchArguments, parseBenchArguments, USAGE } from "./arguments.ts";
import { dataSetsIn, SQUAD } from "./data-sets.ts";
import { measureAllQuality, measureAllSpeed } from "./measure-all.ts";
import { createProgress } from "./progress.ts";
import type { Caps } from "./run-worker.ts";
import { prepareReport, writeReport } from "./write-report.ts";

/** Exit code of a command that was used wrongly: EX_USAGE of sysexits.h. */
const USAGE_ERROR = 64;

/** Exit codes of a process that a signal ended, as shells give them. */
const STATUS_OF_SIGNAL = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** What a process may take: no more than 8 GB, nor than six tenths of the machine's memory. */
const CAPS: Caps = { minutes: 30, megabytes: Math.min(8000, Math.floor((totalmem() * 0.6) / 1e6)) };

const interruption = new AbortController();
for (const signal of Object.keys(STATUS_OF_SIGNAL)) process.once(signal, () => interruption.abort(signal));

try {
  await bench(parseBenchArguments(process.argv.slice(2)));
} catch (error) {
  process.exitCode = statusOf(error);
}

async function bench(args: BenchArguments): Promise<void> {
  const sets = dataSetsIn(args.data);
  const { documents, topics } = readBeir(join(args.data, SQUAD.name));
  const [first] = topics;
  if (!first)
    throw new DeskError("usage-invalid", `Cannot measure with "${args.data}": ${SQUAD.name} has no questions`);
  prepareReport(args.out);
  const asked = { runs: args.runs, questions: Math.min(args.queries, topics.length) };
  const progress = createProgress(process.stderr);
  const scratch = mkdtempSync(join(tmpdir(), "quotedesk-bench-"));
  const { show } = progress;
  const options = { args, asked, caps: CAPS, question: first.text, scratch, show, signal: interruption.signal };
  try {
    const quality = await measureAllQuality(options);
    const speed = await measureAllSpeed(options);
    writeReport(args.out, {
      quality,
      speed,
      sets: sets.map(({ name }) => name),
      asked,
      caps: CAPS,
      realPassages: documents.length,
      machine: machine(),
      day: new Date().toISOString().slice(0, 10),
    });
  } finally {
    progress.end();
    rmSync(scratch, { recursive: true, force: true });
  }
  process.stdout.write(`${args.out}\n`);
}

function statusOf(error: unknown): number {
  if (interruption.signal.aborted) {
    process.stderr.write("Interrupted: the report is as it was\n");
    return STATUS_OF_SIGNAL[interruption.signal.reason as keyof typeof STATUS_OF_SIGNAL];
  }
  if (!(error instanceof DeskError) || error.code !== "usage-invalid") throw error;
  process.stderr.write(`${error.message}\n${USAGE}\n`);
  return USAGE_ERROR;
}

function machine(): string {
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  const model = cpus()[0]?.model ?? process.arch;
  return `${cpus().length} × ${model} with ${gigabytes} GB of memory, ${process.platform}, Node ${process.versions.node}`;
}

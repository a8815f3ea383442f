import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { Message, type Task } from "./messages.ts";

const WORKER = new URL("worker.ts", import.meta.url);

/** How often the memory of the process is looked at. */
const WATCH_MS = 500;

/** Characters kept of the end of what the process complains of. */
const COMPLAINT_LENGTH = 4000;

/** How much a process may take before it is ended. */
export interface Caps {
  readonly minutes: number;
  /** Of the heap, and of the process as a whole where /proc tells it. */
  readonly megabytes: number;
}

/** What surrounds a task. */
export interface WorkerOptions {
  readonly caps: Caps;
  /** Ends the process at once. */
  readonly signal: AbortSignal;
  readonly onStep?: (step: string) => void;
}

/**
 * Does the task in a process of its own, and gives what it told, step by step. One that fails or takes more than it may has a last
 * message of kind "failed".
 *
 * @throws The reason of the signal when it is aborted.
 */
export function runWorker(task: Task, { caps, signal, onStep }: WorkerOptions): Promise<readonly Message[]> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const messages: Message[] = [];
    let step = "starting";
    let complaint = "";
    let excess: string | undefined;
    const child = fork(WORKER, {
      execArgv: ["--expose-gc", `--max-old-space-size=${caps.megabytes}`],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    const stop = (reason?: string) => {
      excess ??= reason;
      child.kill("SIGKILL");
    };
    const onAbort = () => stop();
    const clock = setTimeout(() => stop(`it took more than ${caps.minutes} minutes`), caps.minutes * 60_000);
    const watch = setInterval(() => {
      if (rssMegabytesOf(child) > caps.megabytes) stop(excessOf(caps));
    }, WATCH_MS);
    signal.addEventListener("abort", onAbort, { once: true });
    child.stderr?.on("data", (text) => {
      complaint = (complaint + text).slice(-COMPLAINT_LENGTH);
    });
    child.on("message", (received) => {
      const message = Message.parse(received);
      if (message.kind !== "step") return messages.push(message);
      step = message.step;
      return onStep?.(step);
    });
    child.on("error", reject);
    child.on("close", (status, killedBy) => {
      clearTimeout(clock);
      clearInterval(watch);
      signal.removeEventListener("abort", onAbort);
      if (signal.aborted) return reject(signal.reason);
      if (status === 0) return resolve(messages);
      const reason =
        excess ?? (complaint.includes("heap out of memory") ? excessOf(caps) : endOf(complaint, status ?? killedBy));
      return resolve([...messages, { kind: "failed", step, reason }]);
    });
    child.send(task);
  });
}

function excessOf({ megabytes }: Caps): string {
  return `it took more than ${megabytes.toLocaleString("en")} MB of memory`;
}

function endOf(complaint: string, ended: unknown): string {
  const error = complaint.split("\n").find((line) => /^\w*Error\b/.test(line));
  return `its process ended with ${ended}${error === undefined ? "" : `: ${error}`}`;
}

/** Resident memory of the process; 0 where the system does not tell. */
function rssMegabytesOf({ pid }: ChildProcess): number {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

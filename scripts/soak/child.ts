import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A child process of the soak test, which speaks in messages. */
export interface Child {
  readonly process: ChildProcess;
  /** Settles with what it said once it has ended; killing it is no failure. */
  readonly ended: Promise<number | null>;
  kill(): Promise<void>;
}

/** Starts a file beside this one, with what it needs to know as JSON. */
export function startChild(file: string, order: unknown, onMessage: (message: unknown) => void = () => {}): Child {
  // What the desk's own commands have compiled need not be compiled again at every start.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(import.meta.dirname, "../../node_modules/.cache/quotedesk") };
  const child = fork(join(import.meta.dirname, file), [JSON.stringify(order)], { env, execArgv: [] });
  child.on("message", onMessage);
  const ended = once(child, "exit").then(([code]) => (typeof code === "number" ? code : null));
  return {
    process: child,
    ended,
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** What the process that started this one has to say. */
export function orderOf(): unknown {
  return JSON.parse(process.argv[2] ?? "null");
}

/** Says something to the process that started this one. */
export function tell(message: object): void {
  process.send?.(message);
}

import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** The root of the repository. */
export const ROOT = resolve(import.meta.dirname, "../..");

/** The command's file. */
export const KZ = resolve(ROOT, "src/kz.js");

/** Runs a command on a terminal of its own; part of every Linux (util-linux, bsdutils). */
const SCRIPT = "/usr/bin/script";

/** What a run of the command gave. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What surrounds a run of the command. */
export interface Surroundings {
  readonly input?: string | Uint8Array;
  /** A file descriptor to read from, in place of `input`. */
  readonly stdin?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command as a child process, in an environment that holds nothing but what is given. */
export function kz(args: readonly string[], { input = "", stdin, env = {} }: Surroundings = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [KZ, ...args], {
    encoding: "utf8",
    ...(stdin === undefined ? { input } : { stdio: [stdin, "pipe", "pipe"] }),
    env: environmentWith(env),
  });
  return { status, stdout, stderr };
}

/** Starts the command and leaves it running; the caller ends it. */
export function startKz(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [KZ, ...args], { env: environmentWith(env) });
}

/** Runs the command where it sees a terminal, by script(1); `stdout` holds both of its streams. */
export function kzOnTerminal(args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const command = [process.execPath, KZ, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
  const { status, stdout, stderr } = spawnSync(SCRIPT, ["-qec", command, "/dev/null"], {
    encoding: "utf8",
    env: environmentWith({ TERM: "xterm", ...env }),
  });
  return { status, stdout, stderr };
}

function environmentWith(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { PATH: process.env["PATH"], ...env };
}

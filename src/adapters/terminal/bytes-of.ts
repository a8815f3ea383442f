import { fstatSync } from "node:fs";
import type { Readable } from "node:stream";
import { DeskError } from "../../domain/desk-error.ts";

/** A stream that reads from a file descriptor, such as the process's standard input. */
export type InputStream = Readable & { readonly fd: number };

/**
 * The bytes of standard input.
 *
 * @throws {DeskError} `usage-invalid` if they cannot be read. For a directory Node gives a stream of nothing, so that is looked at first.
 */
export async function* bytesOf(input: InputStream): AsyncGenerator<Uint8Array> {
  try {
    if (fstatSync(input.fd).isDirectory()) throw new Error("it is a directory");
    yield* input;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DeskError("usage-invalid", `Cannot read standard input: ${reason}`, { cause });
  }
}

import { closeSync, createReadStream, openSync } from "node:fs";
import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { bytesOf, type InputStream } from "../../../../src/adapters/terminal/bytes-of.ts";

/** A stream over what is opened at the path. */
function inputAt(path: string, flags = "r"): InputStream {
  const fd = openSync(path, flags);
  return Object.assign(createReadStream("", { fd, autoClose: false }), { fd });
}

async function lengthOf(input: InputStream): Promise<number> {
  let length = 0;
  try {
    for await (const bytes of bytesOf(input)) length += bytes.length;
  } finally {
    closeSync(input.fd);
  }
  return length;
}

describe("bytesOf", () => {
  it("gives what there is to read", async () => {
    expect(await lengthOf(inputAt(import.meta.filename))).toBeGreaterThan(100);
  });

  it.each([
    ["a directory", tmpdir(), "r", "Cannot read standard input: it is a directory"],
    ["what is open for writing only", "/dev/null", "w", /^Cannot read .*: EBADF/],
  ])("refuses %s", async (_, path, flags, message) => {
    await expect(lengthOf(inputAt(path, flags))).rejects.toMatchObject({
      code: "usage-invalid",
      message: typeof message === "string" ? message : expect.stringMatching(message),
    });
  });
});

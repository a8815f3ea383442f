import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesOf } from "../../../../src/adapters/terminal/lines-of.ts";

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function linesIn(bytes: Uint8Array, size = 1024): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of linesOf(chunked(bytes, size))) lines.push(line);
  return lines;
}

describe("linesOf", () => {
  it.each([
    ["lines that end in LF", "a\nb\n", ["a", "b"]],
    ["lines that end in CRLF", "a\r\nb\r\n", ["a", "b"]],
    ["a last line without an end", "a\nb", ["a", "b"]],
    ["blank lines", "\n\na\n\n", ["", "", "a", ""]],
    ["nothing", "", []],
    ["a byte order mark as part of the first line", "\ufeffa\nb\n", ["\ufeffa", "b"]],
    ["a last CR, which ends no line by itself", "a\r\nb\r", ["a", "b\r"]],
    ["other separators as part of a line", "a\rb\u2028c\u0085d\n", ["a\rb\u2028c\u0085d"]],
  ])("gives %s", async (_, text, lines) => {
    expect(await linesIn(new TextEncoder().encode(text))).toEqual(lines);
  });

  it("reads what is not UTF-8 as replacement characters", async () => {
    expect(await linesIn(Uint8Array.of(0x61, 0xff, 0x0a, 0xc3))).toEqual(["a\ufffd", "\ufffd"]);
  });

  it("gives the same lines however the bytes arrive", async () => {
    const bytes = fc.array(
      fc.oneof(fc.constantFrom(10, 13, 0xc3, 0xa9, 0xf0, 0x9f, 0x98, 0x80, 0xff), fc.integer({ min: 0, max: 255 })),
    );

    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 5 }), async (codes, size) => {
        const text = Uint8Array.from(codes);

        expect(await linesIn(text, size)).toEqual(await linesIn(text, codes.length + 1));
      }),
    );
  });

  it("gives a line before the next one has come", async () => {
    const lines = linesOf(
      (async function* () {
        yield await Promise.resolve(new TextEncoder().encode("first\n"));
        throw new Error("Cannot go on: nothing else is read in this test");
      })(),
    );

    expect(await lines.next()).toEqual({ done: false, value: "first" });
  });
});

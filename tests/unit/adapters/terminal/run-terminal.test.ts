import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { createOutput } from "../../../../src/adapters/terminal/output.ts";
import type { DeskRequest } from "../../../../src/adapters/terminal/parse-arguments.ts";
import { runTerminal } from "../../../../src/adapters/terminal/run-terminal.ts";
import type { Desk } from "../../../../src/commands/desk.ts";
import { DeskError } from "../../../../src/domain/desk-error.ts";
import type { Reply } from "../../../../src/domain/reply.ts";

/** A desk that finds every line empty, and breaks at the word "break". */
function aDesk(faults: readonly DeskError[] = []): Desk {
  const replyTo = (input: string): Promise<Reply> =>
    input === "break"
      ? Promise.reject(new Error("Cannot go on"))
      : Promise.resolve({ kind: "invalid", input, reason: { kind: "empty" } });
  return {
    name: "Harbour desk",
    faults,
    reply: replyTo,
    run: (command) => replyTo(command.kind === "ask" ? command.question : ""),
  };
}

/** Writes into a string, and fails as told from the given write on. */
function aStream(failure?: { readonly code: string; readonly atWrite: number }) {
  const written: string[] = [];
  let writes = 0;
  const stream = new Writable({
    autoDestroy: false,
    decodeStrings: false,
    write(chunk, _, done) {
      writes += 1;
      if (failure && writes >= failure.atWrite) return done(Object.assign(new Error("write"), { code: failure.code }));
      written.push(String(chunk));
      done();
    },
  });
  return { output: createOutput(stream), written, writes: () => writes };
}

async function* inputOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

async function run(request: DeskRequest, { input = "", desk = aDesk(), out = aStream(), err = aStream() } = {}) {
  const code = await runTerminal(request, {
    desk,
    screen: { width: 80, colour: false },
    input: inputOf(input),
    output: out.output,
    errors: err.output,
    onError: () => Promise.resolve("0badcafe"),
  });
  return { code, out: out.written.join(""), err: err.written.join(""), writes: out.writes() };
}

describe("runTerminal", () => {
  it("shows the reply and ends with 64 where the line could not be answered", async () => {
    const ran = await run({ kind: "line", line: "x", json: false });

    expect(ran).toMatchObject({ code: 64, out: expect.stringMatching(/^There is no question there.*\n$/), err: "" });
  });

  it("gives every line of the input its object, in order, blank ones too, and ends with 0", async () => {
    const { code, out } = await run({ kind: "questions", json: true }, { input: "a\n\r\nb" });

    const objects = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect({ code, queries: objects.map(({ query }) => query) }).toEqual({ code: 0, queries: ["a", "", "b"] });
  });

  it("gives an object for a question that breaks it too, with a reference, and goes on", async () => {
    const { code, out } = await run({ kind: "questions", json: true }, { input: "break\nb\n" });

    const [first, second] = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ kind: "invalid", query: "break", reason: expect.stringContaining("0badcafe") });
    expect(second).toMatchObject({ query: "b" });
    expect(code).toBe(70);
  });

  it("tells a reader of a fault by its reference alone", async () => {
    const ran = await run({ kind: "line", line: "break", json: false });

    expect(ran).toMatchObject({ code: 70, out: "", err: expect.stringContaining("0badcafe") });
    expect(ran.err).not.toContain("Cannot go on");
  });

  it("says first, and once, what is left out of the collection", async () => {
    const desk = aDesk([new DeskError("article-invalid", 'Cannot read article "a.md": its body is empty')]);

    const { err } = await run({ kind: "questions", json: true }, { input: "a\nb\n", desk });

    expect(err).toBe('Cannot read article "a.md": its body is empty; it is left out\n');
  });

  it("stops without a word once nobody reads any more", async () => {
    const out = aStream({ code: "EPIPE", atWrite: 2 });

    const ran = await run({ kind: "questions", json: true }, { input: "a\nb\nc\nd\n", out });

    expect(ran).toMatchObject({ code: 0, err: "", writes: 2 });
  });

  it("finishes the line being written, and begins no other, once its output is ended", async () => {
    const done: (() => void)[] = [];
    const written: string[] = [];
    const output = createOutput(
      new Writable({
        write(chunk, _, callback) {
          written.push(String(chunk));
          done.push(callback);
        },
      }),
    );
    const writing = output.writeLine("a");
    let hasEnded = false;
    const ending = output.end().then(() => {
      hasEnded = true;
    });
    await output.writeLine("b");

    expect({ hasEnded, written }).toEqual({ hasEnded: false, written: ["a\n"] });
    done[0]?.();
    await Promise.all([writing, ending]);
    expect({ hasEnded, written }).toEqual({ hasEnded: true, written: ["a\n"] });
  });

  it("does not pass over a reply that could not be written for another reason", async () => {
    const out = aStream({ code: "ENOSPC", atWrite: 1 });

    expect(await run({ kind: "line", line: "x", json: false }, { out })).toMatchObject({ code: 70 });
  });
});

/**
 * The lines of a stream of bytes, each as soon as it is complete, without its line end (LF or CRLF). A last line without
 * one counts, and keeps a CR; nothing after the last line end does not count. A byte order mark is part of its line. Bytes that
 * are not UTF-8 become U+FFFD.
 */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  let begun: string[] = [];
  for await (const chunk of bytes) {
    const [first = "", ...others] = decoder.decode(chunk, { stream: true }).split("\n");
    begun.push(first);
    for (const next of others) {
      yield withoutReturn(begun.join(""));
      begun = [next];
    }
  }
  begun.push(decoder.decode());
  const last = begun.join("");
  if (last !== "") yield last;
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

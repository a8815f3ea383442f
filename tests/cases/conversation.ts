import type { Desk } from "../../src/commands/desk.ts";
import { unescapeText } from "../../src/render/safe-text.ts";
import { toTerminal } from "../../src/render/terminal.ts";

/** A recorded conversation: which articles it is held over, on how wide a screen, and what a reader types. */
export interface Conversation {
  /** A folder in `corpora`, or `shipped`. */
  readonly corpus: string;
  /** Columns. */
  readonly width: number;
  /** As typed; what a file cannot hold is written out as the renderer writes it, as in `<U+001B>`. */
  readonly lines: readonly string[];
}

const HEADER = /^# corpus: (\S+), width: (\d+)$/m;

/** Reads a case file: the header, and the lines that begin with `> `; replies are passed over. */
export function parseConversation(text: string): Conversation {
  const header = HEADER.exec(text);
  const lines = text.split("\n").filter((line) => line === ">" || line.startsWith("> "));
  if (!header) throw new Error('Cannot read a conversation: it does not begin as in "# corpus: harbour, width: 80"');
  return { corpus: header[1] ?? "", width: Number(header[2]), lines: lines.map((line) => line.slice(2)) };
}

/** The conversation as a case file, with the replies that the desk gives today. */
export async function recordConversation({ corpus, width, lines }: Conversation, desk: Desk): Promise<string> {
  const turns = [`# corpus: ${corpus}, width: ${width}`];
  for (const line of lines) {
    const reply = await desk.reply(unescapeText(line));
    turns.push(`> ${line}`.trimEnd(), toTerminal(reply, { width, colour: false }));
  }
  return `${turns.join("\n\n")}\n`;
}

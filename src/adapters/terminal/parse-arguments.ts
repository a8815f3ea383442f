/** What the command line asks of the desk. */
export type DeskRequest =
  /** One line, as it would be typed on any platform. */
  | { readonly kind: "line"; readonly line: string; readonly json: boolean }
  /** One question, whatever word it begins with. */
  | { readonly kind: "question"; readonly question: string; readonly json: boolean }
  /** A question a line, from standard input. */
  | { readonly kind: "questions"; readonly json: boolean };

/** What the command line holds. */
export type TerminalRequest = DeskRequest | { readonly kind: "unknown-option"; readonly option: string };

/**
 * Reads the arguments after the command's own name. Options may stand anywhere before `--`; after it, and where it holds
 * white space, an argument is words. Arguments are joined by one space.
 */
export function parseArguments(args: readonly string[]): TerminalRequest {
  const end = args.indexOf("--");
  const before = end < 0 ? args : args.slice(0, end);
  const after = end < 0 ? [] : args.slice(end + 1);
  const options = before.filter(isOption);
  const unknown = options.find((option) => !["--json", "--help", "-h"].includes(option));
  if (unknown !== undefined) return { kind: "unknown-option", option: unknown };
  const json = options.includes("--json");
  if (options.length > 0 && options.some((option) => option !== "--json")) return { kind: "line", line: "help", json };
  const words = before.filter((word) => !isOption(word));
  return requestOf(words, after, json);
}

function requestOf(words: readonly string[], after: readonly string[], json: boolean): DeskRequest {
  const [first = "", ...rest] = words;
  const line = [...words, ...after].join(" ");
  if (first.toLowerCase() !== "ask") return { kind: "line", line, json };
  if (rest.length === 1 && rest[0] === "-" && after.length === 0) return { kind: "questions", json };
  return { kind: "question", question: [...rest, ...after].join(" "), json };
}

function isOption(word: string): boolean {
  return word.startsWith("-") && word !== "-" && !/\s/.test(word);
}

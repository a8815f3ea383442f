import { describe, expect, it } from "vitest";
import { parseArguments, type TerminalRequest } from "../../../../src/adapters/terminal/parse-arguments.ts";

describe("parseArguments", () => {
  it.each<[string, string[], TerminalRequest]>([
    ["nothing is an empty line", [], { kind: "line", line: "", json: false }],
    ["words make a line without quoting", ["who", "is", "Reed"], { kind: "line", line: "who is Reed", json: false }],
    ["--json may stand first", ["--json", "articles"], { kind: "line", line: "articles", json: true }],
    ["--json may stand last", ["articles", "--json"], { kind: "line", line: "articles", json: true }],
    ["ask takes any question", ["ask", "help", "me"], { kind: "question", question: "help me", json: false }],
    ["ask is read in any capitals", ["ASK", "x"], { kind: "question", question: "x", json: false }],
    [
      "a question stays as it is",
      ["ask", "--json", "  two  spaces "],
      { kind: "question", question: "  two  spaces ", json: true },
    ],
    ["ask without a question is an empty one", ["ask"], { kind: "question", question: "", json: false }],
    ["ask - reads questions", ["ask", "--json", "-"], { kind: "questions", json: true }],
    ["after -- a dash is a question", ["ask", "--", "-"], { kind: "question", question: "-", json: false }],
    [
      "after -- options are words",
      ["ask", "--json", "--", "--json", "-x"],
      { kind: "question", question: "--json -x", json: true },
    ],
    ["only the first -- divides", ["ask", "--", "a", "--", "b"], { kind: "question", question: "a -- b", json: false }],
    [
      "what holds white space is words",
      ["ask", "-- what is that"],
      { kind: "question", question: "-- what is that", json: false },
    ],
    ["--help helps", ["ask", "--help"], { kind: "line", line: "help", json: false }],
    ["-h helps", ["-h"], { kind: "line", line: "help", json: false }],
    ["an unknown option is refused", ["ask", "--jsn", "x"], { kind: "unknown-option", option: "--jsn" }],
    ["an option with a value is refused", ["--json=1"], { kind: "unknown-option", option: "--json=1" }],
  ])("%s", (_, args, request) => {
    expect(parseArguments(args)).toEqual(request);
  });
});

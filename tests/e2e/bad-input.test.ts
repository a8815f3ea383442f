import { beforeAll, describe, expect, it } from "vitest";
import type { Desk } from "../../src/commands/desk.ts";
import { readSettings } from "../../src/config/settings.ts";
import { openDesk } from "../../src/open-desk.ts";
import { toJson } from "../../src/render/json.ts";
import { toTerminal } from "../../src/render/terminal.ts";
import { AskObject } from "../unit/render/json-schema.ts";
import { kz, ROOT } from "./kz.ts";

const INPUTS: [string, string][] = [
  ["nothing", ""],
  ["white space", " \t\n "],
  ["10,000 characters", "gas ".repeat(2500)],
  ["10,000 characters without a space", "x".repeat(10_000)],
  ["control characters", "\u0001\u001b[31mTokayev\u0007\u009b2J"],
  ["NUL", "Tokayev\u0000who"],
  ["markup", "<b>Tokayev</b> **bold** `code` <script>alert(1)</script> @everyone"],
  ["right-to-left text", "מי זה טוקאייב؟ توكاييف"],
  ["marks that turn the direction", "\u202eveyakoT\u202c \u2066x"],
  ["emoji", "🔥👩‍👩‍👧🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
  ["only stop words", "the of and to"],
  ["only punctuation", "?!… — “”"],
  ["one unbalanced mark", "“Tokayev"],
  ["many unbalanced marks", '“”«„\'"‘Tokayev""“'],
  ["a filter without a value", "outlet: Tokayev"],
  ["an unknown outlet", "outlet:Nowhere Tokayev"],
  ["an unknown byline", "by:Nobody Tokayev"],
  ["a day that is none", "after:2022-13-45 Tokayev"],
  ["an unknown filter", "colour:red Tokayev"],
  ["many filters", "after:2022 before:2021 outlet:a by:b after: before:"],
  ["halves of characters", "\ud83d Tokayev \ude00"],
  ["a regular expression", "(a+)+$ [ \\ Tokayev.*"],
  ["a path", "article ../../etc/passwd"],
  ["properties of objects", "__proto__ constructor toString"],
  ["combining marks", `T${"\u0301".repeat(500)}okayev`],
  ["a command without its name", "said about"],
];

/** Inputs that reach the command by different ways: too long, acting on the screen, in parts that are no characters. */
const TYPED = ["nothing", "10,000 characters", "control characters", "right-to-left text", "many unbalanced marks"];

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk(await readSettings({}, ROOT));
});

function expectPlain(shown: string): void {
  expect(shown).toMatch(/\S/);
  expect(shown).not.toMatch(/^\s+at /m);
  expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
}

describe("bad input gets a plain reply", () => {
  it.each(INPUTS)("%s", async (_, input) => {
    expectPlain(toTerminal(await desk.reply(input), { width: 80, colour: false }));
  });

  it.each(INPUTS)("as an object: %s", async (_, input) => {
    const object = toJson(await desk.run({ kind: "ask", question: input }));

    expect(AskObject.parse(object).query).toBe(input);
  });

  it.each(INPUTS.filter(([name]) => TYPED.includes(name)))("from the command line: %s", (_, input) => {
    const { status, stdout, stderr } = kz(["--", input]);

    expect([0, 64]).toContain(status);
    expect(stderr).toBe("");
    expectPlain(stdout);
  });
});

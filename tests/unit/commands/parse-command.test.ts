import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../../src/commands/command.ts";
import type { KnownWords } from "../../../src/commands/known-words.ts";
import { parseCommand } from "../../../src/commands/parse-command.ts";

const NAMES = new Set([
  "pavlov",
  "oleg",
  "søllner",
  "soellner",
  "sollner",
  "ingrid",
  "morning",
  "star",
  "gazette",
  "павлов",
]);
const WORDS = new Set([
  "gas",
  "ferry",
  "hurt",
  "resigned",
  "nephew",
  "passengers",
  "lights",
  "killed",
  "article",
  "dahl",
]);
const ORDINARY = new Set(["raid", "aid", "held", "kelp", "sad", "task", "why"]);

/** Words of two articles about a ferry, and a few ordinary ones. */
const known: KnownWords = {
  articles: [{ slug: "night-ferry", headline: "Who will answer for the ferry?" }, { slug: "storm" }],
  isPrinted: (form) => NAMES.has(form) || WORDS.has(form),
  isName: (form) => NAMES.has(form),
  isWord: (form) => ORDINARY.has(form),
};

function parse(line: string): Command {
  return parseCommand(line, known);
}

describe("parseCommand", () => {
  it.each(["", "  ", "\t\n"])("helps where nothing is typed: %j", (line) => {
    expect(parse(line)).toEqual({ kind: "help" });
  });

  it.each(["help", "HELP", " help? ", "help!", "help me", "help ask", "Help who"])("takes %j for help", (line) => {
    expect(parse(line)).toEqual({ kind: "help" });
  });

  it.each(["articles", "Articles", "articles?"])("takes %j for the list of articles", (line) => {
    expect(parse(line)).toEqual({ kind: "articles" });
  });

  it.each([
    ["article night-ferry", "night-ferry"],
    ["ARTICLE Night-Ferry", "night-ferry"],
    ["article night-ferry.md", "night-ferry"],
    ["article storm", "storm"],
    ["article who will answer for the ferry", "night-ferry"],
    ["article day-ferry", "day-ferry"],
    ["article zeppelin", "zeppelin"],
  ])("takes %j for the article %s", (line, name) => {
    expect(parse(line)).toEqual({ kind: "article", line, name });
  });

  it.each([
    "who is Pavlov",
    "who is Oleg Pavlov?",
    "who Pavlov",
    "who is pavlov",
    "WHO IS PAVLOV",
    "who's Pavlov",
    "whos Pavlov",
    "who was Ada Lovelace",
    "who is Павлов",
    "who is 拜登",
    "who is Søllner after:2021-03-01",
  ])("takes %j for who somebody is", (line) => {
    expect(parse(line)).toEqual({ kind: "who", line });
  });

  it.each([
    ["said Pavlov", "Pavlov"],
    ["said Oleg Pavlov about the lights", "Oleg Pavlov"],
    ["SAID pavlov ABOUT lights?", "pavlov"],
    ["said Ada Lovelace", "Ada Lovelace"],
    ["said the harbour master", "the harbour master"],
    ["said the harbour master about the lights", "the harbour master"],
    ["said passengers about the lights", "passengers"],
    ["said Pavlov after:2021-03-01 about the lights", "Pavlov"],
    ["  said   Pavlov  ", "Pavlov"],
  ])("takes %j for what %s said", (line, name) => {
    const command = parse(line);

    expect(command.kind).toBe("said");
    expect(command.kind === "said" && line.slice(command.speaker.start, command.speaker.end)).toBe(name);
  });

  it.each([
    ["ask who is Pavlov", "who is Pavlov"],
    ["ASK  articles", "articles"],
    ["ask", ""],
    ["ask outlet:Gazette ferry", "outlet:Gazette ferry"],
  ])("takes %j for the question %j", (line, question) => {
    expect(parse(line)).toEqual({ kind: "ask", question });
  });

  it.each<[string, "who" | "said" | "article"]>([
    ["who", "who"],
    ["who is", "who"],
    ["who?", "who"],
    ["said", "said"],
    ["article", "article"],
  ])("finds %j incomplete", (line, command) => {
    expect(parse(line)).toEqual({ kind: "incomplete", line, command });
  });

  it.each([
    "article about gas",
    "article gas",
    "articles about gas",
    "articles Pavlov",
    "help the passengers",
    "help for Pavlov",
    "name the nephews",
    "check the lights",
    "follow the money",
    "timeline",
    "figures killed",
    "follow-up",
    "add radar",
    "done 3",
    "said nothing",
    "said nothing about the lights",
    "said to be hurt",
    "said that Pavlov resigned",
    "said about Pavlov",
    "said police killed about 20",
    "who resigned",
    "who Resigned",
    "WHO RESIGNED",
    "who killed Pavlov",
    "who is hurt",
    "who is the nephew of Pavlov",
    "who is Pavlov's nephew",
    "who is who",
    "who is responsible",
    "who will answer for the ferry?",
    "Who set the ferry on fire",
    "whose ferry",
    "asking price",
    "article-by-article",
    "Pavlov",
    "raid",
    "aid",
    "why",
    "kelp",
    "“who is Pavlov”",
    "12 hurt",
  ])("takes %j for a question, word for word", (line) => {
    expect(parse(line)).toEqual({ kind: "ask", question: line });
  });

  it.each([
    ["hlep", "help"],
    ["hepl", "help"],
    ["Hlep", "help"],
    ["helpp", "help"],
    ["artciles", "articles"],
    ["aritcles?", "articles"],
    ["artcle", "article"],
    ["aricle night-ferry", "article"],
    ["artcile storm", "article"],
    ["hwo is Pavlov", "who"],
    ["siad Pavlov about the lights", "said"],
    ["aks who is Pavlov", "ask"],
    ["asl gas", "ask"],
    ["aks", "ask"],
    ["wh is Pavlov", "who"],
    ["whoo Pavlov", "who"],
    ["eho is Pavlov", "who"],
    ["sad Pavlov", "said"],
    ["sad Oleg Pavlov about the lights", "said"],
    ["sajd passengers", "said"],
  ])("takes %j for a slip of the pen, and names %s", (line, nearest) => {
    expect(parse(line)).toEqual({ kind: "help", mistyped: { typed: line.replace(/[ ?].*/, ""), nearest } });
  });

  it.each([
    "artciles about gas",
    "aricle about gas",
    "hlep the passengers",
    "hwo resigned",
    "sad news from the ferry",
    "sad passengers",
    "sad",
    "raid Pavlov",
    "task Pavlov",
    "dahl Pavlov",
    "ak rifles",
    "Saida Pavlov",
    "wh resigned",
    "siad nothing",
    "Kelpi",
    "hlq",
  ])("does not take %j for a slip of the pen, since it can be a question", (line) => {
    expect(parse(line)).toEqual({ kind: "ask", question: line });
  });

  it("reads any line at all, and loses nothing of a question", () => {
    const words = fc.constantFrom(
      "who",
      "is",
      "said",
      "about",
      "ask",
      "article",
      "help",
      "Pavlov",
      "after:2021",
      "“",
      "?",
      " ",
      "\n",
      "\u202e",
    );
    const lines = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words).map((w) => w.join(" ")),
    );

    fc.assert(
      fc.property(lines, (line) => {
        const command = parse(line);

        if (command.kind === "ask")
          expect(line.endsWith(command.question) || line.trimEnd().endsWith(command.question)).toBe(true);
        if (command.kind === "said")
          expect(line.slice(command.speaker.start, command.speaker.end)).toMatch(/^\S(?:.*\S)?$/su);
      }),
    );
  });
});

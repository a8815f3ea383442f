import type { Reply } from "../domain/reply.ts";
import { type Block, blockOf, pageOf, type Screen, sentenceBlock } from "./page.ts";
import { escapeText } from "./safe-text.ts";
import { run } from "./styled-text.ts";
import { answerBlocks } from "./terminal-answer.ts";
import { articleBlocks, articlesBlocks } from "./terminal-articles.ts";
import * as wording from "./wording.ts";

/** A reply as a terminal shows it, without a line end after the last line. */
export function toTerminal(reply: Reply, screen: Screen): string {
  return pageOf(blocksOf(reply, screen));
}

function blocksOf(reply: Reply, screen: Screen): Block[] {
  switch (reply.kind) {
    case "answer":
      return answerBlocks(reply, screen);
    case "articles":
      return articlesBlocks(reply, screen);
    case "article":
      return articleBlocks(reply, screen);
    case "help":
      return helpBlocks(reply, screen);
    case "invalid":
      return [sentenceBlock(wording.invalid(reply.reason), screen)];
  }
}

function helpBlocks({ examples, mistyped }: Extract<Reply, { kind: "help" }>, screen: Screen): Block[] {
  const typedColumns = Math.max(...wording.usages.map(([typed]) => typed.length));
  return [
    mistyped === undefined ? [] : sentenceBlock(wording.mistyped(mistyped), screen, 0, "strong"),
    sentenceBlock(wording.introduction(), screen),
    wording.usages.flatMap(([typed, gives]) =>
      blockOf([run(gives)], screen, typedColumns + 4, run(`  ${typed}`, "strong")),
    ),
    sentenceBlock(wording.narrowing(), screen),
    examples.length === 0
      ? []
      : [
          ...sentenceBlock(wording.examplesHeading(), screen),
          ...examples.flatMap((example) => blockOf([run(escapeText(example))], screen, 2)),
        ],
  ];
}

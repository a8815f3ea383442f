import type { Answer } from "../domain/answer.ts";
import type { Reply } from "../domain/reply.ts";
import { type Block, type Screen, sentenceBlock } from "./page.ts";
import { excerptBlocks } from "./terminal-excerpt.ts";
import * as wording from "./wording.ts";

/** An answer as blocks; having none is one too. */
export function answerBlocks({ answer, spellings = [] }: Extract<Reply, { kind: "answer" }>, screen: Screen): Block[] {
  switch (answer.kind) {
    case "evidence":
      return [
        [...remarks(answer, screen), ...spellings.flatMap((s) => sentenceBlock(wording.spellings(s), screen))],
        ...excerptBlocks(answer.excerpts, screen),
      ];
    case "no-evidence":
      return noEvidenceBlocks(answer, screen);
  }
}

function noEvidenceBlocks(answer: Extract<Answer, { kind: "no-evidence" }>, screen: Screen): Block[] {
  const findings = [
    ...(answer.matchedTerms.length === 0 ? [] : [wording.matchedOnly(printedTerms(answer))]),
    ...answer.nearSpellings
      .filter(({ typed, printed }) => printed.length > 0 && !isReadOtherwise(typed, answer))
      .map(({ typed, printed }) => wording.nearSpellings(typed, printed)),
  ];
  return [
    sentenceBlock(wording.noEvidence(), screen, 0, "strong"),
    [...remarks(answer, screen), ...findings.flatMap((line) => sentenceBlock(line, screen))],
    [wording.coverage(answer.coverage), wording.whatNext()].flatMap((line) => sentenceBlock(line, screen)),
    ...(answer.near.length === 0
      ? []
      : [sentenceBlock(wording.notAnAnswer(), screen, 0, "strong"), ...excerptBlocks(answer.near, screen)]),
  ];
}

/** Words of the question that occur, as they are printed where they were read as other ones. */
function printedTerms({ matchedTerms, readings }: Extract<Answer, { kind: "no-evidence" }>): string[] {
  return matchedTerms.map((term) => readings.find(({ typed }) => typed === term)?.readAs ?? term);
}

/** How the question was read, what of it stands nowhere, and which articles could not be considered. */
function remarks(answer: Answer, screen: Screen): Block {
  const { readings, undated } = answer;
  const unmatched = answer.unmatchedTerms.filter((term) => !isReadOtherwise(term, answer));
  const lines = [
    ...readings.map(wording.reading).filter((line) => line !== undefined),
    ...(unmatched.length === 0 ? [] : [wording.unmatched(unmatched)]),
    ...(undated.length === 0 ? [] : [wording.undated(undated)]),
  ];
  return lines.flatMap((line) => sentenceBlock(line, screen));
}

/** Whether readers are told which other word stood in for this one; then they are not told that it stands nowhere. */
function isReadOtherwise(term: string, { readings }: Answer): boolean {
  return readings.some((reading) => reading.typed === term && wording.reading(reading) !== undefined);
}

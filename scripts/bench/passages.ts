import { randomOf } from "../../src/evaluate/random.ts";
import type { BeirDocument } from "../../src/evaluate/read-beir.ts";
import { sentencesOf } from "../../src/text/sentences.ts";

/**
 * So many passages: the real ones first, in their order, then passages of recombined sentences. Such a passage has as many sentences
 * as a real one drawn by lot, each drawn from all sentences of the real ones, and the title of a real one. The same seed gives the
 * same passages, and fewer passages are the beginning of more.
 *
 * @param real - At least one of them with a sentence, where more passages are wanted than there are.
 */
export function passagesOf(real: readonly BeirDocument[], count: number, seed: number): BeirDocument[] {
  if (count <= real.length) return real.slice(0, count);
  const counts: number[] = [];
  const sentences: string[] = [];
  for (const { text } of real) {
    const spans = sentencesOf(text);
    if (spans.length > 0) counts.push(spans.length);
    for (const { start, end } of spans) sentences.push(text.slice(start, end));
  }
  if (sentences.length === 0) throw new Error("Cannot recombine sentences: the passages have none");
  const draw = createDraw(seed);
  const made = Array.from({ length: count - real.length }, (_, i) => {
    const length = draw(counts) ?? 1;
    const title = draw(real)?.title ?? "";
    const text = Array.from({ length }, () => draw(sentences)).join(" ");
    return { id: `recombined-${i}`, title, text };
  });
  return [...real, ...made];
}

/** Draws one of a list by lot. */
function createDraw(seed: number): <T>(from: readonly T[]) => T | undefined {
  const random = randomOf(seed);
  return (from) => from[Math.floor(random() * from.length)];
}

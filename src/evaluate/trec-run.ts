/** A document found for a topic. */
export interface TrecHit {
  readonly document: string;
  readonly score: number;
}

/** By so much, as a share of the one before, a score falls at least: older versions of trec_eval read scores as 32-bit numbers, and all order equal ones by document, last first. */
const STEP = 1e-6;

/**
 * The lines of a TREC run file for one topic: topic, `Q0`, document, rank, score, tag. Scores fall from line to line, so that
 * whoever sorts by them finds the same ranking.
 *
 * @param hits - Best first, scores above 0.
 */
export function trecLinesOf(topic: string, hits: readonly TrecHit[], tag: string): string[] {
  let last = Number.POSITIVE_INFINITY;
  return hits.map(({ document, score }, i) => {
    last = Math.min(score, last - last * STEP);
    if (Number.isNaN(last)) last = score;
    return `${topic}\tQ0\t${document}\t${i + 1}\t${last.toPrecision(9)}\t${tag}`;
  });
}

import { overlaps } from "../domain/span.ts";
import type { Candidate } from "./candidate.ts";

/** What being evidence by itself is worth. */
const EVIDENCE_BONUS = 0.2;
/** What an excerpt loses for each one already chosen from its article, so that accounts that bear equally stand side by side. */
const SAME_ARTICLE_COST = 0.06;
/** One of the first three excerpts is shown only if its merit is at least this share of the best one's; a later one needs more. */
const SHARE_NEEDED = 0.72;
const LATER_SHARE_NEEDED = 0.82;
const FIRST_EXCERPTS = 3;
/** Evidence from an article that is not shown yet needs less: where accounts differ, all of them count. */
const OTHER_ACCOUNT_SHARE_NEEDED = 0.62;

/** The candidates to show, best first: none overlapping or saying the same words twice, other articles first where they bear equally. */
export function selectExcerpts(candidates: readonly Candidate[], limit: number): Candidate[] {
  const chosen: Candidate[] = [];
  const rest = candidates.toSorted((a, b) => meritOf(b) - meritOf(a) || (placeOf(a) < placeOf(b) ? -1 : 1));
  const top = rest[0] ? meritOf(rest[0]) : 0;
  while (chosen.length < limit && rest.length > 0) {
    const worth = (c: Candidate) =>
      meritOf(c) - SAME_ARTICLE_COST * chosen.filter((o) => articleOf(o) === articleOf(c)).length;
    const best = rest.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    rest.splice(rest.indexOf(best), 1);
    const share = shareNeeded(best, chosen);
    const shown = meritOf(best) >= share * top ? placed(best, chosen) : undefined;
    if (shown) chosen.push(shown);
  }
  return chosen;
}

function shareNeeded(candidate: Candidate, chosen: readonly Candidate[]): number {
  const isOtherAccount = candidate.isEvidence && !chosen.some((other) => articleOf(other) === articleOf(candidate));
  if (isOtherAccount) return OTHER_ACCOUNT_SHARE_NEEDED;
  return chosen.length < FIRST_EXCERPTS ? SHARE_NEEDED : LATER_SHARE_NEEDED;
}

function meritOf({ score, isEvidence }: Candidate): number {
  return score + (isEvidence ? EVIDENCE_BONUS : 0);
}

/** A candidate that has room beside those chosen, without its neighbouring sentences where only they stand there already. */
function placed(candidate: Candidate, chosen: readonly Candidate[]): Candidate | undefined {
  const alone = { ...candidate, span: candidate.scored.bearing.view.sentence.span };
  return [candidate, alone].find((c) => !chosen.some((other) => isSame(other, c)));
}

function isSame(a: Candidate, b: Candidate): boolean {
  return (articleOf(a) === articleOf(b) && overlaps(a.span, b.span)) || wordsOf(a) === wordsOf(b);
}

function wordsOf(candidate: Candidate): string {
  const { start, end } = candidate.span;
  return articleOf(candidate).text.slice(start, end).toLowerCase();
}

function articleOf({ scored }: Candidate) {
  return scored.bearing.view.analysis.article;
}

/** Orders candidates of equal score the same way every time. */
function placeOf(candidate: Candidate): string {
  return `${articleOf(candidate).slug}#${String(candidate.span.start).padStart(9, "0")}`;
}

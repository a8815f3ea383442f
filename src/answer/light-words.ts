import lightWords from "../../config/light-words.json" with { type: "json" };
import type { Query, QueryTerm } from "../domain/query.ts";
import { tokensOf } from "../text/tokens.ts";

const LIGHT = new Set(lightWords);

/** Words after a verb that give it a meaning of its own: "took over", "put up". */
const PARTICLES = new Set("over down up off out away back apart together".split(" "));

/** Adverbs of manner and degree colour a question; they are seldom what it asks for. */
const ADVERB = /^[a-z]{3,}ly$/;
const NOT_ADVERBS = new Set(
  "ally anomaly assembly belly bully daily elderly family homily italy july melancholy monopoly quarterly rally reply supply tally weekly".split(
    " ",
  ),
);

/** The terms of a query that say so little that an answer need not hold them. */
export function lightTermsOf(query: Query): ReadonlySet<QueryTerm> {
  const tokens = tokensOf(query.input);
  const nextForm = (term: QueryTerm) =>
    tokens[tokens.findIndex(({ span }) => span.start === term.span.start) + 1]?.form;
  return new Set(query.terms.filter((term) => isLight(term.form, nextForm(term))));
}

function isLight(form: string, next: string | undefined): boolean {
  if (next !== undefined && PARTICLES.has(next)) return false;
  return LIGHT.has(form) || (ADVERB.test(form) && !NOT_ADVERBS.has(form));
}

import countries from "../../config/countries.json" with { type: "json" };
import type { ReadTerm } from "../domain/query.ts";
import type { SentenceView } from "./sentence-view.ts";

const COUNTRIES = new Set(Object.keys(countries));

/** Large enough to be no day and no year. */
const NUMBER =
  "(?:\\d{1,3}(?:[,.\\u00a0\\u202f ]\\d{3})+|\\d{5,}|\\d+(?:\\.\\d+)? ?(?:million|billion|thousand|m|bn)\\b)";
const PEOPLE = "(?:people|inhabitants|residents|citizens|souls)";
/** Up to a few words such as "more than" or "an estimated". */
const ABOUT = "(?:[a-z]+ ){0,3}";

/** "A country of 19 million people". */
const COUNTRY_OF = new RegExp(`\\b(?:country|nation|republic|state|kingdom) of ${ABOUT}${NUMBER} ${PEOPLE}`, "iu");
/** "A city of 2 million people". */
const TOWN_OF = new RegExp(
  `\\b(?:city|town|village|region|province|metropolis|capital|district|island) of ${ABOUT}${NUMBER} ${PEOPLE}`,
  "iu",
);
/** "1,185,900 inhabitants", "a population of 19 million", "home to 2 million people", "2 million people live". */
const ANYWHERE = [
  new RegExp(`${NUMBER} (?:inhabitants|residents)\\b`, "iu"),
  new RegExp(`\\bpopulation\\b[^.;]{0,30}?${NUMBER}`, "iu"),
  new RegExp(`\\bhome to ${ABOUT}${NUMBER}`, "iu"),
  new RegExp(`${NUMBER} ${PEOPLE} (?:live|lived|living|inhabit|reside)\\b`, "iu"),
];

/** What is said of a place of another kind than the one asked about counts this much. */
const OTHER_KIND_VALUE = 0.5;

/**
 * How plainly a sentence says how many people live in a place, 0..1; less where it speaks of a town and a country is asked about, or the
 * other way round.
 */
export function populationValueOf({ analysis, sentence }: SentenceView, readTerms: readonly ReadTerm[]): number {
  const words = analysis.article.text.slice(sentence.span.start, sentence.span.end);
  const asksOfCountry = readTerms.some(({ variants }) => COUNTRIES.has(variants[0]?.printed ?? ""));
  if (COUNTRY_OF.test(words)) return asksOfCountry ? 1 : OTHER_KIND_VALUE;
  const isOfTown = TOWN_OF.test(words) || words.includes("city") || words.includes("town");
  if (!TOWN_OF.test(words) && !ANYWHERE.some((pattern) => pattern.test(words))) return 0;
  return isOfTown && asksOfCountry ? OTHER_KIND_VALUE : 1;
}

import countries from "../../config/countries.json" with { type: "json" };
import type { ReadTerm } from "../domain/query.ts";
import type { Question } from "./question.ts";
import type { SentenceView } from "./sentence-view.ts";
import { surroundingsOf } from "./surroundings.ts";

/** Countries by their names and adjectives in small letters; of two words or more by their first. */
const COUNTRY_OF = new Map(
  Object.entries(countries).flatMap(([country, adjectives]) =>
    [country, ...adjectives].map((name) => [name.toLowerCase(), country] as const),
  ),
);

/** What a sentence is worth that gives one country. */
const ONE_VALUE = 0.8;
/** First words that may mean the country of the sentence before. */
const POINTING = new Set(["it", "its", "they", "this", "that", "both"]);
/** What it is worth where only the sentence before gives it: "It is their main partner." */
const BEFORE_VALUE = 0.7;

/** How plainly a sentence gives countries that the question did not name, be it to set them aside ("besides Russia"), 0..1. */
export function countryValueOf({ query }: Question, view: SentenceView, readTerms: readonly ReadTerm[]): number {
  const typed = query.terms.map(({ form }) => form);
  const printed = readTerms.flatMap(({ variants }) => variants.map((variant) => variant.printed));
  const asked = new Set([...typed, ...printed].map(countryOf));
  const givenIn = ({ tokens }: SentenceView) =>
    new Set(tokens.flatMap(({ printed }) => countryOf(printed) ?? []).filter((country) => !asked.has(country)));
  const given = givenIn(view);
  if (given.size > 1) return 1;
  if (given.size === 1) return ONE_VALUE;
  if (!POINTING.has(view.tokens[0]?.form ?? "")) return 0;
  const before = surroundingsOf(view).neighbour.find(({ index }) => index < view.index);
  return before && givenIn(before).size > 0 ? BEFORE_VALUE : 0;
}

function countryOf(name: string): string | undefined {
  return COUNTRY_OF.get(name.toLowerCase()) ?? COUNTRY_OF.get(name.toLowerCase().replace(/(?:['\u2019]s|s)$/u, ""));
}

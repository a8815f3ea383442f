import aliases from "../../config/aliases.json" with { type: "json" };
import capitals from "../../config/capitals.json" with { type: "json" };
import countries from "../../config/countries.json" with { type: "json" };
import synonyms from "../../config/synonyms.json" with { type: "json" };
import thesaurus from "../../config/thesaurus.json" with { type: "json" };
import type { Synonyms } from "./rewordings.ts";

/** Groups of names for one thing, and words that may be printed for others: what a collection is given unless a test says otherwise. */
export interface WordLists {
  readonly aliases: readonly (readonly string[])[];
  readonly synonyms: readonly Synonyms[];
}

const ADJECTIVES = new Map<string, readonly string[]>(Object.entries(countries));

/**
 * The lists that editors keep in `config/`; a country and its adjectives count as words for one another ("Kazakh", "Kazakhstan"), and a
 * capital may be typed for the country that is governed from it ("Why does Beijing object?").
 */
export const wordLists: WordLists = {
  aliases,
  synonyms: [
    ...synonyms,
    ...Object.entries(countries).map(demonymsOf),
    ...Object.entries(capitals).map(governedFrom),
    ...thesaurus.map((list) => ({ ...list, isLoose: true })),
  ],
};

function demonymsOf([country, adjectives]: [string, readonly string[]]): Synonyms {
  return { asked: [country, ...adjectives], printed: [country, ...adjectives] };
}

function governedFrom([capital, country]: [string, string]): Synonyms {
  return { asked: [capital], printed: [country, ...(ADJECTIVES.get(country) ?? [])], isMetonym: true };
}

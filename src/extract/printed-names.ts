import type { Article } from "../domain/article.ts";
import { entitiesOf } from "./entities.ts";
import { namesOf } from "./names.ts";
import { readingOf } from "./reading.ts";

/** A name as an article prints it. */
interface PrintedName {
  readonly text: string;
  /** How often the article names whom it names, by this or a shorter form; at least 1. */
  readonly mentions: number;
}

/**
 * The people, places, bodies and other things that an article names: each by the fullest name it gives, and by other spellings and
 * abbreviations; a short form, such as a surname, is passed over. In order of their first mention. Takes a third of the time of `analyseArticle`.
 */
export function printedNamesOf(article: Article): PrintedName[] {
  const reading = readingOf(article);
  const { entities } = entitiesOf(reading, namesOf(reading));
  return entities.flatMap(({ name, aliases, names }) => {
    const known = new Set(wordsOf(name));
    const others = aliases.filter((alias) => wordsOf(alias).some((word) => !known.has(word)));
    return [{ text: name, mentions: names.length }, ...others.map((text) => ({ text, mentions: 1 }))];
  });
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().split(/[\s-]+/);
}

import type { KnownEntity } from "./entities.ts";
import { DETERMINERS } from "./function-words.ts";
import type { FoundMention } from "./mentions.ts";
import { lexemeAt, type Reading } from "./reading.ts";
import { isDemonym, OFFICE_NAMES } from "./word-lists.ts";

/** For each entity that is an office, such as a ministry, the phrase it is first named with, its country included. */
export function officePhrases(
  { article, lexemes }: Reading,
  entities: readonly KnownEntity[],
  mentions: readonly FoundMention[],
): ReadonlyMap<number, string> {
  const phrases = new Map<number, string>();
  for (const { entity, first, end, form } of mentions) {
    const known = entities[entity];
    if (form !== "name" || phrases.has(entity) || known?.kind !== "organisation") continue;
    if (!known.name.split(/\s+/).some((word) => OFFICE_NAMES.has(word.toLowerCase()))) continue;
    let start = first;
    if (lexemeAt(lexemes, start - 1).kind === "clitic") start -= 2;
    if (isDemonym(lexemeAt(lexemes, start - 1).lower)) start--;
    if (DETERMINERS.has(lexemeAt(lexemes, start - 1).lower)) start--;
    phrases.set(entity, article.text.slice(lexemeAt(lexemes, start).start, lexemeAt(lexemes, end - 1).end));
  }
  return phrases;
}

import type { Span } from "../domain/span.ts";
import { appositionAfter, appositionBefore, endOfApposition } from "./appositions.ts";
import { copulaAfter } from "./copulas.ts";
import type { Entities } from "./entities.ts";
import { glossBefore, glossOf } from "./glosses.ts";
import { type FoundIntroduction, MAX_LENGTH, type Place } from "./introduction-place.ts";
import type { Name } from "./names.ts";
import { lexemeAt, type Reading } from "./reading.ts";
import { roleBefore, titleOf } from "./role-before.ts";
import { isPersonWord, TITLES } from "./word-lists.ts";

/** Words beside names that say who or what bears them, in order of the names. */
export function introductionsOf(reading: Reading, names: readonly Name[], { entityOf }: Entities): FoundIntroduction[] {
  return names.flatMap((name, index) => {
    const sentence = reading.sentences[reading.sentenceOf[name.first] ?? -1];
    if (!sentence) return [];
    const place: Place = { reading, lexemes: reading.lexemes, sentence, name, names };
    const entity = entityOf[index] ?? -1;
    const found = [
      titleOf(place),
      roleBefore(place),
      appositionBefore(place),
      appositionAfter(place),
      copulaAfter(place, name.end, name.first),
      glossOf(place),
      glossBefore(place),
    ];
    return found.flatMap((introduction) =>
      introduction && introduction.end > introduction.first ? [{ ...introduction, entity }] : [],
    );
  });
}

/** The introduction that a verb "to be" behind a subject gives: "was once Prime Minister". */
export function copulaIntroduction(
  reading: Reading,
  first: number,
  end: number,
): Omit<FoundIntroduction, "entity"> | undefined {
  const sentence = reading.sentences[reading.sentenceOf[first] ?? -1];
  if (!sentence) return undefined;
  return copulaAfter({ reading, lexemes: reading.lexemes, sentence, name: { first, end }, names: [] }, end, first);
}

/** What opens the sentence before a pronoun or "the latter": "President of Ruritania for 30 years, he". */
export function leadingIntroduction(
  reading: Reading,
  first: number,
  end: number,
): Omit<FoundIntroduction, "entity"> | undefined {
  const sentence = reading.sentences[reading.sentenceOf[first] ?? -1];
  if (!sentence || lexemeAt(reading.lexemes, first - 1).text !== "," || first - sentence.first > MAX_LENGTH)
    return undefined;
  const head = lexemeAt(reading.lexemes, sentence.first);
  const isRole = (head.isCapitalised && TITLES.has(head.lower)) || isPersonWord(head.lower);
  if (isRole) return { first: sentence.first, end: first - 1, form: "apposition" };
  const found = appositionBefore({ reading, lexemes: reading.lexemes, sentence, name: { first, end }, names: [] });
  return found?.first === sentence.first ? found : undefined;
}

/** The introduction that a description makes with what is said of its birth: "The young woman, born in the hills,". */
export function birthIntroduction(
  reading: Reading,
  first: number,
  end: number,
): Omit<FoundIntroduction, "entity"> | undefined {
  const { lexemes } = reading;
  const limit = reading.sentences[reading.sentenceOf[first] ?? -1]?.end ?? end;
  if (lexemeAt(lexemes, end).text !== "," || !["born", "aged", "originally"].includes(lexemeAt(lexemes, end + 1).lower))
    return undefined;
  const stop = endOfApposition(lexemes, end + 1, limit);
  return { first, end: stop, form: "apposition" };
}

/** The introduction as a span of the article's text. */
export function spanOfIntroduction({ lexemes }: Reading, { first, end }: { first: number; end: number }): Span {
  return { start: lexemeAt(lexemes, first).start, end: lexemeAt(lexemes, end - 1).end };
}

import { DASHES } from "./appositions.ts";
import { PREPOSITIONS } from "./function-words.ts";
import { type Found, MAX_LENGTH, type Place, startOfNounPhrase } from "./introduction-place.ts";
import type { Lexeme } from "./lexemes.ts";
import { lexemeAt } from "./reading.ts";

/** "NAME (Russia's biggest energy company)", "the NAME” — the Collective Security Treaty Organization". */
export function glossOf({ lexemes, sentence, name }: Place): Found {
  let at = name.end;
  if (["”", '"', "’", "»"].includes(lexemeAt(lexemes, at).text)) at++;
  const { text } = lexemeAt(lexemes, at);
  if (text === "(") return bracketGloss(lexemes, at + 1, sentence.end);
  const isAfterMark = at > name.end;
  if (!DASHES.has(text) || !isAfterMark) return undefined;
  const first = at + 1;
  if (!["the", "a", "an", "or"].includes(lexemeAt(lexemes, first).lower)) return undefined;
  let end = first;
  while (
    end < sentence.end &&
    ![".", ";"].includes(lexemeAt(lexemes, end).text) &&
    !DASHES.has(lexemeAt(lexemes, end).text)
  )
    end++;
  return { first, end, form: "gloss" };
}

function bracketGloss(lexemes: readonly Lexeme[], first: number, limit: number): Found {
  let end = first;
  while (end < limit && lexemeAt(lexemes, end).text !== ")" && end - first < MAX_LENGTH) end++;
  const words = lexemes.slice(first, end).filter(({ kind }) => kind === "word");
  const isPlace = PREPOSITIONS.has(words[0]?.lower ?? "");
  return lexemeAt(lexemes, end).text === ")" && words.length > 1 && !isPlace
    ? { first, end, form: "gloss" }
    : undefined;
}

/** "internal intelligence agency (NAME)"; "refer to last month's unrest as “NAME”". */
export function glossBefore({ lexemes, sentence, name, names }: Place): Found {
  let at = name.first - 1;
  if (lexemeAt(lexemes, at).text === "(" && lexemeAt(lexemes, name.end).text === ")") {
    const isNamed = names.some(({ end }) => end === at);
    const first = startOfNounPhrase(lexemes, at - 1, sentence.first);
    return isNamed || first >= at ? undefined : { first, end: at, form: "gloss" };
  }
  if (lexemeAt(lexemes, at).kind === "mark") at--;
  if (lexemeAt(lexemes, at).lower !== "as") return undefined;
  for (let to = at - 1; to > sentence.first && at - to < 15; to--) {
    const isReference = lexemeAt(lexemes, to).lower === "to" && lexemeAt(lexemes, to - 1).lower.startsWith("refer");
    if (isReference) return { first: to + 1, end: at, form: "gloss" };
  }
  return undefined;
}

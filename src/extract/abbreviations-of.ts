/** A name of several capitalised words, with the small words that may stand inside it. */
const LONG_NAME =
  /\p{Lu}[\p{L}’'-]*(?:[ \u00a0](?:(?:of|and|for|the|de|du|des|on|in)[ \u00a0]){0,2}\p{Lu}[\p{L}’'-]*){1,6}/gu;

/** An abbreviation in brackets after the name it is of. */
const IN_BRACKETS = /^[ \u00a0]\((\p{Lu}{2,8})\)/u;

/** Characters after a name in which a bracketed abbreviation ends. */
const BRACKET_REACH = 12;

const ABBREVIATION = /(?<![\p{L}\d])\p{Lu}{2,6}(?![\p{L}\d])/gu;

/**
 * Names that an article prints in full and abbreviated, each with its abbreviations: "Collective Security Treaty Organization", "CSTO".
 * An abbreviation belongs to the name it follows in brackets, or whose initials it is. It reads no further into the article, so it is
 * quick enough to be asked of every article at the start.
 */
export function abbreviationsOf(text: string): string[][] {
  const printed = new Set([...text.matchAll(ABBREVIATION)].map(([abbreviation]) => abbreviation));
  if (printed.size === 0) return [];
  const shortOf = new Map<string, Set<string>>();
  const add = (name: string, abbreviation: string) => {
    shortOf.set(name, (shortOf.get(name) ?? new Set<string>()).add(abbreviation));
  };
  for (const { 0: run, index } of text.matchAll(LONG_NAME)) {
    const names = endingsOf(run);
    const bracketed = IN_BRACKETS.exec(text.slice(index + run.length, index + run.length + BRACKET_REACH))?.[1];
    const spelt = names.find((name) => initialsOf(name) === bracketed) ?? names[0];
    if (bracketed !== undefined && spelt !== undefined) add(spelt, bracketed);
    for (const name of names) if (printed.has(initialsOf(name))) add(name, initialsOf(name));
  }
  return [...shortOf].map(([name, abbreviations]) => [name, ...abbreviations]);
}

/** A run of capitalised words, and what is left of it as words in front are taken off: "Russian-led Harbour Union", "Harbour Union". */
function endingsOf(run: string): string[] {
  const words = /\p{Lu}{2}/u.test(run) ? [] : run.split(/[ \u00a0]/u);
  return words.flatMap((word, i) => {
    const rest = words.slice(i);
    const isName = /^\p{Lu}/u.test(word) && !/^(?:The|An?)$/u.test(word) && initialsOf(rest.join(" ")).length > 1;
    return isName ? [rest.join(" ")] : [];
  });
}

/** First letters of the capitalised words. */
function initialsOf(name: string): string {
  return name.match(/(?<!\S)\p{Lu}/gu)?.join("") ?? "";
}

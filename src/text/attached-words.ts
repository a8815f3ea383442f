/** Arabic "and", "in", "like", "so", "to" and the article, as Larkey's light stemmer takes them off (light10, SIGIR 2002). */
const ARABIC = /^(?:(?:[وبكف]?ال|لل)(?=..)|و(?=...))/u;

/** The Hebrew article, off words that keep three letters; then it and "and", "in", "like", "to", "from", "that" off those that keep four. */
const HEBREW_ARTICLE = /^ה+(?=.{3})/u;
const HEBREW = /^[ובכלמשה]+(?=.{4})/u;

/** Korean particles of two syllables and more, then forms of 하다 and 되다, which make verbs of nouns, then particles of one syllable. */
const KOREAN = [
  /(?<=.)(?:에서는|에서도|에게는|으로는|에서|에게|으로|부터|까지|처럼|보다|에는|에도|이나|라는|이라고)$/u,
  /(?<=..)(?:했다고|했습니다|합니다|하였다|됐습니다|됩니다|되었다|했다|한다|하는|하고|하며|하여|해서|됐다|된다|되는|되고|했|한|할|된|될)$/u,
  /(?<=..)[은는이가을를에의도와과로만]$/u,
];

/**
 * The form without the small words that Arabic, Hebrew and Korean write together with it: "and the ferry", "ferry" with its particle. By
 * letters alone, without a dictionary: now and then it takes off what belongs to the word, the same in text and question.
 *
 * @param form - As `tokensOf` gives it; in other scripts it is given back as it is.
 */
export function withoutAttached(form: string): string {
  const first = form.charCodeAt(0);
  if (first >= 0x0620 && first <= 0x064a) return form.replace(ARABIC, "");
  if (first >= 0x05d0 && first <= 0x05ea) return form.replace(HEBREW_ARTICLE, "").replace(HEBREW, "");
  if (first < 0xac00 || first > 0xd7a3) return form;
  const particle = KOREAN.find((pattern) => pattern.test(form));
  return particle ? form.replace(particle, "") : form;
}

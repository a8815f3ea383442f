/**
 * Characters that would act on a screen, or carry something unseen: controls, line and paragraph separators, marks that turn
 * the direction of what follows (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing), annotation marks, signs
 * without a shape (word joiner, invisible operators, byte order mark, tags), halves of surrogate pairs. A `<` counts where it
 * would be read as the beginning of an escape.
 */
const UNSAFE =
  /[\p{Cc}\p{Cs}\u061c\u180e\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|<(?=U\+[\dA-F]{4,6}>)/gu;

const ESCAPE = /<U\+([\dA-F]{4,6})>/g;

/** A text that can be shown, and where each place of the original stands in it. */
export interface SafeText {
  readonly text: string;
  /** Place in `text` of a place in the original, both in UTF-16 code units. */
  placeOf(original: number): number;
}

/**
 * The text with each character that acts on a screen written out, as in `<U+202E>`; every other character is itself, so
 * that `unescapeText` gives the exact original back.
 */
export function escapeText(text: string): string {
  return safeTextOf(text).text;
}

/** What `escapeText` was given. */
export function unescapeText(escaped: string): string {
  return escaped.replace(ESCAPE, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** The escaped text together with where the original's places went. */
export function safeTextOf(text: string): SafeText {
  const added: { readonly from: number; readonly extra: number }[] = [];
  const escaped = text.replace(UNSAFE, (character, at: number) => {
    const shown = `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`;
    added.push({ from: at + character.length, extra: shown.length - character.length });
    return shown;
  });
  return {
    text: escaped,
    placeOf: (original) =>
      added.reduce((place, { from, extra }) => (from <= original ? place + extra : place), original),
  };
}

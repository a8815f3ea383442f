import { CLASS, classOf } from "./characters.ts";

let segmenter: Intl.Segmenter | undefined;

/**
 * Calls `visit` with the start and end of each word of a stretch of Chinese, Japanese, Thai, Lao, Khmer or Burmese, as ICU's
 * dictionaries see them.
 */
export function eachUnspacedWord(
  text: string,
  start: number,
  end: number,
  visit: (wordStart: number, wordEnd: number) => void,
): void {
  // Loading the dictionaries takes some 20 ms, which texts without such words do not pay.
  segmenter ??= new Intl.Segmenter("en", { granularity: "word" });
  for (const { index, segment, isWordLike } of segmenter.segment(text.slice(start, end))) {
    if (isWordLike) visit(start + index, start + index + segment.length);
  }
}

/** Index after the letters from `start` on of scripts that put no space between words; `start` if there are none. */
export function unspacedEnd(text: string, start: number, end: number): number {
  let index = start;
  while (index < end) {
    const step = unspacedStep(text, index, index > start);
    if (step === 0 || index + step > end) break;
    index += step;
  }
  return index;
}

function unspacedStep(text: string, index: number, isInside: boolean): number {
  const characterClass = classOf(text.charCodeAt(index));
  if (characterClass === CLASS.unspaced) return 1;
  if (characterClass === CLASS.mark || characterClass === CLASS.invisible) return isInside ? 1 : 0;
  if (characterClass !== CLASS.surrogate) return 0;
  const codePoint = text.codePointAt(index) ?? 0;
  return codePoint > 0xffff && /^\p{Script=Han}$/u.test(String.fromCodePoint(codePoint)) ? 2 : 0;
}

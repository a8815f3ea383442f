/** Lower-case code of each ASCII letter, each digit's own code, and 0 for everything that is no part of a plain word. */
const plainCodes = new Uint8Array(0x80);
for (let code = 0x30; code <= 0x39; code++) plainCodes[code] = code;
for (let code = 0x61; code <= 0x7a; code++) {
  plainCodes[code] = code;
  plainCodes[code - 0x20] = code;
}

/** Slots of the table of forms; a power of two. */
const SLOTS = 1 << 15;

/** Longer words, in code units, are rare and are not kept. */
const LONGEST_KEPT = 24;

/** No form has more code units than this: what is longer is no word, and differs from others soon enough. */
export const LONGEST_FORM = 100;

/**
 * The last form met in each slot. While it stays there a form is the same string object each time it is met, so that maps keyed by
 * forms hash it once.
 */
const forms: (string | undefined)[] = new Array(SLOTS).fill(undefined);

/** The code in lower case if it is an ASCII letter or digit, else 0. */
export function plainCodeOf(code: number): number {
  return plainCodes[code] ?? 0;
}

/** The form of the word of ASCII letters and digits between `start` and `end`: in lower case. */
export function asciiFormOf(text: string, start: number, end: number): string {
  const length = end - start;
  if (length > LONGEST_KEPT) return detached(text.slice(start, Math.min(end, start + LONGEST_FORM)).toLowerCase());
  let hash = length;
  for (let index = start; index < end; index++) hash = (Math.imul(hash, 31) + plainCodeOf(text.charCodeAt(index))) | 0;
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const known = forms[slot];
  if (known !== undefined && known.length === length && isForm(known, text, start)) return known;
  const form = detached(text.slice(start, end).toLowerCase());
  forms[slot] = form;
  return form;
}

function isForm(form: string, text: string, start: number): boolean {
  for (let index = 0; index < form.length; index++) {
    if (form.charCodeAt(index) !== plainCodeOf(text.charCodeAt(start + index))) return false;
  }
  return true;
}

/** The same text as a string of its own: V8 keeps a whole passage alive for a slice of it that has 13 characters or more. */
export function detached(slice: string): string {
  if (slice.length < 13) return slice;
  const codes: number[] = [];
  for (let index = 0; index < slice.length; index++) codes.push(slice.charCodeAt(index));
  return String.fromCharCode(...codes);
}

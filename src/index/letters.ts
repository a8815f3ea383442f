/** Which letters occur in a word, a bit for each of 31 groups of code units. */
export function lettersOf(form: string): number {
  let letters = 0;
  for (let i = 0; i < form.length; i++) letters |= 1 << (form.charCodeAt(i) % 31);
  return letters;
}

/** How many groups of letters occur in one word only. A slip changes at most one letter into another, so it adds at most two. */
export function differingLetters(a: number, b: number): number {
  return bitCount(a ^ b);
}

/** Whether all but `limit` groups of the wanted letters occur in a word. */
export function sharesLetters(wanted: number, letters: number, limit: number): boolean {
  return bitCount(wanted & ~letters) <= limit;
}

/** How many of 32 bits are set; summed up in pairs, fours and eights (Warren, Hacker's Delight, section 5-1). */
export function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

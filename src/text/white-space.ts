/**
 * Whether a UTF-16 code unit is white space by ECMAScript's definition (what `\s` and `trim` go by), which counts no-break
 * and thin spaces, line ends and the byte order mark, but not the zero-width space.
 */
export function isWhiteSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code === 0xa0 || code === 0xfeff) return true;
  if (code < 0x1680) return false;
  return (
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0x1680
  );
}

/** Whether a UTF-16 code unit ends a line. */
export function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
}

/** The text with every run of white space, line ends included, as one space, and none at its ends. */
export function collapseWhiteSpace(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

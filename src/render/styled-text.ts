/** How a run of text is shown where colour and weight are to be had. */
export type Style = "plain" | "match" | "strong" | "dim";

/** A piece of a line with one style. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

/**
 * SGR parameters that turn a style on (ECMA-48, 8.3.117). Weight and underline are readable on light and on dark; colours
 * of a terminal's palette need not be.
 */
const SGR: Readonly<Record<Style, string | undefined>> = { plain: undefined, match: "1;4", strong: "1", dim: "2" };

/** A run of the given style. */
export function run(text: string, style: Style = "plain"): Run {
  return { text, style };
}

/** The runs as one string; styled by SGR sequences if `isColoured`, and as they are otherwise. */
export function paint(runs: readonly Run[], isColoured: boolean): string {
  return runs
    .map(({ text, style }) => {
      const sgr = isColoured && text !== "" ? SGR[style] : undefined;
      return sgr === undefined ? text : `\u001b[${sgr}m${text}\u001b[0m`;
    })
    .join("");
}

/** The part of the runs from `start` to `end` of their joined text, in UTF-16 code units. */
export function sliceRuns(runs: readonly Run[], start: number, end: number): Run[] {
  const sliced: Run[] = [];
  let at = 0;
  for (const { text, style } of runs) {
    const piece = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (piece !== "") sliced.push({ text: piece, style });
    at += text.length;
  }
  return sliced;
}

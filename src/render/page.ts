import { escapeText } from "./safe-text.ts";
import { paint, type Run, run, type Style } from "./styled-text.ts";
import { wrap } from "./wrap.ts";

/** What a terminal can show. */
export interface Screen {
  /** Columns across, at least 1. */
  readonly width: number;
  /** Whether weight and underline may be used. */
  readonly colour: boolean;
}

/** One laid-out block: lines that belong together, with no blank line between. */
export type Block = readonly string[];

/** Lines of running text are no longer than this, since longer ones are hard to follow; columns. */
const MEASURE = 92;

/** Text is never squeezed into less than this; columns. */
const LEAST_COLUMNS = 20;

/**
 * The runs wrapped to the screen, each line after `indent` spaces. The runs are shown as they are: text that we did not
 * make is to be escaped before.
 *
 * @param first - What stands in the indent of the first line; as many columns as `indent`, or shorter.
 */
export function blockOf(runs: readonly Run[], screen: Screen, indent = 0, first: Run = run("")): string[] {
  const columns = Math.max(LEAST_COLUMNS, Math.min(screen.width, MEASURE) - indent);
  return wrap(runs, columns).map((line, index) => {
    const margin = index === 0 ? first : run("");
    return paint([margin, run(" ".repeat(Math.max(0, indent - margin.text.length))), ...line], screen.colour);
  });
}

/** A sentence as a block; whatever in it could act on the screen is written out. */
export function sentenceBlock(text: string, screen: Screen, indent = 0, style: Style = "plain"): string[] {
  return blockOf([run(escapeText(text), style)], screen, indent);
}

/** The blocks under each other, a blank line between two, empty blocks left out. */
export function pageOf(blocks: readonly Block[]): string {
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n");
}

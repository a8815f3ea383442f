/** A column of a table: its heading, and its cell in a row. Numbers stand to the right, all else to the left. */
export interface Column<Row> {
  readonly heading: string;
  readonly isNumber?: boolean;
  cell(row: Row): string;
}

/** A table in Markdown, as lines. */
export function markdownTableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string[] {
  return [
    lineOf(columns.map(({ heading }) => heading)),
    lineOf(columns.map(({ isNumber }) => (isNumber ? "---:" : "---"))),
    ...rows.map((row) => lineOf(columns.map(({ cell }) => cell(row)))),
  ];
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replace(/\s+/g, " ")).join(" | ")} |`;
}

import { ENGINE_NAMES, ENGINES, type EngineName } from "./engine-list.ts";
import { decadesOf, logScaleOf } from "./log-scale.ts";
import type { SpeedRow } from "./results.ts";

const WIDTH = 930;
const HEIGHT = 480;

/** Where the two panels stand, in pixels; they share the axis of times, which is written beside the first. */
const PANELS = [
  { left: 92, measure: "p50", heading: "Median (p50)" },
  { left: 520, measure: "p99", heading: "99th percentile (p99)" },
] as const;
const PANEL = { width: 366, top: 112, bottom: 420 };

/** Colours on a light and on a dark ground, and marks, so that the lines can be told apart without the colours. */
const LOOKS: Readonly<Record<EngineName, { readonly light: string; readonly dark: string; readonly mark: string }>> = {
  quotedesk: { light: "#0b5fd0", dark: "#6ab0ff", mark: "M-5,0A5,5 0 1,0 5,0A5,5 0 1,0 -5,0Z" },
  minisearch: { light: "#c2410c", dark: "#fb923c", mark: "M-4.5,-4.5H4.5V4.5H-4.5Z" },
  orama: { light: "#8b2fc9", dark: "#cf9bff", mark: "M0,-6L5.5,4.5H-5.5Z" },
  flexsearch: { light: "#15803d", dark: "#4ade80", mark: "M0,-6L6,0L0,6L-6,0Z" },
  "sqlite-fts5": { light: "#57606a", dark: "#b1bac4", mark: "M0,6L5.5,-4.5H-5.5Z" },
};

const STYLE = `
    svg { --ground: #ffffff; --ink: #1f2328; --faint: #d9dee4; ${colours("light")} }
    @media (prefers-color-scheme: dark) { svg { --ground: #0d1117; --ink: #e6edf3; --faint: #30363d; ${colours("dark")} } }
    text { font: 13px system-ui, sans-serif; fill: var(--ink); }
    .title { font-size: 17px; font-weight: 600; }
    .heading { font-weight: 600; }
    .grid { stroke: var(--faint); }
    .line { fill: none; stroke-width: 2; }
    .quotedesk { stroke-width: 3; }
${ENGINE_NAMES.map((name) => `    .${name} { stroke: var(--${name}); } .mark.${name} { fill: var(--${name}); stroke: none; }`).join("\n")}
  `;

/** A plot as SVG: time of a query against number of passages, both on log axes, median and 99th percentile side by side, a line for each engine. */
export function plotOf(rows: readonly SpeedRow[]): string {
  const sizes = decadesOf(rows.map(({ passages }) => passages));
  const times = decadesOf(rows.flatMap(({ measures: { p50, p99 } }) => [p50 ?? 0, p99 ?? 0]));
  const engines = ENGINE_NAMES.filter((name) => rows.some(({ engine }) => engine === name));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title">`,
    `  <title id="title">Time of a query in milliseconds against number of passages, for ${engines.map(titleOf).join(", ")}</title>`,
    `  <style>${STYLE}</style>`,
    `  <rect width="${WIDTH}" height="${HEIGHT}" rx="8" style="fill: var(--ground)"/>`,
    `  <text class="title" x="24" y="34">Time of a query, by size of the index</text>`,
    ...legendOf(engines),
    ...PANELS.flatMap((panel) => panelOf(panel, { sizes, times, rows, engines })),
    "</svg>",
    "",
  ].join("\n");
}

interface Drawn {
  /** Powers of ten. */
  readonly sizes: readonly number[];
  readonly times: readonly number[];
  readonly rows: readonly SpeedRow[];
  readonly engines: readonly EngineName[];
}

function legendOf(engines: readonly EngineName[]): string[] {
  return engines.map((engine, i) => {
    const x = 24 + i * 150;
    return `  <g transform="translate(${x},62)"><path class="line ${engine}" d="M0,0H30"/>${markOf(engine, 15, 0)}<text x="38" y="4.5">${titleOf(engine)}</text></g>`;
  });
}

function panelOf(
  { left, measure, heading }: (typeof PANELS)[number],
  { sizes, times, rows, engines }: Drawn,
): string[] {
  const right = left + PANEL.width;
  const xOf = logScaleOf(sizes, left, right);
  const yOf = logScaleOf(times, PANEL.bottom, PANEL.top);
  const middle = (left + right) / 2;
  return [
    `  <text class="heading" x="${left}" y="98">${heading}</text>`,
    ...times.map((time) => {
      const y = rounded(yOf(time));
      return `  <path class="grid" d="M${left},${y}H${right}"/>${left === PANELS[0].left ? timeLabelOf(time, left - 8, y + 4.5) : ""}`;
    }),
    ...sizes.map((size) => {
      const x = rounded(xOf(size));
      return `  <path class="grid" d="M${x},${PANEL.top}V${PANEL.bottom}"/><text x="${x}" y="${PANEL.bottom + 20}" text-anchor="middle">${size.toLocaleString("en")}</text>`;
    }),
    `  <text x="${middle}" y="${PANEL.bottom + 44}" text-anchor="middle">passages</text>`,
    // The first engine lies on top.
    ...engines.toReversed().flatMap((engine) => {
      const points = rows
        .filter((row) => row.engine === engine)
        .flatMap(({ passages, measures }) => {
          const time = measures[measure];
          return time === undefined || time <= 0 ? [] : [{ x: rounded(xOf(passages)), y: rounded(yOf(time)) }];
        });
      const line = points.map(({ x, y }) => `${x},${y}`).join("L");
      return [
        ...(points.length > 1 ? [`  <path class="line ${engine}" d="M${line}"/>`] : []),
        ...points.map(({ x, y }) => `  ${markOf(engine, x, y)}`),
      ];
    }),
  ];
}

function timeLabelOf(time: number, x: number, y: number): string {
  const milliseconds = time.toLocaleString("en", { maximumFractionDigits: 6 });
  return `<text x="${x}" y="${y}" text-anchor="end">${milliseconds} ms</text>`;
}

function markOf(engine: EngineName, x: number, y: number): string {
  return `<path class="mark ${engine}" transform="translate(${x},${y})" d="${LOOKS[engine].mark}"/>`;
}

function titleOf(engine: EngineName): string {
  return ENGINES[engine].title;
}

function colours(ground: "light" | "dark"): string {
  return ENGINE_NAMES.map((name) => `--${name}: ${LOOKS[name][ground]};`).join(" ");
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

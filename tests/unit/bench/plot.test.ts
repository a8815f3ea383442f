import { describe, expect, it } from "vitest";
import { plotOf } from "../../../scripts/bench/plot.ts";
import type { SpeedRow } from "../../../scripts/bench/results.ts";

const ROWS: readonly SpeedRow[] = [
  { engine: "quotedesk", passages: 1000, measures: { p50: 0.5, p99: 2 }, remarks: [] },
  { engine: "quotedesk", passages: 100_000, measures: { p50: 0.8, p99: 4 }, remarks: [] },
  { engine: "minisearch", passages: 1000, measures: { p50: 3, p99: 40 }, remarks: [] },
  { engine: "minisearch", passages: 100_000, measures: {}, remarks: ["failed"] },
];

describe("plotOf", () => {
  const plot = plotOf(ROWS);

  it("is XML that parses", () => {
    expect(faultOf(plot)).toBeUndefined();
    expect(faultOf(plotOf([]))).toBeUndefined();
  });

  it("names both axes, with their units, at powers of ten that span the values", () => {
    expect(textsOf(plot)).toEqual(
      expect.arrayContaining(["passages", "1,000", "10,000", "100,000", "0.1 ms", "1 ms", "10 ms", "100 ms"]),
    );
  });

  it("has a legend of the engines that were measured, and of no others", () => {
    expect(textsOf(plot)).toEqual(expect.arrayContaining(["Quotedesk", "MiniSearch"]));
    expect(textsOf(plot)).not.toContain("Orama");
  });

  it("draws a line through an engine's points, and a single point without one", () => {
    const lines = (engine: string) => plot.match(new RegExp(`class="line ${engine}" d="M[^"]*L`, "g")) ?? [];

    expect(lines("quotedesk")).toHaveLength(2);
    expect(lines("minisearch")).toHaveLength(0);
    expect(plot.match(/class="mark minisearch"/g)).toHaveLength(3);
  });

  it("puts more passages further right, and more time further up", () => {
    const [[x1, y1] = [], [x2, y2] = []] = [
      ...plot.matchAll(/class="line quotedesk" d="M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)"/g),
    ]
      .slice(0, 1)
      .flatMap(([, ...numbers]) => [numbers.slice(0, 2).map(Number), numbers.slice(2).map(Number)]);

    expect(x2).toBeGreaterThan(x1 ?? Number.NaN);
    expect(y2).toBeLessThan(y1 ?? Number.NaN);
  });

  it("has colours for a light ground and for a dark one", () => {
    expect(plot).toMatch(/--ground: #ffffff;.*\n.*prefers-color-scheme: dark.*--ground: #0d1117;/);
  });
});

function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? "");
}

const MARKUP = /<(\/?)([a-z]+)((?:\s+[a-zA-Z-]+="[^"<&]*")*)\s*(\/?)>|((?:[^<&]|&(?:amp|lt|gt|quot);)+)/y;

/** Where the text is no well-formed XML, of as much of XML as SVG needs; `undefined` where it is. */
function faultOf(xml: string): string | undefined {
  const open: string[] = [];
  MARKUP.lastIndex = 0;
  while (MARKUP.lastIndex < xml.length) {
    const at = MARKUP.lastIndex;
    const [, closes, name, attributes = "", isEmpty] = MARKUP.exec(xml) ?? [];
    if (MARKUP.lastIndex === 0) return `no markup: ${xml.slice(at, at + 40)}`;
    const names = [...attributes.matchAll(/([a-zA-Z-]+)=/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) return `an attribute twice: ${attributes}`;
    if (name === undefined) continue;
    if (closes) {
      if (open.pop() !== name) return `closes what is not open: ${name}`;
    } else if (!isEmpty) open.push(name);
  }
  return open.length === 0 ? undefined : `never closed: ${open.join(", ")}`;
}

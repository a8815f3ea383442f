import { describe, expect, it } from "vitest";
import { passagesOf } from "../../../scripts/bench/passages.ts";

const REAL = [
  { id: "a", title: "Ferries", text: "The ferry sank. Nobody was hurt. It was night." },
  { id: "b", title: "Islands", text: "The island is green. Goats live there." },
  { id: "c", title: "", text: "Storms come in winter." },
];
const SENTENCES = REAL.flatMap(({ text }) => text.split(/(?<=\.) /));

describe("passagesOf", () => {
  it("takes the real passages first, in their order", () => {
    expect(passagesOf(REAL, 2, 1)).toEqual(REAL.slice(0, 2));
    expect(passagesOf(REAL, 50, 1).slice(0, 3)).toEqual(REAL);
  });

  it("makes the others of whole real sentences, as many as real passages have, under real titles", () => {
    const made = passagesOf(REAL, 200, 1).slice(3);

    expect(made).toHaveLength(197);
    expect(new Set(made.flatMap(({ text }) => text.split(/(?<=\.) /)))).toEqual(new Set(SENTENCES));
    expect(new Set(made.map(({ text }) => text.split(/(?<=\.) /).length))).toEqual(new Set([1, 2, 3]));
    expect(new Set(made.map(({ title }) => title))).toEqual(new Set(["Ferries", "Islands", ""]));
  });

  it("gives no two passages one id", () => {
    expect(new Set(passagesOf(REAL, 200, 1).map(({ id }) => id)).size).toBe(200);
  });

  it("makes the same of the same seed, and others of another", () => {
    expect(passagesOf(REAL, 40, 7)).toEqual(passagesOf(REAL, 40, 7));
    expect(passagesOf(REAL, 40, 7)).not.toEqual(passagesOf(REAL, 40, 8));
  });

  it("makes fewer passages the beginning of more", () => {
    expect(passagesOf(REAL, 90, 7).slice(0, 40)).toEqual(passagesOf(REAL, 40, 7));
  });

  it("refuses to make passages of no sentence", () => {
    expect(() => passagesOf([{ id: "a", title: "Ferries", text: "" }], 2, 1)).toThrow(/^Cannot recombine sentences/);
  });
});

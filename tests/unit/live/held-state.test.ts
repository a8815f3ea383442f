import { describe, expect, it } from "vitest";
import type { ArticleSlug } from "../../../src/domain/article.ts";
import type { ArticleVersion } from "../../../src/domain/ids.ts";
import { differencesOf, formatHeldState, heldStateOf, parseHeldState } from "../../../src/live/held-state.ts";

const shipped = { has: (slug: string) => slug === "shipped" };

function listed(slug: string, version: string, isWithdrawn = false) {
  return { slug: slug as ArticleSlug, version: version as ArticleVersion, isWithdrawn };
}

describe("heldStateOf", () => {
  it("holds what was added, and withholds what is shipped and withdrawn", () => {
    const state = heldStateOf([listed("a", "1"), listed("b", "2", true), listed("shipped", "3", true)], shipped);

    expect([...state]).toEqual([
      ["a", "1"],
      ["shipped", "withheld"],
    ]);
  });

  it("leaves a shipped article that is not withdrawn as shipped", () => {
    expect([...heldStateOf([listed("shipped", "3")], shipped)]).toEqual([]);
  });
});

describe("differencesOf", () => {
  it("leads from one state to the other, what leaves first", () => {
    const from = heldStateOf([listed("a", "1"), listed("b", "1"), listed("c", "1")], shipped);
    const to = heldStateOf([listed("d", "1"), listed("b", "2"), listed("c", "1")], shipped);

    expect(differencesOf(from, to)).toEqual([
      { slug: "a", to: undefined },
      { slug: "d", to: "1" },
      { slug: "b", to: "2" },
    ]);
  });
});

describe("parseHeldState", () => {
  it("reads what was written", () => {
    const state = heldStateOf([listed("ünï", "1")], shipped);

    expect(parseHeldState(formatHeldState(state))).toEqual(state);
  });
});

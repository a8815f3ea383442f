import { describe, expect, it } from "vitest";
import { refusalOf } from "../../../src/retrieve/filters.ts";
import { articlePassages } from "./a-collection.ts";

const articles = [
  { slug: "a", body: ["A."], publisher: "Harbour Post", bylines: ["Ann Weaver"] },
  { slug: "b", body: ["B."], publisher: "Café Daily", bylines: ["Bo Sailor", "Ann Weaver"] },
  { slug: "c", body: ["C."] },
].map((like) => articlePassages(like).article);

describe("refusalOf", () => {
  it.each([{}, { outlet: "post" }, { outlet: "café d" }, { by: "weaver", outlet: "Harbour" }])(
    "lets %j pass",
    (filters) => {
      expect(refusalOf(filters, articles)).toBeUndefined();
    },
  );

  it("lists the outlets that there are where the one asked for is none", () => {
    expect(refusalOf({ outlet: "Gazette" }, articles)).toEqual({
      kind: "unknown-outlet",
      value: "Gazette",
      outlets: ["Café Daily", "Harbour Post"],
    });
  });

  it("lists the bylines that there are where the one asked for is none", () => {
    expect(refusalOf({ by: "" }, articles)).toEqual({
      kind: "unknown-byline",
      value: "",
      bylines: ["Ann Weaver", "Bo Sailor"],
    });
  });
});

import { describe, expect, it } from "vitest";
import { nestingDepthOf } from "../../../src/ingest/nesting-depth.ts";

describe("nestingDepthOf", () => {
  it.each([
    ["nothing", "", 0],
    ["elements in each other", "<div><section><b>a</b></section></div>", 3],
    ["elements beside each other", "<div></div><div></div>", 1],
    ["paragraphs whose ends are left out", "<div><p>a<p>b<p>c</div>", 1],
    ["elements that never hold others", "<div><br><img><hr></div>", 1],
    ["what only looks like elements in a script", "<script>'<div><div>'</script><div></div>", 1],
    ["what only looks like elements in a comment", "<!-- <div><div> --><div></div>", 1],
    ["a script that does not end", "<div><script><div><div>", 1],
  ])("counts %s", (_title, html, depth) => {
    expect(nestingDepthOf(html)).toBe(depth);
  });
});

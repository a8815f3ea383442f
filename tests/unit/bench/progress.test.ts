import { describe, expect, it } from "vitest";
import { createProgress } from "../../../scripts/bench/progress.ts";

function shownOn({ isTTY }: { readonly isTTY: boolean }): string[] {
  const shown: string[] = [];
  const progress = createProgress({ isTTY, write: (text: string) => shown.push(text) });
  progress.show("Orama, quality", "ranking squad");
  progress.show("Orama, quality", "ranking cranfield");
  progress.end();
  return shown;
}

describe("createProgress", () => {
  it("writes one line over itself on a terminal, and wipes it in the end", () => {
    expect(shownOn({ isTTY: true })).toEqual([
      "\r\u001b[KOrama, quality: ranking squad",
      "\r\u001b[KOrama, quality: ranking cranfield",
      "\r\u001b[K",
    ]);
  });

  it("writes a line for each task elsewhere", () => {
    expect(shownOn({ isTTY: false })).toEqual(["Orama, quality\n"]);
  });
});

import type { Speaker } from "../../../src/domain/speaker.ts";

/** A speaker on one line: `named: Jane Roe / direct`, `described: police / reported / interviewer`, `article`. */
export function wordingOf(speaker: Speaker): string {
  const name = speaker.kind === "named" || speaker.kind === "described" ? `: ${speaker.name}` : "";
  const mode = "mode" in speaker && speaker.mode ? ` / ${speaker.mode}` : "";
  const within = "within" in speaker && speaker.within ? ` / ${speaker.within}` : "";
  const note = speaker.note === undefined ? "" : ` (${speaker.note})`;
  return `${speaker.kind}${name}${mode}${within}${note}`;
}

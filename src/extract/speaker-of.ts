import type { Mode, Speaker } from "../domain/speaker.ts";
import type { Source } from "./source.ts";

/** Makes a speaker of a source for a paragraph. */
export type SpeakerOf = (source: Source, mode: Mode, paragraphIndex: number) => Speaker;

import type { Lexeme } from "./lexemes.ts";
import { lexemeAt, type Reading, type ReadSentence } from "./reading.ts";

/** A lexeme outside quotation marks, or everything of one quotation that stands in the sentence. */
export interface Unit {
  /** Indexes of its first lexeme and after its last. */
  readonly first: number;
  readonly end: number;
  /** The lexeme; for a quotation a mark without text. */
  readonly lexeme: Lexeme;
  readonly lower: string;
  readonly isWord: boolean;
  readonly isMark: boolean;
  /** Index into `Reading.quotations`; -1 for a lexeme. */
  readonly quotation: number;
}

/** The sentence with each quotation folded into one unit, so that what is around it can be read as one clause. */
export function skeletonOf(reading: Reading, sentence: ReadSentence): Unit[] {
  const units: Unit[] = [];
  for (let at = sentence.first; at < sentence.end; ) {
    const quotation = reading.quotationOf[at] ?? -1;
    let end = at + 1;
    while (quotation >= 0 && end < sentence.end && reading.quotationOf[end] === quotation) end++;
    const lexeme = lexemeAt(reading.lexemes, at);
    units.push({
      first: at,
      end,
      lexeme,
      lower: quotation < 0 ? lexeme.lower : "",
      isWord: quotation < 0 && (lexeme.kind === "word" || lexeme.kind === "number"),
      isMark: quotation < 0 && lexeme.kind === "mark",
      quotation,
    });
    at = end;
  }
  return units;
}

/** The unit at an index, or an empty mark where there is none. */
export function unitAt(units: readonly Unit[], index: number): Unit {
  return units[index] ?? NOTHING;
}

const NOTHING: Unit = {
  first: 0,
  end: 0,
  lexeme: lexemeAt([], 0),
  lower: "",
  isWord: false,
  isMark: true,
  quotation: -1,
};

/** Whether the unit is the end of what is read: nothing, a full stop, or a mark that closes a sentence. */
export function isEnd(unit: Unit): boolean {
  return unit === NOTHING || (unit.isMark && /^[.!?…*]$/.test(unit.lexeme.text));
}

/** Whether the unit is a dash. */
export function isDash(unit: Unit): boolean {
  return (
    unit.isMark &&
    (unit.lexeme.text === "—" || unit.lexeme.text === "–" || (unit.lexeme.text === "-" && unit.lexeme.followsSpace))
  );
}

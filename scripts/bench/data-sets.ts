import { existsSync } from "node:fs";
import { join } from "node:path";
import { DeskError } from "../../src/domain/desk-error.ts";
import type { Language } from "./engine.ts";

/** A test collection that quality is measured on, in a folder of its name. */
export interface DataSet {
  readonly name: string;
  readonly language: Language;
  /** Where it can be had. */
  readonly source: string;
}

/** The collection whose passages and questions time is measured with. */
export const SQUAD: DataSet = {
  name: "squad",
  language: "english",
  source: "SQuAD 1.1, dev-v1.1.json: https://rajpurkar.github.io/SQuAD-explorer/ (CC BY-SA 4.0)",
};

const DATA_SETS: readonly DataSet[] = [
  SQUAD,
  {
    name: "cranfield",
    language: "english",
    source: "Cranfield, cran.tar.gz: http://ir.dcs.gla.ac.uk/resources/test_collections/cran/",
  },
  {
    name: "xquad-ru",
    language: "russian",
    source: "XQuAD, xquad.ru.json: https://github.com/google-deepmind/xquad (CC BY-SA 4.0)",
  },
  {
    name: "xquad-tr",
    language: "turkish",
    source: "XQuAD, xquad.tr.json: https://github.com/google-deepmind/xquad (CC BY-SA 4.0)",
  },
];

/**
 * The collections that are in the folder, squad among them.
 *
 * @throws {DeskError} `usage-invalid` if squad is not there.
 */
export function dataSetsIn(folder: string): DataSet[] {
  const held = DATA_SETS.filter(({ name }) => existsSync(join(folder, name)));
  if (held.includes(SQUAD)) return held;
  throw missingData(`there is no folder "${join(folder, SQUAD.name)}"`);
}

/** The error of missing data, which says what is needed and where it can be had. */
export function missingData(why: string): DeskError {
  const lines = [
    `Cannot measure: ${why}`,
    "The data folder holds a folder for each collection in BEIR's layout: corpus.jsonl ({_id, title, text} a line; of squad and xquad",
    "a paragraph each), queries.jsonl ({_id, text} a line) and qrels.tsv (query, passage and grade a line). squad is needed; the others",
    "are measured where they are there:",
    ...DATA_SETS.map(({ name, source }) => `  ${name.padEnd(10)}${source}`),
  ];
  return new DeskError("usage-invalid", lines.join("\n"));
}

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { DeskError } from "../domain/desk-error.ts";
import type { Qrels } from "./metrics.ts";

/** A document to be retrieved. */
export interface BeirDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A topic: what is asked. */
interface BeirTopic {
  readonly id: string;
  readonly text: string;
}

/** A test collection in BEIR's layout. */
export interface BeirCollection {
  readonly documents: readonly BeirDocument[];
  readonly topics: readonly BeirTopic[];
  readonly qrels: Qrels;
}

const DocumentLine = z.object({ _id: z.string(), title: z.string().nullish(), text: z.string() });
const TopicLine = z.object({ _id: z.string(), text: z.string() });

/** Files of a BEIR folder; BEIR itself puts the judgements under `qrels/test.tsv`, which will do as well. */
const FILES = { corpus: ["corpus.jsonl"], queries: ["queries.jsonl"], qrels: ["qrels.tsv", "qrels/test.tsv"] };

/** A grade, and what stands above the grades: "score". */
const GRADE = /^\s*[+-]?\d+(?:\.\d+)?\s*$/;
const HEADING = /^\s*\p{L}/u;

const WANTED_COLUMNS =
  "it needs a topic, a document and a grade, separated by tabs, and no fourth column such as TREC's files have";

/**
 * Reads a folder with `corpus.jsonl` ({_id, title, text} a line), `queries.jsonl` ({_id, text} a line) and `qrels.tsv` (topic,
 * document and grade a line, tab-separated, perhaps under a heading).
 *
 * @throws {DeskError} `usage-invalid` if the folder or one of its files is missing or cannot be read as such, or there is no document or no
 * question that is judged.
 */
export function readBeir(folder: string): BeirCollection {
  const documents = linesOf(folder, FILES.corpus).map(({ line, place }) => {
    const { _id, title, text } = parseLine(DocumentLine, line, place);
    return { id: _id, title: title ?? "", text };
  });
  const topics = linesOf(folder, FILES.queries).map(({ line, place }) => {
    const { _id, text } = parseLine(TopicLine, line, place);
    return { id: _id, text };
  });
  const qrels = qrelsOf(linesOf(folder, FILES.qrels));
  if (documents.length === 0) throw new DeskError("usage-invalid", `Cannot evaluate "${folder}": it has no documents`);
  if (!topics.some(({ id }) => qrels.has(id)))
    throw new DeskError("usage-invalid", `Cannot evaluate "${folder}": it has no judged questions`);
  return { documents, topics, qrels };
}

interface PlacedLine {
  readonly line: string;
  /** `path:12`. */
  readonly place: string;
}

function linesOf(folder: string, names: readonly string[]): PlacedLine[] {
  const path = names.map((name) => join(folder, name)).find((candidate) => existsSync(candidate));
  if (!path) {
    const wanted =
      "corpus.jsonl, queries.jsonl and qrels.tsv in BEIR's layout, such as https://github.com/beir-cellar/beir lists";
    throw new DeskError(
      "usage-invalid",
      `Cannot evaluate "${folder}": it has no ${names[0]}; a folder is needed with ${wanted}`,
    );
  }
  return textOf(path)
    .replace(/^\uFEFF/, "")
    .split("\n")
    .map((line, i) => ({ line: line.replace(/\r$/, ""), place: `${path}:${i + 1}` }))
    .filter(({ line }) => line.trim() !== "");
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw refusal(path, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function parseLine<T>(schema: z.ZodType<T>, line: string, place: string): T {
  const parsed = schema.safeParse(jsonOf(line, place));
  if (parsed.success) return parsed.data;
  throw refusal(place, z.prettifyError(parsed.error));
}

function jsonOf(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw refusal(place, "it is no JSON", cause);
  }
}

function qrelsOf(lines: readonly PlacedLine[]): Qrels {
  const qrels = new Map<string, Map<string, number>>();
  for (const [i, { line, place }] of lines.entries()) {
    const columns = line.split("\t");
    const [topic, document, grade] = columns;
    if (topic === undefined || document === undefined || grade === undefined || columns.length > 3)
      throw refusal(place, WANTED_COLUMNS);
    if (!GRADE.test(grade)) {
      if (i === 0 && HEADING.test(grade)) continue;
      throw refusal(place, WANTED_COLUMNS);
    }
    const judged = qrels.get(topic) ?? new Map<string, number>();
    judged.set(document, Number(grade));
    qrels.set(topic, judged);
  }
  return qrels;
}

function refusal(place: string, why: string, cause?: unknown): DeskError {
  return new DeskError("usage-invalid", `Cannot read "${place}": ${why}`, { cause });
}

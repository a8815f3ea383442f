import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { DeskError } from "../../../src/domain/desk-error.ts";
import { readBeir } from "../../../src/evaluate/read-beir.ts";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const GOOD = {
  "corpus.jsonl": '{"_id":"d1","title":"Ferry","text":"It sank.","metadata":{}}\r\n\n{"_id":"d2","text":"It rose."}\n',
  "queries.jsonl": '{"_id":"q1","text":"what sank"}',
  "qrels.tsv": "query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\td2\t0\n",
};

function aFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "beir-"));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe("readBeir", () => {
  it("reads documents, topics and judgements, whatever ends the lines", () => {
    expect(readBeir(aFolder(GOOD))).toEqual({
      documents: [
        { id: "d1", title: "Ferry", text: "It sank." },
        { id: "d2", title: "", text: "It rose." },
      ],
      topics: [{ id: "q1", text: "what sank" }],
      qrels: new Map([
        [
          "q1",
          new Map([
            ["d1", 2],
            ["d2", 0],
          ]),
        ],
      ]),
    });
  });

  it("reads judgements without a heading", () => {
    expect(
      readBeir(aFolder({ ...GOOD, "qrels.tsv": "q1\td1\t1" }))
        .qrels.get("q1")
        ?.get("d1"),
    ).toBe(1);
  });

  it("passes over a byte order mark", () => {
    const marked = Object.entries(GOOD).map(([name, text]) => [name, `\uFEFF${text}`]);

    expect(readBeir(aFolder(Object.fromEntries(marked)))).toEqual(readBeir(aFolder(GOOD)));
  });

  it.each([
    ["no documents", { "corpus.jsonl": "\n" }, "it has no documents"],
    ["no questions", { "queries.jsonl": "" }, "it has no judged questions"],
    ["no question that is judged", { "qrels.tsv": "q7\td1\t1" }, "it has no judged questions"],
    ["no judgement", { "qrels.tsv": "query-id\tcorpus-id\tscore\n" }, "it has no judged questions"],
  ])("refuses a folder with %s", (_, files, why) => {
    expect(() => readBeir(aFolder({ ...GOOD, ...files }))).toThrow(
      expect.objectContaining({ code: "usage-invalid", message: expect.stringContaining(why) }),
    );
  });

  it.each([
    ["a line that is no JSON", { "corpus.jsonl": "{" }, /corpus\.jsonl:1/],
    ["a document without text", { "corpus.jsonl": '{"_id":"d1"}' }, /corpus\.jsonl:1/],
    ["a number for an id", { "queries.jsonl": '{"_id":1,"text":"x"}' }, /queries\.jsonl:1/],
    ["judgements in TREC's four columns", { "qrels.tsv": "q1\t0\td1\t1" }, /qrels\.tsv:1.*TREC/],
    ["TREC's columns between spaces", { "qrels.tsv": "q1 0 d1 1" }, /qrels\.tsv:1/],
    ["a grade that is empty", { "qrels.tsv": "q1\td1\t\nq1\td1\t1" }, /qrels\.tsv:1/],
    ["a judgement without a grade", { "qrels.tsv": "q\td\t1\nq1\td1" }, /qrels\.tsv:2/],
  ])("refuses %s, and says where it stands", (_, files, place) => {
    expect(() => readBeir(aFolder({ ...GOOD, ...files }))).toThrow(place);
  });

  it("says which file a folder lacks, and what is needed", () => {
    const { "qrels.tsv": _, ...files } = GOOD;

    expect(() => readBeir(aFolder(files))).toThrow(/qrels\.tsv/);
    expect(() => readBeir("/no/such/folder")).toThrow(DeskError);
  });
});

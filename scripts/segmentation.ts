// How many sentence cases are cut as they should be: node scripts/segmentation.ts FILE...
// A file has one JSON object a line: { "text", "sentences", "name" }, as pragmatic_segmenter's Golden Rules do.
import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import { z } from "zod";
import { sentencesOf } from "../src/text/sentences.ts";
import { collapseWhiteSpace } from "../src/text/white-space.ts";

const Case = z.object({ name: z.string(), text: z.string(), sentences: z.array(z.string()) });

for (const path of process.argv.slice(2)) {
  if (existsSync(path)) report(path);
  else process.stdout.write(`${path}: there is no such file\n`);
}
if (process.argv.length < 3) process.stdout.write("Usage: node scripts/segmentation.ts FILE...\n");

function report(path: string): void {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const cases = lines.map((line) => Case.parse(JSON.parse(line)));
  const failures = cases.filter(
    ({ text, sentences }) => cut(text).join("\n") !== sentences.map(collapseWhiteSpace).join("\n"),
  );
  process.stdout.write(`${path}: ${cases.length - failures.length} of ${cases.length}\n`);
  for (const { name, text, sentences } of failures) {
    process.stdout.write(
      `\n  ${name}\n    should be ${JSON.stringify(sentences)}\n    but is    ${JSON.stringify(cut(text))}\n`,
    );
  }
}

function cut(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => collapseWhiteSpace(text.slice(start, end)));
}

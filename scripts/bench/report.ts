import { ENGINES, type EngineName, OWN_ENGINE } from "./engine-list.ts";
import { formatMegabytes, formatNumber, formatPassages, formatQuality, formatRatio } from "./format.ts";
import { type Column, markdownTableOf } from "./markdown-table.ts";
import type { Asked, Measures, QualityRow, SpeedRow } from "./results.ts";
import type { Caps } from "./run-worker.ts";

/** All that is reported. */
export interface BenchResults {
  /** In the order of the engines. */
  readonly quality: readonly QualityRow[];
  /** By size, then in the order of the engines. */
  readonly speed: readonly SpeedRow[];
  /** Names of the collections that quality was measured on. */
  readonly sets: readonly string[];
  readonly asked: Asked;
  readonly caps: Caps;
  /** Passages in squad. */
  readonly realPassages: number;
  /** Processor, memory and Node, as the end of a sentence. */
  readonly machine: string;
  /** Calendar day, ISO 8601. */
  readonly day: string;
  /** Path of the plot, as seen from the report. */
  readonly plot: string;
}

/** The report as a page of Markdown. */
export function reportOf(results: BenchResults): string {
  const { quality, speed, sets, plot } = results;
  const sizes = [...new Set(speed.map(({ passages }) => passages))];
  const engines = quality.map(({ engine }) => engine);
  return [
    "# Benchmarks",
    "",
    `This index beside other search engines that run inside Node: written by \`npm run bench\` on ${results.day}, on ${results.machine}. All engines`,
    "are measured in one run, on the same passages and the same questions, each alone in a fresh process, one after another. The last columns say",
    `how many times ${ENGINES[OWN_ENGINE].title}'s figure another engine's is.`,
    "",
    "## Latency against size",
    "",
    `![Median and 99th percentile of the time a whole query takes, by number of passages, for each engine; the figures stand in the tables below.](${plot})`,
    "",
    "## Quality",
    "",
    ...markdownTableOf(qualityColumnsOf(sets, quality), quality),
    "",
    ...sizes.flatMap((size) => {
      const rows = speed.filter(({ passages }) => passages === size);
      return [`## ${formatPassages(size)}`, "", ...markdownTableOf(speedColumnsOf(rows), rows), ""];
    }),
    ...methodLines(results),
    "",
    "## Configurations",
    "",
    "Each engine is set up as its makers advise for questions in plain words; of several such set-ups it has the one that ranks best over squad and",
    "cranfield together.",
    "",
    ...engines.map((engine) => `- ${fullTitleOf(engine)}: ${ENGINES[engine].setup}.`),
    "",
  ].join("\n");
}

function qualityColumnsOf(sets: readonly string[], rows: readonly QualityRow[]): Column<QualityRow>[] {
  const own = rows.find(({ engine }) => engine === OWN_ENGINE);
  return [
    { heading: "engine", cell: engineCell },
    ...sets.flatMap((set) => [
      numberColumn<QualityRow>(`${set} nDCG@10`, (row) => formatQuality(row.sets.get(set)?.ndcg)),
      numberColumn<QualityRow>(`${set} recall@1`, (row) => formatQuality(row.sets.get(set)?.recall)),
    ]),
    ...sets.map((set) =>
      numberColumn<QualityRow>(`${set} nDCG@10 ×`, (row) =>
        formatRatio(row.sets.get(set)?.ndcg, own?.sets.get(set)?.ndcg),
      ),
    ),
  ];
}

function speedColumnsOf(rows: readonly SpeedRow[]): Column<SpeedRow>[] {
  const own = rows.find(({ engine }) => engine === OWN_ENGINE)?.measures;
  const measure = (heading: string, key: keyof Measures, format: (value?: number) => string) =>
    numberColumn<SpeedRow>(heading, ({ measures }) => format(measures[key]));
  const ratio = (heading: string, key: keyof Measures) =>
    numberColumn<SpeedRow>(heading, ({ measures }) => formatRatio(measures[key], own?.[key]));
  return [
    { heading: "engine", cell: engineCell },
    measure("p50 ms", "p50", formatNumber),
    measure("p95 ms", "p95", formatNumber),
    measure("p99 ms", "p99", formatNumber),
    measure("build s", "buildSeconds", formatNumber),
    measure("memory B/passage", "bytesPerPassage", formatNumber),
    measure("RSS growth MB", "rssBytes", formatMegabytes),
    measure("file MB", "fileBytes", formatMegabytes),
    measure("cold start s", "coldStartSeconds", formatNumber),
    measure("loaded RSS MB", "loadedRssBytes", formatMegabytes),
    ratio("p50 ×", "p50"),
    ratio("p99 ×", "p99"),
    ratio("build ×", "buildSeconds"),
    ratio("memory ×", "bytesPerPassage"),
    ratio("cold start ×", "coldStartSeconds"),
  ];
}

function numberColumn<Row>(heading: string, cell: (row: Row) => string): Column<Row> {
  return { heading, isNumber: true, cell };
}

function engineCell({ engine, remarks }: { readonly engine: EngineName; readonly remarks: readonly string[] }): string {
  const title = engine === OWN_ENGINE ? `**${ENGINES[engine].title}**` : ENGINES[engine].title;
  return remarks.length === 0 ? title : `${title} (${remarks.join("; ")})`;
}

function fullTitleOf(engine: EngineName): string {
  const { title, made } = ENGINES[engine];
  return made === undefined ? `**${title}**` : `**${title}** (${made})`;
}

function methodLines({ asked, caps, realPassages }: BenchResults): string[] {
  return [
    "## How it is measured",
    "",
    `- **Passages.** The ${realPassages.toLocaleString("en")} paragraphs of squad, and beyond their number passages of recombined sentences: as many sentences as a`,
    "  paragraph drawn by lot, each drawn from all sentences of squad, with the title of an article drawn by lot. The seed is fixed. Frequencies of words grow",
    "  with the size, but the vocabulary does not: a million real paragraphs have more, rarer words, which cost memory and spare time, for every engine.",
    `- **Questions.** ${asked.questions.toLocaleString("en")} questions of squad, spread evenly over all, in the same order for each engine, after a warm-up with others. A question is one call`,
    "  that gives the ids of the best 10; for this product it is the whole query, reranking included. They are the same at every size, so at the smallest many ask",
    "  for what no passage holds. Percentiles are by nearest rank.",
    "- **Quality.** All judged questions of each collection, by the code behind `npm run eval`.",
    "- **Memory.** What heap and external memory have grown by when the index is built and the garbage collected, to which SQLite adds the pages of its",
    "  database. The texts are there before, in the form in which the engine is given them, and are not counted. At the smallest size it is mostly what an",
    "  engine takes once, however few passages it has. RSS growth is that of the process in the same time.",
    "- **Cold start.** From opening the saved index in a fresh process to the first answer; the engine's code is loaded before, and the file was written",
    "  shortly before, so that the system has it in memory. Loaded RSS is the memory of that whole process afterwards, Node itself included.",
    `- **Runs.** ${asked.runs === 1 ? "One process" : `Medians of ${asked.runs} processes`} for each engine and size; within a size the engines take turns. Where an engine would keep the`,
    `  others waiting for long, fewer are made, and the row says so. A process that takes more than ${caps.minutes} minutes or ${caps.megabytes.toLocaleString("en")} MB is ended, and the row`,
    "  says so.",
    "",
    "To measure again: `npm run bench -- --data DIR`, with `--passages 1000000` for a million; without `--data` it says where to get the collections.",
  ];
}

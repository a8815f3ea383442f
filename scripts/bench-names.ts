// How fast names complete while typing, and what they take: npm run bench:names [-- NAMES]
// The names are made up by a seed, of syllables, in Latin, Cyrillic, Greek and Arabic letters; a few words are frequent and most are rare,
// as among real names.
import process from "node:process";
import { percentileOf } from "../src/evaluate/percentile.ts";
import { randomOf } from "../src/evaluate/random.ts";
import { createNameIndex, type NameIndex } from "../src/index/name-index.ts";

/** How many lines are typed of each sort, and how often each; the fastest counts, since what else the machine does is no part of it. */
const LINES = 1000;
const TIMES = 3;

const DEFAULT_NAMES = 100_000;

/** Exit code of a command that was used wrongly: EX_USAGE of sysexits.h. */
const USAGE_ERROR = 64;

/** Completions asked for: what Discord shows. */
const LIMIT = 25;

const ONSETS = "b br ch d dr f g h j k kh kr l m n p r s sh st t tr v y z zh".split(" ");
const VOWELS = "a e i o u ai ei".split(" ");
const CODAS = ["", "", "", "n", "r", "l", "s", "m"];
const ENDINGS = "ov ova ev eva sky son ez ini ian bek bayev ulu mann ert".split(" ");
const BODIES = ["Ministry of", "Bank of", "University of", "Committee for", "Party of", "Port of"];
const ONE_SCRIPT = 0.8;

const CYRILLIC = scriptOf(
  "shch:щ zh:ж kh:х ch:ч sh:ш ts:ц ya:я yu:ю a:а b:б c:к d:д e:е f:ф g:г h:х i:и j:ж k:к l:л m:м n:н o:о p:п r:р s:с t:т u:у v:в y:й z:з",
);
const GREEK = scriptOf(
  "ch:τσ sh:σ zh:ζ kh:χ th:θ a:α b:μπ c:κ d:ντ e:ε f:φ g:γκ h:χ i:ι j:τζ k:κ l:λ m:μ n:ν o:ο p:π r:ρ s:σ t:τ u:ου v:β y:γι z:ζ",
);
const ARABIC = scriptOf(
  "ch:تش sh:ش zh:ج kh:خ a:ا b:ب c:ك d:د e: f:ف g:غ h:ه i:ي j:ج k:ك l:ل m:م n:ن o:و p:ب r:ر s:س t:ت u:و v:ف y:ي z:ز",
);

const [asked = String(DEFAULT_NAMES)] = process.argv.slice(2);
if (!/^[1-9]\d{0,6}$/.test(asked)) {
  process.stderr.write(
    `Cannot make "${asked}" names: it is no whole number from 1 to 9999999\nUsage: npm run bench:names [-- NAMES]\n`,
  );
  process.exit(USAGE_ERROR);
}
const total = Number(asked);
const random = randomOf(20220105);
const names = namesOf(total);
const sought = Array.from({ length: LINES }, () => pick(names));

const heapBefore = heapUsed();
const startedAt = performance.now();
const index = createNameIndex();
for (const text of names) index.add({ kind: "name", text }, 1 + Math.floor(10 / (1 + 100 * random())));
const fileSeconds = (performance.now() - startedAt) / 1000;
const bytesPerName = (heapUsed() - heapBefore) / names.length;

process.stdout.write(
  `${JSON.stringify({
    names: names.length,
    fileSeconds: round(fileSeconds),
    bytesPerName: Math.round(bytesPerName),
    latencyMs: {
      "one letter": timesOf(index, (name) => name.slice(0, 1)),
      "three letters": timesOf(index, (name) => name.slice(0, 3)),
      "a beginning": timesOf(index, beginningOf),
      "two words in the other order": timesOf(index, (name) => {
        const [first = "", second = ""] = name.split(" ");
        return `${second.slice(0, 3)} ${first.slice(0, 4)}`;
      }),
      "another script": timesOf(index, (name) => CYRILLIC(beginningOf(name))),
      "a misspelt beginning": timesOf(index, (name) => misspelt(beginningOf(name))),
      "a misspelt name": timesOf(index, misspelt),
      "did you mean": timesOf({ complete: (typed, limit) => index.nearest(typed, "name", limit) }, misspelt),
    },
  })}\n`,
);

/** Percentiles by nearest rank, in milliseconds, and the share of lines for which the name that they were made from is offered. */
function timesOf({ complete }: Pick<NameIndex, "complete">, typedOf: (name: string) => string) {
  const lines = sought.map((name) => ({ name, typed: typedOf(name) }));
  for (const { typed } of lines.slice(0, 100)) complete(typed, LIMIT);
  let offered = 0;
  const times = lines.map(({ name, typed }) => {
    if (complete(typed, LIMIT).some(({ text }) => text === name)) offered++;
    return Math.min(...Array.from({ length: TIMES }, () => timeOf(() => complete(typed, LIMIT))));
  });
  return {
    p50: round(percentileOf(times, 50) ?? 0),
    p99: round(percentileOf(times, 99) ?? 0),
    most: round(percentileOf(times, 100) ?? 0),
    offered: offered / LINES,
  };
}

function timeOf(work: () => void): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

function beginningOf(name: string): string {
  const words = name.split(" ");
  return (words.at(-1) ?? "").slice(0, 7);
}

/** The name with one slip: a letter left out, doubled or changed, or two swapped, but for the first. */
function misspelt(name: string): string {
  const place = 1 + Math.floor(random() * (name.length - 2));
  const [before, letter, after] = [name.slice(0, place), name.charAt(place), name.slice(place + 1)];
  return pick([
    before + after,
    before + letter + letter + after,
    `${before}e${after}`,
    before + after.charAt(0) + letter + after.slice(1),
  ]);
}

/** Distinct names: of people with a given name from a few thousand, and of bodies. */
function namesOf(count: number): string[] {
  const given = Array.from({ length: 4000 }, () => capitalised(syllablesOf(2)));
  const made = new Set<string>();
  while (made.size < count) {
    const surname = capitalised(syllablesOf(1 + Math.floor(random() * 2)) + pick(ENDINGS));
    const name = random() < 0.1 ? `${pick(BODIES)} ${surname}` : `${frequent(given)} ${surname}`;
    made.add(random() < ONE_SCRIPT ? name : pick([CYRILLIC, CYRILLIC, GREEK, ARABIC])(name));
  }
  return [...made];
}

function syllablesOf(count: number): string {
  return Array.from({ length: count }, () => pick(ONSETS) + pick(VOWELS) + pick(CODAS)).join("");
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** One of the list, the earlier ones far more often. */
function frequent<T>(list: readonly T[]): T {
  return list[Math.floor(list.length * random() ** 3)] as T;
}

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(list.length * random())] as T;
}

/** Writes Latin letters in another script, its capitals kept. */
function scriptOf(pairs: string): (text: string) => string {
  const letters = new Map(
    pairs.split(" ").map((pair): [string, string] => [pair.split(":")[0] ?? "", pair.split(":")[1] ?? ""]),
  );
  const pattern = new RegExp([...letters.keys()].join("|"), "gi");
  return (text) =>
    text.replace(pattern, (latin) => {
      const letter = letters.get(latin.toLowerCase()) ?? latin;
      return latin === latin.toLowerCase() ? letter : capitalised(letter);
    });
}

function heapUsed(): number {
  globalThis.gc?.();
  const { heapUsed: heap, arrayBuffers } = process.memoryUsage();
  return heap + arrayBuffers;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

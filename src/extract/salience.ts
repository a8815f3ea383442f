import type { KnownEntity } from "./entities.ts";

/** A mention as it weighs on whom the next pronoun means. */
interface Seen {
  readonly entity: number;
  readonly sentenceIndex: number;
  readonly paragraphIndex: number;
  /** Index of the quotation it stands in; -1 outside. */
  readonly quotation: number;
  readonly isSubject: boolean;
  readonly isPossessive: boolean;
  /** Equal for mentions in the same clause of a sentence. */
  readonly clause: number;
}

/** A pronoun or description whose entity is sought. */
interface Sought {
  readonly sentenceIndex: number;
  readonly paragraphIndex: number;
  readonly quotation: number;
  readonly clause: number;
  readonly use: "subject" | "object" | "possessive" | "reflexive";
  /** Entities it cannot be. */
  readonly excluded: readonly number[];
  accepts(entity: number): boolean;
  /** Whether it is known to fit, and not only to be possible. */
  isKnown(entity: number): boolean;
}

/** Who has been mentioned lately, and how prominently. */
export interface Salience {
  see(mention: Seen): void;
  /** The person most likely meant; `undefined` where nobody is, or two are equally likely. */
  find(sought: Sought): number | undefined;
  /** The person mentioned last, by name, within a few sentences. */
  latest(sentenceIndex: number): number | undefined;
  /** The one organisation mentioned in this sentence or the two before; `undefined` where there are several. */
  onlyBody(sentenceIndex: number): number | undefined;
  /** Of the given entities the one mentioned last. */
  latestOf(entities: readonly number[]): number | undefined;
  clear(): void;
}

/** Mentions that are looked back on. */
const WINDOW = 30;

/** Sentences that are looked back on. */
const MAX_DISTANCE = 6;

/** What one sentence of distance costs; the other weights are in the same coin. */
const PER_SENTENCE = 1;

const SUBJECT = 1;

const POSSESSIVE = -0.5;

/** What a gender that is known to fit adds. */
const KNOWN = 0.5;

const OTHER_PARAGRAPH = -0.5;

/** Whom a speaker names is seldom whom the article goes on about. */
const INSIDE_QUOTATION = -1.5;

const OUTSIDE_QUOTATION = -0.3;

const PER_FREQUENCY = 0.3;

/** How much better the best has to be than the next. */
const MARGIN = 0.2;

/** An empty memory for the entities of one article; only persons are found. */
export function createSalience(entities: readonly KnownEntity[]): Salience {
  let seen: Seen[] = [];
  const isPerson = (entity: number) => entities[entity]?.kind === "person";
  const frequency = entities.map(({ names }) => Math.log10(Math.max(1, names.length)) * PER_FREQUENCY);
  const last = new Map<number, number>();
  let clock = 0;

  function scoreOf(mention: Seen, sought: Sought): number {
    let score = -PER_SENTENCE * (sought.sentenceIndex - mention.sentenceIndex) + (frequency[mention.entity] ?? 0);
    if (mention.isSubject) score += SUBJECT;
    if (sought.isKnown(mention.entity)) score += KNOWN;
    if (mention.isPossessive) score += POSSESSIVE;
    if (mention.paragraphIndex !== sought.paragraphIndex) score += OTHER_PARAGRAPH;
    if (mention.quotation !== sought.quotation) score += mention.quotation >= 0 ? INSIDE_QUOTATION : OUTSIDE_QUOTATION;
    return score;
  }

  function isPossible(mention: Seen, sought: Sought): boolean {
    if (!isPerson(mention.entity) || sought.sentenceIndex - mention.sentenceIndex > MAX_DISTANCE) return false;
    if (sought.excluded.includes(mention.entity) || !sought.accepts(mention.entity)) return false;
    const isSameClause = mention.sentenceIndex === sought.sentenceIndex && mention.clause === sought.clause;
    return !(sought.use === "object" && isSameClause && mention.isSubject);
  }

  return {
    see(mention) {
      seen.push(mention);
      if (seen.length > 2 * WINDOW) seen = seen.slice(-WINDOW);
      last.set(mention.entity, clock++);
    },
    find(sought) {
      const best = new Map<number, number>();
      const barred = new Set<number>();
      for (const mention of seen.slice(-WINDOW)) {
        if (!isPossible(mention, sought)) {
          if (mention.sentenceIndex === sought.sentenceIndex && mention.clause === sought.clause)
            barred.add(mention.entity);
          continue;
        }
        const score = scoreOf(mention, sought);
        if (score > (best.get(mention.entity) ?? Number.NEGATIVE_INFINITY)) best.set(mention.entity, score);
      }
      const ranked = [...best].filter(([entity]) => !barred.has(entity)).sort((a, b) => b[1] - a[1]);
      const [first, second] = ranked;
      if (!first) return undefined;
      return second && first[1] - second[1] < MARGIN ? undefined : first[0];
    },
    latest(sentenceIndex) {
      const mention = seen.findLast(
        ({ entity, sentenceIndex: at }) => isPerson(entity) && sentenceIndex - at <= MAX_DISTANCE,
      );
      return mention?.entity;
    },
    onlyBody(sentenceIndex) {
      const bodies = seen.flatMap(({ entity, sentenceIndex: at }) =>
        sentenceIndex - at <= 2 && entities[entity]?.kind === "organisation" ? [entity] : [],
      );
      return new Set(bodies).size === 1 ? bodies[0] : undefined;
    },
    latestOf(candidates) {
      const known = candidates.filter((entity) => last.has(entity));
      return known.sort((a, b) => (last.get(b) ?? 0) - (last.get(a) ?? 0))[0];
    },
    clear() {
      seen = [];
    },
  };
}

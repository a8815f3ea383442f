import type { Bearing } from "./bearing.ts";
import type { Expectation } from "./expectation.ts";
import type { Features } from "./features.ts";

/** A sentence held against the question, with everything its rank and the verdict on it rest on. */
export interface ScoredSentence {
  readonly bearing: Bearing;
  readonly features: Features;
  /** What it is ranked by; higher is better. */
  readonly score: number;
}

/** What each feature counts for the order of sentences; one that is missing here decides on evidence alone. */
const RANK_WEIGHTS = {
  coverage: 1.1,
  within: 0.35,
  reach: 0.15,
  name: 0.1,
  expected: 0.7,
  proximity: 0.1,
  order: 0.12,
  passage: 0.3,
  missed: -0.15,
  isCaption: -0.1,
  isHeading: -0.3,
  isQuestion: -0.3,
  isInterviewer: -0.2,
} as const satisfies Partial<Record<keyof Features, number>>;

const RANKED = Object.entries(RANK_WEIGHTS) as readonly [keyof typeof RANK_WEIGHTS, number][];

/** A name must stand in the sentence, be meant by one of its pronouns, stand right beside it, or be what the article is about. */
const NAME_NEEDED = 0.55;
/** Somebody's age is theirs alone, so the sentence itself must name or mean them. */
const NAME_NEEDED_FOR_AGE = 0.8;

/** Share of the words asked about, names aside, that may be missing. */
const MISSED_ALLOWED = 0.8;

/** The same for a few words that name a topic. */
const MISSED_OF_TOPIC = 0.64;

/** Where a larger share of the question's weight lies in words that occur nowhere, it asks for something else, unless most of the rest is borne. */
const UNKNOWN_ALLOWED = 0.4;
const COVERAGE_WITH_UNKNOWN = 0.35;

/** How well what somebody did must be borne before a sentence says who did it. */
const LEAD_NEEDED = 0.3;

/** Where no more of the words asked about are missing, names aside, the verb may be another. */
const MISSED_BY_AGENT = 0.25;

/** What happened must be borne at least faintly before a date is its date. */
const EVENT_FOR_DATE = 0.25;

/** Share of the question's weight that must be borne. */
const COVERAGE_NEEDED = 0.3;

/** Share of it that must stand in the sentence itself. */
const WITHIN_NEEDED = 0.1;

/** How plainly the kind of thing asked for must be given. */
const EXPECTED_NEEDED: Readonly<Partial<Record<Expectation, number>>> = {
  number: 0.3,
  author: 1,
  population: 0.6,
  age: 1,
  duration: 0.7,
  percentage: 1,
  money: 1,
  date: 0.6,
  place: 0.6,
  country: 0.7,
  reason: 0.5,
  cause: 1,
};

/** What a sentence with these features is ranked by. */
export function scoreOf(features: Features): number {
  return RANKED.reduce((sum, [name, weight]) => sum + features[name] * weight, 0);
}

/**
 * Whether a sentence with these features is evidence for the question, rather than merely near it: it gives the kind of
 * thing asked for, about every name asked about, and bears at least one of the other words. A question about a name that
 * the collection does not hold has no evidence.
 */
export function isEvidence(features: Features, expects: Expectation): boolean {
  return (
    features.stranger === 0 &&
    features.outdated === 0 &&
    (features.proper === 1 || expects === "author") &&
    features.missed <= (expects === "topic" ? MISSED_OF_TOPIC : MISSED_ALLOWED) &&
    (features.unknown <= UNKNOWN_ALLOWED || (expects !== "topic" && features.coverage >= COVERAGE_WITH_UNKNOWN)) &&
    (expects !== "agent" || features.lead >= LEAD_NEEDED || features.missed <= MISSED_BY_AGENT) &&
    (expects !== "date" || features.event >= EVENT_FOR_DATE) &&
    features.name >= (expects === "age" ? NAME_NEEDED_FOR_AGE : NAME_NEEDED) &&
    isEligible(features, expects)
  );
}

/**
 * Whether a sentence may stand beside evidence: it gives the kind of thing asked for and bears enough of the question, though
 * what it is about may have been said before it.
 */
export function isEligible(features: Features, expects: Expectation): boolean {
  // Whoever signs an article need not say what it is about.
  const bearsItself = features.within >= WITHIN_NEEDED && features.coverage >= COVERAGE_NEEDED;
  return (bearsItself || expects === "author") && features.expected >= (EXPECTED_NEEDED[expects] ?? 0);
}

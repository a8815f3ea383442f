import type { SavedArrays } from "./saved-arrays.ts";

/** Names a passage inside the index: a small whole number, given by the collection and used again after a removal. */
export type PassageNumber = number;

/**
 * Passages that hold a term, in slots by impact, which `impactOfSlot` tells: slot 0 holds those the term says most about. A slot may be
 * absent or empty; no passage stands in two.
 */
export type Postings = readonly (Slot | undefined)[];

/** Passages for which a term has about the same impact; smallest number first where it is a typed array. */
export type Slot = readonly PassageNumber[] | Uint32Array;

/** A term of the index that stands for a word of the question, and how much it counts beside the word itself, 0..1. */
export interface WeightedPostings {
  readonly postings: Postings;
  readonly weight: number;
}

/** A word of the question: a passage scores by the best of its readings, never by several. */
export interface SearchTerm {
  readonly readings: readonly WeightedPostings[];
  /** How much the word tells: `idfOf` its document frequency. */
  readonly idf: number;
}

/** What to bring back. */
export interface SearchOptions {
  /** At most this many passages. */
  readonly limit: number;
  /** Order of passages with equal scores, as of `Array.sort`. */
  readonly tieOrder: (a: PassageNumber, b: PassageNumber) => number;
  /** Passages to consider; all where absent. */
  readonly accepts?: (passage: PassageNumber) => boolean;
}

/** A passage with its score: the sum over the terms of idf · weight · impact. */
export interface ScoredPassage {
  readonly passage: PassageNumber;
  /** Above 0. */
  readonly score: number;
}

/** What a passage is filed under. */
export interface PassageTerms {
  /** How often each term occurs; fractions where a term stands in the headline or the particulars alone. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Length in words by which BM25 judges the frequencies. */
  readonly length: number;
}

/** The inverted index: which passages hold a term, and what it says about them. */
export interface PassageIndex {
  /** Passages held. */
  readonly size: number;
  /** Words of a passage of middling length; fixed for the life of the index, so that adding and removing leave other impacts alone. */
  readonly averageLength: number;
  /** Files a passage under a number that is not held. */
  add(passage: PassageNumber, terms: PassageTerms): void;
  /** Takes out a passage that is held, by the terms it was filed under. */
  remove(passage: PassageNumber, terms: PassageTerms): void;
  /** Packs the postings together, which halves what they take; lasts a second and more for a million passages, so it is for a time when nobody asks. */
  pack(): void;
  /** Packs them if so many were added since they last were that they take much room. */
  packWhenDue(): void;
  /** Good until the index is next changed. */
  postingsOf(term: string): Postings;
  /** How many passages stand in at least one of the postings. */
  countAny(postings: readonly Postings[]): number;
  /** Those of the first that stand in the second too, in the slots of the first. Takes time by the size of both. */
  common(first: Postings, second: Postings): Postings;
  /** Best first; terms without postings count for nothing. */
  search(terms: readonly SearchTerm[], options: SearchOptions): ScoredPassage[];
  /** What an index is made of anew, together with the strings; packs the postings first. Good until the next change. */
  saved(): SavedArrays;
}

/** Whether any passage stands in the slots. */
export function isHeld(postings: Postings): boolean {
  return postings.some((slot) => slot !== undefined && slot.length > 0);
}

/** The postings without the passages for which `isWanted` does not hold. */
export function filterPostings(postings: Postings, isWanted: (passage: PassageNumber) => boolean): Postings {
  return postings.map((slot) => {
    if (!slot) return undefined;
    const wanted: PassageNumber[] = [];
    for (const passage of slot) if (isWanted(passage)) wanted.push(passage);
    return wanted;
  });
}

/** How many passages stand in the slots. */
export function countOf(postings: Postings): number {
  let count = 0;
  for (const slot of postings) count += slot?.length ?? 0;
  return count;
}

/** BM25's inverse document frequency: how much it tells that a passage holds a term; above 0 even for a term in every passage. */
export function idfOf(documentFrequency: number, passages: number): number {
  return Math.log(1 + Math.max(0, passages - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

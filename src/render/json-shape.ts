import type { Day, Part } from "../domain/article.ts";
import type { Span } from "../domain/span.ts";
import type { Speaker } from "../domain/speaker.ts";

// The shape of these objects is a promise to other programs: whatever is unknown is `null`, and no key is ever absent.

/** A range of days, and what it rests on in one string. */
export interface JsonPublished {
  readonly from: Day;
  readonly to: Day;
  readonly basis: "stated" | "inferred";
  readonly evidence: string;
}

/** Who makes a statement. */
export interface JsonSpeaker {
  readonly kind: Speaker["kind"];
  readonly name: string | null;
  readonly mode: "direct" | "reported" | null;
  readonly within: "interviewer" | "interviewee" | null;
  readonly note: string | null;
}

/** An excerpt with its source. */
export interface JsonExcerpt {
  readonly text: string;
  readonly span: Span;
  readonly paragraph: number | null;
  readonly part: "body" | "caption" | "headline";
  readonly article: JsonSource;
  readonly speaker: JsonSpeaker;
}

/** What an excerpt says of its article. */
export interface JsonSource {
  readonly slug: string;
  /** File name of the raw document. */
  readonly raw: string | null;
  readonly headline: string | null;
  readonly bylines: readonly string[];
  readonly publisher: string | null;
  readonly published: JsonPublished | null;
  readonly url: string | null;
}

/** The answer to a question, or the reason why there is none. */
export interface JsonAnswer {
  readonly kind: "evidence" | "no-evidence" | "invalid";
  readonly query: string;
  readonly excerpts: readonly JsonExcerpt[];
  readonly unmatchedTerms: readonly string[];
  readonly near: readonly JsonExcerpt[];
  /** Present where `kind` is `invalid`. */
  readonly reason?: string;
}

/** A paragraph of an article, its words a slice of the article's text. */
export interface JsonParagraph {
  readonly span: Span;
  readonly part: Part;
  readonly number: number | null;
  readonly isSubhead: boolean;
  readonly turn: "interviewer" | "interviewee" | null;
}

/** All that is known of an article but its text. */
export interface JsonParticulars extends JsonSource {
  readonly collection: string;
  readonly labels: readonly string[];
  readonly standfirst: string | null;
  readonly language: string | null;
  readonly translatedFrom: string | null;
  readonly dateline: string | null;
  readonly section: string | null;
  readonly rights: string | null;
  readonly nameNotes: readonly { readonly name: string; readonly note: string }[];
  /** Lower-case hexadecimal. */
  readonly rawSha256: string | null;
  /** Versions that were added at run time, the latest last, and in a list the latest alone; empty of an article that came with the desk. */
  readonly added: readonly JsonArrival[];
}

/** A version of an article that was added at run time. */
interface JsonArrival {
  /** SHA-256 of the article with all that it states, in lower-case hexadecimal. */
  readonly version: string;
  readonly origin: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A reply for programs. */
export type JsonReply =
  | JsonAnswer
  | { readonly kind: "articles"; readonly articles: readonly JsonParticulars[]; readonly withdrawn: readonly string[] }
  | ({
      readonly kind: "article";
      readonly text: string;
      readonly paragraphs: readonly JsonParagraph[];
    } & JsonParticulars)
  | {
      readonly kind: "help";
      readonly usages: readonly { readonly typed: string; readonly gives: string }[];
      readonly examples: readonly string[];
      readonly mistyped: { readonly typed: string; readonly nearest: string } | null;
    };

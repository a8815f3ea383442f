import type { Span } from "../domain/span.ts";
import { type Term, termsOf } from "../retrieve/terms.ts";
import type { KnownWords } from "./known-words.ts";

/** A name has no more words than this. */
const MOST_WORDS = 6;

/** A description without an article, such as "foreign ministry", has no more words than this. */
const MOST_DESCRIBING_WORDS = 2;

/** Small words that stand inside names: "Ministry of Interior", "Ursula von der Leyen". */
const PARTICLES: ReadonlySet<string> = new Set(
  "of the and de la le du di da van von der den bin ibn al el abu".split(" "),
);

/** Words that begin a description of somebody: "the president". */
const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an"]);

/** Words that say what was said, or how much, where somebody's name would stand. */
const NOT_SPEAKERS: ReadonlySet<string> = new Set(
  "nothing anything something everything little much more less enough lots plenty".split(" "),
);

/**
 * Whether the words can only name somebody or something: names of the articles in any capitals and spelling, or
 * capitalised words that stand in no article as ordinary ones. "responsible", "the nephew" and "killed protesters" do not.
 */
export function isNameLike(text: string, span: Span, known: KnownWords): boolean {
  const words = text.slice(span.start, span.end);
  const terms = termsOf(text, span);
  if (terms.length === 0 || terms.length > MOST_WORDS || /['’]s(?!\p{L})/iu.test(words)) return false;
  const isShouted = !/\p{Ll}/u.test(words) && /\p{Lu}/u.test(words);
  return terms.every((term, index) => {
    const isInside = index > 0 && index < terms.length - 1;
    return (isInside && PARTICLES.has(term.form)) || isName(term, { known, isShouted });
  });
}

/**
 * Whether the words can name whose statements are wanted: a name, a description that begins with an article, or, where a
 * topic follows, a single word such as "protesters". "nothing" and "to be dead" cannot.
 */
export function isSpeakerLike(
  text: string,
  span: Span,
  { known, hasTopic }: { readonly known: KnownWords; readonly hasTopic: boolean },
): boolean {
  if (isNameLike(text, span, known)) return true;
  const terms = termsOf(text, span);
  const [first, second] = terms;
  if (first === undefined || terms.length > MOST_WORDS) return false;
  if (ARTICLES.has(first.form)) return second !== undefined && !second.isStopWord;
  const isShort = hasTopic ? second === undefined : terms.length <= MOST_DESCRIBING_WORDS;
  return (
    isShort && terms.every((term) => !term.isStopWord && !NOT_SPEAKERS.has(term.form) && known.isPrinted(term.form))
  );
}

function isName(
  term: Term,
  { known, isShouted }: { readonly known: KnownWords; readonly isShouted: boolean },
): boolean {
  if (term.isStopWord) return false;
  if (known.isName(term.form)) return true;
  return term.isCapitalised && !isShouted && !known.isPrinted(term.form);
}

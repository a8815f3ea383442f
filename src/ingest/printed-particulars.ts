import type { Day, Published } from "../domain/article.ts";
import { collapseWhiteSpace } from "../text/white-space.ts";
import type { PageDocument, PageElement } from "./page-node.ts";
import { dayOf, printedFormsOf, printsDay } from "./printed-day.ts";

/** What a page prints of its article apart from the text. */
export interface PrintedParticulars {
  readonly headline?: string;
  readonly bylines: readonly string[];
  /** The words that name the author as they stand, where more than the name stands there: "By Ines Kolb". */
  readonly bylineBlock?: string;
  readonly published?: Published;
  readonly url?: string;
}

/** What a page says of its article to machines, which its readers may not see. */
interface Metadata {
  readonly title: string;
  readonly byline: string;
  readonly publishedTime: string;
}

/** A byline of more characters than this is something else. */
const MAX_BYLINE_LENGTH = 100;

const OPENING_OF_BYLINE = /^by[:\s]+/i;

/**
 * Gives the particulars that the page prints, once it is known what its metadata say: these tell where to look, and count only
 * as far as the same words are printed. Looks at the page before it gives anything, as the page is taken apart meanwhile.
 *
 * @param text - All that the page prints, in single spaces.
 */
export function printedParticularsOf(document: PageDocument, text: string): (metadata: Metadata) => PrintedParticulars {
  const headings = [...document.querySelectorAll("h1")].map(wordsOf).filter((words) => words !== "");
  const times = [...document.querySelectorAll("time[datetime]")].filter(isOfArticle).map((element) => ({
    words: wordsOf(element),
    at: element.getAttribute("datetime") ?? "",
    isMarked: element.getAttribute("itemprop") === "datePublished" || element.getAttribute("pubdate") !== null,
  }));
  const url = canonicalOf(document);
  return ({ title, byline, publishedTime }) => ({
    ...given("headline", headlineOf(headings, title)),
    ...bylinesOf(byline, text),
    ...given("published", publishedOf({ times, publishedTime, text })),
    ...given("url", url),
  });
}

/** A heading that the title repeats; or the only one there is. A site's name over all its pages is not the article's headline. */
function headlineOf(headings: readonly string[], title: string): string | undefined {
  const named = headings.find((words) => words === title || (words.includes(" ") && title.startsWith(words)));
  if (named !== undefined) return named;
  const [only, ...others] = headings;
  return others.length === 0 && only?.includes(" ") ? only : undefined;
}

function bylinesOf(byline: string, text: string): Pick<PrintedParticulars, "bylines" | "bylineBlock"> {
  const name = byline.replace(OPENING_OF_BYLINE, "");
  const isName = name !== "" && byline.length <= MAX_BYLINE_LENGTH && !/[\d@/|]/.test(name);
  if (!isName || !isPrinted(name, text)) return { bylines: [] };
  const block = [byline, `By ${name}`, `by ${name}`, `BY ${name}`].find(
    (words) => words !== name && isPrinted(words, text),
  );
  return { bylines: [name], ...given("bylineBlock", block) };
}

/** Whether the words stand in the text as words, not as parts of longer ones. */
function isPrinted(words: string, text: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const around = text.slice(at - 1, at) + text.slice(at + words.length, at + words.length + 1);
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

interface PublicationClues {
  readonly times: readonly { readonly words: string; readonly at: string; readonly isMarked: boolean }[];
  readonly publishedTime: string;
  readonly text: string;
}

/** The day that the page prints as its own: at a time that is marked as such, or as its metadata have it. */
function publishedOf({ times, publishedTime, text }: PublicationClues): Published | undefined {
  const stated = dayOf(publishedTime);
  const marked = times.find(
    ({ at, words, isMarked }) => (isMarked || dayOf(at) === stated) && printsDay(words, dayOf(at)),
  );
  const day = marked ? dayOf(marked.at) : stated;
  const words = marked?.words ?? (stated && printedFormsOf(stated).find((form) => isPrinted(form, text)));
  return day && words ? onDay(day, words) : undefined;
}

function onDay(day: Day, words: string): Published {
  return { from: day, to: day, basis: "stated", evidence: [{ words }] };
}

/** Times beside other articles' headlines are theirs. */
function isOfArticle(element: PageElement): boolean {
  return element.closest("aside, nav, footer") === null;
}

function canonicalOf(document: PageDocument): string | undefined {
  const [link] = document.querySelectorAll('link[rel="canonical"]');
  const address = link?.getAttribute("href")?.trim() ?? "";
  return /^https?:\/\//i.test(address) && URL.canParse(address) && !/\s/.test(address) ? address : undefined;
}

function wordsOf(element: PageElement): string {
  return collapseWhiteSpace(element.textContent ?? "");
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value });
}

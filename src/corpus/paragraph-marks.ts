import type { Paragraph } from "../domain/article.ts";
import type { Mark } from "./article-front-matter.ts";
import { invalidArticle } from "./invalid-article.ts";

/** What a paragraph of an article file is, before it has its place in the article's text. */
export type ParagraphRole = Pick<Paragraph, "part" | "isSubhead" | "turn">;

/** Openings are written this many characters long; a longer one is tried while another paragraph begins alike. */
const OPENING_LENGTHS = [40, 80, 160];

const ROLES: Readonly<Record<Mark["kind"], ParagraphRole>> = {
  caption: { part: "caption", isSubhead: false },
  credit: { part: "credit", isSubhead: false },
  note: { part: "note", isSubhead: false },
  subhead: { part: "body", isSubhead: true },
  interviewer: { part: "body", isSubhead: false, turn: "interviewer" },
  interviewee: { part: "body", isSubhead: false, turn: "interviewee" },
};

/**
 * The role of each paragraph, in order: what its mark says, else a plain paragraph of the body.
 *
 * @throws {DeskError} `article-invalid` if a mark matches no paragraph, or several and does not say which, or if two marks
 *   match the same.
 */
export function rolesOf(paragraphs: readonly string[], marks: readonly Mark[], path: string): ParagraphRole[] {
  const places = placesOf(paragraphs, new Set(marks.map((mark) => mark.paragraph)));
  const roles = paragraphs.map((): ParagraphRole => ({ part: "body", isSubhead: false }));
  const markOf = new Map<number, number>();
  for (const [index, mark] of marks.entries()) {
    const name = `mark ${index + 1} (${mark.kind})`;
    const place = placeOf(mark, places.get(mark.paragraph) ?? [], name, path);
    const other = markOf.get(place);
    if (other !== undefined) throw invalidArticle(path, `${name} marks the same paragraph as mark ${other + 1}`);
    markOf.set(place, index);
    roles[place] = ROLES[mark.kind];
  }
  return roles;
}

/** The marks that give these paragraphs these roles, in order. */
export function marksOf(paragraphs: readonly string[], roles: readonly ParagraphRole[]): Mark[] {
  return roles.flatMap((role, index) => {
    const kind = kindOf(role);
    return kind === undefined ? [] : [{ kind, ...openingOf(paragraphs, index) }];
  });
}

function placeOf(mark: Mark, places: readonly number[], name: string, path: string): number {
  const [first, second] = places;
  if (first === undefined) throw invalidArticle(path, `${name} matches no paragraph`);
  if (mark.occurrence === undefined) {
    if (second === undefined) return first;
    throw invalidArticle(path, `${name} matches ${places.length} paragraphs: give more words, or "occurrence"`);
  }
  const place = places[mark.occurrence - 1];
  if (place !== undefined) return place;
  throw invalidArticle(path, `${name} asks for occurrence ${mark.occurrence} and matches ${places.length} paragraphs`);
}

/** Which paragraphs begin with each opening; one pass, however many openings there are. */
function placesOf(paragraphs: readonly string[], openings: ReadonlySet<string>): Map<string, number[]> {
  const lengths = new Set([...openings].map((opening) => opening.length));
  const places = new Map([...openings].map((opening): [string, number[]] => [opening, []]));
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const length of lengths) {
      if (length <= paragraph.length) places.get(paragraph.slice(0, length))?.push(index);
    }
  }
  return places;
}

function kindOf({ part, isSubhead, turn }: ParagraphRole): Mark["kind"] | undefined {
  if (part === "caption" || part === "credit" || part === "note") return part;
  return isSubhead ? "subhead" : turn;
}

function openingOf(paragraphs: readonly string[], index: number): Pick<Mark, "paragraph" | "occurrence"> {
  const paragraph = paragraphs[index] ?? "";
  const openings = OPENING_LENGTHS.map((length) => beginningOf(paragraph, length));
  const alone = openings.find((opening) => paragraphs.every((other, at) => at === index || !other.startsWith(opening)));
  if (alone !== undefined) return { paragraph: alone };
  const opening = beginningOf(paragraph, OPENING_LENGTHS[0] ?? paragraph.length);
  return { paragraph: opening, occurrence: paragraphs.slice(0, index + 1).filter((p) => p.startsWith(opening)).length };
}

/** At most `length` characters, whole words where there is room for one. */
function beginningOf(paragraph: string, length: number): string {
  if (paragraph.length <= length) return paragraph;
  const cut = paragraph.slice(0, length + 1).lastIndexOf(" ");
  if (cut > 0) return paragraph.slice(0, cut);
  const splitsCharacter = (paragraph.codePointAt(length - 1) ?? 0) > 0xffff;
  return paragraph.slice(0, splitsCharacter ? length - 1 : length);
}

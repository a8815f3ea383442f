import type { KnownEntity } from "./entities.ts";
import type { FoundIntroduction } from "./introduction-place.ts";
import { lexemeAt, type Reading } from "./reading.ts";
import { countryKeyOf, isPersonWord, KIN, ORGANISATIONS } from "./word-lists.ts";

/** What an introduction says somebody is, as a description of them may take it up again. */
export interface Role {
  readonly entity: number;
  /** The word that says it: "president", "ministry". */
  readonly head: string;
  readonly isFormer: boolean;
  /** Keys of the countries that it is said with. */
  readonly countries: readonly string[];
}

const FORMER = new Set(["former", "ex", "late", "onetime", "one-time", "erstwhile", "then"]);

/** Roles by their head, from introductions and from the words of organisations' names. */
export function rolesOf(
  reading: Reading,
  entities: readonly KnownEntity[],
  introductions: readonly FoundIntroduction[],
): ReadonlyMap<string, readonly Role[]> {
  const roles = new Map<string, Role[]>();
  const add = (role: Role) => {
    const list = roles.get(role.head);
    if (list) list.push(role);
    else roles.set(role.head, [role]);
  };
  for (const introduction of introductions) for (const role of rolesIn(reading, introduction)) add(role);
  for (const [entity, { kind, name, aliases }] of entities.entries()) {
    if (kind !== "organisation") continue;
    const words = [name, ...aliases].flatMap((printed) => printed.toLowerCase().split(/\s+/));
    for (const head of new Set(words)) {
      if (ORGANISATIONS.has(head)) add({ entity, head, isFormer: false, countries: [] });
    }
  }
  return roles;
}

/** Whether the lower-case word makes a description one of the past. */
export function isFormerWord(lower: string): boolean {
  return FORMER.has(lower) || lower.startsWith("ex-");
}

function rolesIn({ lexemes }: Reading, { entity, first, end, form }: FoundIntroduction): Role[] {
  const words = lexemes.slice(first, end);
  const isFormer =
    words.some(({ lower }) => isFormerWord(lower)) || (form === "copula" && isPast(lexemeAt(lexemes, first - 1).lower));
  const countries = words.flatMap(({ lower }) => countryKeyOf(lower) ?? []);
  const heads = words
    .filter(({ lower }, at) => isHead(lower) && words[at + 1]?.kind !== "clitic")
    .map(({ lower }) => lower.replace(/^ex-/, ""));
  return [...new Set(heads)].map((head) => ({ entity, head, isFormer, countries }));
}

function isHead(lower: string): boolean {
  return isPersonWord(lower.replace(/^ex-/, "")) || KIN.has(lower) || ORGANISATIONS.has(lower);
}

function isPast(lower: string): boolean {
  return ["was", "once", "formerly", "been"].includes(lower);
}

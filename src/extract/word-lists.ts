import capitals from "../../config/capitals.json" with { type: "json" };
import countries from "../../config/countries.json" with { type: "json" };
import givenNames from "../../config/given-names.json" with { type: "json" };
import roles from "../../config/roles.json" with { type: "json" };

/** What is known of a person's gender. */
export type Gender = "male" | "female";

const lowered = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => word.toLowerCase()));

/** Titles that stand before a name, in lower case, several words joined by one space. */
export const TITLES = lowered(roles.titles);

/** Words that may stand before a title: "former", "acting". */
export const TITLE_ADJECTIVES = lowered(roles.adjectives);

/** Words for several people who speak or act as one: "protesters". */
const GROUPS = lowered(roles.groups);

/** Words for bodies that act and speak: "ministry", "company". */
export const ORGANISATIONS = lowered(roles.organisations);

/** Capitalised words that make a name that of an organisation. */
export const ORGANISATION_NAMES = lowered(roles.organisationNames);

/** Capitalised words of offices, which are described as printed rather than named. */
export const OFFICE_NAMES = lowered(roles.officeNames);

/** Capitalised words that make a name that of a place. */
export const PLACE_NAMES = lowered(roles.placeNames);

/** Words for what has been written or recorded, and so can say something. */
export const DOCUMENTS = lowered(roles.documents);

/** Words that tell what somebody is to somebody else: "nephew". */
export const KIN = lowered(roles.kin);

const persons: Readonly<Record<string, string>> = roles.persons;

const PERSON_GENDERS = new Map(Object.entries(persons));

const FEMALE_NAMES = lowered(givenNames.female);

const MALE_NAMES = lowered(givenNames.male);

const COUNTRY_KEYS = new Map<string, string>();

const DEMONYMS = new Map<string, string>();
for (const [country, demonyms] of Object.entries(countries)) {
  COUNTRY_KEYS.set(country.toLowerCase(), country.toLowerCase());
  for (const demonym of demonyms) {
    if (!DEMONYMS.has(demonym.toLowerCase())) DEMONYMS.set(demonym.toLowerCase(), country.toLowerCase());
  }
}

/** Whether the lower-case word means one person by what they are or do: "president", "scholar". */
export function isPersonWord(lower: string): boolean {
  return PERSON_GENDERS.has(lower.startsWith("ex-") ? lower.slice(3) : lower);
}

/** Whether the lower-case word may mean several people: a listed group, or the plural of a word for one person. */
export function isGroupWord(lower: string): boolean {
  return GROUPS.has(lower) || pluralOfPerson(lower) || /(?:men|women|people|ists|ians|ters|ners)$/.test(lower);
}

/** The gender that a word for a person tells, if it tells one. */
export function genderOfPersonWord(lower: string): Gender | undefined {
  return genderFrom(PERSON_GENDERS.get(lower));
}

/** The gender of most people who bear the given name, where it is a common one. */
export function genderOfGivenName(lower: string): Gender | undefined {
  if (FEMALE_NAMES.has(lower)) return MALE_NAMES.has(lower) ? undefined : "female";
  return MALE_NAMES.has(lower) ? "male" : undefined;
}

/** Whether the lower-case word is a common given name. */
export function isGivenName(lower: string): boolean {
  return FEMALE_NAMES.has(lower) || MALE_NAMES.has(lower);
}

/** Whether the lower-case words are the name of a country. */
export function isCountry(lower: string): boolean {
  return COUNTRY_KEYS.has(lower);
}

const CAPITALS = lowered(Object.keys(capitals));

/** Whether the lower-case words are the name of a capital, which speaks for its country. */
export function isCapital(lower: string): boolean {
  return CAPITALS.has(lower);
}

/** Whether the lower-case word belongs to a country: "kazakh"; plurals too. */
export function isDemonym(lower: string): boolean {
  return DEMONYMS.has(lower) || (lower.endsWith("s") && DEMONYMS.has(lower.slice(0, -1)));
}

/** A key equal for a country and what belongs to it: "kazakhstan" for "Kazakh". */
export function countryKeyOf(lower: string): string | undefined {
  return (
    COUNTRY_KEYS.get(lower) ??
    DEMONYMS.get(lower) ??
    (lower.endsWith("s") ? DEMONYMS.get(lower.slice(0, -1)) : undefined)
  );
}

function pluralOfPerson(lower: string): boolean {
  if (!lower.endsWith("s")) return false;
  return (
    PERSON_GENDERS.has(lower.slice(0, -1)) || (lower.endsWith("ies") && PERSON_GENDERS.has(`${lower.slice(0, -3)}y`))
  );
}

function genderFrom(value: string | undefined): Gender | undefined {
  return value === "male" || value === "female" ? value : undefined;
}

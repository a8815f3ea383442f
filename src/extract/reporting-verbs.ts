import verbs from "../../config/reporting-verbs.json" with { type: "json" };

/** How a verb is used: `past` also stands for the participle where they are alike. */
export type VerbForm = "base" | "s" | "past" | "participle" | "ing";

/** What a verb reports, and what has to follow it for it to report. */
export interface ReportingVerb {
  readonly base: string;
  readonly form: VerbForm;
  /** Reports whatever follows: "said". */
  readonly says: boolean;
  /** Names whom it is said to, and then what: "told". */
  readonly tells: boolean;
  /** Reports a clause or quotation: "believes that". */
  readonly opines: boolean;
  /** Reports what it takes as its object: "denied the charge". */
  readonly takesObject: boolean;
  /** Reports only beside quotation marks: "shouted". */
  readonly quotes: boolean;
  /** Reports "that" something is so, said of papers and bodies: "shows that". */
  readonly evidences: boolean;
}

const irregular: Readonly<Record<string, readonly string[]>> = verbs.irregular;

const sets = {
  says: new Set(verbs.say),
  tells: new Set(verbs.tell),
  opines: new Set(verbs.opine),
  takesObject: new Set(verbs.object),
  quotes: new Set(verbs.quote),
  evidences: new Set(verbs.evidence),
};

const FORMS = new Map<string, ReportingVerb>();
for (const base of new Set(Object.values(sets).flatMap((set) => [...set]))) addForms(base);

const LIGHT_VERBS = new Map<string, VerbForm>();
for (const base of verbs.lightVerbs) {
  for (const [form, name] of formsOf(base)) if (!LIGHT_VERBS.has(form)) LIGHT_VERBS.set(form, name);
}

const PARTICLES: ReadonlyMap<string, string> = new Map(Object.entries(verbs.particles));

const NOUNS: ReadonlySet<string> = new Set(verbs.nouns);

const NEEDING_AS: ReadonlySet<string> = new Set(verbs.needsAs);

const SPEECH_NOUNS: ReadonlySet<string> = new Set(verbs.speechNouns);

const ACCOUNT_NOUNS: ReadonlySet<string> = new Set(verbs.accountNouns);

const ATTITUDES: ReadonlySet<string> = new Set(verbs.adjectives);

/** The reporting verb that the lower-case word is a form of, if any. */
export function reportingVerbOf(lower: string): ReportingVerb | undefined {
  return FORMS.get(lower);
}

/** The form of a verb that reports only with a noun of speech: "gave orders", "issued a statement". */
export function lightVerbFormOf(lower: string): VerbForm | undefined {
  return LIGHT_VERBS.get(lower);
}

/** Whether the form of a reporting verb is a noun as often: "reports", "demand". */
export function isAlsoNoun(lower: string): boolean {
  return NOUNS.has(lower);
}

/** Whether the verb reports what it takes as its object only with "as": "dismissed him as a puppet". */
export function needsAs(base: string): boolean {
  return NEEDING_AS.has(base);
}

/** The small word without which the verb says nothing: "point" needs "out"; `undefined` where it needs none. */
export function particleOf(base: string): string | undefined {
  return PARTICLES.get(base);
}

/** A verb in no list, taken for one of speech because it stands beside a quotation where such verbs do: "fumed". */
export function unlistedVerb(lower: string): ReportingVerb {
  const none = { says: false, tells: false, opines: false, takesObject: false, evidences: false };
  return { base: lower, form: "past", quotes: true, ...none };
}

/** Whether the lower-case noun names something said: "order", "warning". */
export function isSpeechNoun(lower: string): boolean {
  return SPEECH_NOUNS.has(lower);
}

/** Whether the lower-case noun names how somebody sees it: "version", "view". */
export function isAccountNoun(lower: string): boolean {
  return ACCOUNT_NOUNS.has(lower);
}

/** Whether the lower-case adjective tells an attitude that a "that" may follow: "surprised". */
export function isAttitude(lower: string): boolean {
  return ATTITUDES.has(lower);
}

function addForms(base: string): void {
  const classes = {
    says: sets.says.has(base),
    tells: sets.tells.has(base),
    opines: sets.opines.has(base),
    takesObject: sets.takesObject.has(base),
    quotes: sets.quotes.has(base),
    evidences: sets.evidences.has(base),
  };
  for (const [word, form] of formsOf(base)) {
    const known = FORMS.get(word);
    const isAlsoPast = known?.base === base && known.form === "base" && form === "past";
    if (!known || isAlsoPast) FORMS.set(word, { base, form, ...classes });
  }
}

function formsOf(base: string): (readonly [string, VerbForm])[] {
  const [s, past, participle, ing, ...others] = irregular[base] ?? regularForms(base);
  const forms: (readonly [string | undefined, VerbForm])[] = [
    [base, "base"],
    [s, "s"],
    [past, "past"],
    [participle, "participle"],
    [ing, "ing"],
    ...others.map((word) => [word, word.endsWith("ing") ? "ing" : "past"] as const),
  ];
  return forms.flatMap(([word, form]) => (word === undefined ? [] : [[word, form] as const]));
}

function regularForms(base: string): readonly string[] {
  if (base.endsWith("e")) return [`${base}s`, `${base}d`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base))
    return [`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base.slice(0, -1)}ied`, `${base}ing`];
  const s = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  return [s, `${base}ed`, `${base}ed`, `${base}ing`];
}

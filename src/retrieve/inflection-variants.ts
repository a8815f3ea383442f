import irregularForms from "../../config/irregular-forms.json" with { type: "json" };
import type { QueryTerm, Variant } from "../domain/query.ts";
import { isHeld } from "../index/passage-index.ts";
import { stemOfTerm } from "./terms.ts";
import type { PostingsReader } from "./word-rows.ts";

/** Another irregular form of the same word counts as another form of its stem does. */
const INFLECTION_WEIGHT = 0.95;

/** All forms of each irregular word, by each of them. */
const families = familiesOf(Object.entries(irregularForms));

/** Other forms of an irregular English word, which no stem brings together: "fled" for "flee", "policemen" for "policeman". */
export function inflectionVariantsOf({ form, stem }: QueryTerm, postingsOf: PostingsReader): Variant[] {
  const stems = new Map((families.get(form) ?? []).map((other) => [stemOfTerm(other), other]));
  stems.delete(stem);
  return [...stems]
    .filter(([other]) => isHeld(postingsOf([other])))
    .map(([other, printed]) => ({ stems: [other], kind: "stem", weight: INFLECTION_WEIGHT, printed }));
}

function familiesOf(irregulars: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const byBase = new Map<string, string[]>();
  for (const [form, base] of irregulars) byBase.set(base, [...(byBase.get(base) ?? [base]), form]);
  const byForm = new Map<string, string[]>();
  for (const family of byBase.values()) {
    for (const form of family) byForm.set(form, [...(byForm.get(form) ?? []), ...family]);
  }
  return byForm;
}

import irregularForms from "../../config/irregular-forms.json" with { type: "json" };

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that open a noun phrase. */
export const DETERMINERS = setOf(
  "a an the this that these those my your his her its our their some any no every each all both many several few most " +
    "other another such one two three four five six seven eight nine ten dozens hundreds thousands half more fewer enough",
);

/** Prepositions, one word each. */
export const PREPOSITIONS = setOf(
  "about above across after against along alongside amid amidst among amongst around as at before behind below beneath beside " +
    "besides between beyond by concerning despite down during except following for from given in including inside into like near of off on " +
    "onto opposite out outside over past per regarding since than through throughout till to toward towards under " +
    "underneath unlike until up upon versus via with within without according amid whereas worldwide unlike due",
);

/** Words that open a dependent clause with a verb of its own. */
export const SUBORDINATORS = setOf(
  "after although as because before despite even if lest once since than though till unless until when whenever where " +
    "whereas wherever whether while whilst",
);

/** Words that open a relative clause or an embedded question. */
export const RELATIVES = setOf("who whom whose which that what why how where when whoever whatever whether");

/** Words that join clauses or phrases of equal rank. */
export const CONJUNCTIONS = setOf("and but or nor yet so plus &");

/** Forms of "be", whose company makes a participle passive. */
export const BE = setOf("am is are was were be been being isn't aren't wasn't weren't 's");

/** Helping verbs, which stand between a subject and its verb. */
export const AUXILIARIES = setOf(
  "has have had having does do did will would shall should can could may might must ought cannot " +
    "hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't shouldn't can't couldn't mightn't mustn't " +
    "am is are was were be been being isn't aren't wasn't weren't get gets got",
);

/** Words that deny the verb beside them. */
export const NEGATIONS = setOf(
  "not never nor neither without no nobody none hardly barely hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't " +
    "isn't aren't wasn't weren't cannot shouldn't",
);

/** Adverbs that do not end in "-ly". */
const PLAIN_ADVERBS = setOf(
  "also later then again even still already once soon never not however ever now previously earlier repeatedly further too so just " +
    "often always sometimes once twice instead meanwhile moreover furthermore nevertheless nonetheless therefore thus hence " +
    "today yesterday tomorrow tonight recently lately yet quite rather very much perhaps maybe else indeed though almost " +
    "nearly only far long ago back away here there online abroad publicly privately first last once flatly bluntly both all himself herself themselves itself",
);

const LY_NOUNS = setOf(
  "family assembly ally italy july supply reply monopoly bully rally fly anomaly jelly belly lily emily sally billy kelly",
);

/** Personal pronouns in the third person, with what they tell of whom they mean. */
export const PRONOUNS: ReadonlyMap<string, "male" | "female" | "plural" | "thing"> = new Map([
  ["he", "male"],
  ["him", "male"],
  ["his", "male"],
  ["himself", "male"],
  ["she", "female"],
  ["her", "female"],
  ["hers", "female"],
  ["herself", "female"],
  ["they", "plural"],
  ["them", "plural"],
  ["their", "plural"],
  ["it", "thing"],
  ["its", "thing"],
] as const);

/** Pronouns of whoever is speaking, and of whoever is spoken to. */
export const SPEECH_PRONOUNS = setOf(
  "i we you me us my our your i'm i've i'd i'll we're we've we'd we'll you're you've",
);

const IRREGULAR = new Set(Object.keys(irregularForms));

/** Whether the lower-case word is an irregular form, nearly always of a verb: "drove". */
export function isIrregularVerb(lower: string): boolean {
  return IRREGULAR.has(lower) && !/(?:[mi]en|ces|ia|ses|ves|people|feet|teeth|geese|mice)$/.test(lower);
}

/** Whether the lower-case word is an adverb by its form or by the list of those without "-ly". */
export function isAdverb(lower: string): boolean {
  if (PLAIN_ADVERBS.has(lower)) return true;
  return lower.length > 4 && lower.endsWith("ly") && !LY_NOUNS.has(lower);
}

/**
 * Words with a grammar of their own, which begin sentences with a capital and are never names: determiners, prepositions,
 * conjunctions, pronouns, helping verbs, question words, adverbs.
 */
export function isFunctionWord(lower: string): boolean {
  return (
    DETERMINERS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    SUBORDINATORS.has(lower) ||
    RELATIVES.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    AUXILIARIES.has(lower) ||
    NEGATIONS.has(lower) ||
    PRONOUNS.has(lower) ||
    SPEECH_PRONOUNS.has(lower) ||
    OPENERS.has(lower) ||
    isAdverb(lower)
  );
}

/** Other words that open sentences with a capital. */
const OPENERS = setOf(
  "there here it's that's there's he's she's what's let's let yes no please well oh ok okay everyone everybody someone somebody anyone anybody " +
    "nobody nothing something everything anything none others plenty lots worse better best worst last next earlier later " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august " +
    "september october november december read more photo image video file according asked speaking writing given hence " +
    "good bad old new young many much little less least following based born seen made known",
);

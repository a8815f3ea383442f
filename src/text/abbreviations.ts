/**
 * What the full stop after an abbreviation may be: `never` the end of a sentence, not even before a capital ("Mr. Smith");
 * part of it `before-number` only ("No. 5", "Jan. 5", but "No. He left."); or the end where the next word is one that
 * starts sentences more often than names (`before-starter`: "Apple Inc. It grew", but "Apple Inc. Chairman").
 */
export type AbbreviationKind = "never" | "before-number" | "before-starter";

const TITLES =
  "Mr Mrs Ms Mx Dr Prof Messrs Mme Mlle Mgr Msgr Rev Hon Sen Rep Gov Pres Supt Insp Sec Amb Gen Col Lt Sgt Capt Cpl Pvt " +
  "Cmdr Cdr Maj Adm Brig Det Mt Ft Fr Hr Sra Srta Dra Doç Av Ste Ald Atty";

const NEVER =
  "vs v cf viz i.e e.g z.B d.h u.a bzw bspw f.e ca им ул проф акад кв рис ст гл ред обл просп пл св тов гр ген полк кап лейт напр т.е т.к " +
  "и.о с.г м.б";

const BEFORE_NUMBER =
  "No Nos no nos Nr nr N° n° Nº nº № p pp pg Fig Figs fig figs Art art Vol vol Ch ch Eq eq Bd S Rs rs Tel tel approx c SEC sec " +
  "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC " +
  "Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun тел стр см п";

const BEFORE_STARTER =
  "Inc Corp Ltd Co Cos Bros Jr Sr Esq LLC PLC Plc LLP Dept Univ Assn Assoc Ave Blvd Rd St st Hwy Bldg Intl Natl Govt Mfg Pte " +
  "al co Ph.D PhD JR SR INC CORP LTD CO";

/** As the Associated Press writes states, always after a comma: "Miami, Fla." */
const STATES =
  "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt " +
  "Wash Wis Wyo Ont Que";

const KINDS = new Map<string, AbbreviationKind>([
  ...listed(TITLES, "never"),
  ...listed(NEVER, "never"),
  ...listed(BEFORE_NUMBER, "before-number"),
  ...listed(BEFORE_STARTER, "before-starter"),
]);

const STATE_NAMES = new Set(STATES.split(" "));

/**
 * Words that, capitalised after an abbreviation, start a sentence: none is common as the first word of a name.
 */
const SENTENCE_STARTERS = new Set(
  (
    "The It He She They We You I This That These Those There In On At But And Or So If When While What How Why Who Where Which " +
    "His Her Its Their My Our Your For From After Before As Although Though However Because Since By With Without Did Do Does " +
    "Is Are Was Were Has Have Had Not Now Then Here Some Many Several Both Another Meanwhile Also Even Please To According " +
    "Earlier Later Once During Until Unlike Yet Nobody Nothing Everyone An Such Instead Still Nor Let Can Could Will Would " +
    "Он Она Оно Они Мы Вы Я Это Этот Эта Но И А В На По Из Как Что Если Когда Однако Также При Для После До Ещё Еще Так Его Её Ее Их " +
    "Der Die Das Er Sie Es Wir Und Aber Doch Ein Eine Nach Bei Im Mit Le La Les Il Elle Ils Mais Un Une Dans Ce Cette Bu Ama Ve"
  ).split(" "),
);

const MONTHS =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember)$/;

/** Words that carry on a time of day: "5 p.m. Friday", "9 a.m. ET", "6 p.m. January 5". */
const TIME_CONTINUATION =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Eastern|Central|Pacific|Mountain|Moscow|Almaty|Astana|Local|[A-Z]{2,4})$/;

/**
 * The kind of the abbreviation `word`, or `undefined` where its full stop is an ordinary one.
 *
 * @param word - Without its last full stop, as printed: `Mr`, `U.S`, `No`. Capitals count.
 * @param follows - Characters just before it, at least the last two, or none at the start of the text.
 */
export function abbreviationKindOf(word: string, follows: string): AbbreviationKind | undefined {
  const listedKind = KINDS.get(word);
  if (listedKind !== undefined) return listedKind;
  if (STATE_NAMES.has(word)) return follows.endsWith(", ") ? "before-starter" : undefined;
  if (isDotted(word)) return /^[а-яё]/.test(word) ? undefined : "before-starter";
  // "г. Алматы" is a town, "2022 г." a year.
  if (word === "г" || word === "д") return /\d\s$/.test(follows) ? undefined : "never";
  return undefined;
}

/** Whether the capitalised word, standing alone, starts sentences more often than it starts a name. */
export function isSentenceStarter(word: string): boolean {
  return SENTENCE_STARTERS.has(word);
}

/** Whether the word is a month's English or German name in full. */
export function isMonthName(word: string): boolean {
  return MONTHS.test(word);
}

/** Whether the word may follow "a.m." or "p.m." within a sentence. */
export function continuesTimeOfDay(word: string): boolean {
  return TIME_CONTINUATION.test(word) || isMonthName(word);
}

/** Whether the word is letters, one to three at a time, between full stops: "U.S", "a.m", "Ph.D", "т.д". */
function isDotted(word: string): boolean {
  return /^(?:\p{L}{1,3}\.)+\p{L}{1,3}$/u.test(word);
}

function listed(words: string, kind: AbbreviationKind): [string, AbbreviationKind][] {
  return words.split(" ").map((word) => [word, kind]);
}

/** English words that hold a sentence together and say nothing of what it is about, as `tokensOf` forms them. */
const ENGLISH =
  "a an the this that these those such " +
  "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its " +
  "itself they them their theirs themselves one someone somebody something anyone anybody anything everyone everybody everything " +
  "am is are was were be been being do does did done doing have has had having will would shall should can could might must " +
  "ought dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant cannot couldnt shouldnt aint lets " +
  "and or but nor if then else than so as because while although though whether unless until since " +
  "of at by for with about against between into through during before after above below to from up down in out on off over under " +
  "upon within without toward towards among amid amongst across along around per via " +
  "here there again further once just only also too very more most some any each every both few other another own same " +
  "not no yes eg ie etc besides despite whos whats wheres whens whys hows thats theres heres theyre whove";

/** What English questions begin with: their scaffolding, though some stand in other sentences too. */
const ENGLISH_QUESTION = "who whom whose what which when where why how many much please tell show give";

const GERMAN =
  "wer wen wem wessen was welche welcher welches welchem welchen wann wo woher wohin warum weshalb wieso wie viele viel ist sind war " +
  "waren hat haben der die das den dem des ein eine einer eines einem einen und oder von vom zu zum zur im fur uber er sie es";

const FRENCH =
  "qui que quoi quel quelle quels quelles quand ou pourquoi comment combien est sont etait a ont le la les l un une des du de d et " +
  "au aux dans en sur pour par il elle ce qu se s y j n";

const RUSSIAN =
  "такой такая такое такие кто кого кому кем что чего чему чем какой какая какое какие каких когда где куда откуда почему зачем как сколько ли был была было " +
  "были есть и или в во на о об по с со к ко у из за от до для не он она оно они его ее их это этот эта эти";

/** French and German words that mean something else in English, and so are looked for. "may" is missing above as a month. */
const KEPT = new Set("die war hat den comment son par".split(" "));

const STOP_WORDS = new Set([
  ...ENGLISH.split(" "),
  ...ENGLISH_QUESTION.split(" "),
  ...[...GERMAN.split(" "), ...FRENCH.split(" "), ...RUSSIAN.split(" ")].filter((word) => !KEPT.has(word)),
]);

/**
 * Whether the form is an English function or question word, or one of the words that German, French and Russian ask with. Such a word
 * of a query is not looked for by itself; in a phrase it counts as any other.
 *
 * @param form - As `tokensOf` gives it. The country is `u.s`, and is none.
 */
export function isStopWord(form: string): boolean {
  return STOP_WORDS.has(form);
}

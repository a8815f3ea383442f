import { withinDistanceOfBeginning } from "../text/edit-distance.ts";
import { nameSoundsOf } from "../text/name-key.ts";
import { createPrefixIndex, LONGEST_PREFIX } from "./flexsearch-index.ts";
import { lettersOf, sharesLetters } from "./letters.ts";

/** Names a word inside a name index: counted from 0. */
export type NameWordId = number;

/** A word of a name or of what is typed. */
export interface SpeltName {
  /** As printed, in small letters. */
  readonly printed: string;
  /** As `tokensOf` gives it. */
  readonly form: string;
}

/** How well a typed word begins another: letter by letter, by its sound, but for one or two slips of the pen; what is better is less. */
export const GRADE = { literal: 1, respelt: 2, oneSlip: 3, twoSlips: 4, none: 5 } as const;

/** A typed word held against the words of names. */
export interface TypedWord {
  readonly form: string;
  /**
   * First the word itself, accents aside, then words that it begins letter by letter, then words that sound like it, then those that it begins by
   * its sound; none twice.
   */
  readonly begun: readonly NameWordId[];
  /** Whether a word is spelt like it, accents aside, or sounds like it, to its end. */
  isWhole(id: NameWordId): boolean;
  /** The `GRADE` of a word, slips left out of account. */
  gradeOf(id: NameWordId): number;
  /** The `GRADE` of a word. */
  gradeWithSlipsOf(id: NameWordId): number;
  /** Words with its first letter or sound, some of them twice: those that it begins but for slips are among them. */
  candidates(): NameWordId[];
}

/** The words of names, found by their beginnings as they are spelt, as they sound, and with slips of the pen. */
export interface NameWords {
  /** The word's id, whether it is new or not. */
  add(word: SpeltName): NameWordId;
  read(typed: SpeltName): TypedWord;
  /** Whether the two words may be one name. */
  soundAlike(a: NameWordId, b: NameWordId): boolean;
}

/** From so many letters on, a slip may be in what is typed, and a second one. */
const FEWEST_LETTERS = [4, 8];

/** Stands before each way to read a word aloud, where they are kept as one text. */
const READING = "|";

/** No word yet. Words stay for good: they are few beside the names that are made of them. */
export function createNameWords(): NameWords {
  const byPrinted = new Map<string, NameWordId>();
  /** By their forms, those that are printed otherwise: "José". */
  const byForm = new Map<string, NameWordId[]>();
  const spelt: SpeltName[] = [];
  /** All readings of each word, each after a `READING`. */
  const sounds: string[] = [];
  /** Letters of each word's form, and of its likeliest reading. */
  const letters: number[] = [];
  const soundLetters: number[] = [];
  const bySpelling = createPrefixIndex();
  const bySound = createPrefixIndex();

  function add(word: SpeltName): NameWordId {
    const known = byPrinted.get(word.printed);
    if (known !== undefined) return known;
    const id = spelt.length;
    const readings = readingsOf(word.printed);
    byPrinted.set(word.printed, id);
    spelt.push(word);
    sounds.push(readings.map((reading) => READING + reading).join(""));
    letters.push(lettersOf(word.form));
    soundLetters.push(lettersOf(readings[0] ?? ""));
    bySpelling.add(id, word.printed === word.form ? [word.form] : [word.form, word.printed]);
    if (readings.length > 0) bySound.add(id, readings);
    if (word.printed === word.form) return id;
    const others = byForm.get(word.form);
    if (others) others.push(id);
    else byForm.set(word.form, [id]);
    return id;
  }

  function begunBy(typed: SpeltName, readings: readonly string[], grades: Uint8Array): NameWordId[] {
    const begun: NameWordId[] = [];
    const mark = (id: NameWordId, grade: number) => {
      if (grades[id] !== 0) return;
      grades[id] = grade;
      begun.push(id);
    };
    for (const whole of [byPrinted.get(typed.printed), byPrinted.get(typed.form), ...(byForm.get(typed.form) ?? [])])
      if (whole !== undefined) mark(whole, GRADE.literal);
    for (const spelling of new Set([typed.form, typed.printed])) {
      const isFiled = spelling.length <= LONGEST_PREFIX;
      for (const id of bySpelling.under(spelling))
        if (isFiled || startsWith(spelt[id], spelling)) mark(id, GRADE.literal);
    }
    for (const sound of readings)
      for (const id of bySound.under(sound)) if (isReadAs(sounds[id], sound)) mark(id, GRADE.respelt);
    for (const sound of beginningSoundsOf(readings)) {
      const isFiled = sound.length <= LONGEST_PREFIX;
      const reading = READING + sound;
      for (const id of bySound.under(sound)) if (isFiled || sounds[id]?.includes(reading)) mark(id, GRADE.respelt);
    }
    return begun;
  }

  function read(typed: SpeltName): TypedWord {
    /** The grade of each word that is known so far; 0 for the others. */
    const grades = new Uint8Array(spelt.length);
    const readings = readingsOf(typed.printed);
    const begun = begunBy(typed, readings, grades);
    const [sound = ""] = readings;
    const [lettersTyped, soundsTyped] = [lettersOf(typed.form), lettersOf(sound)];
    const slips = slipsIn(typed.form);
    const soundSlips = slipsIn(sound);

    function slipGradeOf(id: NameWordId): number {
      let distance: number = GRADE.none - GRADE.respelt;
      if (slips > 0 && sharesLetters(lettersTyped, letters[id] ?? 0, slips))
        distance = withinDistanceOfBeginning(typed.form, spelt[id]?.form ?? "", slips) ?? distance;
      if (distance > 1 && soundSlips > 0 && sharesLetters(soundsTyped, soundLetters[id] ?? 0, soundSlips)) {
        const inSound = withinDistanceOfBeginning(sound, likeliestOf(sounds[id] ?? ""), soundSlips);
        distance = Math.min(distance, inSound ?? distance);
      }
      return GRADE.respelt + distance;
    }

    return {
      form: typed.form,
      begun,
      isWhole: (id) => spelt[id]?.form === typed.form || readings.some((reading) => isReadAs(sounds[id], reading)),
      gradeOf(id) {
        const grade = grades[id] ?? 0;
        return grade === GRADE.literal || grade === GRADE.respelt ? grade : GRADE.none;
      },
      gradeWithSlipsOf(id) {
        const known = grades[id];
        if (known) return known;
        const grade = slipGradeOf(id);
        grades[id] = grade;
        return grade;
      },
      candidates() {
        const alike = sound === "" ? [] : bySound.under(sound.charAt(0));
        return [...bySpelling.under(typed.form.charAt(0)), ...alike];
      },
    };
  }

  return {
    add,
    read,
    soundAlike(a, b) {
      const [soundsOfA = "", soundsOfB = ""] = [sounds[a], sounds[b]];
      if (a === b || spelt[a]?.form === spelt[b]?.form) return true;
      // Most words have one reading, so that two that differ share none.
      if (soundsOfA.lastIndexOf(READING) <= 0 && soundsOfB.lastIndexOf(READING) <= 0)
        return soundsOfA !== "" && soundsOfA === soundsOfB;
      const others = soundsOfB.split(READING).slice(1);
      return soundsOfA
        .split(READING)
        .slice(1)
        .some((reading) => others.includes(reading));
    },
  };
}

function startsWith(word: SpeltName | undefined, beginning: string): boolean {
  return word !== undefined && (word.form.startsWith(beginning) || word.printed.startsWith(beginning));
}

/** Whether a word is read aloud so, and not only begins so. */
function isReadAs(sounds = "", reading: string): boolean {
  return sounds.endsWith(READING + reading) || sounds.includes(READING + reading + READING);
}

/** How many slips what is typed may have; a number with a slip is another number. */
function slipsIn(spelling: string): number {
  return /\p{N}/u.test(spelling) ? 0 : FEWEST_LETTERS.filter((length) => spelling.length >= length).length;
}

/** How a word may be read aloud; what holds a digit is read in no other way than it is written. */
function readingsOf(printed: string): readonly string[] {
  return /\p{N}/u.test(printed) ? [] : nameSoundsOf(printed);
}

/** How the beginning of a name may sound; where it stops between two vowels, what glides between them is not heard yet: "Tokay". */
function beginningSoundsOf(readings: readonly string[]): ReadonlySet<string> {
  return new Set([...readings, ...readings.map((reading) => reading.replace(/(?<=[AEOU])I$/, ""))]);
}

function likeliestOf(sounds: string): string {
  const end = sounds.indexOf(READING, 1);
  return sounds.slice(1, end < 0 ? sounds.length : end);
}

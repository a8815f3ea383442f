/** Latin letters for Cyrillic ones, as English-language papers write them; Kazakh, Ukrainian, Belarusian and Serbian letters too. */
const LETTERS = new Map(
  (
    "а:a б:b в:v г:g д:d е:e ё:yo ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y " +
    "ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g ў:u ә:a ғ:g қ:q ң:n ө:o ұ:u ү:u һ:h ђ:dzh ј:y љ:l њ:n ћ:ch џ:dzh ѓ:g ќ:k ѕ:dz"
  )
    .split(" ")
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(2)]),
);

/** Whether the word is written in Cyrillic, going by its first letter. */
export function isCyrillic(word: string): boolean {
  return /^\p{Script=Cyrillic}/u.test(word);
}

/** The word in Latin letters: `жаңаөзен` → `zhanaozen`. Other characters stay. */
export function latinOfCyrillic(word: string): string {
  return [...word].map((letter) => LETTERS.get(letter) ?? letter).join("");
}

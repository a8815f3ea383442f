import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKeysOf, nameSoundsOf } from "../../../src/text/name-key.ts";

/** Whether two spellings may be of one name. */
function meet(a: string, b: string): boolean {
  const keys = nameKeysOf(b);
  return nameKeysOf(a).some((key) => keys.includes(key));
}

const SPELLINGS = [
  "Tokayev Tokaev Tokaïev Tokajew Tokajev Токаев Тоқаев Toqaev Toqayev Tocayev Τοκάγιεφ",
  "Nazarbayev Nazarbaev Nazarbaïev Nasarbajew Назарбаев",
  "Zhanaozen Janaozen Žanaozen Schanaosen Shanaosen Жанаозен Жаңаөзен Zhanaosen",
  "Massimov Masimov Massimow Масимов Мәсімов",
  "Kassym Qasym Kasym Kassim Касым Қасым",
  "Jomart Zhomart Dschomart Dzhomart Жомарт",
  "Putin Poutine Путин Πούτιν بوتين פוטין 푸틴",
  "Blinken Блинкен",
  "Peskov Peskow Песков",
  "Hess Хесс Гесс",
  "Almaty Алматы",
  "Shymkent Schymkent Chymkent Шымкент",
  "Kulibayev Kulibajew Koulibaïev Кулибаев",
  "Satybaldy Satybaldi Сатыбалды",
  "Abish Äbish Абиш Әбіш",
  "Kazakhstan Kasachstan Kazajistán Qazaqstan Казахстан Қазақстан",
  "Nur-Sultan Nursultan Нурсултан Нұрсұлтан",
  "Gorbachev Gorbatschow Gorbatchev Gorbaczow Gorbačov Горбачев Горбачёв",
  "Khrushchev Chruschtschow Khrouchtchev Jruschov Хрущев Хрущёв",
  "Yeltsin Jelzin Eltsine Jelcin Ельцин",
  "Tchaikovsky Tschaikowski Chaikovsky Čajkovskij Чайковский",
  "Lukashenko Lukaschenko Loukachenko Лукашенко",
  "Zelensky Selenskyj Zelenskiy Zelenskyy Зеленский Зеленський",
  "Erdoğan Erdogan Эрдоган",
  "Muhammad Mohammed Mohamed Muhammed Мухаммад",
  "Qaddafi Gaddafi Kadhafi Каддафи",
  "Shoigu Schoigu Choïgou Šojgu Шойгу",
  "Zhukov Żukow Schukow Joukov Žukov Жуков",
  "Yanukovych Janukowitsch Ianoukovitch Janukowycz Янукович",
  "Akhmetov Achmetow Ahmetov Ахметов",
  "Hussein Hussain Хусейн",
  "Tatiana Tatyana Tatjana Татьяна",
  "Julia Yulia Yuliya Юлия",
  "Solzhenitsyn Solschenizyn Soljenitsyne Солженицын",
  "Brezhnev Breschnew Brejnev Breżniew Брежнев",
  "Milošević Milosevic Милошевич",
].map((line): [string, string[]] => [line.split(" ")[0] ?? "", line.split(" ").slice(1)]);

const DIFFERENT: [string, string][] = [
  ["Nazarbayev", "Nazarbayeva"],
  ["Omarov", "Omarova"],
  ["Omarov", "Umarov"],
  ["Abish", "Abishev"],
  ["Karim", "Karimov"],
  ["Tokayev", "Tokmak"],
  ["Tokayev", "Tukayev"],
  ["Putin", "Patton"],
  ["Putin", "Bhutan"],
  ["Williams", "Williamson"],
  ["Hess", "Hesse"],
  ["Hess", "Haas"],
  ["Massimov", "Maksimov"],
  ["Kazakhstan", "Kyrgyzstan"],
  ["Chen", "Shen"],
  ["Zhang", "Shang"],
  ["Khan", "Han"],
  ["Marat", "Murat"],
  ["Timur", "Tamar"],
  ["Bell", "Bill"],
  ["Paris", "Parish"],
  ["Yale", "Ale"],
  ["Jerry", "Erie"],
  ["Kulibayev", "Kulbayev"],
  ["Blinken", "Lincoln"],
  ["Peskov", "Petrov"],
];

describe("nameKeysOf", () => {
  it.each(SPELLINGS)("brings the spellings of %s together: %s", (name, others) => {
    expect(others.filter((other) => !meet(name, other))).toEqual([]);
  });

  it("brings nearly any two spellings of a name together", () => {
    const pairs = SPELLINGS.flatMap(([name, others]) => pairsOf([name, ...others]));
    const found = pairs.filter(([a, b]) => meet(a, b));

    expect(found.length / pairs.length).toBeGreaterThanOrEqual(0.98);
  });

  it.each(DIFFERENT)("keeps %s and %s apart", (a, b) => {
    expect(meet(a, b)).toBe(false);
  });

  it("keeps different names apart, whatever their spelling", () => {
    const strangers = pairsOf(SPELLINGS.map(([name]) => name)).filter(([a, b]) => meet(a, b));

    expect(strangers).toEqual([]);
  });

  it("puts the likeliest reading first, and no key twice", () => {
    expect(nameKeysOf("Shymkent")[0]).toBe(nameKeysOf("Шымкент")[0]);
    expect(new Set(nameKeysOf("Tschaikowski")).size).toBe(nameKeysOf("Tschaikowski").length);
  });

  it.each([[""], ["123"], ["—"], ["😀"], ["\ud800"]])("finds no key in %j", (word) => {
    expect(nameKeysOf(word)).toEqual([]);
  });

  it("does not regard capitals, hyphens and apostrophes", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
        expect(nameKeysOf(`${word.slice(0, 2)}-${word.slice(2).toUpperCase()}’`)).toEqual(nameKeysOf(word));
      }),
    );
  });
});

function pairsOf(words: readonly string[]): [string, string][] {
  return words.flatMap((a, index) => words.slice(index + 1).map((b): [string, string] => [a, b]));
}

describe("nameSoundsOf", () => {
  it.each([
    ["Ток", "Tokayev"],
    ["Тоқа", "Tokayev"],
    ["jana", "Zhanaozen"],
    ["Назар", "Nazarbayev"],
    ["Masi", "Massimov"],
    ["Schana", "Жаңаөзен"],
  ])("gives the beginning %s sounds that %s begins with", (beginning, name) => {
    const sounds = nameSoundsOf(name);

    expect(nameSoundsOf(beginning).some((sound) => sounds.some((whole) => whole.startsWith(sound)))).toBe(true);
  });

  it("gives none for what has no letter", () => {
    expect(nameSoundsOf("2022")).toEqual([]);
  });
});

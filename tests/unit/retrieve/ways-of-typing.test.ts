import { describe, expect, it } from "vitest";
import { aCollection, found } from "./a-collection.ts";

/** What is found first among the right paragraph, one of fragments, and one that has nothing to do with either. */
function firstOf(text: string, other: string, line: string): string | undefined {
  const collection = aCollection(other, "A quiet day at the harbour.", text);
  const [id] = found(collection, line);
  return id === undefined ? undefined : collection.articles[Number(/\d/.exec(id)?.[0])]?.text;
}

describe("signs and numbers", () => {
  describe.each([
    ["The attacks of 9/11 changed much.", "He paid 9 francs on bus 11.", ["9/11", "9-11"]],
    ["AT&T raised its prices.", "At noon the T bus stood.", ["AT&T", "at&t", "ATT"]],
    ["The leaders of the G20 met.", "The 20 leaders met a man named G.", ["G20", "g20", "G-20"]],
    ["The U.S. sent aid to them.", "Tell us what you saw.", ["U.S.", "US", "USA", "us aid", "United States"]],
    [
      "It cost 1,000,000 in all.",
      "It cost 1 of 000.",
      ["1,000,000", "1000000", "1 000 000", "1.000.000", "1 million", "one million"],
    ],
    [
      "Some 20 000 men came.",
      "Some 20 men came for 000.",
      ["20 000", "20,000", "20000", "20.000", "20 thousand", "twenty thousand"],
    ],
    [
      "It was filed on 2023-11-24.",
      "In 2023 there were 11 of 24.",
      ["2023-11-24", "24 November 2023", "November 24, 2023", "24 Nov 2023", "24.11.2023", "11/24/2023", "24/11/2023"],
    ],
    [
      "She left on 24 November 2023.",
      "In 2023 there were 24 men on the ferry of November.",
      ["24 November 2023", "November 24, 2023", "2023-11-24", "24.11.2023"],
    ],
    [
      "She left on November 4, 2023.",
      "In 2023 there were 4 men on the ferry of November.",
      ["4 November 2023", "2023-11-04", "4.11.2023", "04/11/2023", "11/4/2023"],
    ],
    ["COVID-19 spread there.", "Room 19 was shut.", ["COVID-19", "Covid 19", "covid19", "COVID"]],
    ["An F-16 flew over the hills.", "He stood at gate F until 16 left.", ["F-16", "F16", "F-16s", "f16s"]],
    ["She wrote it in C++ then.", "Vitamin C is good for her, and C is all she wrote.", ["C++", "c++"]],
    ["He prefers C# now.", "Vitamin C is what he prefers now.", ["C#", "c#"]],
    ["They cut R&D budgets.", "Items R to D are listed.", ["R&D", "r&d"]],
    ["Mr O'Brien spoke.", "Brien spoke for the O band.", ["O'Brien", "O’Brien", "OBrien", "obrien"]],
    ["He lives at No. 10 now.", "He has no cows there now.", ["No. 10", "No 10", "no.10", "number 10", "Number Ten"]],
    ["It lost £4.5m there.", "It lost 4 of 5 m there.", ["£4.5m", "4.5m", "4.5 million", "£4.5 million", "4.5"]],
    [
      "Prices rose by 5% here.",
      "Prices rose by 5 points here.",
      ["5%", "5 %", "5 percent", "5 per cent", "five percent"],
    ],
    ["They wrote #FreeThem often.", "They wrote: free them.", ["#FreeThem", "FreeThem", "#freethem"]],
    [
      "Write to a.ward@ferry.example now.",
      "Ward of the ferry is an example.",
      ["a.ward@ferry.example", "A.Ward@ferry.example"],
    ],
    [
      "See https://www.ferry.example/news there.",
      "The ferry news is an example.",
      ["https://www.ferry.example/news", "www.ferry.example"],
    ],
  ])("%s", (text, other, lines) => {
    it.each(lines)("is found by %s, and not first by its fragments", (line) => {
      expect(firstOf(text, other, line)).toBe(text);
    });
  });

  it("are not found by another number or date", () => {
    const collection = aCollection("It cost 1,000,000 on 2023-11-24, after 9/11.");

    expect(found(collection, "1000")).toEqual([]);
    expect(found(collection, "23.11.2024")).toEqual([]);
    expect(found(collection, "11/9")).toEqual([]);
  });
});

describe("languages", () => {
  describe.each([
    [
      "Chinese",
      "渡轮周二在岛屿附近沉没，造成三人死亡。",
      "市长参观了新图书馆。",
      ["渡轮", "沉没", "渡轮在哪里沉没", "死亡人数"],
    ],
    [
      "Japanese",
      "フェリーは火曜日に島の近くで沈没した。",
      "市長は新しい図書館を訪れた。",
      ["フェリー", "ﾌｪﾘｰ", "沈没", "フェリーはどこで沈没した"],
    ],
    ["Thai", "เรือเฟอร์รี่จมใกล้เกาะเมื่อวันอังคาร", "นายกเทศมนตรีเยี่ยมชมห้องสมุดใหม่", ["เรือ", "เกาะ", "เรือเฟอร์รี่จม"]],
    [
      "Arabic",
      "غرقت العبارة بالقرب من الجزيرة يوم الثلاثاء.",
      "زار رئيس البلدية المكتبة الجديدة.",
      ["العبارة", "عبارة", "العباره", "جزيرة", "والجزيرة"],
    ],
    [
      "Hebrew",
      "המעבורת טבעה ליד האי ביום שלישי.",
      "ראש העיר ביקר בספרייה החדשה.",
      ["המעבורת", "מעבורת", "במעבורת", "טבעה"],
    ],
    ["Hebrew abbreviations", "צה״ל הודיע על כך.", "ראש העיר ביקר בספרייה.", ["צה״ל", "צהל", 'צה"ל']],
    [
      "Korean",
      "페리가 화요일에 섬 근처에서 침몰했다.",
      "시장은 새 도서관을 방문했다.",
      ["페리", "페리는", "침몰", "화요일"],
    ],
    ["Hindi", "नौका मंगलवार को द्वीप के पास डूब गई।", "महापौर ने नए पुस्तकालय का दौरा किया।", ["नौका", "द्वीप", "मंगलवार"]],
    [
      "Greek",
      "Το πλοίο βυθίστηκε κοντά στο νησί.",
      "Ο δήμαρχος επισκέφθηκε τη βιβλιοθήκη.",
      ["πλοίο", "ΠΛΟΙΟ", "πλοια", "βυθιστηκε"],
    ],
    [
      "Turkish",
      "Feribot İstanbul'da battı, ışık söndü.",
      "Belediye başkanı yeni kütüphaneyi gezdi.",
      ["istanbul", "İSTANBUL", "ISTANBUL", "İstanbul’un", "IŞIK", "ışık", "isik"],
    ],
    [
      "Russian",
      "Паром затонул у острова, сообщил Королёв.",
      "Мэр посетил новую библиотеку.",
      ["паром", "ПАРОМА", "острове", "Королев", "Королёв"],
    ],
    [
      "German",
      "Die Fähre lag in der Straße der Donaudampfschifffahrt.",
      "Der Bürgermeister besuchte die Bücherei.",
      ["Fähre", "faehre", "Strasse", "STRASSE", "Donaudampfschifffahrt"],
    ],
  ])("%s", (_, text, other, lines) => {
    it.each(lines)("is found by %s", (line) => {
      expect(firstOf(text, other, line)).toBe(text);
    });
  });

  it("does not find a German compound by a part of it, as only what is printed counts", () => {
    expect(found(aCollection("Das Fußballspiel begann."), "Ball")).toEqual([]);
  });
});

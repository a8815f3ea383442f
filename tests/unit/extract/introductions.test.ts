import { describe, expect, it } from "vitest";
import { analyseArticle } from "../../../src/extract/analyse-article.ts";
import { anArticle } from "./an-article.ts";

function introductionsIn(...paragraphs: string[]): string[] {
  const { article, entities, introductions } = analyseArticle(anArticle(paragraphs));
  return introductions.map(
    ({ entity, span, form }) => `${entities[entity]?.name}: ${article.text.slice(span.start, span.end)} (${form})`,
  );
}

describe("the introductions of an article", () => {
  it.each([
    ["Dana Moor, a harbour pilot, left.", "Dana Moor: a harbour pilot (apposition)"],
    [
      "“No,” said Hugh Marsh, director of the port authority at Leigh.",
      "Hugh Marsh: director of the port authority at Leigh (apposition)",
    ],
    ["On Friday, the country’s president, Ilia Darban, spoke.", "Ilia Darban: the country’s president (apposition)"],
    [
      "A specialist in tides at the Delta Institute (in London), the German Max Horn called it odd.",
      "Max Horn: A specialist in tides at the Delta Institute (in London) (apposition)",
    ],
    [
      "The former president’s nephew, Karim Satar, has a ship.",
      "Karim Satar: The former president’s nephew (relation)",
    ],
    ["Darban's nephew Samir Abel was removed.", "Samir Abel: Darban's nephew (relation)"],
    ["US Secretary of State Anton Blake has warned them.", "Anton Blake: US Secretary of State (title)"],
    ["It was former President Nurlan Basar who left.", "Nurlan Basar: former President (title)"],
    ["They fear President Darban. Darban is a grey man.", "Darban: a grey man (copula)"],
    [
      "Kerim Masud was held. He was once Prime Minister and head of the guard.",
      "Kerim Masud: Prime Minister and head of the guard (copula)",
    ],
    ["Nazar Basar was also Chairman of the River Council.", "Nazar Basar: Chairman of the River Council (copula)"],
    [
      "He sits on the board of Gazpar (the country’s biggest energy company).",
      "Gazpar: the country’s biggest energy company (gloss)",
    ],
    ["He led the internal intelligence agency (NBK) since 2016.", "NBK: the internal intelligence agency (gloss)"],
    ["Troops of the military alliance CSTO have arrived.", "CSTO: the military alliance (apposition)"],
    [
      "It met in Almora, the region’s largest city and economic capital, on Monday.",
      "Almora: the region’s largest city and economic capital (apposition)",
    ],
    ["They refer to last month’s unrest as “Kara Kant”.", "Kara Kant: last month’s unrest (gloss)"],
    ["It began in the small western city of Zhanaz on Sunday.", "Zhanaz: the small western city (apposition)"],
  ])("holds what %j says", (text, introduction) => {
    expect(introductionsIn(text)).toContain(introduction);
  });

  it.each([
    ["a speech before a name", "In his speech, Tokar warned them."],
    ["a subject behind a phrase of place", "In Almora, the police fired."],
    ["a source before another's name", "According to the scholar, Putnam worked well."],
    ["a supposition", "It was rumoured that Masud would be president."],
  ])("takes no introduction from %s", (_label, text) => {
    expect(introductionsIn(text)).toEqual([]);
  });
});

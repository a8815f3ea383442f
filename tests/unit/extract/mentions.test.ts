import { describe, expect, it } from "vitest";
import { analyseArticle } from "../../../src/extract/analyse-article.ts";
import { anArticle, type ParagraphLike } from "./an-article.ts";

/** Pronouns and descriptions of an article, each with whom it means. */
function meantIn(...paragraphs: ParagraphLike[]): string[] {
  const { article, entities, sentences } = analyseArticle(anArticle(paragraphs));
  return sentences
    .flatMap(({ mentions }) => mentions)
    .filter(({ form }) => form !== "name")
    .map(({ span, entity }) => `${article.text.slice(span.start, span.end)} = ${entities[entity]?.name}`);
}

function entitiesIn(...paragraphs: ParagraphLike[]): string[] {
  return analyseArticle(anArticle(paragraphs)).entities.map(({ name, kind, aliases }) =>
    [`${name} (${kind})`, ...aliases].join(" | "),
  );
}

describe("the mentions of an article", () => {
  it.each([
    ["the subject of the sentence before", ["Nurlan Basar resigned. He handed over to Tokar."], ["He = Nurlan Basar"]],
    [
      "a name met only at the start of a sentence",
      ["Tokar is weak. Others wait.", "Putnam is said to be mulling retirement. He thought about a title."],
      ["He = Putnam"],
    ],
    [
      "whoever a clause is about",
      [
        "President Kassim Tokar is weak. It is unlikely that Tokar will attack Nurlan Basar. He might leave Basar alone.",
      ],
      ["He = Kassim Tokar"],
    ],
    [
      "the one of that gender",
      ["Anna Holm met Tom Reed. She smiled; he did not."],
      ["She = Anna Holm", "he = Tom Reed"],
    ],
    [
      "a president by the title",
      ["President Ilia Darban spoke. Former president Nurlan Basar did not. The former president slept."],
      ["The former president = Nurlan Basar"],
    ],
    [
      "a president by the country",
      ["Kazakh President Ilia Darban met Russian President Oleg Titov. The Russian president left."],
      ["The Russian president = Oleg Titov"],
    ],
    [
      "a ministry by its name",
      ["The Ministry of Ports closed. The ministry is old."],
      ["The ministry = Ministry of Ports"],
    ],
    ["an age", ["Nurlan Basar is ill. The 81-year-old was not seen."], ["The 81-year-old = Nurlan Basar"]],
    [
      "the latter",
      ["Tokar met Nurlan Basar on Friday.", "A recluse for years, the latter said nothing."],
      ["the latter = Nurlan Basar"],
    ],
    ["a woman", ["Madina Orlova fled. The young woman lives in a hut."], ["The young woman = Madina Orlova"]],
  ])("tell %s", (_label, paragraphs, meant) => {
    expect(meantIn(...paragraphs)).toEqual(meant);
  });

  it.each([
    ["two are equally likely", ["Tom Reed and Max Horn left. He was tired."]],
    ["nobody is named", ["He was tired. The president slept."]],
    ["somebody unnamed stands nearer", ["Tokar left. The old man knew the house he built."]],
  ])("leave out a pronoun where %s", (_label, paragraphs) => {
    expect(meantIn(...paragraphs)).toEqual([]);
  });

  it("let no caption change whom the text means", () => {
    expect(meantIn("Clara Voss came.", { text: "Anna Holm with her bull.", part: "caption" }, "She left.")).toContain(
      "She = Clara Voss",
    );
  });
});

describe("the entities of an article", () => {
  it.each([
    ["a full name and its surname", ["Kassim Tokar spoke. Then Tokar left."], ["Kassim Tokar (person) | Tokar"]],
    [
      "spellings of one name",
      ["President Kassim Tokayev spoke.", "Then Kassim Tokaïev left. Kassim Tokayev slept."],
      ["Kassim Tokayev (person) | Kassim Tokaïev"],
    ],
    [
      "spellings by the rules of two languages",
      ["It began in Zhanaozen. Nobody in Janaozen slept."],
      ["Zhanaozen (place) | Janaozen"],
    ],
    [
      "a misprint",
      ["Nurlan Nazarbaev spoke. Nazarbaev left what Nazabaev built."],
      ["Nurlan Nazarbaev (person) | Nazarbaev | Nazabaev"],
    ],
    ["a given name", ["Madina Orlova spoke. “No,” says Madina."], ["Madina Orlova (person) | Madina"]],
    [
      "an acronym in brackets",
      ["The Collective River Treaty Organization (CRTO) met. The CRTO left."],
      ["Collective River Treaty Organization (organisation) | CRTO"],
    ],
    [
      "an acronym in another language",
      ["It called on the Collective River Treaty Organization (OTRC) for help."],
      ["Collective River Treaty Organization (organisation) | OTRC"],
    ],
    ["initials", ["Human Rivers Watch reported it. HRW left."], ["Human Rivers Watch (organisation) | HRW"]],
    [
      "a body with and without its country",
      ["The Kazakh Security Council met. He chairs the Security Council of Kazakhstan."],
      ["Security Council of Kazakhstan (organisation) | Kazakh Security Council"],
    ],
  ])("put %s together", (_label, paragraphs, entities) => {
    expect(entitiesIn(...paragraphs)).toEqual(entities);
  });

  it("keep a town and a person of the same given name apart", () => {
    expect(entitiesIn("Nursultan Basar left. Guards in Nursultan slept.")).toEqual([
      "Nursultan Basar (person)",
      "Nursultan (place)",
    ]);
  });

  it("take no sentence's first word for a name that is written small elsewhere", () => {
    expect(entitiesIn("Strikes are banned. Crowds gather when strikes begin.")).toEqual([]);
  });
});

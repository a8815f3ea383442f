import { describe, expect, it } from "vitest";
import { createCollection } from "../../../src/retrieve/collection.ts";
import { retrieve } from "../../../src/retrieve/retrieve.ts";
import { aCollection, aQuery, articlePassages, readings } from "./a-collection.ts";

describe("readTerms", () => {
  it.each([
    ["the word itself", "The ferry sank.", "ferry", "ferry: ferry (exact)"],
    ["another form of its stem", "The ferries sank.", "ferry", "ferry: ferries (stem)"],
    ["an irregular form", "The captain fled.", "flee", "flee: fled (stem)"],
    ["an irregular plural", "A policeman came.", "policemen", "policemen: policeman (stem)"],
    ["another spelling of a name", "President Tokayev spoke.", "Tokajew", "tokajew: Tokayev (spelling)"],
    ["another script", "President Tokayev spoke.", "токаев", "токаев: Tokayev (spelling)"],
    ["a slip of the pen", "The government fell.", "goverment", "goverment: government (misspelling)"],
    ["another word for it", "The inhabitants fled.", "population", "population: inhabitants (synonym)"],
    ["a phrase for it", "They shut down the web.", "blackout", "blackout: shut down (synonym)"],
    ["the people of a country", "Kazakh soldiers.", "Kazakhstan", "kazakhstan: Kazakh (synonym)"],
    ["a month cut short", "It began on Jan. 5.", "January", "january: Jan (alias)"],
    ["a number in words and digits", "About 20 thousand came.", "20,000", "20000: 20 thousand (alias)"],
    ["a number spelt out", "All twenty-six died.", "26", "26: twenty six (alias)"],
    ["a compound in one word", "The city of Nursultan.", "Nur-Sultan", "sultan: Nursultan (exact)"],
    ["a compound in two words", "Fear of COVID 19 grew.", "F-16", "f16: "],
    ["the publisher", { body: ["Sank."], publisher: "Harbour Post" }, "harbour", "harbour: harbour (exact)"],
  ])("reads a term as %s", (_, article, line, expected) => {
    expect(readings(aCollection(article), line).at(-1)).toContain(expected);
  });

  it("gives a name that is printed in several ways in all of them", () => {
    const collection = aCollection("Tokayev spoke.", "Tokaïev left.", "Tokayev returned.");

    expect(readings(collection, "Tokayev")).toEqual(["tokayev: Tokayev (exact), Tokaïev (spelling)"]);
  });

  it.each([
    ["a man's name for a woman's", "Mr Nazarbayev spoke.", "Nazarbayeva"],
    ["a woman's name for a man's", "Ms Omarova spoke.", "Omarov"],
    ["a father's name for a son's", "Mr Williams spoke.", "Williamson"],
    ["a longer name for a shorter", "Mr Karimov spoke.", "Karim"],
    ["a short word for another", "A long life.", "wife"],
    ["a word that begins otherwise", "The price rose.", "trice"],
    ["a common word for a name, as nobody is meant", "A token of peace.", "Tokayev"],
  ])("does not take %s", (_, article, line) => {
    expect(readings(aCollection(article), line)).toEqual([expect.stringMatching(/: $/)]);
  });

  it("does not mend a word that is one, only that no article holds it", () => {
    const words = new Set(["patience"]);
    const thesaurus = { isWord: (form: string) => words.has(form), relatedWordsOf: () => [] };
    const collection = createCollection({ articles: [articlePassages({ body: ["The patients left."] })], thesaurus });

    expect(readings(collection, "patience")).toEqual(["patience: "]);
    expect(readings(collection, "patientz")).toEqual(["patientz: patients (misspelling)"]);
  });

  it("does not mend a word that other words stand for", () => {
    const collection = aCollection("The inhabitants fled to Poplar.");

    expect(readings(collection, "Organisation")).toEqual(["organisation: "]);
    expect(readings(collection, "populace")[0]).toContain("inhabitants (synonym)");
  });

  it("gives the short name to every term of the long one, and the other way round", () => {
    const collection = aCollection("NATO met.", "The Collective Security Treaty Organization met.");

    expect(readings(collection, "North Atlantic Treaty Organization")).toEqual([
      "north: NATO (alias)",
      "atlantic: NATO (alias)",
      "treaty: Treaty (exact), NATO (alias)",
      "organization: Organization (exact), NATO (alias)",
    ]);
    expect(readings(collection, "CSTO")).toEqual(["csto: Collective Security Treaty Organization (alias)"]);
  });

  it("follows an article's own names over their common long form to those of other articles", () => {
    const collection = aCollection(
      { slug: "a", body: ["The Harbour Safety Board (HSB) met."], aliases: [["Harbour Safety Board", "HSB"]] },
      { slug: "b", body: ["The Harbour Safety Board (CSP) met."], aliases: [["Harbour Safety Board", "CSP"]] },
    );

    expect(readings(collection, "HSB")).toEqual(["hsb: HSB (exact), CSP (alias), Harbour Safety Board (alias)"]);
  });

  it("forgets an article's names with the article", () => {
    const collection = aCollection("The Harbour Safety Board met.");
    const other = articlePassages({ slug: "b", body: ["HSB"], aliases: [["Harbour Safety Board", "HSB"]] });

    collection.addArticle(other);
    expect(readings(collection, "HSB")[0]).toContain("Harbour Safety Board (alias)");
    collection.removeArticle(other.article.slug);
    expect(readings(collection, "HSB")).toEqual(["hsb: "]);
  });

  it("takes synonyms of the form typed, and not of another with the same stem", () => {
    const collection = aCollection("He was dismissed.", "The house was ablaze.");

    expect(readings(collection, "fired")).toEqual(["fired: dismissed (synonym)"]);
    expect(readings(collection, "fire")).toEqual(["fire: ablaze (synonym)"]);
  });

  it("says in how many passages anything stands for a term, and what is spelt nearly like it where nothing does", () => {
    const collection = aCollection("Police came.", "Officers came.", "A nephew of Mr Nazarbayev.");
    const [police, name] = retrieve(collection, aQuery("police Nazarbayeva")).readTerms;

    expect(police?.documentFrequency).toBe(2);
    expect(name?.documentFrequency).toBe(0);
    expect(name?.nearSpellings).toEqual(["Nazarbayev"]);
  });

  it("reads a word with another ending where the language piles endings on words", () => {
    const collection = aCollection({ body: ["Başkan protestocuları uyardı, ordu şehre girdi."], language: "tr" });

    expect(readings(collection, "protestocular")).toEqual(["protestocular: protestocuları (stem)"]);
    expect(readings(aCollection("The Kazakhs met."), "Kazakstani")).toEqual(["kazakstani: "]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../../src/text/sentences.ts";

/** Expects a sentence to end at each `¦` of the text, and nowhere else. */
function expectCutAtBars(marked: string): void {
  const text = marked.replaceAll("¦", "");
  const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  expect(sentences).toEqual(marked.split("¦").map((sentence) => sentence.trim()));
}

describe("sentencesOf", () => {
  it.each([
    ["a full stop, question or exclamation mark", "The ferry left.¦ Was it full?¦ It was!¦ Nobody knew."],
    ["several marks together", "They left!?¦ Really??¦ It is so!!!¦ Yes."],
    ["a figure", "The ticket cost 3.50.¦ It used to be 2.80.¦ In 2019 it was 1.¦ That is long ago."],
    ["the word No", "Will it sail?¦ No.¦ The captain is ill."],
    ["the pronoun I", "We went, she and I.¦ The sea was calm."],
    ["a web address", "It stands on https://ferry.example/times.html?day=2.¦ Look there.¦ Or on ferry.example.¦ Ask."],
    [
      "an abbreviation before a word that starts sentences",
      "She works for Ferries Inc.¦ It pays.¦ He lives in the U.S.¦ They met.",
    ],
    ["a footnote number", "It sank in 1946.[12]¦ It was raised in 1950.[3][a]¦ Then it sailed."],
    [
      "a full stop with a space before it, as in old collections",
      "the flow in a slipstream .¦ an experimental study .",
    ],
    [
      "a full stop where nobody wrote capitals",
      "the ferry left.¦ nobody saw it, e.g. the guard.¦ what then?¦ nothing.",
    ],
  ])("ends a sentence after %s", (_, marked) => {
    expectCutAtBars(marked);
  });

  it.each([
    ["titles", "Mr. Ward met Dr. Ellis, Gen. Hale and Sen. Poe at St. Ives."],
    ["initials", "The book by J. R. Hale and Anna B. Ellis is by J.R. Hale."],
    ["countries and unions", "The U.S. Senate and the U.N. Security Council met E.U. Commissioner Hale."],
    ["firms", "Hale Inc. Chairman Poe left Ward & Co. Chairman Ellis."],
    ["months and numbers", "On Jan. 5, 2022, and Sept. 3, No. 5 of Vol. 2 came out, pp. 3-8."],
    ["times of day", "It sails at 5 p.m. Friday and 7 a.m. Moscow time."],
    ["a time of day that opens the sentence", "At 5 a.m. Mr. Hale went aboard."],
    ["states", "He came from Salem, Mass. Governor Hale did not."],
    ["decimals and addresses", "Node.js 24.1 costs 1.5 percent of a.ward@ferry.example in the U.S.A today."],
    ["a mark in brackets", "The mayor (?) said [...] Nobody and [sic!] Everybody came."],
    ["a lower-case word", "The firm Yahoo! in London asked why? and what. for."],
    ["three dots that stand for words left out", "The captain ... Ward was his name … Anyway . . . Nobody knows."],
    ["a sentence in brackets within it", "The ferry (it was new. It was big.) sank."],
  ])("does not end a sentence at %s", (_, marked) => {
    expectCutAtBars(marked);
  });

  it.each([
    ["takes the closing mark with it", "“The ferry is late.”¦ She left.¦ 'Too late.'¦ \"Far too late.\"¦ He stayed."],
    ["goes on after a quotation that ends in a mark", "“Where is it?” she asked.¦ “It sank!” the boys cried."],
    ["goes on to say who asked", "“Where is it?” Ward asked.¦ “Is it lost?” Mayor Hale asked him."],
    ["goes on after a comma that follows the mark", "“The ferry is late. It is full.” , he told the Post."],
    [
      "is cut within a long quotation",
      "“The ferry is late because of the storm that broke over the island in the night.¦ It is full.”¦ He left.",
    ],
    ["keeps a short quotation whole", "The crowd cried “Out! Out!” and left.¦ “No! Never!” they said."],
    ["is not cut at the comma inside a quotation", "“We sail tonight,” he said.¦ “And tomorrow,” Hale added."],
    ["takes a stray closing mark", "“Go away, captain!” ”¦ He went."],
    ["keeps two apostrophes as a mark", "They shouted ''captain out'' and left.¦ ''Captain out.''¦ They left."],
    ["knows a mark glued to the next word", "It was cut again, ”says Anna Ward.¦ She left."],
    ["begins with an opening mark that lost its space", "He said no.¦“Why?” she asked."],
    ["has a bracket of its own", "It sank.¦ (Nobody was aboard.)¦ It was raised."],
    ["has a remark at its end", "“It sank [in 1946].”¦ (Ward 55).¦ Next."],
  ])("that quotes %s", (_, marked) => {
    expectCutAtBars(marked);
  });

  it.each([
    ["four dots end a sentence", "It never came....¦ She left. . . .¦ He stayed."],
    ["three glued dots before a capital do", "It never came...¦ She left…¦ He stayed."],
    ["dots within it do not", "It was... late, I … mean, not . . . early."],
  ])("with an ellipsis: %s", (_, marked) => {
    expectCutAtBars(marked);
  });

  it.each([
    ["1.) Buy a ferry ¦2.) Sail it ¦3.) Sell it"],
    ["1) Buy a ferry. ¦2) Sail it."],
    ["1. Buy a ferry ¦2. Sail it"],
    ["a. Buy a ferry ¦b. Sail it"],
    ["(a) Buy a ferry. ¦(b) Sail it."],
    ["• 9. Buy a ferry ¦• 10. Sail it"],
    ["⁃Buy a ferry ¦⁃Sail it"],
  ])("keeps the items of a list apart: %s", (marked) => {
    expectCutAtBars(marked);
  });

  it("ends at a blank line, and at a line end unless the next line carries on", () => {
    expectCutAtBars("Ferry lost\n\n¦The ferry left at\nnoon and sank.\n¦Nobody knows,\nWard said\n¦A new line");
    expectCutAtBars("ferries\n¦harbours\n¦boats");
  });

  it("finds the space that a scraped page lost, but not in names and addresses", () => {
    expectCutAtBars("He left it.¦What then?¦Nobody knows the U.S.A or Ferry.Com or c:\\Files.Old or Node.js today.");
  });

  it.each([
    [
      "Russian",
      "Ward сказал: «Мы уходим далеко. ¦Они остались». ¦Он ушёл в 2022 г. ¦А. С. Ли живёт в г. Алматы и т.д. ¦Она тоже.",
    ],
    ["Russian dialogue", "«Уходи!» — кричали они. ¦— Пойдём. ¦— Он встал."],
    ["Turkish", "Dr. Ayşe Yılmaz geldi. ¦“Neden?” diye sordu. ¦İstanbul'da kaldı."],
    ["German", "Er kam am 5. Januar. ¦„Das ist gut.“ ¦»Ja.« ¦Dann ging er."],
    ["French", "« Pourquoi ? » demanda-t-il. ¦« C’est fini. » ¦Il partit avec M. Ward."],
    ["Chinese", "今天下雨。¦明天晴天！¦真的吗？¦他说：“走吧。”¦然后走了。"],
    ["Japanese", "「今日は雨。」と言った。¦彼は行った。"],
    ["Arabic", "هذا بيان. ¦هل هو صحيح؟ ¦نعم۔ ¦انتهى."],
    ["Hindi", "यह एक वाक्य है। ¦यह दूसरा है।"],
  ])("reads %s", (_, marked) => {
    expectCutAtBars(marked);
  });

  it("reads only the part of the text it is given", () => {
    const text = "One. Two. Three.";

    expect(sentencesOf(text, { start: 5, end: 9 })).toEqual([{ start: 5, end: 9 }]);
    expect(sentencesOf(text, { start: 6, end: 11 })).toEqual([
      { start: 6, end: 9 },
      { start: 10, end: 11 },
    ]);
  });

  it.each([[""], [" \n\t\u00a0 "]])("finds no sentence in %j", (text) => {
    expect(sentencesOf(text)).toEqual([]);
  });

  it("covers all that is not white space, in order, with spans that white space does not begin or end", () => {
    const pieces = fc.constantFrom(
      "Mr. ",
      "A. ",
      "ferry",
      "left",
      ". ",
      ".",
      "? ",
      "! ",
      "“",
      "” ",
      '"',
      "(",
      ") ",
      "…",
      "\n",
      "\n\n",
      "1. ",
      " 5 p.m. ",
      "。",
      "😀",
      "\ud800",
      "e\u0301 ",
      "\u00a0",
      "'s ",
      "U.S. ",
      "Она ",
      "[2]",
      ", ",
      "• ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "grapheme" }))), (parts) => {
        const text = parts.join("");
        const sentences = sentencesOf(text);
        const between = [...sentences.map(({ start }) => start), text.length].map((next, index) =>
          text.slice(sentences[index - 1]?.end ?? 0, next),
        );

        expect(between.join("").trim()).toBe("");
        for (const { start, end } of sentences) {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        }
      }),
    );
  });

  it.each([
    [". "],
    ["A. "],
    ["“a. "],
    ["(a. "],
    ['"A.'],
    ["1. A 2. "],
    ["? Aa "],
    [".]"],
    ["a\n"],
    ["At 5 p.m. "],
    ["aA.Aa"],
    [" "],
  ])("takes time in proportion to the length of a text that is nothing but %j", (piece) => {
    const started = performance.now();
    sentencesOf(piece.repeat(1_000_000 / piece.length));

    // Half a second where it is slowest; whatever grows with the square of the length would take hours.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

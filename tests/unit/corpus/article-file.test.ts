import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatArticle, parseArticle } from "../../../src/corpus/article-file.ts";
import type { Article, ArticleSlug, Day, Paragraph } from "../../../src/domain/article.ts";
import { DeskError } from "../../../src/domain/desk-error.ts";
import { anArticleFile, publishedOn } from "./article-text.ts";

const PLACE = { collection: "harbour", path: "corpus/harbour/night-ferry.md" };

function parse(content: string | Uint8Array): Article {
  return parseArticle(content, PLACE);
}

function textsOf({ text, paragraphs }: Article): string[] {
  return paragraphs.map(({ span }) => text.slice(span.start, span.end));
}

function refusalOf(content: string | Uint8Array, path = PLACE.path): DeskError {
  try {
    parseArticle(content, { ...PLACE, path });
  } catch (error) {
    if (error instanceof DeskError) return error;
    throw error;
  }
  throw new Error("Cannot find a refusal: the file was read");
}

describe("parseArticle", () => {
  it("takes the slug from the file's name and the collection as given", () => {
    const { slug, collection } = parse(anArticleFile());

    expect({ slug, collection }).toEqual({ slug: "night-ferry", collection: "harbour" });
  });

  it("puts headline and standfirst before the paragraphs, divided by blank lines", () => {
    const article = parse(anArticleFile({ frontMatter: "headline: H\nstandfirst: S", body: "One.\n\nTwo." }));

    expect(article.text).toBe("H\n\nS\n\nOne.\n\nTwo.");
    expect(article.paragraphs.map(({ part, number }) => [part, number])).toEqual([
      ["headline", undefined],
      ["standfirst", undefined],
      ["body", 1],
      ["body", 2],
    ]);
  });

  it("leaves out what is not stated instead of giving it a value", () => {
    const article = parse(anArticleFile());

    expect(Object.keys(article).sort()).toEqual(["bylines", "collection", "nameNotes", "paragraphs", "slug", "text"]);
  });

  it("makes every run of white space one space and changes nothing else", () => {
    const body =
      "  20 000\u00a0men ,\u2003\u202f“so ”\t—\nNazabaev… café cafe\u0301 \u200b  \n \u00a0\n\n\n\nTwo.\u00a0";

    expect(textsOf(parse(anArticleFile({ body })))).toEqual([
      "20 000 men , “so ” — Nazabaev… café cafe\u0301 \u200b",
      "Two.",
    ]);
  });

  it("reads markup, rulers and front matter fences in the text as printed characters", () => {
    const body = "# One\n\n---\n\n* <b>two</b>\n\nheadline: three";

    expect(textsOf(parse(anArticleFile({ body })))).toEqual(["# One", "---", "* <b>two</b>", "headline: three"]);
  });

  it.each([
    ["a byte order mark", new TextEncoder().encode(`\ufeff${anArticleFile()}`)],
    ["a byte order mark in a string", `\ufeff${anArticleFile()}`],
    ["Windows line ends", anArticleFile().replaceAll("\n", "\r\n")],
    ["old Macintosh line ends", anArticleFile().replaceAll("\n", "\r")],
    ["blanks behind its fences", anArticleFile().replaceAll("---", "--- ")],
    ["no line end at the end", anArticleFile().trimEnd()],
  ])("reads a file with %s as the same article", (_, content) => {
    expect(parse(content)).toEqual(parse(anArticleFile()));
  });

  it.each([
    ["plain", "from: 2026-03-04\n  to: 2026-03-05"],
    ["in quotation marks", "from: \"2026-03-04\"\n  to: '2026-03-05'"],
  ])("reads days written %s", (_, days) => {
    const frontMatter = `published:\n  ${days}\n  basis: inferred\n  evidence: [{ words: "since  Tuesday", article: other }]`;

    expect(parse(anArticleFile({ frontMatter })).published).toEqual({
      from: "2026-03-04",
      to: "2026-03-05",
      basis: "inferred",
      evidence: [{ words: "since Tuesday", article: "other" }],
    });
  });

  it.each(["1984", "1.10", "007", "null", "yes", "2026-03-04", "~", "0x1F"])(
    "takes the headline %s for the words that are printed",
    (headline) => {
      expect(parse(anArticleFile({ frontMatter: `headline: ${headline}` })).headline).toBe(headline);
    },
  );

  it("keeps every particular that is stated", () => {
    const frontMatter = `bylines: [Ines Kolb, J. Berg]
publisher: The Gazette
language: en
translatedFrom: fr-CA
url: https://gazette.example/ferry?a=1
dateline: HARBOUR
section: Opinion
rights: © The Gazette
nameNotes: [{ name: Ten, note: "Name \u00a0changed" }]
marks: [{ kind: note, paragraph: "* Name" }]
raw: { file: ferry.txt, sha256: ${"0".repeat(64)} }`;

    expect(parse(anArticleFile({ frontMatter, body: "Ten were hurt.\n\n* Name\nchanged" }))).toMatchObject({
      bylines: ["Ines Kolb", "J. Berg"],
      publisher: "The Gazette",
      language: "en",
      translatedFrom: "fr-CA",
      url: "https://gazette.example/ferry?a=1",
      dateline: "HARBOUR",
      section: "Opinion",
      rights: "© The Gazette",
      nameNotes: [{ name: "Ten", note: "Name changed" }],
      raw: { file: "ferry.txt", sha256: "0".repeat(64) },
    });
  });

  it("numbers the body's paragraphs, subheads included, and neither captions nor credits nor notes", () => {
    const frontMatter = `marks:
  - { kind: credit, paragraph: "PHOTO: J. BERG" }
  - { kind: caption, paragraph: The ferry }
  - { kind: subhead, paragraph: “Sorry” }
  - { kind: note, paragraph: "* Name changed" }`;
    const body = "One.\n\nPHOTO: J. BERG\n\nThe ferry on Tuesday\n\n“Sorry”\n\nTwo.\n\n* Name changed";

    const { paragraphs } = parse(anArticleFile({ frontMatter, body }));

    expect(paragraphs.map(({ part, number, isSubhead }) => [part, number, isSubhead])).toEqual([
      ["body", 1, false],
      ["credit", undefined, false],
      ["caption", undefined, false],
      ["body", 2, true],
      ["body", 3, false],
      ["note", undefined, false],
    ]);
  });

  it("gives interview turns only to the paragraphs that are marked", () => {
    const frontMatter = "marks: [{ kind: interviewer, paragraph: Why }, { kind: interviewee, paragraph: Wind }]";
    const { paragraphs } = parse(anArticleFile({ frontMatter, body: "An hour ago.\n\nWhy now?\n\nWind." }));

    expect(paragraphs.map(({ turn }) => turn)).toEqual([undefined, "interviewer", "interviewee"]);
  });

  it("tells paragraphs that begin alike apart by their occurrence", () => {
    const frontMatter = "marks:\n  - { kind: credit, paragraph: AP PHOTO, occurrence: 2 }";
    const { paragraphs } = parse(anArticleFile({ frontMatter, body: "AP PHOTO\n\nOne.\n\nAP PHOTO" }));

    expect(paragraphs.map(({ part }) => part)).toEqual(["body", "body", "credit"]);
  });
});

describe("parseArticle refuses a file", () => {
  const marked = (...marks: string[]) => ({
    frontMatter: `marks:\n${marks.map((mark) => `  - { ${mark} }`).join("\n")}`,
    body: "The ferry left.\n\nThe ferry came.\n\nAP PHOTO",
  });
  const utf16 = new Uint8Array([0xff, 0xfe, 0x2d, 0x00, 0x2d, 0x00]);
  const latin1 = Uint8Array.from(anArticleFile({ body: "Tokaïev" }), (character) => character.charCodeAt(0));

  it.each<[string, string | Uint8Array, RegExp]>([
    ["of no bytes", new Uint8Array(), /no front matter/],
    ["in UTF-16", utf16, /not UTF-8/],
    ["in Latin-1", latin1, /not UTF-8/],
    ["cut off within a character", new TextEncoder().encode(anArticleFile({ body: "é" })).slice(0, -2), /not UTF-8/],
    ["with half a character in a string", anArticleFile({ body: "\ud83d" }), /half a character/],
    [
      "with half a character in an escape",
      anArticleFile({ frontMatter: 'headline: "\\uD83D"' }),
      /"headline" holds half/,
    ],
    ["with a null byte", anArticleFile({ body: "Ten\0" }), /line 4 holds a control character/],
    ["with an escape character", anArticleFile({ body: "\u001b[2J" }), /control character/],
    ["with a control character in an escape", anArticleFile({ frontMatter: 'headline: "\\x07"' }), /control character/],
    ["without front matter", "Ten were hurt.\n", /no front matter/],
    ["whose front matter does not end", "---\nheadline: H\n\nTen were hurt.\n", /does not end/],
    ["whose front matter is no YAML", anArticleFile({ frontMatter: "headline: [" }), /not YAML/],
    ["with an asterisk unquoted", anArticleFile({ frontMatter: "headline: * Name" }), /not YAML.* line 1/],
    [
      "whose front matter is a list",
      anArticleFile({ frontMatter: "- headline" }),
      /its front matter is no set of keys/,
    ],
    ["with an unknown key", anArticleFile({ frontMatter: "author: Ines Kolb" }), /unknown key "author"/],
    [
      "with an unknown key within",
      anArticleFile({ frontMatter: `raw: { file: a, at: b }` }),
      /"raw" has the unknown key/,
    ],
    ["with a key twice", anArticleFile({ frontMatter: "headline: H\nheadline: I" }), /not YAML/],
    ["with the key __proto__", anArticleFile({ frontMatter: "__proto__: { a: b }" }), /unknown key/],
    ["with an empty value", anArticleFile({ frontMatter: "headline:" }), /"headline" is empty/],
    ["with a blank value", anArticleFile({ frontMatter: 'publisher: "\u00a0 "' }), /"publisher" is empty/],
    ["with a list for a headline", anArticleFile({ frontMatter: "headline: [a]" }), /"headline" is no text/],
    ["with a date object for a day", anArticleFile({ frontMatter: "url: !!timestamp 2026-03-04" }), /"url" is no text/],
    ["with one byline outside a list", anArticleFile({ frontMatter: "bylines: Ines Kolb" }), /"bylines" is no list/],
    ["with a language in words", anArticleFile({ frontMatter: "language: English" }), /"language" is no language tag/],
    ["with a script for an address", anArticleFile({ frontMatter: "url: javascript:alert(1)" }), /"url" is no address/],
    [
      "with the 30th of February",
      anArticleFile({ frontMatter: publishedOn("2022-02-30", "2022-03-01") }),
      /published.from/,
    ],
    [
      "with a 29th of February",
      anArticleFile({ frontMatter: publishedOn("2023-02-29", "2023-03-01") }),
      /published.from/,
    ],
    ["with a month for a day", anArticleFile({ frontMatter: publishedOn("2022-02", "2022-03") }), /published.from/],
    [
      "with days the wrong way round",
      anArticleFile({ frontMatter: publishedOn("2022-02-02", "2022-02-01") }),
      /ends before/,
    ],
    [
      "with a basis unheard of",
      anArticleFile({ frontMatter: "published: { basis: guessed }" }),
      /none of "stated", "inferred"/,
    ],
    [
      "with a date without evidence",
      anArticleFile({ frontMatter: "published: { from: 2022-01-01 }" }),
      /evidence" is missing/,
    ],
    [
      "with a date of empty evidence",
      anArticleFile({ frontMatter: "published: { from: 2022-01-01, to: 2022-01-01, basis: stated, evidence: [] }" }),
      /evidence" is empty/,
    ],
    [
      "with evidence in a path",
      anArticleFile({ frontMatter: publishedOn("2022-01-01", "2022-01-01", "{ words: a, article: ../b }") }),
      /"published.evidence.1.article" is no slug/,
    ],
    [
      "with a raw document elsewhere",
      anArticleFile({ frontMatter: `raw: { file: ../x, sha256: ${"0".repeat(64)} }` }),
      /plain file name/,
    ],
    ["with a short SHA-256", anArticleFile({ frontMatter: "raw: { file: x, sha256: abc }" }), /SHA-256/],
    ["with an alias", anArticleFile({ frontMatter: "headline: &h H\nsection: *h" }), /not YAML/],
    ["that nests without end", anArticleFile({ frontMatter: `headline: ${"[".repeat(60_000)}` }), /nested too deeply/],
    [
      "that nests 20,000 lists in each other",
      anArticleFile({ frontMatter: `headline: ${"[".repeat(20_000)}${"]".repeat(20_000)}` }),
      /nested too deeply/,
    ],
    [
      "that nests 20,000 list items in each other",
      anArticleFile({ frontMatter: `headline:\n${"- ".repeat(20_000)}a` }),
      /nested too deeply/,
    ],
    [
      "whose front matter is too long",
      anArticleFile({ frontMatter: `headline: ${"x".repeat(70_000)}` }),
      /65536 are the limit/,
    ],
    ["without text", anArticleFile({ frontMatter: "headline: H", body: "" }), /no text of its own/],
    ["of white space alone", anArticleFile({ body: " \n\u00a0\n\t" }), /no text of its own/],
    [
      "of captions alone",
      anArticleFile({ ...marked("kind: caption, paragraph: A ferry"), body: "A ferry" }),
      /no text of its own/,
    ],
    ["with a mark unheard of", anArticleFile(marked("kind: headline, paragraph: AP")), /"marks.1.kind" is none of/],
    [
      "with a mark that matches nothing",
      anArticleFile(marked("kind: credit, paragraph: ap photo")),
      /mark 1 \(credit\) matches no/,
    ],
    [
      "with a mark that matches two paragraphs",
      anArticleFile(marked("kind: caption, paragraph: The ferry")),
      /matches 2 paragraphs/,
    ],
    [
      "with a mark past the last match",
      anArticleFile(marked("kind: caption, paragraph: The, occurrence: 3")),
      /occurrence 3/,
    ],
    [
      "with an occurrence of 0",
      anArticleFile(marked("kind: caption, paragraph: The, occurrence: 0")),
      /no whole number from 1/,
    ],
    [
      "with two marks on one paragraph",
      anArticleFile(marked("kind: credit, paragraph: AP", "kind: caption, paragraph: AP PHOTO")),
      /mark 2 \(caption\) marks the same paragraph as mark 1/,
    ],
    [
      "with a note on a name it never prints",
      anArticleFile({ frontMatter: "nameNotes: [{ name: Eve, note: x }]" }),
      /the name of name note 1/,
    ],
    [
      "with a note on a name that stands nowhere",
      anArticleFile({ frontMatter: "nameNotes: [{ name: Ten, note: A confessed spy }]" }),
      /the words of name note 1 do not stand in a paragraph marked as a note$/,
    ],
    [
      "with a note on a name whose words stand in the body alone",
      anArticleFile({ frontMatter: "nameNotes: [{ name: Ten, note: were hurt }]" }),
      /the words of name note 1/,
    ],
  ])("%s", (_, content, why) => {
    const refusal = refusalOf(content);

    expect(refusal.code).toBe("article-invalid");
    expect(refusal.message).toMatch(/^Cannot read article "corpus\/harbour\/night-ferry\.md": /);
    expect(refusal.message).toMatch(why);
  });

  it.each(["night ferry.md", "night#ferry.md", "-ferry.md", ".md", "night.ferry.md", "ferry\u001b[2J.md"])(
    "whose name is no slug: %j",
    (name) => {
      expect(refusalOf(anArticleFile(), `harbour/${name}`).message).toMatch(/no slug/);
    },
  );

  it("naming everything that is wrong with its front matter at once, in one line", () => {
    const { message } = refusalOf(anArticleFile({ frontMatter: "headline:\nlanguage: English\nauthor: me" }));

    expect(message).toMatch(/"headline" .*; "language" .*; .*"author"/);
    expect(message).not.toMatch(/\n/);
  });

  it("in a message that prints no control character and stays short, whatever the file holds", () => {
    const { message } = refusalOf(anArticleFile({ frontMatter: `"\\x1b[2J${"x".repeat(9000)}": y` }));

    expect(message).not.toMatch(/\p{Cc}/u);
    expect(message.length).toBeLessThan(600);
  });

  it("without taking long over thousands of marks on tens of thousands of paragraphs", () => {
    const marks = Array.from({ length: 1500 }, (_, index) => `kind: note, paragraph: a${index}`);
    const started = performance.now();

    refusalOf(anArticleFile({ ...marked(...marks), body: "a b\n\n".repeat(50_000) }));

    expect(performance.now() - started).toBeLessThan(5000);
  });
});

it("parseArticle takes brackets in printed words for no nesting", () => {
  const headline = "[".repeat(1000);

  expect(parse(anArticleFile({ frontMatter: `headline: "${headline}"` })).headline).toBe(headline);
});

describe("formatArticle", () => {
  it("writes a file as an editor would", () => {
    const file = `---
headline: Night ferry to stop in March
bylines:
  - Ines Kolb
published:
  from: 2026-03-04
  to: 2026-03-04
  basis: stated
  evidence:
    - words: 4 March 2026
nameNotes:
  - name: Marta Ruiz
    note: Name changed
marks:
  - kind: note
    paragraph: "* Name changed"
---

“We are sorry,” said Marta Ruiz *.

* Name changed
`;

    expect(formatArticle(parse(file))).toBe(file);
  });

  it("marks paragraphs that begin alike by more words, or by their occurrence", () => {
    const alike = "The harbour office said on Tuesday that the boat";
    const body = `${alike} sails.\n\n${alike} stays.\n\nAP PHOTO\n\nAP PHOTO`;
    const frontMatter = `marks:
  - { kind: subhead, paragraph: ${alike} stays }
  - { kind: credit, paragraph: AP PHOTO, occurrence: 1 }
  - { kind: credit, paragraph: AP PHOTO, occurrence: 2 }`;

    const written = formatArticle(parse(anArticleFile({ frontMatter, body })));

    expect(written).toContain(`paragraph: ${alike} stays.\n`);
    expect(written).toContain("paragraph: AP PHOTO\n    occurrence: 2\n");
  });

  it("keeps a long value on one line, and marks by whole words", () => {
    const headline = "Night ferry to stop in March, says the harbour office; the kiosk at the pier stays open all week";
    const frontMatter = `headline: ${headline}\nmarks: [{ kind: caption, paragraph: The harbour office on }]`;
    const body = "The harbour office on Tuesday in the afternoon\n\nOne.";

    const written = formatArticle(parse(anArticleFile({ frontMatter, body })));

    expect(written).toContain(`headline: ${headline}\n`);
    expect(written).toContain("paragraph: The harbour office on Tuesday in the\n");
  });

  it("gives back every article when its file is read again", () => {
    fc.assert(
      fc.property(articles, (article) => {
        expect(parse(formatArticle(article))).toEqual(article);
      }),
    );
  });

  it("writes the same file again once it has been read", () => {
    fc.assert(
      fc.property(articles, (article) => {
        const file = formatArticle(article);

        expect(formatArticle(parse(file))).toBe(file);
      }),
    );
  });
});

describe("whatever a file holds", () => {
  const lines = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "---",
      "headline: H",
      "marks:",
      "- {kind: note, paragraph: a}",
      "\u2028",
      "\r",
      "",
      "a",
      "\0",
      "\ufeff",
    ),
  );
  const files = fc.oneof(
    fc.uint8Array().map((bytes) => Uint8Array.from([...new TextEncoder().encode("---\n---\n"), ...bytes])),
    fc.array(lines).map((all) => `---\n${all.join("\n")}`),
    fc.array(lines).map((all) => anArticleFile({ body: all.join("\n") })),
  );

  it("it is read as paragraphs that make up the text, numbered from 1, or refused as an article", () => {
    fc.assert(
      fc.property(files, (file) => {
        const article = articleOrNothing(file);
        if (!article) return;

        expect(textsOf(article).join("\n\n")).toBe(article.text);
        expect(textsOf(article).every((text) => text !== "" && !/^\s|\s$|\s\s|[^\S ]/.test(text))).toBe(true);
        const numbers = article.paragraphs.flatMap(({ number }) => number ?? []);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        expect(numbers.length).toBeGreaterThan(0);
      }),
    );
  });

  function articleOrNothing(file: string | Uint8Array): Article | undefined {
    try {
      return parse(file);
    } catch (error) {
      if (error instanceof DeskError && error.code === "article-invalid") return undefined;
      throw error;
    }
  }
});

/** Printed words in single spaces, among them those that YAML and this format might take for something else. */
const printed: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
    fc.string({ unit: "binary", minLength: 1 }),
    fc.lorem({ maxCount: 60 }),
    fc.constantFrom(
      "---",
      "...",
      "null",
      "~",
      "1.10",
      "2022-01-08",
      "* note",
      "- x",
      "a: b",
      "“Out!” #1",
      "'",
      '"',
      "|",
      "%",
    ),
  )
  .map((text) =>
    text
      .replace(/[\p{Cc}\s]+/gu, " ")
      .toWellFormed()
      .trim(),
  )
  .filter((text) => text !== "");

const paragraphs = fc.array(
  fc.record({
    // Paragraphs that are equal or begin alike are the hard ones to mark.
    text: fc.oneof(
      printed,
      fc.constantFrom("AP PHOTO", "AP", "AP PHOTO by J. Berg", "漢".repeat(60), `a${"😀".repeat(60)}`),
    ),
    role: fc.constantFrom(
      { part: "body", isSubhead: false } as const,
      { part: "body", isSubhead: true } as const,
      { part: "body", isSubhead: false, turn: "interviewer" } as const,
      { part: "body", isSubhead: false, turn: "interviewee" } as const,
      { part: "caption", isSubhead: false } as const,
      { part: "credit", isSubhead: false } as const,
      { part: "note", isSubhead: false } as const,
    ),
  }),
  { maxLength: 8 },
);

const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }).map(isoDay);

const particulars = fc.record(
  {
    headline: printed,
    standfirst: printed,
    publisher: printed,
    published: fc
      .record({
        days: fc.tuple(day, day).map((days) => days.sort()),
        basis: fc.constantFrom("stated" as const, "inferred" as const),
        evidence: fc.array(
          fc.record(
            { words: printed, article: fc.constantFrom("a" as ArticleSlug, "night-ferry" as ArticleSlug) },
            { requiredKeys: ["words"] },
          ),
          { minLength: 1 },
        ),
      })
      .map(({ days: [from, to], ...rest }) => ({ from, to, ...rest })),
    language: fc.constantFrom("en", "kk", "zh-Hant"),
    translatedFrom: fc.constantFrom("fr-CA", "no"),
    url: fc.webUrl(),
    dateline: printed,
    section: printed,
    rights: printed,
    raw: fc.record({
      file: fc.constantFrom("a.txt", "Ärger 1.html"),
      sha256: fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 64, maxLength: 64 }),
    }),
  },
  { requiredKeys: [] },
);

const articles: fc.Arbitrary<Article> = fc
  .record({ particulars, bylines: fc.array(printed), paragraphs, lede: printed, note: fc.option(printed) })
  .map(({ particulars: stated, bylines, paragraphs: below, lede, note }) => {
    const head = (["headline", "standfirst"] as const).flatMap((part) => {
      const text = stated[part];
      return text === undefined ? [] : [{ text, role: { part, isSubhead: false } }];
    });
    const notes = note === null ? [] : [{ text: `* ${note}`, role: { part: "note" as const, isSubhead: false } }];
    const pieces = [...head, ...below, { text: lede, role: { part: "body" as const, isSubhead: false } }, ...notes];
    return {
      slug: "night-ferry" as ArticleSlug,
      collection: "harbour",
      text: pieces.map(({ text }) => text).join("\n\n"),
      paragraphs: laidOut(pieces),
      bylines,
      nameNotes: note === null ? [] : [{ name: lede, note }],
      ...stated,
    };
  });

function laidOut(
  pieces: readonly { text: string; role: Pick<Paragraph, "part" | "isSubhead" | "turn"> }[],
): Paragraph[] {
  let start = 0;
  let count = 0;
  return pieces.map(({ text, role }) => {
    const span = { start, end: start + text.length };
    start = span.end + 2;
    if (role.part === "body") count += 1;
    return role.part === "body" ? { span, number: count, ...role } : { span, ...role };
  });
}

function isoDay(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day;
}

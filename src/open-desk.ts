import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Library } from "./answer/library.ts";
import { createDesk, type Desk } from "./commands/desk.ts";
import type { StoredArticles } from "./commands/with-arrivals.ts";
import type { Settings } from "./config/settings.ts";
import { collectionStampOf } from "./corpus/collection-stamp.ts";
import { passagesOf } from "./corpus/passages-of.ts";
import { readArticleFile, readCollection } from "./corpus/read-corpus.ts";
import type { Article } from "./domain/article.ts";
import type { DeskError } from "./domain/desk-error.ts";
import { DESK_TENANT } from "./domain/ids.ts";
import { abbreviationsOf } from "./extract/abbreviations-of.ts";
import { analyseArticle } from "./extract/analyse-article.ts";
import type { ArticleAnalysis } from "./extract/article-analysis.ts";
import { printedNamesOf } from "./extract/printed-names.ts";
import type { SavedArrays } from "./index/saved-arrays.ts";
import { openWordNet } from "./lexicon/wordnet.ts";
import { type ArticleFollower, createFollower, type ShippedArticles } from "./live/follow-articles.ts";
import { formatHeldState, type HeldState, parseHeldState } from "./live/held-state.ts";
import {
  type ArticlePassages,
  type Collection,
  createCollection,
  loadCollection,
  type WordKnowledge,
} from "./retrieve/collection.ts";
import { wordLists } from "./retrieve/word-lists.ts";
import { codeVersionOf } from "./saved/code-version.ts";
import { type Keeping, type OpenedCollection, openCollection } from "./saved/keep-collection.ts";
import type { Store } from "./store/store.ts";

/** What a desk is opened with, besides its settings. */
export interface DeskSurroundings {
  /** Where the index is kept; by default it is made anew. */
  readonly keeping?: Keeping;
  /** Has the articles that were added at run time; by default there are none. */
  readonly store?: Store;
}

/** A desk, and what keeps it up to date. */
export interface OpenDesk extends Desk {
  /**
   * Follows what is added to the store, changed and withdrawn there, until the signal is aborted; settles then.
   *
   * @param onError - Told why the store could not be read; it is tried again.
   */
  follow(signal: AbortSignal, onError: (error: unknown) => void): Promise<void>;
}

/** The folder that holds `src`. */
const ROOT = join(import.meta.dirname, "..");

const MARKDOWN = /\.md$/i;

/** Where the state of the store's articles stands in an index file. */
const HELD_STATE = "heldState";

/** After so many articles of the store were brought into a loaded index, keeping it anew costs less than doing that again. */
const WORTH_KEEPING = 16;

/**
 * The desk that the settings describe, with its collection indexed: loaded as it was saved, where neither the shipped articles nor the code have
 * changed since, or else read; then brought to what the store has.
 *
 * @throws {DeskError} `collection-missing` if the collection's folder cannot be read, or a code that begins with `store-`. A file of
 *   the collection that cannot be read is among the desk's `faults` instead.
 */
export async function openDesk(
  { desk, collectionFolder }: Pick<Settings, "desk" | "collectionFolder">,
  { keeping, store }: DeskSurroundings = {},
): Promise<OpenDesk> {
  const faults: DeskError[] = [];
  let state: HeldState = new Map();
  const make = async () => {
    const reading = await readCollection(collectionFolder);
    faults.push(...reading.faults.map(({ error }) => error));
    return { collection: indexOf(reading.articles), isWhole: faults.length === 0 };
  };
  const opened: OpenedCollection = keeping
    ? await openCollection(
        {
          articleFolder: collectionFolder,
          codeVersion: () => codeVersionOf(ROOT),
          stamp: () => collectionStampOf(collectionFolder),
          make,
          load(saved, besides) {
            state = stateIn(besides);
            return loadCollection(saved, wordKnowledge());
          },
          besides: () => new Map([[HELD_STATE, Uint16Array.from(Buffer.from(formatHeldState(state)))]]),
        },
        keeping,
      )
    : { ...(await make()), isNew: false, keep: () => {} };
  const { collection } = opened;
  let onError: (error: unknown) => void = () => {};
  const shipped = shippedIn(collectionFolder, desk.collection);
  const follower: ArticleFollower = createFollower({
    collection,
    name: desk.collection,
    tenant: DESK_TENANT,
    store,
    state,
    shipped,
    passagesOf: heldArticleOf,
    onError: (error) => onError(error),
  });
  const changed = await follower.catchUp();
  state = follower.state;
  if (opened.isNew || changed >= WORTH_KEEPING) opened.keep();
  const library = libraryOf(collection);
  const stored = store && storedArticlesOf(store, desk.collection, shipped);
  return {
    ...createDesk({ name: desk.name, library, examples: desk.examples, faults, ...(stored ? { stored } : {}) }),
    follow(signal, told) {
      onError = told;
      return follower.follow(signal);
    },
  };
}

/** The articles, indexed; each is read closely when it is first asked for. Abbreviations that one article prints hold for all. */
export function createLibrary(articles: readonly Article[]): Library {
  return libraryOf(indexOf(articles));
}

function stateIn(besides: SavedArrays): HeldState {
  return parseHeldState(Buffer.from(besides.get(HELD_STATE) ?? []).toString("utf8"));
}

function shippedIn(folder: string, collection: string): ShippedArticles {
  const fileNames = new Map(
    readdirSync(folder)
      .filter((name) => MARKDOWN.test(name))
      .map((name) => [name.replace(MARKDOWN, "").normalize("NFC"), name]),
  );
  return {
    has: (slug) => fileNames.has(slug),
    async read(slug) {
      const name = fileNames.get(slug);
      if (name === undefined) return undefined;
      return await readArticleFile(join(folder, name), collection).then(
        ({ article }) => article,
        () => undefined,
      );
    },
  };
}

/** What the store tells of articles; one that is answered from as shipped did not come at run time. */
function storedArticlesOf(store: Store, collection: string, shipped: ShippedArticles): StoredArticles {
  const { articles } = store.of(DESK_TENANT);
  return {
    async list() {
      const held = await articles.list(collection);
      return held.filter(({ slug, isWithdrawn }) => isWithdrawn || !shipped.has(slug));
    },
    versionsOf: async (slug) => (shipped.has(slug) ? [] : await articles.versionsOf({ collection, slug })),
  };
}

function indexOf(articles: readonly Article[]): Collection {
  return createCollection({ ...wordKnowledge(), articles: articles.map(heldArticleOf) });
}

function heldArticleOf(article: Article): ArticlePassages {
  return { article, passages: passagesOf(article), aliases: abbreviationsOf(article.text) };
}

/** What the desk knows of words and names. */
function wordKnowledge(): WordKnowledge {
  return { ...wordLists, thesaurus: openWordNet(), namesOf: printedNamesOf };
}

function libraryOf(collection: Collection): Library {
  const analyses = new WeakMap<Article, ArticleAnalysis>();
  const analysisOf = (article: Article): ArticleAnalysis => {
    const analysis = analyses.get(article) ?? analyseArticle(article);
    analyses.set(article, analysis);
    return analysis;
  };
  return { collection, analysisOf };
}

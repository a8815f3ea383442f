import type { Article, ArticleSlug } from "../domain/article.ts";
import type { ArticleVersion, Tenant, UserId } from "../domain/ids.ts";

/** Where an article came from. */
export interface Provenance {
  /** The file or address it was read from, for people to read. */
  readonly origin: string;
  readonly addedBy?: UserId;
}

/** Names an article among those that were added at run time. */
export interface ArticleName {
  readonly collection: string;
  readonly slug: ArticleSlug;
}

/**
 * What adding an article came to. `same` means that its collection holds it already, under the name that is given back: a
 * new name does not make the same text another article.
 */
interface Addition extends ArticleName {
  readonly kind: "new" | "changed" | "same";
  readonly version: ArticleVersion;
}

/** An article of the store as a list shows it. */
interface HeldArticle extends ArticleName, Provenance {
  /** The one that is answered from. */
  readonly version: ArticleVersion;
  /** Kept, and left out of answers. */
  readonly isWithdrawn: boolean;
  /** When this version came, in milliseconds since 1970. */
  readonly addedAt: number;
}

/** A version of an article as its history shows it. */
interface HeldVersion extends Provenance {
  readonly version: ArticleVersion;
  readonly addedAt: number;
}

/** Articles that were added at run time, in every version. */
export interface Articles {
  /** Adds an article, or another version of it; a withdrawn one stays withdrawn. */
  add(article: Article, provenance: Provenance): Promise<Addition>;
  /** Takes an article out of answers; `false` if it is not there or is out already. */
  withdraw(name: ArticleName): Promise<boolean>;
  /** Takes a withdrawn article back into answers; `false` if it is not there or is not withdrawn. */
  reinstate(name: ArticleName): Promise<boolean>;
  /** By slug, in code-unit order. */
  list(collection: string): Promise<readonly HeldArticle[]>;
  /** Every version, the first one first; an article that was only cited has none. */
  versionsOf(name: ArticleName): Promise<readonly HeldVersion[]>;
  /**
   * The article as it stood in a version, of those added and of those cited by a card.
   *
   * @throws {DeskError} `store-damaged` if what is stored is not what the version says.
   */
  read(version: ArticleVersion): Promise<Article | undefined>;
}

/** Something that whoever answers from the store's articles must know. */
export interface ArticleChange extends ArticleName {
  /** Rises from change to change over all tenants; a change is never seen before those with lower numbers. */
  readonly number: number;
  readonly tenant: Tenant;
  readonly kind: "added" | "changed" | "withdrawn" | "reinstated";
  readonly version: ArticleVersion;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** Up to where a replica has read the change log. */
export type ChangeCursor = string & { readonly brand: "ChangeCursor" };

/** Changes that a replica has not seen. */
interface Changes {
  /** In order of their numbers. */
  readonly changes: readonly ArticleChange[];
  /** To hand in next time. */
  readonly cursor: ChangeCursor;
  /** Whether the store was restored from a backup since, so that whatever was read before is void and `changes` begin anew. */
  readonly isReset: boolean;
}

/** What changed among the articles of all tenants. */
export interface ChangeLog {
  /**
   * The next changes.
   *
   * @param cursor - As given the last time; absent to read from the beginning.
   * @param limit - At most so many; there may be more if as many are given.
   */
  after(cursor: ChangeCursor | undefined, limit: number): Promise<Changes>;
}

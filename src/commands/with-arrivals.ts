import type { ArticleSlug } from "../domain/article.ts";
import type { Arrival, LabelledArticle, Reply } from "../domain/reply.ts";

/** Tells how articles came to the desk at run time. */
export interface StoredArticles {
  /** The latest version of each that was added, and each that is withdrawn; by slug. */
  list(): Promise<readonly StoredArticle[]>;
  /** Every version of one, the latest last. */
  versionsOf(slug: ArticleSlug): Promise<readonly Arrival[]>;
}

/** An article of the store. */
interface StoredArticle extends Arrival {
  readonly slug: ArticleSlug;
  readonly isWithdrawn: boolean;
}

/** The reply, with how its articles came to the desk, and which are withdrawn, where it is about articles themselves. */
export async function withArrivals(reply: Reply, stored: StoredArticles): Promise<Reply> {
  switch (reply.kind) {
    case "articles":
      return await listWithArrivals(reply, stored);
    case "article": {
      const arrivals = await stored.versionsOf(reply.article.slug);
      return arrivals.length === 0 ? reply : { ...reply, arrivals };
    }
    case "invalid": {
      const { reason } = reply;
      if (reason.kind !== "unknown-article") return reply;
      const slug = (await stored.list()).find((article) => article.isWithdrawn && article.slug === reason.slug)?.slug;
      return slug === undefined ? reply : { ...reply, reason: { kind: "withdrawn-article", slug } };
    }
    case "answer":
    case "help":
      return reply;
  }
}

async function listWithArrivals(reply: Extract<Reply, { kind: "articles" }>, stored: StoredArticles): Promise<Reply> {
  const listed = await stored.list();
  const arrivals = new Map(listed.map((article) => [article.slug, article]));
  const withArrival = (labelled: LabelledArticle): LabelledArticle => {
    const arrival = arrivals.get(labelled.article.slug);
    return arrival === undefined ? labelled : { ...labelled, arrivals: [arrival] };
  };
  const withdrawn = listed.flatMap(({ slug, isWithdrawn }) => (isWithdrawn ? [slug] : []));
  return { ...reply, articles: reply.articles.map(withArrival), withdrawn };
}

import { join } from "node:path";
import { z } from "zod";
import { DeskError } from "../domain/desk-error.ts";
import { type DeskSettings, readDeskSettings } from "./desk-settings.ts";
import { issuesOf } from "./issues.ts";

/** Everything about this desk on this machine that is set from outside. */
export interface Settings {
  readonly desk: DeskSettings;
  /** Folder of the desk's articles. */
  readonly collectionFolder: string;
  readonly store: StoreSettings;
  /** Folder for what can be made anew, which the desk may write; it need not be there. */
  readonly cacheFolder: string;
}

/** Where the desk keeps what must not be lost: a SQLite file, or a PostgreSQL database by its URL. */
export type StoreSettings =
  | { readonly kind: "sqlite"; readonly file: string }
  | { readonly kind: "postgres"; readonly url: string };

/** Names and values as the environment gives them; a name without a value counts as absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

const Keys = z.object({
  QUOTEDESK_DESK: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]*$/, "is not the name of a desk, such as kz")
    .default("kz"),
  QUOTEDESK_CONFIG: z.string().optional(),
  QUOTEDESK_CORPUS: z.string().optional(),
  QUOTEDESK_STORE: z.string().optional(),
  DATABASE_URL: z
    .string()
    .refine((url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url), "is not the URL of a PostgreSQL database")
    .optional(),
  QUOTEDESK_CACHE: z.string().optional(),
});

/**
 * The settings: keys of the environment, and the desk's file that they name.
 *
 * @param root - Folder that holds `config`, `corpus` and `data` unless the environment says otherwise.
 * @throws {DeskError} `config-invalid` if a key or the desk's file is bad; the message names it.
 */
export async function readSettings(environment: Environment, root: string): Promise<Settings> {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const keys = Keys.safeParse(given, { jitless: true });
  if (!keys.success) throw new DeskError("config-invalid", `Cannot read the environment: ${issuesOf(keys.error)}`);
  const {
    QUOTEDESK_DESK,
    QUOTEDESK_CONFIG = join(root, "config"),
    QUOTEDESK_CORPUS = join(root, "corpus"),
    QUOTEDESK_STORE = join(root, "data/desk.sqlite"),
    DATABASE_URL: url,
    QUOTEDESK_CACHE = join(root, "node_modules/.cache/quotedesk"),
  } = keys.data;
  const desk = await readDeskSettings(join(QUOTEDESK_CONFIG, "desks"), QUOTEDESK_DESK);
  const store: StoreSettings =
    url === undefined ? { kind: "sqlite", file: QUOTEDESK_STORE } : { kind: "postgres", url };
  return { desk, collectionFolder: join(QUOTEDESK_CORPUS, desk.collection), cacheFolder: QUOTEDESK_CACHE, store };
}

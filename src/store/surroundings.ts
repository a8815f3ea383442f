/** Where the store is. */
export type StorePlace =
  | { readonly kind: "sqlite"; readonly file: string }
  /** `postgres://user:password@host:port/database` */
  | { readonly kind: "postgres"; readonly url: string };

/** What the store needs of the world. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Another id each time, which nobody can guess. */
  readonly randomId: () => string;
  /** Whether this process is the one that runs the desk. On SQLite there may be one; commands may write beside it. */
  readonly isService?: boolean;
  /** How long a write waits for another process that writes to the same SQLite file; 10 s unless given. */
  readonly patienceMs?: number;
  /** Told of each statement once it has been run. */
  readonly onStatement?: (text: string) => void;
}

/** Why something could not be done; closed, so that a reader of logs can look each one up. */
export type DeskErrorCode =
  | "article-invalid"
  | "backup-invalid"
  | "collection-missing"
  | "config-invalid"
  | "excerpt-invalid"
  | "file-exists"
  | "id-invalid"
  | "index-changed"
  | "store-busy"
  | "store-damaged"
  | "store-foreign"
  | "store-full"
  | "store-in-use"
  | "store-newer"
  | "store-read-only"
  | "store-unavailable"
  | "usage-invalid";

/** A failure that somebody outside the code can mend; its message says what could not be done, to what, and why. */
export class DeskError extends Error {
  readonly code: DeskErrorCode;

  constructor(code: DeskErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "DeskError";
    this.code = code;
  }
}

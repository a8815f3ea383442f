/** Why something could not be done; closed, so that a reader of logs can look each one up. */
export type DeskErrorCode =
  | "article-invalid"
  | "collection-missing"
  | "config-invalid"
  | "excerpt-invalid"
  | "index-changed"
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

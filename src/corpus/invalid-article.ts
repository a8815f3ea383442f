import { DeskError } from "../domain/desk-error.ts";

/** A message longer than this many characters tells an editor no more. */
const MESSAGE_LIMIT = 500;

/** The refusal of one article file, by its path; the message is one line, whatever the file or its name holds. */
export function invalidArticle(path: string, why: string, options?: ErrorOptions): DeskError {
  const message = `Cannot read article "${path}": ${why}`.replace(/\p{Cc}+/gu, " ");
  const shown = message.length > MESSAGE_LIMIT ? `${message.slice(0, MESSAGE_LIMIT)}…` : message;
  return new DeskError("article-invalid", shown.toWellFormed(), options);
}

import type { z } from "zod";

/** What zod found amiss, in one line, each with the key it is about. */
export function issuesOf(error: z.ZodError): string {
  return error.issues.map((issue) => `${keyOf(issue.path)}${lowered(issue.message)}`).join("; ");
}

function keyOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? "" : `"${path.map(String).join(".")}": `;
}

function lowered(message: string): string {
  return `${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}

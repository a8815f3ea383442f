import { type UserId, userIdOf } from "../../domain/ids.ts";

/** What whoever operates the desk asks of it; readers on other platforms cannot. */
export type OperatorTask =
  | { readonly kind: "backup" | "restore"; readonly file: string; readonly mayReplace: boolean }
  | { readonly kind: "forget"; readonly user: UserId };

/** A user as Slack (`U024BE7LH`) or Discord (`80351110224678912`) names them, also as a mention. */
const USER = /^(?:<@!?)?([UW][A-Z0-9]{6,}|\d{15,21})(?:\|[^>]*)?>?$/;

/** A file as one names it, rather than a word of a question. */
const FILE = /[./\\]/;

/**
 * The task that the arguments after the command's own name ask for; `undefined` where they are a line like any other, such as
 * "restore order in Almaty".
 */
export function operatorTaskOf(args: readonly string[]): OperatorTask | undefined {
  const mayReplace = args.includes("--overwrite");
  const [command, what, ...others] = args.filter((arg) => arg !== "--overwrite");
  if (what === undefined || others.length > 0) return undefined;
  switch (command) {
    case "backup":
    case "restore":
      return FILE.test(what) ? { kind: command, file: what, mayReplace } : undefined;
    case "forget": {
      const user = USER.exec(what)?.[1];
      return user === undefined ? undefined : { kind: "forget", user: userIdOf(user) };
    }
    default:
      return undefined;
  }
}

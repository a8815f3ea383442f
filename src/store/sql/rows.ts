import { z } from "zod";
import { DeskError } from "../../domain/desk-error.ts";
import type { JsonObject } from "../json.ts";

/** A row whose columns that hold nothing are absent. */
type Present<Row> = { [Key in keyof Row as null extends Row[Key] ? never : Key]: Row[Key] } & {
  [Key in keyof Row as null extends Row[Key] ? Key : never]?: NonNullable<Row[Key]>;
};

/**
 * Rows as the schema reads them, columns that hold nothing left out.
 *
 * @param what - A row, for the message: `question`.
 * @throws {DeskError} `store-damaged` if a row is not what the desk writes.
 */
export function readRows<Row extends object>(
  schema: z.ZodType<Row>,
  rows: readonly unknown[],
  what: string,
): Present<Row>[] {
  return rows.map((row) => {
    const parsed = schema.safeParse(row);
    if (parsed.success) return present(parsed.data);
    // The values stay out of the message: they may be questions.
    const columns = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ");
    throw new DeskError(
      "store-damaged",
      `Cannot read a ${what} of the store: column ${columns} is not as it is written`,
    );
  });
}

/** A column that holds JSON, read by the schema of what it says. */
export function jsonColumn<Value>(schema: z.ZodType<Value>) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: "is not JSON" });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

/** What somebody else gave to be kept, and reads for themselves. */
export const JsonObjectSchema: z.ZodType<JsonObject> = z.record(z.string(), z.json());

/** A column that holds an id. It was checked when it was written. */
export function idColumn<Id extends string>() {
  return z.custom<Id>((value) => typeof value === "string" && value !== "");
}

function present<Row extends object>(row: Row): Present<Row> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Present<Row>;
}

import { z } from "zod";

/** Where a child of the soak test finds the store. */
export const PlaceOrder = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("sqlite"), file: z.string() }),
  z.strictObject({ kind: z.literal("postgres"), url: z.string() }),
]);

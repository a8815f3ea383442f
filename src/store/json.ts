/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** What JSON can say under names. */
export interface JsonObject {
  readonly [key: string]: Json;
}

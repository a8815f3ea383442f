/** What JSON can say. */
type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** What JSON can say under names. */
export interface JsonObject {
  readonly [key: string]: Json;
}

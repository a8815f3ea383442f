/** Who a reporting clause says it is: somebody named, somebody described, the one who writes or speaks anyway, or nobody known. */
export type Source =
  | { readonly kind: "named"; readonly name: string; readonly entity: number }
  | { readonly kind: "described"; readonly name: string; readonly entity?: number }
  | { readonly kind: "own" }
  | { readonly kind: "unclear" };

/** A source, and whether it is of a sort that speaks: people, bodies and papers do, events do not. */
export interface FoundSource {
  readonly source: Source;
  readonly canSpeak: boolean;
  /** Whether "they" may mean it. */
  readonly isPlural: boolean;
}

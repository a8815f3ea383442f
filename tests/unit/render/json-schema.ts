import { z } from "zod";

const span = z.strictObject({ start: z.int().min(0), end: z.int().min(1) });
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

const excerpt = z.strictObject({
  text: z.string().min(1),
  span,
  paragraph: z.int().min(1).nullable(),
  part: z.enum(["body", "caption", "headline"]),
  article: z.strictObject({
    slug: z.string().min(1),
    raw: z.string().nullable(),
    headline: z.string().nullable(),
    bylines: z.array(z.string()),
    publisher: z.string().nullable(),
    published: z
      .strictObject({ from: day, to: day, basis: z.enum(["stated", "inferred"]), evidence: z.string().min(1) })
      .nullable(),
    url: z.string().nullable(),
  }),
  speaker: z.strictObject({
    kind: z.enum(["named", "described", "interviewer", "interviewee", "article", "unclear"]),
    name: z.string().nullable(),
    mode: z.enum(["direct", "reported"]).nullable(),
    within: z.enum(["interviewer", "interviewee"]).nullable(),
    note: z.string().nullable(),
  }),
});

const common = { query: z.string(), unmatchedTerms: z.array(z.string()) };
const none = z.array(z.never()).length(0);

/** The object that `ask --json` prints (DESIGN, section 6): no key may be missing, and none may be added. */
export const AskObject = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("evidence"), ...common, excerpts: z.array(excerpt).min(1).max(5), near: none }),
  z.strictObject({ kind: z.literal("no-evidence"), ...common, excerpts: none, near: z.array(excerpt).max(2) }),
  z.strictObject({ kind: z.literal("invalid"), ...common, excerpts: none, near: none, reason: z.string().min(1) }),
]);

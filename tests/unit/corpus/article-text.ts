/** A well-formed article file, of which a test says only what matters. */
export function anArticleFile({ frontMatter = "", body = "Ten were hurt." } = {}): string {
  return `---\n${frontMatter === "" ? "" : `${frontMatter.trim()}\n`}---\n\n${body}\n`;
}

/** Front matter with these days. */
export function publishedOn(from: string, to: string, evidence = "words: 4 March"): string {
  return `published:\n  from: ${from}\n  to: ${to}\n  basis: stated\n  evidence:\n    - ${evidence}`;
}

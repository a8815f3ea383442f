/** What is used of a node of a page; the DOM's own types are those of a browser, which is not here. */
export interface PageNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number;
  /** In lower case; of elements only. */
  readonly localName?: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

/** What is used of an element. */
export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  closest(selector: string): PageElement | null;
}

/** What is used of a page. */
export interface PageDocument {
  readonly body: PageElement;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

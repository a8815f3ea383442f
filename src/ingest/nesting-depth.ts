/** Elements that never hold others, or whose end a page may leave out: an open one need not be a level. */
const NO_LEVEL = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th thead tbody tfoot colgroup rp rt html head body".split(
    " ",
  ),
);

/** Elements whose content is text, whatever it looks like. */
const TEXT_ONLY = new Set(["script", "style", "textarea", "title"]);

const TAG = /<(?:!--|(\/?)([a-z][^\s/>]*))/gi;

/**
 * How deep the elements of a page are nested at the most, found in one pass over its characters, as a parser may need hours for what is nested
 * thousands of times. A page that leaves out ends of tags counts for deeper than it is.
 */
export function nestingDepthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  const tag = new RegExp(TAG);
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const [whole, slash, name = ""] = found;
    const element = name.toLowerCase();
    const end = endOfText(html, {
      from: tag.lastIndex,
      element: whole === "<!--" ? "!--" : element,
      isEnd: slash === "/",
    });
    if (end < 0) break;
    tag.lastIndex = end;
    if (NO_LEVEL.has(element) || TEXT_ONLY.has(element) || whole === "<!--") continue;
    depth = Math.max(0, depth + (slash === "/" ? -1 : 1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Where to read on after a tag: past what is only text, or at once; negative where the text does not end. */
function endOfText(
  html: string,
  { from, element, isEnd }: { readonly from: number; readonly element: string; readonly isEnd: boolean },
): number {
  if (element === "!--") return html.indexOf("-->", from);
  if (isEnd || !TEXT_ONLY.has(element)) return from;
  const end = new RegExp(`</${element}`, "gi");
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}

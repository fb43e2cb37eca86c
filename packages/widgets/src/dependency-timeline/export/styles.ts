import { inSlices } from './slices.ts';

/** What of an element's style is written, and what it is where nothing is. */
const properties = [
  ['fill', ''],
  ['fill-opacity', '1'],
  ['stroke', 'none'],
  ['stroke-width', '1px'],
  ['stroke-dasharray', 'none'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['paint-order', 'normal'],
  ['font-size', ''],
  ['font-weight', '400'],
  ['opacity', '1'],
] as const;

/** What a child has of its parent. */
const passedOn = new Set<string>(properties.map(([name]) => name).filter((name) => name !== 'opacity'));

/**
 * Writes into the attributes of every element of a drawing how it looks where it stands, so that it looks the same in a file of its own.
 * Takes away what only the page has use for: classes, parts, roles, names.
 */
export async function inlineStyles(drawing: SVGSVGElement): Promise<void> {
  // All is read before anything is changed: a class that is gone dresses nothing any more.
  const read = await inSlices([drawing, ...drawing.querySelectorAll('*')], (element) => [element, styleOf(element)] as const);
  const written = new Map<Element, Style>(read);
  await inSlices(read, ([element, own]) => {
    if (!own) return element.remove();
    for (const name of element.getAttributeNames()) if (isOfThePage(name)) element.removeAttribute(name);
    const above = element === drawing ? undefined : written.get(element.parentElement!);
    for (const [at, [name, usual]] of properties.entries()) {
      const isPassed = above != null && passedOn.has(name);
      if (own[at] !== (isPassed ? above[at] : usual)) element.setAttribute(name, own[at]!.replace(/px\b/g, ''));
    }
  });
  const comments = document.createTreeWalker(drawing, NodeFilter.SHOW_COMMENT);
  const markers: Comment[] = [];
  while (comments.nextNode()) markers.push(comments.currentNode as Comment);
  for (const marker of markers) marker.remove();
}

/** The values of the properties, in their order; null of what is not seen. */
type Style = readonly string[] | null;

function styleOf(element: Element): Style {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return null;
  return properties.map(([name]) => style.getPropertyValue(name));
}

const isOfThePage = (name: string) => /^(class|part|role|tabindex|id|data-.*|aria-.*)$/.test(name);

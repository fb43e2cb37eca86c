/** The parts of an element by that name, in document order. */
export function parts(host: Element, name: string): HTMLElement[] {
  return [...host.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
}

/** The one part of an element by that name. */
export function part(host: Element, name: string): HTMLElement {
  const found = parts(host, name);
  if (found.length !== 1) throw new Error(`expected one part ${name}, found ${found.length}`);
  return found[0];
}

/** The one element within a host's shadow root that a selector matches and whose text reads so. */
export function within(host: Element, selector: string, text: string | RegExp = ''): HTMLElement {
  const all = [...host.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  const found = all.filter((one) => (typeof text === 'string' ? read(one).includes(text) : text.test(read(one))));
  if (found.length !== 1) throw new Error(`expected one ${selector} of ${text}, found ${found.length} of ${all.map(read).join(' | ')}`);
  return found[0];
}

/**
 * What somebody reads, or hears, of an element: the text that is rendered, with the names of images, without what is hidden from
 * either. In the order of the flattened tree; blocks and cells are set apart by a space.
 */
export function read(node: Node): string {
  return textOf(node)
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;])/g, '$1')
    .trim();
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches('style, script, [aria-hidden=true]')) return '';
  if (node.localName === 'br') return ' ';
  const { display, visibility } = getComputedStyle(node);
  if (display === 'none' || visibility === 'hidden') return '';
  if (node.getAttribute('role') === 'img') return ` ${node.getAttribute('aria-label') ?? ''} `;
  const closed = node instanceof HTMLDetailsElement && !node.open;
  const text = childrenOf(node)
    .filter((child) => !closed || (child instanceof Element && child.matches('summary')))
    .map(textOf)
    .join('');
  return display.startsWith('inline') && display !== 'inline-flex' ? text : ` ${text} `;
}

function childrenOf(element: Element): Node[] {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (element instanceof HTMLSlotElement && element.assignedNodes().length > 0) return element.assignedNodes({ flatten: true });
  return [...element.childNodes];
}

/** Every element of a tree, shadow roots included. */
export function everyElement(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? [...everyElement(one.shadowRoot)] : [])]);
}

/** The elements of a widget that stick out of it to a side, by more than half a pixel, and are not cut off or scrolled there. */
export function sticksOut(host: Element): string[] {
  const { left, right } = host.getBoundingClientRect();
  return everyElement(host.shadowRoot!)
    .filter((one) => !one.closest('.scroll > *, .spoken, svg > *') && getComputedStyle(one).clipPath === 'none')
    .filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 0.5 || box.right > right + 0.5);
    })
    .map((one) => `${one.localName}.${one.getAttribute('class') ?? ''} ${read(one).slice(0, 40)}`);
}

/** Tells whether the text of an element, in a language written from left to right, stands in a line as it is read: its last letter after its first. */
export function isInOrder(element: Element): boolean {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const letters: DOMRect[] = [];
  while (walker.nextNode()) {
    const range = document.createRange();
    for (const { index } of walker.currentNode.textContent!.matchAll(/\S/g)) {
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + 1);
      letters.push(range.getBoundingClientRect());
    }
  }
  return letters.every(({ left, top }, at) => at === 0 || top > letters[at - 1].top + 4 || left >= letters[at - 1].left);
}

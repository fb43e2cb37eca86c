import { expect, waitFor, within } from 'storybook/test';

/** The one element of a story by its tag, once it has rendered something. */
export async function shown<K extends keyof HTMLElementTagNameMap>(canvas: HTMLElement, tag: K): Promise<HTMLElementTagNameMap[K]> {
  return waitFor(() => {
    const found = [...canvas.querySelectorAll(tag)];
    if (found.length !== 1) throw new Error(`expected one ${tag}, found ${found.length}`);
    if (!found[0]?.shadowRoot?.firstElementChild) throw new Error(`expected ${tag} to show something`);
    return found[0];
  });
}

/** Testing Library's queries within an element's shadow root; they reach as far as that root, not into those inside it. */
export const inside = (host: Element) => within(host.shadowRoot as unknown as HTMLElement);

/** The text that an element shows, its white space made plain; what is hidden from everybody is left out. */
export function read(node: Node): string {
  return textOf(node).replaceAll(/\s+/g, ' ').trim();
}

function textOf(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches('style, script, [aria-hidden=true]')) return '';
  if (getComputedStyle(node).display === 'none') return '';
  const children =
    node.shadowRoot?.childNodes ?? (node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : node.childNodes);
  return ` ${[...children].map(textOf).join('')} `;
}

/** Waits until an element shows a text. */
export async function shows(host: Element, text: string | RegExp): Promise<void> {
  await waitFor(() => {
    const seen = read(host);
    if (typeof text === 'string' ? !seen.includes(text) : !text.test(seen)) throw new Error(`expected ${text} in: ${seen}`);
  });
}

/** Waits until nothing of an element is wider than it is. */
export async function fits(host: HTMLElement): Promise<void> {
  await waitFor(() => expect(host.scrollWidth).toBeLessThanOrEqual(host.clientWidth));
}

/** The one part of an element by its name. */
export function part(host: Element, name: string): HTMLElement {
  const found = host.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`);
  if (!found) throw new Error(`expected a part ${name} of ${host.localName}`);
  return found;
}

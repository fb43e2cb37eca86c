import { isOurScript, knownTags, type PageEvidence, type Violation } from '@stp-widgets/feed/diagnosis.js';

/** What the page itself shows: its elements and whether they are defined, its scripts, the policies that stand in it. */
export function pageEvidence(violations: readonly Violation[]): PageEvidence {
  const ours = elementsOfOurs();
  const scripts = [...document.scripts].filter(({ src }) => src !== '');
  return {
    address: addressOfPage(),
    policies: [...document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="content-security-policy" i]')].map(({ content }) => ({
      text: content,
      from: 'meta',
    })),
    violations,
    inShadow: tagsOf(ours).filter((tag) => ours.every((element) => element.localName !== tag || element.getRootNode() !== document)),
    elements: Object.fromEntries(ours.map(({ localName }) => [localName, customElements.get(localName) !== undefined])),
    scripts: scripts
      .filter(({ src }) => isOurScript(src))
      .map(({ src, type, nonce }) => ({ address: src, isModule: type === 'module', nonce: nonce || undefined, status: failedStatus(src) })),
    hasOtherScripts: scripts.some(({ src }) => !isOurScript(src)),
    sources: ours.flatMap((element) => sourcesOf(element)),
  };
}

/** Resolves when all elements of ours that are on the page now are defined; never, where one is not. */
export async function allDefined(): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  await Promise.all(
    tagsOf(elementsOfOurs())
      .filter((tag) => knownTags.includes(tag))
      .map((tag) => customElements.whenDefined(tag)),
  );
}

/** The first feed that the page names: the one around an element, else the first of all. */
export const partnershipOfPage = (around: Element | null): Element | null =>
  around ?? elementsOfOurs().find((element) => element.matches('stp-partnership[src]')) ?? null;

/** The addresses that a `src` lists. */
export const sourcesIn = (src: string): readonly string[] => src.split(/\s+/).filter(Boolean);

/** An address as the page means it, without its hash; itself where it is none. */
export const absolute = (source: string): string =>
  URL.canParse(source, document.baseURI) ? new URL(source, document.baseURI).href.replace(/#.*/, '') : source;

/** A page that was written into a frame has no address of its own, and the origin of the page around it. */
function addressOfPage(): string {
  if (/^https?:/.test(location.href)) return location.href;
  return URL.canParse(self.origin) ? `${self.origin}/` : document.baseURI;
}

const elementsOfOurs = () => elementsIn(document).filter(isOurs);

const isOurs = ({ localName }: Element) => localName.startsWith('stp-');

const tagsOf = (elements: readonly Element[]) => [...new Set(elements.map(({ localName }) => localName))];

/** The elements of a page, those in the open shadow roots of others than ours too. */
const elementsIn = (root: Document | ShadowRoot): readonly Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot && !isOurs(element) ? [element, ...elementsIn(element.shadowRoot)] : element,
  );

function sourcesOf(element: Element): readonly string[] {
  const given = sourcesIn(element.getAttribute('src') ?? '');
  return given.flatMap((source) => (URL.canParse(source, document.baseURI) ? [new URL(source, document.baseURI).href] : []));
}

/** The status with which a script did not come, where the browser tells it. */
function failedStatus(address: string): number | undefined {
  const entry = performance.getEntriesByName(address, 'resource').at(-1);
  const status = entry instanceof PerformanceResourceTiming ? entry.responseStatus : 0;
  return status >= 400 ? status : undefined;
}

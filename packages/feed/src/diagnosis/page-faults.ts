import { type Evidence, isElsewhere, type PageEvidence, shownAddress } from './evidence.ts';
import { advice, type Diagnosis, fault, likelyAdvice, likelyFault, seen } from './finding.ts';
import { copies, nameOf, scriptFaults, scriptTag } from './script-faults.ts';

/** The tags that this library defines. */
export const knownTags: readonly string[] = [
  'stp-partnership',
  'stp-objective-card',
  'stp-objectives',
  'stp-dependency-timeline',
  'stp-accountability-matrix',
  'stp-progress-chart',
  'stp-doctor',
];

/** What is wrong on the page itself: no element, no script, a script that does not come. */
export function pageFaults(evidence: Evidence): readonly Diagnosis[] {
  const { page } = evidence;
  if (!page) return [];
  if (page.unread !== undefined)
    return [
      advice('page-unread', {
        facts: { page: shownAddress(page.address) },
        evidence: [seen('page', shownAddress(page.address)), seen('said', page.unread)],
      }),
    ];
  const tags = Object.keys(page.elements).filter((tag) => tag !== 'stp-doctor');
  const scripts = page.scripts.flatMap((script) => scriptFaults(script, page));
  return [
    ...scripts,
    ...unknown(tags),
    ...(scripts.length > 0 ? [] : [...overlooked(page), ...undefinedOnes(page)]),
    ...(tags.length === 0 && evidence.by === 'terminal' ? [noElement(evidence)] : []),
    ...otherSource(evidence),
    ...copies(page),
  ];
}

/** A tag that nobody will ever define is most often one that was mistyped. */
function unknown(tags: readonly string[]): readonly Diagnosis[] {
  return tags
    .filter((tag) => !knownTags.includes(tag))
    .map((tag) => {
      const near = nearest(tag);
      return likelyFault('element-unknown', {
        facts: { tag, near },
        evidence: [seen('element', `<${tag}>`)],
        cures: [{ where: 'page', text: `<${near}></${near}>` }],
      });
    });
}

/** Tells whether a tag waits for the loader in vain, which looks into no shadow root. */
function isOverlooked({ elements, scripts, inShadow = [] }: PageEvidence, tag: string): boolean {
  const others = scripts.filter((script) => !isLoader(script));
  return elements[tag] === false && inShadow.includes(tag) && others.length < scripts.length && !defines(others, tag);
}

function overlooked(page: PageEvidence): readonly Diagnosis[] {
  const tags = knownTags.filter((tag) => isOverlooked(page, tag)).map((tag) => `<${tag}>`);
  if (tags.length === 0) return [];
  const loaders = page.scripts.filter(isLoader);
  return [
    fault('element-in-shadow', {
      facts: { tags: tags.join(', '), count: tags.length },
      evidence: [seen('element', tags.join(', ')), ...loaders.map(({ address }) => seen('script', shownAddress(address)))],
      cures: [scriptTag(folderOf(page), 'stp-widgets')],
    }),
  ];
}

function undefinedOnes(page: PageEvidence): readonly Diagnosis[] {
  const { elements, scripts, hasOtherScripts } = page;
  const left = Object.entries(elements).filter(
    ([tag, defined]) =>
      knownTags.includes(tag) && (defined === false || (defined === null && !defines(scripts, tag))) && !isOverlooked(page, tag),
  );
  if (left.length === 0) return [];
  const tags = left.map(([tag]) => `<${tag}>`);
  // What a page's own bundle defines is seen only when it runs.
  const isSure = left.some(([, defined]) => defined === false) || (!hasOtherScripts && scripts.length === 0);
  return [
    (isSure ? fault : likelyFault)('element-undefined', {
      facts: { tags: tags.join(', '), count: tags.length },
      evidence: [seen('element', tags.join(', ')), ...scripts.map(({ address }) => seen('script', shownAddress(address)))],
      // Where the script is on the page already, another tag of it brings nothing.
      cures: left.every(([tag]) => defines(scripts, tag)) ? [] : [scriptTag(folderOf(page))],
    }),
  ];
}

/** Tells whether one of the scripts brings a tag: each widget's own brings the partnership with it, only its own the doctor. */
function defines(scripts: PageEvidence['scripts'], tag: string): boolean {
  const names = scripts.map(({ address }) => nameOf(address));
  if (tag === 'stp-doctor') return names.includes(tag);
  return names.some((name) => [tag, 'stp-loader', 'stp-widgets'].includes(name) || (tag === 'stp-partnership' && name !== 'stp-doctor'));
}

const isLoader = ({ address }: PageEvidence['scripts'][number]) => nameOf(address) === 'stp-loader';

/** Where the first of our scripts is. */
const folderOf = ({ scripts: [first] }: PageEvidence) => (first ? shownAddress(first.address).replace(/[^/]*$/, '') : '');

function noElement({ page, address }: Evidence): Diagnosis {
  const markup = `<script type="module" src="stp-loader.js"></script>\n<stp-partnership src="${shownAddress(address)}">\n  <stp-objective-card objective="…"></stp-objective-card>\n</stp-partnership>`;
  return (page!.hasOtherScripts ? likelyAdvice : advice)('no-element', {
    facts: { page: shownAddress(page!.address) },
    evidence: [seen('page', shownAddress(page!.address))],
    cures: [{ where: 'page', text: markup }],
  });
}

function otherSource(evidence: Evidence): readonly Diagnosis[] {
  const { page, address } = evidence;
  const sources = page!.sources;
  if (sources.length === 0 || sources.some((source) => bare(source) === bare(address))) return [];
  const src = isElsewhere(evidence) ? shownAddress(address) : new URL(address).pathname;
  return [
    advice('other-source', {
      facts: { address: shownAddress(address) },
      evidence: sources.map((source) => seen('address', shownAddress(source))),
      cures: [{ where: 'page', text: `<stp-partnership src="${src}">` }],
    }),
  ];
}

const bare = (address: string) => address.replace(/#.*/, '');

/** The known tag that a mistyped one is nearest to, by the pairs of letters that they share. */
function nearest(tag: string): string {
  const pairs = (text: string) => new Set(Array.from(text.slice(3), (_, at) => text.slice(at + 3, at + 5)));
  const own = pairs(tag);
  const shared = (other: string) => [...pairs(other)].filter((pair) => own.has(pair)).length / Math.max(pairs(other).size, own.size);
  return knownTags.toSorted((one, other) => shared(other) - shared(one))[0]!;
}
